import Instruments
import MarkedYAML

/// A short text of a definition that stands for something on the form, in one language.
struct DraftLabel {
    /// What bears it: "item 3".
    let subject: String
    /// The text.
    let text: String
    /// Where it stands.
    let place: Extent
}

extension Draft {
    /// The labels of items and options, and the titles of scores, in every language.
    var labels: [DraftLabel] {
        guard let top = places.top else { return [] }
        var found: [DraftLabel] = []
        for entry in top["responses"]?.entries ?? [] {
            for option in entry.value.elements ?? [] {
                found += labels("code \(option["code"]?.text ?? "?") of `\(entry.key.text ?? "?")`", option["label"])
            }
        }
        found += itemLabels(top["items"])
        for entry in top["entries"]?.entries ?? [] { found += itemLabels(entry.value["items"]) }
        for entry in top["scores"]?.entries ?? [] {
            found += labels("`\(entry.key.text ?? "?")`", entry.value["title"])
        }
        return found
    }

    private func itemLabels(_ items: Node?) -> [DraftLabel] {
        (items?.elements ?? []).flatMap { labels("item \($0["id"]?.text ?? "?")", $0["label"]) }
    }

    private func labels(_ subject: String, _ node: Node?) -> [DraftLabel] {
        guard let node else { return [] }
        let texts = node.entries?.map(\.value) ?? [node]
        return texts.compactMap { text in
            text.text.map { DraftLabel(subject: subject, text: $0.trimmed, place: text.extent) }
        }
    }
}
