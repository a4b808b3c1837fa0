import Definitions

/// A rule that rests on more than judgement, the last of the bases, says on what.
struct BasisSourceCheck: RuleSetCheck {
    static let name = "basis-source"

    func check(_ draft: RuleSetDraft) {
        let weakest = draft.ruleSet.bases.last?.id
        for written in draft.own {
            guard let rule = written.rules.first, rule.sources.isEmpty,
                let basis = rule.basis.first(where: { $0 != weakest })
            else { continue }
            warn(
                "rule \(rule.id) rests on `\(basis)` and cites no source", at: written.fields.place("basis"),
                in: written.fields.manuscript)
        }
    }
}
