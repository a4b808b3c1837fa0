internal import Instruments
package import Scoring

extension FormResult {
    /// What a score came to, in a line: `8`, `10 prorated`, `missing, 3 to 5`, `undetermined, low or high`.
    package func line(_ name: String = "total") -> String {
        guard let score = self[name] else { return isValid ? "no such score" : "no scores" }
        guard let content = score.content else {
            let reason = score.reason?.words ?? "no reason"
            if let bounds = score.bounds { return "\(reason), \(bounds.low) to \(bounds.high)" }
            if !score.possible.isEmpty {
                return reason + ", " + score.possible.map(\.line).joined(separator: " or ")
            }
            return reason
        }
        return score.status == .complete ? content.line : "\(content.line) \(score.status.rawValue)"
    }

    /// The flags as worked examples write them.
    package var flagLine: String { flags.map(\.exampleToken).joined(separator: ", ") }

    /// The errors: the kind and the item.
    package var errorLine: String { errors.map { "\($0.kind.rawValue) \($0.item ?? "")" }.joined(separator: ", ") }

    /// The warnings: the kind and the item.
    package var warningLine: String { warnings.map { "\($0.kind.rawValue) \($0.item)" }.joined(separator: ", ") }

    /// All that a result says, as text.
    package var digest: String {
        let lines = scores.map { score in
            let bands = score.bands.map { "\($0.set.id)=\($0.level.band?.english ?? "none")" }
            return
                "\(score.name): \(line(score.name)) \(score.answered)/\(score.of) \(String(describing: score.grade)) "
                + "\(score.band?.english ?? "-") \(score.raised?.english ?? "-") \(bands) "
                + "\(score.standardError.map { "\($0)" } ?? "-") \(score.missingItems.map(\.item.id))"
        }
        let given = items.map { "\($0.item.id)=\($0.code?.text ?? "-") \($0.points.map { "\($0)" } ?? "-") \($0.role)" }
        return (lines + given + [flagLine, errorLine, warningLine] + contained.map(\.digest)).joined(separator: "\n")
    }
}

extension ScoreValue {
    /// The value in a line.
    package var line: String {
        switch self {
        case .number(let number): "\(number)"
        case .truth(let truth): truth ? "true" : "false"
        case .word(let text): text.english
        case .range(let low, let high): "\(low)-\(high)"
        case .digits(let digits): digits
        }
    }
}
