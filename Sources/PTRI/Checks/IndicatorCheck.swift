import Definitions

/// Every objective has an outcome indicator: what cannot be seen cannot be reviewed.
struct IndicatorCheck: RuleSetCheck {
    static let name = "no-indicator"

    func check(_ draft: RuleSetDraft) {
        for written in draft.own {
            guard let rule = written.rules.first, rule.indicators.isEmpty else { continue }
            warn(
                "rule \(rule.id) does not say how one sees that it works", at: written.fields.place("indicators"),
                in: written.fields.manuscript)
        }
    }
}
