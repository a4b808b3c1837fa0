import Instruments

/// What a missing rule supplies stays inside the declared range. Where items earn differently, prorating those that earn
/// much can give more than all items together; a number that is filled in can lie outside; and rounding after the rule
/// has acted can go beyond an end. What whole forms give is the business of `range-agrees`.
struct RangeReachedRule: Rule {
    static let name = "range-reached"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        for (index, score) in draft.instrument.scores.enumerated() where draft.isRead(index) {
            guard let missing = score.missing, case .between(let low, let high)? = score.range,
                let reached = draft.numbers.reached(by: score, under: missing)?.inner,
                let whole = draft.numbers.reached(by: score, under: nil)?.outer
            else { continue }
            let declared = NumberSpan(low: low, high: high)
            if !declared.hull(whole).contains(reached) {
                complain(
                    "with answers missing `\(score.name)` can come to \(reached), beyond its range \(declared); "
                        + "let `only` the like items be missing, allow fewer, or widen the range",
                    at: draft.places.scores[index].place("missing"), in: draft)
            }
        }
    }
}
