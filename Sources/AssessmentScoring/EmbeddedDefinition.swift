/// A definition of the standard library as it stands inside the program. Its parts are literals, so that the list of all
/// is laid out when the program is built.
struct EmbeddedDefinition: Sendable {
    /// Its path under `Instruments/`.
    let path: String
    /// The id of the instrument, or of the set of rules; empty for a part of one.
    let id: String
    /// The edition.
    let edition: Int
    /// The ids of the instruments whose items it repeats, a space between two.
    let sharing: String
    /// The SHA-256 of the file, in hexadecimal.
    let digest: String
    /// The text of the file.
    let text: StaticString

    /// The ids of the instruments whose items it repeats.
    var sharesWith: [String] { sharing.split(separator: " ").map(String.init) }

    /// The bytes of the file.
    var bytes: [UInt8] {
        text.withUTF8Buffer { unsafe Array($0) }
    }

    /// Whether it belongs to the rules from profile to objectives, and is no instrument.
    var isRules: Bool { path.hasPrefix("ptri/") }
}
