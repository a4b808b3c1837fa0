public import Instruments
internal import Scoring

/// What one must know of an instrument before it is used, on one screen: what it asks, what it scores, what missing
/// answers do, whose permission its wording needs, and where its sources disagree.
public struct InstrumentCard {
    /// How many lines the card may take.
    static let height = 38

    private let instrument: Instrument
    private let name: String
    private let style: PageStyle

    /// The card of an instrument; `name` is what it was asked for by, where that is not its id alone.
    public init(_ instrument: Instrument, name: String? = nil, style: PageStyle = PageStyle()) {
        self.instrument = instrument
        self.name = name ?? instrument.id
        self.style = style
    }

    /// The card, each line ended: in as much detail as a screen holds.
    public var text: String {
        let cards = Detail.allCases.map(page)
        return (cards.first { $0.height <= Self.height } ?? cards.last)?.text ?? ""
    }

    /// In how much detail the items and the scores are shown, the fullest first.
    enum Detail: CaseIterable {
        /// All items; each score with its bands.
        case full
        /// Some of the items; each score with its bands.
        case bands
        /// Some of the items; each score on a line.
        case lines
        /// Some of the items; the scores one behind the other.
        case names
    }

    private func page(_ detail: Detail) -> Page {
        var page = Page(style)
        setHead(on: &page)
        setForm(detail, on: &page)
        CardScores(instrument: instrument, style: style).set(detail, on: &page)
        setFlags(on: &page)
        setDisagreements(on: &page)
        page.gap()
        page.line(
            .faint(
                style.say(
                    "'assess show \(name) --full' has items, formulas, tables, notes and sources.",
                    "'assess show \(name) --full' mostra item, formule, tabelle, note e fonti.")), hanging: 2)
        return page
    }

    // MARK: Head and form

    private func setHead(on page: inout Page) {
        let language = style.language
        page.line(.strong(instrument.id), "  ", Run(instrument.title.text(in: language)), hanging: 2)
        let unscored = instrument.items.count(where: \.isUnscored)
        var form = [style.items(instrument.length)]
        if unscored > 0 { form[0] += style.say(" (\(unscored) unscored)", " (\(unscored) senza punteggio)") }
        form.append(instrument.period.text(in: language))
        if let minutes = instrument.minutes {
            form.append(style.say("about \(minutes) minutes", "circa \(minutes) minuti"))
        }
        page.field(style.say("area", "area"), Run(instrument.area.word(in: language)))
        page.field(style.say("form", "modulo"), Run(form.joined(separator: ", ")))
        page.field(
            style.say("answered by", "risponde"),
            Run(instrument.respondents.map { $0.word(in: language) }.joined(separator: ", ")))
        page.field(style.say("licence", "licenza"), Run(style.licence(instrument.licence)))
        let edition = style.say("\(instrument.edition), ground ", "\(instrument.edition), fondamento ")
        page.field(
            style.say("edition", "edizione"), Run(edition + instrument.weakestGrade.word(in: language)))
    }

    private func setForm(_ detail: Detail, on page: inout Page) {
        page.heading(style.say("Asks", "Chiede"))
        let blocks = instrument.entries.flatMap(\.items)
        let labels = (instrument.items + blocks).map { "\($0.id) \($0.label.text(in: style.language))" }
        let most = detail == .full ? labels.count : Self.fitting(labels, lines: detail == .names ? 3 : 5, style.width)
        var runs = [Run(labels.prefix(most).joined(separator: " · "))]
        if most < labels.count {
            runs.append(.faint(style.say(" … and \(labels.count - most) more", " … e altri \(labels.count - most)")))
        }
        page.line(runs, indent: 2, hanging: 2)
        let sets = (instrument.items + blocks).reduce(into: [ResponseSet]()) { sets, item in
            if !sets.contains(item.responses), item.responses.kind != .text { sets.append(item.responses) }
        }
        if let first = sets.first {
            let rest = sets.count - 1
            let more =
                rest > 0
                ? style.say(
                    rest == 1 ? "; 1 further list" : "; \(rest) further lists",
                    rest == 1 ? "; un'altra lista" : "; altre \(rest) liste") : ""
            page.field(style.say("answers", "risposte"), Run(style.codes(of: first)), .faint(more), column: 12)
        }
    }

    /// How many labels fit on so many lines.
    private static func fitting(_ labels: [String], lines: Int, _ width: Int) -> Int {
        var used = 0
        let room = (width - 6) * lines - 16
        return labels.prefix { label in
            used += label.displayWidth + 3
            return used <= room
        }.count
    }

    // MARK: Flags and disagreements

    private func setFlags(on page: inout Page) {
        let flags = instrument.flags.filter { if case .note = $0.kind { false } else { true } }
        guard !flags.isEmpty else { return }
        page.heading(style.say("Looks out for", "Segnala"))
        for flag in flags.prefix(3) {
            page.line(
                style.kind(of: flag), "  ", Run(style.subject(of: flag, in: instrument) + ": "),
                Run(flag.label.text(in: style.language)), indent: 2, hanging: 4)
        }
        if flags.count > 3 {
            page.line(.faint(style.say("and \(flags.count - 3) more", "e altri \(flags.count - 3)")), indent: 2)
        }
    }

    private func setDisagreements(on page: inout Page) {
        let lines = Disagreements(instrument: instrument, style: style)
        let all = lines.methods + lines.bands
        guard !all.isEmpty || !instrument.notes.isEmpty else { return }
        page.heading(style.say("Before use", "Prima dell'uso"))
        for line in all.prefix(4) { page.line(Run(line), indent: 2, hanging: 4) }
        if all.count > 4 {
            page.line(.faint(style.say("and \(all.count - 4) more", "e altri \(all.count - 4)")), indent: 2)
        }
        let count = instrument.notes.count
        if count > 0 {
            page.line(
                Run(
                    count == 1
                        ? style.say("1 note on use and doubts", "1 nota su uso e dubbi")
                        : style.say("\(count) notes on use and doubts", "\(count) note su uso e dubbi")), indent: 2)
        }
    }
}

extension PageStyle {
    /// So many items.
    func items(_ count: Int) -> String { say(count == 1 ? "1 item" : "\(count) items", "\(count) item") }

    /// The codes of a set of responses in a row: `0 never, 1 some days`.
    func codes(of set: ResponseSet) -> String {
        switch set.kind {
        case .options(let options):
            options.map { "\($0.code.text) \($0.label.text(in: language))" }.joined(separator: ", ")
        case .number(let least, let most, _, let unit):
            span(figure(least), figure(most)) + (unit.map { " " + $0.text(in: language) } ?? "")
        case .text: say("free text", "testo libero")
        case .tick: say("a box to tick", "una casella da segnare")
        }
    }
}
