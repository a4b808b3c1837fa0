package import Instruments
import MarkedYAML

extension InstrumentReader {
    /// The items of the form.
    func readItems(_ top: Fields) {
        let nodes = top.list("items") ?? []
        if nodes.isEmpty, let node = top["items"], node.elements != nil {
            manuscript.complain("missing-value", "`items` is empty", at: node.extent)
        }
        var known: [FormulaScope.ItemEntry] = []
        for node in limited(nodes, "items") {
            guard let (item, entry, isRead) = readItem(node),
                claim(item.id, for: "an item", at: node["id"]?.extent ?? node.extent)
            else {
                manuscript.isWhole = false
                continue
            }
            if !isRead {
                places.unreadItems.insert(items.count)
                manuscript.isWhole = false
            }
            items.append(item)
            known.append(entry)
            places.items.append(node.extent)
        }
        scope.items = known
    }

    /// The blocks of entries.
    func readEntries(_ top: Fields) {
        for entry in top.map("entries") ?? [] {
            guard let name = claimName(entry.key, for: "a block of entries"),
                let block = readBlock(entry, named: name)
            else {
                manuscript.isWhole = false
                continue
            }
            scope.entries[name] = (index: entries.count, items: block.entries)
            entries.append(block.block)
            places.entries.append(entry.key.extent)
        }
    }

    private func readBlock(
        _ entry: Node.Entry, named name: String
    ) -> (block: EntryBlock, entries: [FormulaScope.ItemEntry])? {
        guard
            let fields = Fields(
                entry.value, of: "the entries `\(name)`", keys: DefinitionKeys.entries,
                in: manuscript, at: entry.key.extent)
        else { return nil }
        fields.require("title", "at_least", "at_most", "items")
        let title = fields.localized("title")
        let least = fields.whole("at_least", atLeast: 0)
        let most = fields.whole("at_most", atLeast: 1)
        if let least, let most, most < least {
            manuscript.complain(
                "range-upside-down", "at most \(most) are less than at least \(least)", at: fields.place("at_most"))
        }
        var items: [Item] = []
        var scope: [FormulaScope.ItemEntry] = []
        var seen: [String: Extent] = [:]
        for node in limited(fields.list("items") ?? [], "items") {
            guard let (item, entry, _) = readItem(node) else { return nil }
            let place = node["id"]?.extent ?? node.extent
            if let first = seen.updateValue(place, forKey: item.id) {
                manuscript.complain(
                    "repeated-name", "`\(item.id)` is already an item of `\(name)`", at: place,
                    notes: [Finding.Note("the first", at: first)])
            }
            items.append(item)
            scope.append(entry)
        }
        guard let title, let least, let most, !items.isEmpty else { return nil }
        return (EntryBlock(name: name, title: title, atLeast: least, atMost: most, items: items), scope)
    }

    /// At most as many parts as a definition can have; complains of more.
    func limited<Part>(_ parts: [Part], _ what: String) -> [Part] where Part: Placed {
        guard parts.count > Self.most else { return parts }
        manuscript.complain(
            "too-many", "a definition has at most \(Self.most) \(what)", at: parts[Self.most].extent)
        manuscript.isWhole = false
        return Array(parts.prefix(Self.most))
    }

    /// An item, and what a formula needs to know of it. An item whose code list or key cannot be read is there all the
    /// same, so that formulas that name it are not complained of.
    private func readItem(_ node: Node) -> (item: Item, entry: FormulaScope.ItemEntry, isRead: Bool)? {
        guard
            let fields = Fields(
                node, of: node["id"]?.text.map { "the item `\($0.shortened)`" } ?? "an item",
                keys: DefinitionKeys.item, in: manuscript)
        else { return nil }
        fields.require("id")
        let id = fields["id"].flatMap { manuscript.itemID($0) }
        let isUnscored = fields["unscored"].map { manuscript.truth($0, "`unscored`") } ?? false
        let (loinc, snomed) = (fields.loinc(), fields.snomed())
        let source = fields["same_as"] == nil ? readOwn(fields) : readShared(fields)
        guard let id else { return nil }
        let item = Item(
            id: id, label: source?.label ?? LocalizedText(id), responses: source?.responses ?? Self.unknown,
            key: source?.key ?? .plain, isUnscored: isUnscored ?? true, shared: source?.shared,
            loinc: loinc ?? source?.loinc, snomed: snomed ?? source?.snomed)
        let isRead = source != nil && isUnscored != nil
        return (item, isRead ? known(item) : .unread(item), isRead)
    }

