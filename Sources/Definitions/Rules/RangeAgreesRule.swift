import Instruments

/// The declared range agrees with the formula. Every value that the formula surely takes is in it; and where items
/// recur, so that interval arithmetic is too wide, it lies at least inside what that allows.
struct RangeAgreesRule: Rule {
    static let name = "range-agrees"

    func check(_ draft: Draft) {
        var deriver = RangeDeriver(
            draft.instrument, unread: draft.places.unreadItems, unreadTables: draft.places.unreadTables)
        deriver.beneath = draft.itemsBeneath
        for index in draft.instrument.scoringOrder where draft.isRead(index) {
            let score = draft.instrument.scores[index]
            guard score.kind == .number, let derived = deriver.range(of: score) else { continue }
            deriver.scores[index] = derived
            guard case .between(let low, let high)? = score.range else { continue }
            let declared = NumberSpan(low: low, high: high)
            let isNarrow = derived.inner.map { !declared.contains($0) } ?? false
            if isNarrow || !derived.outer.contains(declared) {
                let found = derived.inner.map { isNarrow ? $0 : derived.outer } ?? derived.outer
                let verb = derived.inner == nil ? "gives at most" : "gives"
                complain(
                    "`\(score.name)` declares \(declared); its formula \(verb) \(found)",
                    at: draft.places.scores[index].place("range"), in: draft)
            }
            deriver.scores[index] = DerivedRange(declared: declared, of: derived)
        }
    }
}

extension DerivedRange {
    /// What scores that read this one may go by: the declared range, its ends taken if the formula surely takes them.
    fileprivate init(declared: NumberSpan, of derived: DerivedRange) {
        self.init(within: declared)
        if derived.inner == declared { inner = declared }
    }
}
