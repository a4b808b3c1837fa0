import Instruments
import MarkedYAML

extension InstrumentReader {
    /// The answers of a form: `lowest`, `highest`, a line or a list in the order of the form, `3=2 9=1` or a map by item,
    /// or a map from blocks to their entries. Each answer stays as typed.
    func readAnswers(_ node: Node) -> WorkedExample.Answers? {
        switch node.content {
        case .scalar: return manuscript.text(node, "`answers`").flatMap { readLine($0, at: node) }
        case .sequence(let elements):
            let tokens = elements.compactMap { manuscript.text($0, "an answer; a blank is `_`") }
            return tokens.count == elements.count ? .list(tokens) : nil
        case .mapping(let entries):
            let isOfBlocks = entries.contains { entry in
                self.entries.contains { $0.name == entry.key.text } && entry.value.elements != nil
            }
            return isOfBlocks ? readBlocks(entries).map { .entries($0) } : readPairs(entries).map { .byItem($0) }
        }
    }

    private func readLine(_ text: String, at node: Node) -> WorkedExample.Answers? {
        switch text.trimmed {
        case "lowest": return .lowest
        case "highest": return .highest
        default: break
        }
        let tokens = text.unicodeScalars.split { $0.isBlank || $0 == "|" }.map(String.init)
        let pairs = tokens.compactMap { token -> WorkedExample.Pair? in
            guard let equals = token.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            return WorkedExample.Pair(
                item: String(token[..<equals]), given: String(token[token.utf8.index(after: equals)...]))
        }
        if pairs.isEmpty { return .list(tokens) }
        guard pairs.count == tokens.count else {
            manuscript.complain(
                "mixed-answers", "answers are typed in the order of the form, or each by its item, `3=2`",
                at: node.extent)
            return nil
        }
        for pair in pairs where pair.item.isEmpty || pair.given.isEmpty {
            manuscript.complain("mixed-answers", "an item is answered as `3=2`", at: node.extent)
        }
        return .byItem(pairs)
    }

    private func readPairs(_ entries: [Node.Entry]) -> [WorkedExample.Pair]? {
        let pairs = entries.compactMap { entry -> WorkedExample.Pair? in
            guard let item = entry.key.text, let given = manuscript.text(entry.value, "an answer; a blank is `_`")
            else {
                return nil
            }
            return WorkedExample.Pair(item: item, given: given)
        }
        return pairs.count == entries.count ? pairs : nil
    }

    private func readBlocks(_ entries: [Node.Entry]) -> [WorkedExample.Block]? {
        let names = self.entries.map(\.name)
        let blocks = entries.compactMap { entry -> WorkedExample.Block? in
            guard let name = entry.key.text, let block = self.entries.first(where: { $0.name == name }) else {
                let advice = manuscript.advice(for: entry.key.text ?? "", among: names)
                manuscript.complain(
                    "unknown-name", "`\((entry.key.text ?? "").shortened)` is no block of entries\(advice)",
                    at: entry.key.extent)
                return nil
            }
            guard let nodes = manuscript.list(entry.value, "`\(name)`") else { return nil }
            let forms = nodes.compactMap { readEntry($0, of: block) }
            return forms.count == nodes.count ? WorkedExample.Block(name: name, entries: forms) : nil
        }
        return blocks.count == entries.count ? blocks : nil
    }

    private func readEntry(_ node: Node, of block: EntryBlock) -> [WorkedExample.Pair]? {
        guard let entries = manuscript.map(node, "an entry of `\(block.name)`") else { return nil }
        for entry in entries {
            guard let id = entry.key.text, !block.items.contains(where: { $0.id == id }) else { continue }
            let advice = manuscript.advice(for: id, among: block.items.map(\.id))
            manuscript.complain(
                "unknown-item", "`\(block.name)` has no item `\(id.shortened)`\(advice)", at: entry.key.extent)
        }
        return readPairs(entries)
    }
}
