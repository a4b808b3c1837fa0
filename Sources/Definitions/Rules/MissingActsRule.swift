import Instruments

/// A missing rule can act: it allows an answer to be missing, and one of its items can be. A rule that never acts is
/// `strict`, and says so. A rule taken with `like` may fit its own score alone.
struct MissingActsRule: Rule {
    static let name = "missing-acts"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        for (index, score) in draft.instrument.scores.enumerated() where draft.isRead(index) {
            let fields = draft.places.scores[index]
            guard let missing = score.missing, fields.states("missing"),
                score.expressions.allSatisfy({ $0.columnsRead.isEmpty })
            else { continue }
            let read = Set(score.expressions.flatMap(\.itemsRead))
            let counted =
                missing.policy == .groupMean
                ? missing.groups.reduce(0) { $0 + draft.instrument.groups[$1].items.count } : read.count
            let boxes = read.filter { draft.instrument.items[$0].responses.kind == .tick }
            let place = fields.place("missing")
            if missing.policy != .strict, missing.policy != .settle, missing.limit?.mostMissing(of: counted) == 0 {
                complain(
                    "the limit allows no answer to be missing, so `\(missing.policy.rawValue)` never acts; write `strict`, or correct it",
                    at: place, in: draft)
            } else if missing.policy != .strict, !read.isEmpty, boxes.count == read.count {
                complain(
                    "every item here is a box, which is always answered, so `\(missing.policy.rawValue)` never acts; write `strict`",
                    at: place, in: draft)
            }
        }
    }
}

extension MissingRule.Limit {
    /// How many of so many items may be missing.
    func mostMissing(of items: Int) -> Int {
        switch self {
        case .atMost(let count): count
        case .atLeast(let count): items - count
        case .atMostShare(let share): share.of(items, .down)
        case .atLeastShare(let share): items - share.of(items, .up)
        }
    }
}
