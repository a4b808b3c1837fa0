import Instruments

/// Every outcome of a decision is reached by an example: a row whose outcome is never shown may be out of reach, or have
/// the outcome of its neighbour.
struct OutcomeShownRule: Rule {
    static let name = "outcome-shown"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        for (index, score) in draft.instrument.scores.enumerated() where draft.isRead(index) {
            guard case .decision(let rows) = score.rule else { continue }
            let expected = draft.instrument.examples.flatMap(\.scores).filter { $0.score == score.name }
                .flatMap(\.fields).filter { $0.name == "value" }.compactMap(\.expected.first)
            if expected.isEmpty { continue }
            var lacking: [String] = []
            for outcome in rows.map(\.outcome) where !expected.contains(where: outcome.isWritten) {
                if !lacking.contains(outcome.text) { lacking.append(outcome.text) }
            }
            guard !lacking.isEmpty else { continue }
            let list = lacking.prefix(4).map { "`\($0.shortened)`" }.joined(separator: ", ")
            let more = lacking.count > 4 ? " and \(lacking.count - 4) more" : ""
            complain(
                "no example comes to \(list)\(more); add one for each",
                at: draft.places.scores[index].keyPlace("decide"),
                in: draft)
        }
    }
}

extension Outcome {
    /// The outcome as a definition writes it.
    fileprivate var text: String {
        switch self {
        case .word(let text): text.english
        case .number(let number): number.description
        case .range(let low, let high): "\(low) to \(high)"
        }
    }

    /// Whether an example writes this outcome so.
    fileprivate func isWritten(_ text: String) -> Bool {
        switch self {
        case .word(let word): word.english == text
        case .number(let number): Rational(text) == number
        case .range(let low, let high): parseRange(text).map { $0.0 == low && $0.1 == high } ?? false
        }
    }
}
