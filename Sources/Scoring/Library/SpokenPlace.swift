public import Instruments

/// A text of an instrument in which words are looked for.
public struct SpokenPlace: Sendable, Hashable {
    /// What the text names.
    public enum Kind: Sendable, Hashable {
        /// The instrument.
        case title
        /// An item, by its id.
        case item(String)
        /// A score, by its name.
        case score(String)
        /// A block of entries.
        case block
    }

    /// What the text names.
    public let kind: Kind
    /// The text.
    public let text: LocalizedText

    /// Whether the folded word is in the text, in any of its languages, or in the name of what it names.
    func speaks(of word: String) -> Bool { spoken.contains { $0.folded.utf8.holds(word.utf8) } }

    /// All that is said of the place.
    var spoken: [String] {
        let name: [String] = if case .score(let name) = kind { [name] } else { [] }
        return [text.english] + text.translations.values + name
    }
}

extension Instrument {
    /// How many items the form has, those of one entry of each block among them.
    public var length: Int { items.count + entries.reduce(0) { $0 + $1.items.count } }

    /// The texts in which words are looked for, the id and the title first.
    var spokenPlaces: [SpokenPlace] {
        [SpokenPlace(kind: .title, text: LocalizedText(id)), SpokenPlace(kind: .title, text: title)]
            + scores.map { SpokenPlace(kind: .score($0.name), text: $0.title) }
            + items.map { SpokenPlace(kind: .item($0.id), text: $0.label) }
            + entries.flatMap { block in
                [SpokenPlace(kind: .block, text: block.title)]
                    + block.items.map { SpokenPlace(kind: .item($0.id), text: $0.label) }
            }
    }

    /// Every word that the instrument speaks, folded.
    var spokenWords: Set<String> {
        Set(
            spokenPlaces.flatMap(\.spoken).flatMap { text in
                text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
            })
    }
}

extension String {
    /// The text in small letters and without accents, so that `qualita` is in `Qualità`.
    var folded: String { String(lowercased().map { Self.bare[$0] ?? $0 }) }

    private static let bare: [Character: Character] = {
        var bare: [Character: Character] = [:]
        for (letter, accented) in [
            ("a", "àáâäãå"), ("e", "èéêë"), ("i", "ìíîï"), ("o", "òóôöõ"), ("u", "ùúûü"), ("c", "ç"), ("n", "ñ"),
        ] as [(Character, String)] {
            for character in accented { bare[character] = letter }
        }
        return bare
    }()
}

extension String.UTF8View {
    /// Whether the other text is part of this one.
    fileprivate func holds(_ other: String.UTF8View) -> Bool {
        let (needle, hay) = (Array(other), Array(self))
        guard needle.count <= hay.count else { return false }
        return (0...(hay.count - needle.count)).contains { hay[$0..<($0 + needle.count)].elementsEqual(needle) }
    }
}
