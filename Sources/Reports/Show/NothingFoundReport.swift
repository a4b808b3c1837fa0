public import Instruments
public import Scoring

/// That no instrument is as somebody looks for it, and what would help.
public struct NothingFoundReport {
    private let search: InstrumentSearch
    private let instruments: [Instrument]
    private let style: PageStyle

    /// The report on a search that finds none of the instruments.
    public init(_ search: InstrumentSearch, among instruments: [Instrument], style: PageStyle = PageStyle()) {
        self.search = search
        self.instruments = instruments
        self.style = style
    }

    /// A line that says so, and a line for each way out.
    public var text: String {
        var page = Page(style)
        page.line(Run(style.say("assess: no instrument fits", "assess: nessuno strumento corrisponde")))
        for hint in nearestWords + relaxations { page.line(Run(hint), indent: 2, hanging: 4) }
        if nearestWords.isEmpty, relaxations.isEmpty {
            page.line(Run(style.say("'assess list' names them all", "'assess list' li elenca tutti")), indent: 2)
        }
        return page.text
    }

    private func count(_ search: InstrumentSearch) -> Int { instruments.count(where: search.finds) }

    /// For a word that no instrument speaks, the nearest that one does.
    private var nearestWords: [String] {
        search.words.filter { count(InstrumentSearch(words: [$0])) == 0 }.compactMap { word in
            InstrumentSearch.nearest(to: word, among: instruments).map { near in
                style.say("'\(word)': did you mean '\(near)'?", "'\(word)': forse '\(near)'?")
            }
        }
    }

    /// What is found where one condition is dropped.
    private var relaxations: [String] {
        guard search.relaxed.count > 1 else { return [] }
        return search.relaxed.compactMap { condition, search in
            let count = count(search)
            guard count > 0 else { return nil }
            let option =
                switch condition {
                case .area: "--area"
                case .respondent: "--respondent"
                case .items: "--items"
                case .wording: "--licence"
                case .words: "--search"
                }
            return style.say("without \(option): \(count)", "senza \(option): \(count)")
        }
    }
}
