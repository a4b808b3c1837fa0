import Cases
import Definitions
import Instruments
import Scoring

/// A rule that reads what the person says of one need has that need among its topics: else to decline the topic would
/// not keep the rule away, nor would a private topic keep it out of a shared view.
struct TopicCheck: RuleSetCheck {
    static let name = "topic-lacks"

    func check(_ draft: RuleSetDraft) {
        for written in draft.own {
            for rule in written.rules {
                for item in items(rule.when, draft) where !rule.topics.contains(item) {
                    warn(
                        "rule \(rule.id) reads \(item.instrument) \(item.item), which is not among its topics",
                        at: written.fields.place("topic"), in: written.fields.manuscript)
                }
            }
        }
    }

    /// The needs that a clause reads one by one; one that counts over several is of none of them.
    private func items(_ clause: Clause, _ draft: RuleSetDraft) -> [RuleTopic] {
        switch clause {
        case .form(let form):
            guard form.instrument == draft.ruleSet.ownRating.instrument, let plan = draft.library.find(form.instrument)
            else { return [] }
            let items = form.formula.expression.itemsMentioned.map { plan.instrument.items[$0].id }
            return items.count == 1 ? items.map { RuleTopic(instrument: form.instrument, item: $0) } : []
        case .all(let parts), .any(let parts): return parts.flatMap { items($0, draft) }
        case .not(let part): return items(part, draft)
        case .about, .ownGoal, .formLanguageDiffers, .outranked, .nothingElse, .leftToSite: return []
        }
    }
}
