internal import Instruments
public import Scoring

/// The instruments of a library that somebody looks for: by area, one a line.
public struct ListReport {
    private let plans: [ScoringPlan]
    private let search: InstrumentSearch
    private let style: PageStyle

    /// A list of those of `plans` that `search` finds.
    public init(
        _ plans: [ScoringPlan], finding search: InstrumentSearch = InstrumentSearch(), style: PageStyle = PageStyle()
    ) {
        self.plans = plans.filter { search.finds($0.instrument) }
        self.search = search
        self.style = style
    }

    /// The page, each line ended; empty where nothing is found. Under an instrument that has the words looked for neither in its id nor in its title
    /// stands where it has them.
    public var text: String {
        guard !plans.isEmpty else { return "" }
        var page = Page(style)
        let rows = plans.map { ListRow($0, style: style) }
        let columns = ListColumns(rows, style: style)
        // A long list has one line an instrument; a short one has room for whole titles.
        let isLong = rows.count > 24
        for area in Area.allCases {
            let own = rows.filter { $0.plan.instrument.area == area }
            guard !own.isEmpty else { continue }
            page.gap()
            page.line(columns.head(area.word(in: style.language)))
            for row in own {
                page.line(columns.line(row, isCut: isLong), indent: 2, hanging: columns.title)
                for remark in remarks(on: row.plan) {
                    page.line(.faint("↳ " + remark), indent: columns.title, hanging: columns.title + 2)
                }
            }
        }
        setFoot(rows, on: &page)
        return page.text
    }

    private func remarks(on plan: ScoringPlan) -> [String] {
        [search.place(in: plan.instrument)?.text(style), style.origin(plan.origin)].compactMap(\.self)
    }

    private func setFoot(_ rows: [ListRow], on page: inout Page) {
        page.gap()
        let marks = Set(rows.compactMap(\.grade.mark))
        if marks.contains("~") {
            page.line(
                .faint(style.say("~ a score rests on a secondary source", "~ un punteggio poggia su fonte secondaria")))
        }
        if marks.contains("?") {
            page.line(.faint(style.say("? a score is not verified", "? un punteggio non è verificato")))
        }
        let count = style.say(
            rows.count == 1 ? "1 instrument" : "\(rows.count) instruments",
            rows.count == 1 ? "1 strumento" : "\(rows.count) strumenti")
        page.line(.faint(count + style.say("; 'assess show ID' shows one", "; 'assess show ID' ne mostra uno")))
    }
}

extension Instrument {
    /// The weakest of the grades of the scores' keys.
    var weakestGrade: Grade { scores.compactMap(\.ground.grade).max() ?? .established }
}

extension SpokenPlace {
    /// The place in words: `item 9, better off dead`.
    func text(_ style: PageStyle) -> String {
        let text = text.text(in: style.language)
        return switch kind {
        case .title, .block: text
        case .item(let id): "item \(id), \(text)"
        case .score: style.say("score ", "punteggio ") + text
        }
    }
}
