import Instruments
import MarkedYAML

/// Reads one wording against the definition that it names.
struct WordingReader {
    let manuscript: Manuscript
    /// The ids of the instruments.
    let known: [String]

    /// The wording; nil if so much lacks that there is none.
    func read(_ root: Node, find: (String) -> Instrument?) -> Wording? {
        guard
            let fields = Fields(
                root, of: "a wording", keys: WordingKeys.wording, in: manuscript,
                at: Extent(start: root.extent.start, end: root.extent.start))
        else { return nil }
        fields.require("wording", "edition", "language", "holder", "permission")
        let id = fields["wording"].flatMap { manuscript.id($0, "`wording`") }
        let edition = fields.whole("edition", atLeast: 1)
        let language = fields.text("language")
        let holder = fields.text("holder")
        let permission = fields.text("permission")
        let instructions = fields.text("instructions")
        guard let id, let instrument = definition(of: id, edition, fields, find: find) else { return nil }
        if let language, !instrument.languages.contains(language) {
            manuscript.complain(
                "unknown-language",
                "`\(id)` is not defined in `\(language.shortened)`"
                    + manuscript.advice(for: language, among: instrument.languages),
                at: fields.place("language"))
        }
        let items = readItems(fields["items"], of: instrument.items, "items", at: fields.keyPlace("items"))
        let entries = readEntries(fields, of: instrument)
        let options = readOptions(fields, of: instrument)
        guard let edition, let language, let holder, let permission else { return nil }
        return Wording(
            instrument: id, edition: edition, language: language, holder: holder, permission: permission,
            instructions: instructions, items: items, entries: entries, options: options)
    }

    /// The definition that the wording is laid over; complains where there is none, or none of this edition.
    private func definition(
        of id: String, _ edition: Int?, _ fields: Fields, find: (String) -> Instrument?
    ) -> Instrument? {
        guard let current = find(id) else {
            manuscript.complain(
                "unknown-instrument", "there is no instrument `\(id)`" + manuscript.advice(for: id, among: known),
                at: fields.place("wording"))
            return nil
        }
        guard let edition, edition != current.edition else { return current }
        if let other = find("\(id)@\(edition)") { return other }
        manuscript.complain(
            "other-edition",
            "the definition of `\(id)` is edition \(current.edition); hold the text against that, and then say so here",
            at: fields.place("edition"))
        return nil
    }

    /// The texts of items by id; complains of an item that there is not, and of those that have no text.
    private func readItems(_ node: Node?, of items: [Item], _ subject: String, at place: Extent) -> [String: String] {
        if node == nil, items.isEmpty { return [:] }
        guard let node else {
            manuscript.complain("missing-key", "a wording of this form has `\(subject)`", at: place)
            return [:]
        }
        guard let entries = manuscript.map(node, "`\(subject)`") else { return [:] }
        let ids = items.map(\.id)
        var texts: [String: String] = [:]
        for entry in entries {
            guard let id = entry.key.text else { continue }
            guard ids.contains(id) else {
                manuscript.complain(
                    "unknown-item", "the form has no item `\(id.shortened)`" + manuscript.advice(for: id, among: ids),
                    at: entry.key.extent)
                continue
            }
            texts[id] = manuscript.text(entry.value, "the text of item `\(id)`")?.inOneLine
        }
        let written = Set(entries.compactMap(\.key.text))
        complain(ofLacking: ids.filter { !written.contains($0) }, of: "item", in: "`\(subject)`", at: place)
        return texts
    }

    private func readEntries(_ fields: Fields, of instrument: Instrument) -> [String: [String: String]] {
        let given = fields["entries"] == nil ? [] : fields.map("entries") ?? []
        let names = instrument.entries.map(\.name)
        for entry in given {
            guard let name = entry.key.text, !names.contains(name) else { continue }
            manuscript.complain(
                "unknown-name",
                "the form has no entries `\(name.shortened)`" + manuscript.advice(for: name, among: names),
                at: entry.key.extent)
        }
        var texts: [String: [String: String]] = [:]
        for block in instrument.entries {
            let entry = given.first { $0.key.text == block.name }
            texts[block.name] = readItems(
                entry?.value, of: block.items, "entries: \(block.name)",
                at: entry?.key.extent ?? fields.keyPlace("entries"))
        }
        return texts
    }

    private func readOptions(_ fields: Fields, of instrument: Instrument) -> [String: [String: String]] {
        var all: [String: [String: String]] = [:]
        let codes = instrument.printedCodes
        for entry in fields["options"] == nil ? [] : fields.map("options") ?? [] {
            guard let name = entry.key.text else { continue }
            guard let own = codes[name] else {
                manuscript.complain(
                    "unknown-name",
                    "the form has no list of options `\(name.shortened)`"
                        + manuscript.advice(for: name, among: codes.keys.sorted()),
                    at: entry.key.extent)
                continue
            }
            all[name] = readOptions(entry, codes: own, of: name)
        }
        return all
    }

    private func readOptions(_ entry: Node.Entry, codes: [Code], of name: String) -> [String: String] {
        var texts: [String: String] = [:]
        for option in manuscript.map(entry.value, "the options of `\(name)`") ?? [] {
            guard let code = option.key.text.map({ Code($0) }) else { continue }
            guard codes.contains(where: { $0.matches(code) }) else {
                manuscript.complain(
                    "unknown-code",
                    "`\(name)` has no code `\(code.text.shortened)`"
                        + manuscript.advice(for: code.text, among: codes.map(\.text)),
                    at: option.key.extent)
                continue
            }
            if texts[code.spelling] != nil {
                manuscript.complain(
                    "repeated-code", "the code `\(code.text)` has a text already", at: option.key.extent)
            }
            texts[code.spelling] =
                manuscript.text(option.value, "the text of `\(code.text)` of `\(name)`")?.inOneLine ?? ""
        }
        guard entry.value.entries != nil else { return texts }
        complain(
            ofLacking: codes.filter { texts[$0.spelling] == nil }.map(\.text), of: "code", in: "`\(name)`",
            at: entry.key.extent)
        return texts
    }

    private func complain(ofLacking ids: [String], of what: String, in subject: String, at place: Extent) {
        guard !ids.isEmpty else { return }
        manuscript.complain(
            "wording-lacks",
            "\(subject) has no text for \(ids.count == 1 ? what : what + "s") "
                + ids.map { "`\($0)`" }.joined(separator: ", ")
                + "; a form is laid over whole",
            at: place)
    }
}

extension Instrument {
    /// The languages of the definition, English first.
    fileprivate var languages: [String] { ["en"] + title.translations.keys.sorted() }

    /// The codes of each named list of options; lists of one name, of its own and of shared items, are taken together.
    fileprivate var printedCodes: [String: [Code]] {
        var codes: [String: [Code]] = [:]
        for responses in (items + entries.flatMap(\.items)).map(\.responses) {
            guard case .options(let options) = responses.kind else { continue }
            for option in options where codes[responses.name]?.contains(where: { $0.matches(option.code) }) != true {
                codes[responses.name, default: []].append(option.code)
            }
        }
        return codes
    }
}

extension String {
    /// The words of the text with one space between them.
    fileprivate var inOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
