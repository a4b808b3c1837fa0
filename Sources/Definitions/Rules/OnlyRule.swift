import Instruments

/// The items that alone may be missing are items of the formula.
struct OnlyRule: Rule {
    static let name = "only-of-formula"
    static let severity = Finding.Severity.error

    func check(_ draft: Draft) {
        for (index, score) in draft.instrument.scores.enumerated() where draft.isRead(index) {
            guard let only = score.missing?.only else { continue }
            let read = Set(score.expressions.flatMap(\.itemsRead))
            for item in only where !read.contains(item) {
                complain(
                    "item \(draft.instrument.items[item].id) may be missing, and `\(score.name)` does not read it",
                    at: draft.places.scores[index].place("missing"), in: draft)
            }
        }
    }
}
