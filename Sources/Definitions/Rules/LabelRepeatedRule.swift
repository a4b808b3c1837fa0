import Instruments
import MarkedYAML

/// No two items bear one label: whoever reads a result could not tell them apart, and one of them was most likely copied
/// and not finished.
struct LabelRepeatedRule: Rule {
    static let name = "label-repeated"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        var first: [String: Int] = [:]
        let items = draft.instrument.items
        for (index, item) in items.enumerated() {
            guard let other = first[item.label.english] else {
                first[item.label.english] = index
                continue
            }
            if item.shared != nil, items[other].shared != nil { continue }
            complain(
                "item \(item.id) has the label of item \(items[other].id); say what sets them apart",
                at: draft.places.items[index], in: draft,
                notes: [Finding.Note("item \(items[other].id)", at: draft.places.items[other])])
        }
    }
}
