import Instruments

/// The limit of a missing rule can be reached: it asks for no more answers, and allows no more missing, than there are
/// items.
struct LimitInReachRule: Rule {
    static let name = "limit-in-reach"
    static let severity = Finding.Severity.error

    func check(_ draft: Draft) {
        for (index, score) in draft.instrument.scores.enumerated() where draft.isRead(index) {
            guard let missing = score.missing, missing.policy != .strict, missing.policy != .settle,
                score.expressions.allSatisfy({ $0.columnsRead.isEmpty })
            else {
                continue
            }
            let count =
                missing.policy == .groupMean
                ? missing.groups.reduce(0) { $0 + draft.instrument.groups[$1].items.count }
                : Set(score.expressions.flatMap(\.itemsRead)).count
            let place = draft.places.scores[index].place("missing")
            switch missing.limit {
            case .atLeast(let least) where least > count:
                complain("at least \(least) answers cannot be had from \(count) items", at: place, in: draft)
            case .atMost(let most) where most > count || most == count && count > 0 && missing.policy != .leaveOut:
                complain("at most \(most) missing is no limit over \(count) items", at: place, in: draft)
            default: break
            }
        }
    }
}
