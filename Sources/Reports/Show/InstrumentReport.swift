public import Definitions
public import Instruments
internal import Scoring

/// Everything that a definition says, as a page.
public struct InstrumentReport {
    private let instrument: Instrument
    private let wording: Wording?
    private let style: PageStyle

    /// The page of an instrument; items and options in the form's own text where `wording` has it.
    public init(_ instrument: Instrument, wording: Wording? = nil, style: PageStyle = PageStyle()) {
        self.instrument = instrument
        self.wording = wording
        self.style = style
    }

    /// The page, each line ended.
    public var text: String {
        var page = Page(style)
        setHead(on: &page)
        ItemLines(instrument: instrument, wording: wording, style: style).set(on: &page)
        setRules(on: &page)
        page.heading(style.say("Scores", "Punteggi"))
        for score in instrument.scores {
            ScoreDefinition(score: score, instrument: instrument, style: style).set(on: &page)
        }
        setTables(on: &page)
        setFlags(on: &page)
        setGroupFigures(on: &page)
        setNotes(on: &page)
        SourceList(sources: instrument.sources, style: style).set(on: &page)
        return page.text
    }

    private func setHead(on page: inout Page) {
        let language = style.language
        page.line(.strong(instrument.id), "  ", Run(instrument.title.text(in: language)), hanging: 2)
        let respondents = instrument.respondents.map { $0.word(in: language) }.joined(separator: ", ")
        page.field(style.say("area", "area"), Run(instrument.area.word(in: language)))
        page.field(style.say("answered by", "risponde"), Run(respondents))
        page.field(style.say("period", "periodo"), Run(instrument.period.text(in: language)))
        if let minutes = instrument.minutes {
            page.field(
                style.say("takes", "durata"), Run(style.say("about \(minutes) minutes", "circa \(minutes) minuti")))
        }
        page.field(
            style.say("licence", "licenza"), Run(style.licence(instrument.licence)),
            .faint(" [\(instrument.licence.source)]"))
        if let note = instrument.licence.note { page.field("", Run(note.text(in: language))) }
        page.field(style.say("wording", "testo"), Run(style.wording(wording)))
        let codes = [instrument.loinc.map { "LOINC \($0)" }, instrument.snomed.map { "SNOMED CT \($0)" }].compactMap {
            $0
        }
        if !codes.isEmpty { page.field(style.say("codes", "codici"), Run(codes.joined(separator: ", "))) }
        page.field(style.say("edition", "edizione"), "\(instrument.edition)")
        page.field("sha256", Run(instrument.digest))
    }

    private func setRules(on page: inout Page) {
        if !instrument.skipRules.isEmpty {
            page.heading(style.say("Asked only when", "Richieste solo se"))
            for rule in instrument.skipRules {
                page.line(
                    [Run(rule.itemsText), ": ", Run(rule.when.text), "; ", Run(style.say("else ", "altrimenti "))]
                        + [Run(style.unasked(rule.otherwise)), " ", style.ground(rule.ground)],
                    indent: 2, hanging: 4)
            }
        }
        if !instrument.checks.isEmpty {
            page.heading(style.say("Checks", "Controlli"))
            for check in instrument.checks {
                page.line(
                    [Run(check.require.text), "; ", Run(style.consequence(check.otherwise))]
                        + [": ", Run(check.label.text(in: style.language)), " ", style.ground(check.ground)],
                    indent: 2, hanging: 4)
            }
        }
    }

    private func setTables(on page: inout Page) {
        guard !instrument.tables.isEmpty else { return }
        page.heading(style.say("Tables", "Tabelle"))
        for table in instrument.tables { TableLines(table: table, style: style).set(on: &page) }
    }

    private func setFlags(on page: inout Page) {
        page.heading(style.say("Flags", "Segnalazioni"))
        if instrument.flags.isEmpty {
            page.line(.faint(style.say("none published", "nessuna pubblicata")), indent: 2)
        }
        for flag in instrument.flags {
            var runs: [Run] = [style.kind(of: flag), "  ", Run(style.subject(of: flag, in: instrument)), ": "]
            runs += [Run(flag.when.text), " → ", Run(flag.label.text(in: style.language)), " "]
            if flag.isSilentUnanswered {
                runs.append(Run(style.say("(unanswered: no finding) ", "(senza risposta: nessun rilievo) ")))
            }
            if case .note(_, let raises?) = flag.kind {
                runs.append(Run(style.say("(raises \(raises)) ", "(alza \(raises)) ")))
            }
            page.line(runs + [style.ground(flag.ground)], indent: 2, hanging: 4)
        }
    }

    private func setGroupFigures(on page: inout Page) {
        guard !instrument.groupFigures.isEmpty else { return }
        page.heading(style.say("Figures over many forms", "Indici su molti moduli"))
        for figure in instrument.groupFigures {
            let least = style.say("from \(figure.atLeast) forms", "da \(figure.atLeast) moduli")
            let unit = figure.unit.map { ", " + $0.text(in: style.language) } ?? ""
            page.line(
                [
                    Run(figure.title.text(in: style.language)), .faint(" (\(figure.name))"), ": ",
                    Run(figure.formula.text),
                ]
                    + [Run(", \(least)\(unit), \(style.worse(figure.worse)) "), style.ground(figure.ground)],
                indent: 2, hanging: 4)
        }
    }

    private func setNotes(on page: inout Page) {
        guard !instrument.notes.isEmpty else { return }
        page.heading(style.say("Notes", "Note"))
        for note in instrument.notes { page.line("· ", Run(note.text(in: style.language)), indent: 2, hanging: 4) }
    }
}
