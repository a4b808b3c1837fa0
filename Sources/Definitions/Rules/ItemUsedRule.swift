import Instruments

/// Every item is used by a score, a skip rule's condition or a check, or is marked `unscored`.
struct ItemUsedRule: Rule {
    static let name = "item-used"
    static let severity = Finding.Severity.error

    func check(_ draft: Draft) {
        guard draft.isWhole else { return }
        var used: Set<Int> = []
        var columns: Set<[Int]> = []
        for formula in draft.formulas {
            if case .flag = formula.purpose { continue }
            used.formUnion(formula.expression.itemsNamed)
            for column in formula.expression.columnsRead { columns.insert([column.block, column.item]) }
        }
        for (index, item) in draft.instrument.items.enumerated() where !item.isUnscored && !used.contains(index) {
            complain(
                "item \(item.id) is used by no score, skip rule or check; mark it `unscored: true` if that is meant",
                at: draft.places.items[index], in: draft)
        }
        for (block, entries) in draft.instrument.entries.enumerated() {
            for (index, item) in entries.items.enumerated() where !item.isUnscored && !columns.contains([block, index])
            {
                complain(
                    "`\(entries.name).\(item.id)` is used by no score; mark it `unscored: true` if that is meant",
                    at: draft.places.entries[block], in: draft)
            }
        }
    }
}
