/// Every listed objective is proposed by a rule.
struct ObjectiveProposedCheck: RuleSetCheck {
    static let name = "objective-proposed"

    func check(_ draft: RuleSetDraft) {
        let proposed = Set(draft.ruleSet.rules.map(\.objective))
        for (id, manuscript, place) in draft.objectives.listed where !proposed.contains(id) {
            warn("no rule proposes `\(id)`", at: place, in: manuscript)
        }
    }
}
