public import Definitions
internal import Instruments
public import Scoring

/// The scoring of one form, step by step, with the source of every step.
public struct ExplainReport {
    private let result: FormResult
    private let errors: [FormError]
    private let wording: Wording?
    private let style: PageStyle

    /// The explanation of a result.
    ///
    /// - Parameters:
    ///   - result: The result.
    ///   - errors: What else is wrong with the form as it came. With any error no score is explained.
    ///   - wording: The form's own text, if it may be used.
    ///   - style: How the page is set.
    public init(
        _ result: FormResult, adding errors: [FormError] = [], wording: Wording? = nil, style: PageStyle = PageStyle()
    ) {
        self.wording = wording
        self.result = result
        self.errors = errors + result.errors
        self.style = style
    }

    /// The page, each line ended. A form with errors is explained as far as it was understood.
    public var text: String {
        var page = Page(style)
        let instrument = result.instrument
        page.line(.strong(instrument.id), "  ", Run(instrument.title.text(in: style.language)), hanging: 2)
        if wording != nil { page.line(.faint(style.wording(wording)), hanging: 2) }
        setAnswers(on: &page)
        ErrorLines(errors: errors, style: style).set(on: &page)
        setFlags(on: &page)
        setChecks(on: &page)
        if errors.isEmpty {
            page.heading(style.say("Scores", "Punteggi"))
            let scores = result.scores
            for index in instrument.scoringOrder {
                ScoreSteps(score: scores[index], result: result, style: style).set(on: &page)
            }
            for inner in result.contained { setContained(inner, on: &page) }
        }
        SourceList(sources: sources, style: style).set(on: &page)
        page.gap()
        let foot = [
            "\(instrument.id) \(style.say("edition", "edizione")) \(instrument.edition)", "sha256:\(instrument.digest)",
            style.engine, style.origin(result.plan.origin),
        ]
        page.line(.faint(foot.compactMap(\.self).joined(separator: " · ")))
        return page.text
    }

    private func setAnswers(on page: inout Page) {
        page.heading(style.say("Answers", "Risposte"))
        let steps = AnswerSteps(wording: wording, style: style)
        steps.set(result.items, on: &page)
        for (block, entries) in result.entries {
            for (number, entry) in entries.enumerated() {
                page.line("\(block.title.text(in: style.language)) \(number + 1)", indent: 2)
                steps.set(entry, in: block, on: &page, indent: 4)
            }
        }
        let unstated = Set(result.scores.flatMap(\.unstatedFields)).map(\.rawValue).sorted()
        if !unstated.isEmpty {
            page.line(
                .caution(style.say("not stated: ", "non indicato: ") + unstated.joined(separator: ", ")), indent: 2)
        }
    }

    private func setFlags(on page: inout Page) {
        let flags = result.instrument.flags
        guard !flags.isEmpty else { return }
        page.heading(style.say("Flags", "Segnalazioni"))
        for flag in flags {
            let found = result.flags.first { $0.matches(flag, in: result.instrument) }
            let subject =
                found.map { result.subject(of: $0, style: style) } ?? style.subject(of: flag, in: result.instrument)
            let mark = found?.mark(style: style) ?? .faint(style.say("silent", "silente"))
            page.line(
                [mark, "  ", Run("\(subject); \(style.say("fires when", "scatta se")) \(flag.when.text): ")]
                    + [Run(figures.text(flag.when.expression)), " ", style.ground(flag.ground)],
                indent: 2, hanging: 4)
        }
    }

    private func setChecks(on page: inout Page) {
        let checks = result.instrument.checks
        guard !checks.isEmpty, errors.isEmpty else { return }
        page.heading(style.say("Checks", "Controlli"))
        let failed = Set(result.flags.compactMap { if case .check(let name) = $0.kind { name } else { nil } })
        for check in checks {
            let mark: Run =
                failed.contains(check.name)
                ? .alarm(style.say("does not hold", "non vale")) : .faint(style.say("no complaint", "nessun rilievo"))
            page.line(
                [mark, "  ", Run("\(check.require.text): \(figures.text(check.require.expression)) ")]
                    + [style.ground(check.ground)], indent: 2, hanging: 4)
        }
    }

    /// The sources of the definition, and of the smaller instruments that the form answers.
    private var sources: [Source] {
        var all = result.instrument.sources
        for source in result.contained.flatMap(\.instrument.sources) where !all.contains(where: { $0.id == source.id })
        {
            all.append(source)
        }
        return all
    }

    private var figures: FormulaInFigures { FormulaInFigures(result, style: style) }

    private func setContained(_ inner: FormResult, on page: inout Page) {
        page.heading(
            style.say("The form also answers ", "Il modulo risponde anche a ")
                + "\(inner.instrument.id), \(inner.instrument.title.text(in: style.language))")
        let scores = inner.scores
        for index in inner.instrument.scoringOrder {
            ScoreSteps(score: scores[index], result: inner, style: style).set(on: &page)
        }
    }
}

extension FlagFinding {
    /// Whether it was raised by this flag of the definition.
    fileprivate func matches(_ flag: Flag, in instrument: Instrument) -> Bool {
        switch (kind, flag.kind) {
        case (.safety(let id, _), .safety(let item)), (.critical(let id, _), .critical(let item)):
            instrument.items[item].id == id && label == flag.label
        case (.note(let name), .note(let other, _)): name == other
        default: false
        }
    }
}
