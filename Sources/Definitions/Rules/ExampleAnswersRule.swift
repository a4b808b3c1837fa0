import Instruments

/// The answers of an example fit the form: a list has every item, or every scored one, and what is answered by item is
/// there. An example of an invalid form may break this.
struct ExampleAnswersRule: Rule {
    static let name = "example-answers"
    static let severity = Finding.Severity.error

    func check(_ draft: Draft) {
        guard draft.isWhole else { return }
        let items = draft.instrument.items
        let scored = items.count { !$0.isUnscored }
        let ids = Set(items.map(\.id))
        for (example, fields) in zip(draft.instrument.examples, draft.places.examples) where example.invalid == nil {
            let place = fields.place(example.isGroup ? "group" : "answers")
            for form in example.forms {
                switch form.answers {
                case .list(let tokens) where tokens.count != items.count && tokens.count != scored:
                    let right = scored == items.count ? "\(scored)" : "\(items.count), or the \(scored) scored ones"
                    complain("here are \(tokens.count) answers; the form has \(right)", at: place, in: draft)
                case .byItem(let pairs):
                    for pair in pairs where !ids.contains(pair.item) {
                        let advice = draft.manuscript.advice(for: pair.item, among: items.map(\.id))
                        complain("there is no item `\(pair.item.shortened)`\(advice)", at: place, in: draft)
                    }
                case .list, .entries, .lowest, .highest: break
                }
            }
        }
    }
}
