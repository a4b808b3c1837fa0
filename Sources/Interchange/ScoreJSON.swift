internal import Instruments
package import Scoring

extension FormResult {
    /// The scores by name; those that only an explanation shows are left out.
    var scoresJSON: JSONValue {
        .object(scores.filter { !$0.score.isShownOnlyInExplanation }.map { JSONMember($0.name, $0.json) })
    }
}

extension ScoreResult {
    /// The score as an object.
    package var json: JSONValue {
        var members = [
            JSONMember("value", content?.json ?? .null), JSONMember("status", .string(status.rawValue)),
        ]
        func add(_ key: String, _ value: JSONValue?) {
            if let value { members.append(JSONMember(key, value)) }
        }
        add("policy", policyText(in: "en").map { .string($0) })
        add("source", policySource.map { .string($0) })
        add("reason", reasonText(in: "en").map { .string($0) })
        add("bounds", bounds.map { .array([.number($0.low), .number($0.high)]) })
        add("possible", possible.isEmpty ? nil : .array(possible.map(\.json)))
        add("answered", .number(answered))
        add("of", .number(of))
        if content != nil, !score.bands.all.isEmpty {
            let bands = bands
            if let first = bands.first { add("band", first.level.json) }
            add("bands", .object(bands.map { JSONMember($0.set.id, $0.level.json) }))
        }
        add("raised", raised.map { .string($0.english) })
        add("standard_error", standardError.map { .number($0) })
        add("ground", grade.map { .string($0.rawValue) })
        return .object(members)
    }
}

extension BandLevel {
    /// The band's English name; null for a stretch that the source leaves bare.
    fileprivate var json: JSONValue { band.map { .string($0.english) } ?? .null }
}

extension ScoreValue {
    /// The value: a number, a truth, or a text.
    package var json: JSONValue {
        switch self {
        case .number(let number): .number(number)
        case .truth(let truth): .bool(truth)
        case .word(let text): .string(text.english)
        case .range(let low, let high): .string("\(low) to \(high)")
        case .digits(let text): .string(text)
        }
    }
}