    /// What a formula needs to know of an item that is sound; of items with the same responses and key it is worked out
    /// once.
    private func known(_ item: Item) -> FormulaScope.ItemEntry {
        if let (_, entry) = knownItems.first(where: { $0.item.responses == item.responses && $0.item.key == item.key })
        {
            return FormulaScope.ItemEntry(
                id: item.id, isUnscored: item.isUnscored, hasPoints: entry.hasPoints, codes: entry.codes,
                hasNumericCodes: entry.hasNumericCodes)
        }
        let entry = FormulaScope.ItemEntry.known(item)
        knownItems.append((item, entry))
        return entry
    }

    private static let unknown = ResponseSet(name: "", kind: .text)

    /// Where an item has label, responses and key from.
    private struct Origin {
        var label: LocalizedText?
        let responses: ResponseSet
        let key: Key
        var shared: SharedItem?
        var loinc: String?
        var snomed: String?
    }

    private func readOwn(_ fields: Fields) -> Origin? {
        fields.require("responses", "label")
        let label = fields.localized("label")
        guard let responses = fields["responses"].flatMap({ findResponses($0) }) else { return nil }
        guard let node = fields["key"] else { return Origin(label: label, responses: responses, key: .plain) }
        return readKey(node, for: responses).map { Origin(label: label, responses: responses, key: $0) }
    }

    private func findResponses(_ node: Node) -> ResponseSet? {
        guard let name = manuscript.text(node, "`responses`") else { return nil }
        if let found = responses[name] { return found }
        let advice = manuscript.advice(for: name, among: responses.keys.sorted())
        manuscript.complain("unknown-name", "there is no code list `\(name.shortened)`\(advice)", at: node.extent)
        return nil
    }

    /// What an item takes of an item of another instrument.
    private func readShared(_ fields: Fields) -> Origin? {
        fields.forbid("responses", "key", "label", rule: "taken-by-same-as", because: "`same_as` takes it")
        return findShared(fields).map { shared, other in
            Origin(
                label: other.label, responses: other.responses, key: other.key, shared: shared, loinc: other.loinc,
                snomed: other.snomed)
        }
    }

    private func findShared(_ fields: Fields) -> (SharedItem, Item)? {
        guard let text = fields.text("same_as") else { return nil }
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 3, words[1] == "item" else {
            manuscript.complain(
                "bad-same-as", "`same_as` names an instrument and its item, as `audit item 2`",
                at: fields.place("same_as"))
            return nil
        }
        guard let other = sharing(words[0]) else {
            manuscript.complain(
                "unknown-instrument",
                "there is no definition `\(words[0].shortened)` to take an item of, or it is wrong itself",
                at: fields.place("same_as"))
            return nil
        }
        guard let index = other.item(words[2]) else {
            let advice = manuscript.advice(for: words[2], among: other.items.map(\.id))
            manuscript.complain(
                "unknown-item", "`\(words[0])` has no item `\(words[2].shortened)`\(advice)",
                at: fields.place("same_as"))
            return nil
        }
        return (SharedItem(instrument: words[0], item: words[2]), other.items[index])
    }
}

/// What stands at a place of the file.
protocol Placed {
    /// Where it stands.
    var extent: Extent { get }
}

extension Node: Placed {}
extension Node.Entry: Placed {
    var extent: Extent { key.extent }
}

extension FormulaScope.ItemEntry {
    /// What a formula needs to know of an item.
    package static func known(_ item: Item) -> Self {
        let options = item.ordinaryOptions
        let hasPoints: Bool
        let hasNumericCodes: Bool
        if case .number = item.responses.kind {
            (hasPoints, hasNumericCodes) = (item.pointsRange != nil, true)
        } else {
            hasPoints = options.contains { $0.points != nil }
            hasNumericCodes = !options.isEmpty && options.allSatisfy { $0.code.number != nil }
        }
        return Self(
            id: item.id, isUnscored: item.isUnscored, hasPoints: hasPoints, codes: options.map(\.code.text),
            hasNumericCodes: hasNumericCodes)
    }

    /// The same of an item that is wrong itself: whatever a formula does with it is right.
    static func unread(_ item: Item) -> Self {
        Self(id: item.id, isUnscored: item.isUnscored, hasPoints: true, codes: [], hasNumericCodes: true)
    }
}
