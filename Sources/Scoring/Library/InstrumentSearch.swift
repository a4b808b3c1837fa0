public import Instruments

/// What somebody looks for among the instruments. What is not stated holds for all.
public struct InstrumentSearch: Sendable, Hashable {
    /// The area.
    public var area: Area?
    /// Who can answer.
    public var respondent: Respondent?
    /// How many items the form has, those of one entry of each block among them.
    public var items: ClosedRange<Int>?
    /// What holds for the wording.
    public var wording: Licence.Wording?
    /// Words of which each is in the id, the titles, the labels or the scores, whatever the language, the capitals and the
    /// accents.
    public var words: [String]

    /// A search; without arguments it finds every instrument.
    public init(
        area: Area? = nil, respondent: Respondent? = nil, items: ClosedRange<Int>? = nil,
        wording: Licence.Wording? = nil, words: [String] = []
    ) {
        self.area = area
        self.respondent = respondent
        self.items = items
        self.wording = wording
        self.words = words
    }

    /// Whether the instrument is one of those looked for.
    public func finds(_ instrument: Instrument) -> Bool {
        (area.map { instrument.area == $0 } ?? true)
            && (respondent.map(instrument.respondents.contains) ?? true)
            && (items.map { $0.contains(instrument.length) } ?? true)
            && (wording.map { instrument.licence.wording == $0 } ?? true)
            && (words.isEmpty || speaks(instrument))
    }

    /// The same without one of its conditions, for each of them: what to drop where nothing is found.
    public var relaxed: [(dropping: Condition, search: InstrumentSearch)] {
        Condition.allCases.compactMap { condition in
            var search = self
            switch condition {
            case .area: search.area = nil
            case .respondent: search.respondent = nil
            case .items: search.items = nil
            case .wording: search.wording = nil
            case .words: search.words = []
            }
            return search == self ? nil : (condition, search)
        }
    }

    /// What can be asked for.
    public enum Condition: Sendable, Hashable, CaseIterable {
        /// The area.
        case area
        /// Who can answer.
        case respondent
        /// How many items there are.
        case items
        /// What holds for the wording.
        case wording
        /// Words.
        case words
    }

    private func speaks(_ instrument: Instrument) -> Bool {
        let places = instrument.spokenPlaces
        return words.allSatisfy { word in
            let wanted = word.folded
            return places.contains { $0.speaks(of: wanted) }
        }
    }

    /// Where the instrument speaks of what is looked for, if neither its id nor its title does: the first such place.
    public func place(in instrument: Instrument) -> SpokenPlace? {
        let places = instrument.spokenPlaces
        for word in words.map(\.folded) {
            guard let first = places.first(where: { $0.speaks(of: word) }) else { continue }
            if first.kind != .title { return first }
        }
        return nil
    }
}

extension InstrumentSearch {
    /// The word that somebody spoke who looked for `word`, which no instrument does: the nearest that one does.
    public static func nearest(to word: String, among instruments: [Instrument]) -> String? {
        let spoken = instruments.reduce(into: Set(instruments.map(\.id))) { $0.formUnion($1.spokenWords) }
        return Instruments.nearest(to: word.folded, among: spoken.filter { $0.utf8.count > 2 })
    }
}
