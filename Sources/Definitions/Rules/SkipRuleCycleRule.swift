import Instruments

/// Whether an item is asked does not hang on the item itself, nor on a score that rests on it; and what an unasked item
/// counts can be counted.
struct SkipRuleCycleRule: Rule {
    static let name = "skip-rule-cycle"
    static let severity = Finding.Severity.error

    func check(_ draft: Draft) {
        let beneath = draft.itemsBeneath
        let items = draft.instrument.items
        for (rule, fields) in zip(draft.instrument.skipRules, draft.places.skipRules) {
            var read = rule.when.expression.itemsNamed
            for score in rule.when.expression.scoresRead { read.formUnion(beneath[score]) }
            if let item = rule.items.first(where: read.contains) {
                complain(
                    "whether item \(items[item].id) is asked would hang on its own answer", at: fields.place("when"),
                    in: draft)
            }
            if rule.otherwise == .minimum, let item = rule.items.first(where: { items[$0].pointsRange == nil }),
                draft.isWhole
            {
                complain(
                    "item \(items[item].id) earns no points, so it has no minimum", at: fields.place("otherwise"),
                    in: draft)
            }
        }
    }
}
