package import Instruments
package import Scoring

extension LocalizedText {
    /// The text in its languages, English first.
    package var json: JSONValue {
        .object(
            [JSONMember("en", .string(english))]
                + translations.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) })
    }
}

extension Day {
    /// The day as text.
    package var json: JSONValue { .string(description) }
}
