internal import Instruments
internal import Scoring

/// What the list says of one instrument.
struct ListRow {
    let plan: ScoringPlan
    let items: String
    let respondents: String
    let licence: String
    let title: String
    /// The weakest of the scores' grades.
    let grade: Grade

    init(_ plan: ScoringPlan, style: PageStyle) {
        let instrument = plan.instrument
        self.plan = plan
        items = "\(instrument.length)"
        let first = instrument.respondents.first?.word(in: style.language) ?? ""
        respondents = instrument.respondents.count > 1 ? first + "+" : first
        licence = style.licenceSign(instrument.licence.wording)
        title = instrument.title.text(in: style.language)
        grade = instrument.weakestGrade
    }
}

/// The columns of the list. What does not fit beside the title on a narrow page is left out.
struct ListColumns {
    /// How wide the ids are.
    let id: Int
    /// The column at which titles begin.
    let title: Int
    private let respondents: Int
    private let licence: Int
    private let style: PageStyle

    init(_ rows: [ListRow], style: PageStyle) {
        self.style = style
        let areas = Area.allCases.map { $0.word(in: style.language).displayWidth - 2 }
        id = (rows.map { $0.plan.instrument.id.displayWidth } + areas).max() ?? 0
        let heads = Self.heads(style)
        let who = max(heads.respondents.displayWidth, rows.map(\.respondents.displayWidth).max() ?? 0)
        let words = max(heads.licence.displayWidth, rows.map(\.licence.displayWidth).max() ?? 0)
        let bare = 2 + id + 2 + heads.items.displayWidth + 2 + 2
        let room = style.width - bare - Self.leastTitle
        respondents = who + 2 <= room ? who : 0
        licence = who + words + 4 <= room ? words : 0
        title = bare + [respondents, licence].reduce(0) { $1 > 0 ? $0 + $1 + 2 : $0 }
    }

    private static let leastTitle = 20

    private static func heads(_ style: PageStyle) -> (items: String, respondents: String, licence: String) {
        ("item" + style.say("s", ""), style.say("by", "risponde"), style.say("licence", "licenza"))
    }

    /// The heading of an area, with the names of the columns.
    func head(_ area: String) -> [Run] {
        let heads = Self.heads(style)
        var names = heads.items
        if respondents > 0 { names += "  " + heads.respondents.padded(to: respondents) }
        if licence > 0 { names += "  " + heads.licence }
        return [.strong(area.padded(to: id + 2)), "  ", .faint(names)]
    }

    /// The line of an instrument, set in by two columns; its title cut to one line if need be.
    func line(_ row: ListRow, isCut: Bool) -> [Run] {
        var facts = "  " + row.items.padded(leadingTo: Self.heads(style).items.displayWidth)
        for (text, width) in [(row.respondents, respondents), (row.licence, licence)] where width > 0 {
            facts += "  " + text.padded(to: width)
        }
        let room = max(Self.leastTitle, style.width - title)
        return [
            .strong(row.plan.instrument.id.padded(to: id)), Run(facts + "  "),
            .caution((row.grade.mark ?? "").padded(to: 2)),
            isCut ? Run(row.title.cut(to: room)).unbroken : Run(row.title),
        ]
    }
}

extension Grade {
    /// The sign for it in a column of its own; nil for what is established.
    var mark: String? {
        switch self {
        case .established: nil
        case .secondary: "~"
        case .unverified: "?"
        }
    }
}
