import Instruments

/// The declared range agrees with the formula. Every value that the formula surely takes is in it; and where items
/// recur, so that interval arithmetic is too wide, it lies at least inside what that allows. It may be as wide as
/// prorating makes it.
struct RangeAgreesRule: Rule {
    static let name = "range-agrees"
    static let severity = Finding.Severity.error

    func check(_ draft: Draft) {
        for index in draft.instrument.scoringOrder where draft.isRead(index) {
            let score = draft.instrument.scores[index]
            guard let derived = draft.numbers.ranges.derived[index], case .between(let low, let high)? = score.range
            else { continue }
            let declared = NumberSpan(low: low, high: high)
            let isNarrow = derived.inner.map { !declared.contains($0) } ?? false
            if isNarrow || !derived.outer.contains(declared) && !isSupplied(declared, score, beyond: derived, in: draft)
            {
                let found = derived.inner.map { isNarrow ? $0 : derived.outer } ?? derived.outer
                let verb = derived.inner == nil ? "gives at most" : "gives"
                complain(
                    "`\(score.name)` declares \(declared); its formula \(verb) \(found)",
                    at: draft.places.scores[index].place("range"), in: draft)
            }
        }
    }

    /// Whether what the missing rule supplies makes up for a declared range that is wider than the formula alone gives.
    private func isSupplied(
        _ declared: NumberSpan, _ score: Score, beyond derived: DerivedRange, in draft: Draft
    ) -> Bool {
        guard score.missing?.policy == .prorate, let reached = draft.numbers.reached(by: score, under: score.missing)
        else { return false }
        return derived.outer.hull(reached.outer).contains(declared)
    }
}
