import Instruments

/// A flag on an item fires on that item: its condition reads it.
struct FlagReadsItemRule: Rule {
    static let name = "flag-reads-item"
    static let severity = Finding.Severity.error

    func check(_ draft: Draft) {
        for (flag, fields) in zip(draft.instrument.flags, draft.places.flags) {
            let item: Int
            switch flag.kind {
            case .safety(let index), .critical(let index): item = index
            case .note: continue
            }
            if !flag.when.expression.itemsNamed.contains(item) {
                complain(
                    "the flag stands on item \(draft.instrument.items[item].id), and its condition does not read it",
                    at: fields.place("when"), in: draft)
            }
        }
    }
}
