import Instruments

/// No score uses an item that is marked `unscored`: a form that is typed without it would lack an answer.
struct UnscoredRule: Rule {
    static let name = "unscored-unused"
    static let severity = Finding.Severity.error

    func check(_ draft: Draft) {
        for formula in draft.formulas {
            guard case .score(let index) = formula.purpose,
                let item = formula.expression.itemsNamed.sorted().first(where: { draft.instrument.items[$0].isUnscored }
                )
            else { continue }
            complain(
                "`\(draft.instrument.scores[index].name)` uses item \(draft.instrument.items[item].id), which is marked `unscored`",
                at: formula.place, in: draft)
        }
    }
}
