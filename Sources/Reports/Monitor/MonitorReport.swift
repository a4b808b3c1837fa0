internal import Instruments
public import Monitoring
public import Scoring

/// The figures of many people as a page or as Markdown: what was done, then what changed, then figures over many forms.
public struct MonitorReport {
    private let table: MonitorTable
    private let asOf: Day?
    private let library: InstrumentLibrary
    private let style: PageStyle

    /// The report of a table, with the day that all are looked at from; nil where each case has its own.
    public init(_ table: MonitorTable, asOf: Day?, library: InstrumentLibrary, style: PageStyle = PageStyle()) {
        self.table = table
        self.asOf = asOf
        self.library = library
        self.style = style
    }

    /// The page, each line ended.
    public var text: String { sheet.page }

    /// The same as Markdown.
    public var markdown: String { sheet.markdown }

    private func say(_ english: String, _ italian: String) -> String { style.say(english, italian) }

    private var sheet: Sheet {
        var sheet = Sheet(style)
        let day = asOf.map { style.asOf($0) } ?? say("each case as of its own day", "ogni caso alla sua data")
        sheet.title(
            .strong(say("Monitoring of the Health Budget", "Monitoraggio del Budget di Salute")), "  ", Run(day))
        sheet.heading(say("People", "Persone"))
        set(on: &sheet) { if case .people = $0 { true } else { false } }
        sheet.heading(say("Process: what the guidelines ask for", "Processo: ciò che chiedono le linee guida"))
        set(on: &sheet) { if case .process = $0 { true } else { false } }
        setOutcomes(on: &sheet)
        setNotes(on: &sheet)
        return sheet
    }

    private func setOutcomes(on sheet: inout Sheet) {
        var heading = ""
        for row in table.rows {
            switch row.subject {
            case .people, .process: continue
            case .outcome(let key, let score):
                let area = library.instrument(of: key)?.area.word(in: style.language) ?? key.instrument
                let title = say("Outcome, first form to last: ", "Esito, dal primo modulo all'ultimo: ") + area
                if title != heading { sheet.heading(title) }
                heading = title
                set(row, key.title(score.title, style: style) + direction(score.worse), on: &sheet)
            case .figure(let key, let figure):
                let title = say("Figures over many, latest form", "Cifre su molti, ultimo modulo")
                if title != heading { sheet.heading(title) }
                heading = title
                set(row, key.title(figure.title, style: style) + direction(figure.worse), on: &sheet)
            }
        }
    }

    private func direction(_ worse: Direction?) -> String {
        worse.map { " (\(style.worse($0)))" } ?? ""
    }

    private func set(on sheet: inout Sheet, where isWanted: (MonitorTable.Subject) -> Bool) {
        for row in table.rows where isWanted(row.subject) {
            switch row.subject {
            case .people: for (group, cell) in zip(table.groups, row.cells) { set(group, cell, row, on: &sheet) }
            case .process(let indicator): set(row, indicator.word(style: style), on: &sheet)
            case .outcome, .figure: continue
            }
        }
    }

    /// A row: on one line where there is one group, else a line a group.
    private func set(_ row: MonitorTable.Row, _ title: String, on sheet: inout Sheet) {
        if table.groups.indices.allSatisfy(isSuppressed) { return }
        if table.groups.count == 1 {
            return sheet.point("·", [.strong(title + ": "), Run(row.cells[0].text(row.subject, style: style))])
        }
        sheet.text(.strong(title))
        for (index, group) in table.groups.enumerated() where !isSuppressed(index) {
            set(group, row.cells[index], row, on: &sheet)
        }
    }

    /// Whether the group is suppressed in every row: that is said once, with how many people there are.
    private func isSuppressed(_ group: Int) -> Bool {
        if case .suppressed? = table.rows.first?.cells[group] { true } else { false }
    }

    private func set(
        _ group: MonitorTable.Group, _ cell: MonitorTable.Cell, _ row: MonitorTable.Row, on sheet: inout Sheet
    ) {
        let depth = if case .service = group { 3 } else { 2 }
        sheet.point(
            "·", [Run(group.word(style: style) + ": "), Run(cell.text(row.subject, style: style))],
            depth: table.groups.count == 1 ? 1 : depth)
    }

    private func setNotes(on sheet: inout Sheet) {
        sheet.heading(say("How to read it", "Come si legge"))
        let notes = [
            say(
                "Groups of fewer than \(table.minimum) people are suppressed, with others whose number would give them away. "
                    + "“Suppressed” does not say which kind a group is.",
                "I gruppi con meno di \(table.minimum) persone sono oscurati, insieme ad altri il cui numero li rivelerebbe. "
                    + "«Oscurato» non dice di quale tipo si tratti."),
            say(
                "A mean change is that of the people with two forms that can be compared, without a comparison group: it is "
                    + "no effect of a service. The interval is Student's t of the sample. Services do not compare by these "
                    + "figures where their people differ.",
                "Un cambiamento medio riguarda chi ha due moduli confrontabili, senza gruppo di confronto: non è l'effetto di "
                    + "un servizio. L'intervallo è la t di Student del campione. I servizi non si confrontano con queste cifre se "
                    + "le loro persone sono diverse."),
        ]
        for note in notes { sheet.text(.faint(note)) }
        if table.notRead > 0 {
            sheet.text(
                .caution(
                    say("files or lines that could not be taken: ", "file o righe che non si sono potuti usare: ")
                        + "\(table.notRead)"))
        }
        sheet.text(.faint(style.engine))
    }
}

extension OutcomeKey {
    /// Instrument, title and respondent.
    fileprivate func title(_ title: LocalizedText, style: PageStyle) -> String {
        "\(instrument), \(title.text(in: style.language)), \(respondent.word(in: style.language))"
    }
}
