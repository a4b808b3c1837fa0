internal import Instruments
public import Scoring

/// The result of one form as a page: what must be seen at once, then each score on its range.
public struct ScoreReport {
    private let result: FormResult
    private let errors: [FormError]
    private let style: PageStyle

    /// The report of a result.
    ///
    /// - Parameters:
    ///   - result: The result.
    ///   - errors: What else is wrong with the form as it came. With any error no score is shown.
    ///   - style: How the page is set.
    public init(_ result: FormResult, adding errors: [FormError] = [], style: PageStyle = PageStyle()) {
        self.result = result
        self.errors = errors + result.errors
        self.style = style
    }

    /// The page, each line ended. A form with errors shows all of them and no score.
    public var text: String {
        var page = Page(style)
        setHead(on: &page)
        setFlags(result.flags, of: result, on: &page)
        if errors.isEmpty {
            setScores(of: result, on: &page)
            for (inner, plan) in result.containedWithPlaces { setContained(inner, plan, on: &page) }
        } else {
            ErrorLines(errors: errors, style: style).set(on: &page)
        }
        setWarnings(on: &page)
        setFoot(on: &page)
        return page.text
    }

    // MARK: Head and foot

    private func setHead(on page: inout Page) {
        let instrument = result.instrument
        page.line(.strong(instrument.id), "  ", Run(instrument.title.text(in: style.language)), hanging: 2)
        let day = result.date.map { "\($0)" } ?? style.say("no date", "senza data")
        let respondent = result.respondent.word(in: style.language)
        var parts = [day, style.say("answered by: ", "ha risposto: ") + respondent]
        if let id = result.id { parts.insert(style.say("form ", "modulo ") + id, at: 0) }
        page.line(.faint(parts.joined(separator: " · ")), hanging: 2)
    }

    private func setFoot(on page: inout Page) {
        let instrument = result.instrument
        let edition = style.say("edition", "edizione")
        let parts = [
            "\(instrument.id) \(edition) \(instrument.edition)", "sha256:\(instrument.digest.prefix(12))",
            style.engine, style.origin(result.plan.origin),
        ]
        page.gap()
        page.line(.faint(parts.compactMap(\.self).joined(separator: " · ")), hanging: 2)
    }

    // MARK: Flags and warnings

    private func setFlags(_ flags: [FlagFinding], of form: FormResult, on page: inout Page) {
        guard !flags.isEmpty else { return }
        page.gap()
        for flag in flags {
            let mark = flag.mark(style: style)
            let column = mark.displayWidth + 2
            page.line([mark, "  ", .strong(form.subject(of: flag, style: style))], hanging: column)
            page.line("→ ", Run(flag.advice(style: style)), indent: column, hanging: column + 2)
            if let remark = flag.remark(style: style) { page.line(Run(remark), indent: column) }
        }
    }

    private func setWarnings(on page: inout Page) {
        guard errors.isEmpty, !result.warnings.isEmpty else { return }
        page.heading(style.say("Warnings", "Avvisi"))
        for warning in result.warnings {
            page.line(.caution("!"), " ", Run(warning.message(in: style.language)), indent: 2, hanging: 4)
        }
    }

    // MARK: Scores

    private func setScores(of form: FormResult, on page: inout Page, indent: Int = 0) {
        let table = ScoreTable(form, style: style)
        guard !table.scores.isEmpty else { return }
        page.gap()
        table.set(on: &page, indent: indent)
    }

    private func setContained(_ inner: FormResult, _ plan: ScoringPlan.ContainedPlan, on page: inout Page) {
        page.heading(
            style.say("The form also answers ", "Il modulo risponde anche a ")
                + "\(inner.instrument.id), \(inner.instrument.title.text(in: style.language))")
        let raised = Set(result.flags.compactMap(\.item))
        let flags = inner.flags.filter { flag in
            guard let item = flag.item, let index = inner.instrument.item(item) else { return true }
            return plan.positions[index].map { !raised.contains(result.instrument.items[$0].id) } ?? true
        }
        setFlags(flags, of: inner, on: &page)
        setScores(of: inner, on: &page, indent: 2)
    }
}

extension Run {
    fileprivate var displayWidth: Int { text.displayWidth }
}
