package import Instruments
package import MarkedYAML

/// A map with known keys. What it does not know it complains of, with the nearest key that it knows.
package struct Fields {
    /// The map.
    package let node: Node
    /// What the map is, as a complaint names it: "the score `total`".
    package let subject: String
    /// The file.
    package let manuscript: Manuscript
    /// The entries, those of another map behind the map's own.
    package private(set) var entries: [Node.Entry]
    /// How many of the entries are the map's own.
    private let own: Int
    /// Where what concerns the map as a whole is complained of.
    package let place: Extent

    /// The fields of a map; nil, with a complaint, of anything else.
    ///
    /// - Parameter place: Where to complain of the whole: the key in front of the map, say.
    package init?(
        _ node: Node, of subject: String, keys: [String], in manuscript: Manuscript, at place: Extent? = nil
    ) {
        guard let entries = manuscript.map(node, subject) else { return nil }
        self.node = node
        self.subject = subject
        self.manuscript = manuscript
        self.place = place ?? node.extent
        let isKnown = { (entry: Node.Entry) in entry.key.text.map { keys.contains($0) } ?? false }
        self.entries = entries.allSatisfy(isKnown) ? entries : entries.filter(isKnown)
        own = self.entries.count
        guard own < entries.count else { return }
        for entry in entries where !isKnown(entry) {
            let key = entry.key.text ?? ""
            let advice = manuscript.advice(for: key, among: keys)
            let message =
                entry.value.isNull && !advice.hasPrefix("; did")
                ? manuscript.commaAdvice(key) : "\(subject) has no key `\(key.shortened)`\(advice)"
            manuscript.complain("unknown-key", message, at: entry.key.extent)
        }
    }

    /// The same with every key of `other` that is not stated here, save those of `excepted`.
    package func borrowing(from other: Fields, except excepted: [String]) -> Fields {
        var fields = self
        for entry in other.entries.prefix(other.own) {
            guard let key = entry.key.text, !excepted.contains(key), fields[key] == nil else { continue }
            fields.entries.append(entry)
        }
        return fields
    }

    /// The value of a key.
    package subscript(key: String) -> Node? {
        entries.first { $0.key.text == key }?.value
    }

    /// Whether the map itself has the key.
    package func states(_ key: String) -> Bool {
        entries.prefix(own).contains { $0.key.text == key }
    }

    /// Where the value of a key stands; the place of the whole if there is none.
    package func place(_ key: String) -> Extent {
        self[key]?.extent ?? place
    }

    /// Where a key itself stands; the place of the whole if it does not.
    package func keyPlace(_ key: String) -> Extent {
        entries.first { $0.key.text == key }?.key.extent ?? place
    }

    /// Complains of each of these keys that is not there.
    package func require(_ keys: String...) {
        for key in keys where self[key] == nil {
            manuscript.complain("missing-key", "\(subject) has no `\(key)`", at: place)
        }
    }

    /// Complains of each of these keys that is there, because of `reason`.
    package func forbid(_ keys: String..., rule: String, because reason: String) {
        for key in keys where self[key] != nil {
            manuscript.complain(rule, "`\(key)` has no place here: \(reason)", at: keyPlace(key))
        }
    }
}

/// The values of keys, nil where the key is absent or its value was complained of.
extension Fields {
    /// A text of one line or more.
    package func text(_ key: String) -> String? {
        self[key].flatMap { manuscript.text($0, "`\(key)`") }?.trimmed
    }

    /// A text in the languages of the file.
    package func localized(_ key: String) -> LocalizedText? {
        self[key].flatMap { manuscript.localized($0, "`\(key)`") }
    }

    /// A list.
    package func list(_ key: String) -> [Node]? {
        self[key].flatMap { manuscript.list($0, "`\(key)`") }
    }

    /// A map.
    package func map(_ key: String) -> [Node.Entry]? {
        self[key].flatMap { manuscript.map($0, "`\(key)`") }
    }

    /// An exact number.
    package func number(_ key: String) -> Rational? {
        self[key].flatMap { manuscript.number($0, "`\(key)`") }
    }

    /// A whole number of at least `least`.
    package func whole(_ key: String, atLeast least: Int) -> Int? {
        self[key].flatMap { manuscript.whole($0, "`\(key)`", atLeast: least) }
    }

    /// `true` or `false`; false where the key is absent.
    package func truth(_ key: String) -> Bool {
        self[key].flatMap { manuscript.truth($0, "`\(key)`") } ?? false
    }

    /// One of a few words.
    package func word(_ key: String, among words: [String]) -> String? {
        self[key].flatMap { manuscript.word($0, "`\(key)`", among: words) }
    }

    /// One of the words of a fixed list.
    package func word<Word>(_ key: String, of kind: Word.Type) -> Word?
    where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
        self[key].flatMap { manuscript.word($0, "`\(key)`", of: kind) }
    }

    /// How a figure is rounded; nil also for `none`.
    package func rounding(_ key: String) -> Rounding? {
        self[key].flatMap { manuscript.rounding($0, "`\(key)`") } ?? nil
    }

    /// The code of LOINC, as `44249-1`.
    package func loinc() -> String? {
        code("loinc", "a LOINC code, as `44249-1`") { text in
            let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            return parts.count == 2 && (1...7).contains(parts[0].count) && parts[1].count == 1
                && parts.allSatisfy { $0.allSatisfy(\.isDigit) }
        }
    }

    /// The code of SNOMED CT, 6 to 18 digits.
    package func snomed() -> String? {
        code("snomed", "a SNOMED CT code, 6 to 18 digits") {
            (6...18).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit)
        }
    }

    private func code(_ key: String, _ what: String, isRight: (String) -> Bool) -> String? {
        guard let text = text(key) else { return nil }
        if isRight(text) { return text }
        manuscript.complain("not-a-code", "`\(text.shortened)` is not \(what)", at: place(key))
        return nil
    }
}
