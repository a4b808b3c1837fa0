internal import Cases
internal import Instruments
internal import Profiles
internal import Scoring

/// One instrument over time on a page: what changed, or why that cannot be said.
struct SeriesLines {
    let series: FormSeries
    let style: PageStyle

    /// Sets the series on the page; nothing where it has fewer than two forms.
    func set(on page: inout Page) {
        guard let whole = series.whole else { return }
        page.gap()
        page.line(
            .strong(whole.after.instrument.id), "  ", Run(whole.after.instrument.title.text(in: style.language)),
            hanging: 2)
        page.line(.faint(head), hanging: 2)
        if whole.isSameForm {
            page.line(
                Run(
                    style.say(
                        "not asked again: it is the same form", "non ripetuto: è lo stesso modulo")),
                indent: 2)
            return
        }
        guard whole.obstacles.isEmpty else {
            let why = whole.obstacles.map { style.word($0) }.joined(separator: "; ")
            page.line(
                .caution(style.say("cannot be compared: ", "non confrontabile: ")), .strong(why), indent: 2, hanging: 4)
            return setSteps(on: &page)
        }
        let widest = whole.scores.map { $0.score.title.text(in: style.language).displayWidth }.max() ?? 0
        for change in whole.scores {
            ScoreChangeLines(
                change: change, values: values(of: change), titleWidth: min(widest, style.width / 2), style: style
            ).set(on: &page)
        }
        setWithoutFigures(whole, on: &page)
        setGrades(whole, on: &page)
        setSteps(on: &page)
    }

    private var head: String {
        let present = series.present
        let days = present.map { $0.result.date?.description ?? style.say("no day", "senza data") }
        var parts = [days.joined(separator: " → ")]
        var respondents: [String] = []
        for form in present {
            let word = form.result.respondent.word(in: style.language)
            if respondents.last != word { respondents.append(word) }
        }
        parts.append(style.say("answered by: ", "ha risposto: ") + respondents.joined(separator: " → "))
        if let goal = series.latest?.goal { parts.append(style.say("about ", "su ") + goal.quoted(style: style)) }
        if let container = present.compactMap(\.container).first {
            parts.append(style.say("in part from the \(container) form", "in parte dal modulo \(container)"))
        }
        return parts.joined(separator: " · ")
    }

    /// The score at every time that can be compared with the first.
    private func values(of change: ScoreChange) -> [ScoreResult] {
        guard let first = series.present.first else { return [] }
        return series.present.filter { form in
            form.result.date == first.result.date || FormChange(from: first, to: form).obstacles.isEmpty
        }.compactMap { $0.result[change.score.name] }
    }

    private func setWithoutFigures(_ change: FormChange, on page: inout Page) {
        let bare = change.scores.filter { !$0.hasFigure && $0.difference != nil }
        guard !bare.isEmpty else { return }
        let names =
            bare.count == change.scores.count && bare.count > 1
            ? "" : ": " + bare.map { $0.score.title.text(in: style.language) }.joined(separator: "; ")
        page.line(
            .faint(
                style.say("no change figure is published", "nessuna soglia di cambiamento è pubblicata") + names),
            indent: 2, hanging: 4)
    }

    /// Which scores are not known for certain.
    private func setGrades(_ change: FormChange, on page: inout Page) {
        for grade in Grade.allCases where grade != .established {
            let found = change.scores.filter { $0.grade == grade }
            if found.isEmpty { continue }
            let which =
                found.count == change.scores.count && found.count > 1
                ? style.say("all of these scores", "tutti questi punteggi")
                : found.map { $0.score.title.text(in: style.language) }.joined(separator: "; ")
            page.line(
                .caution(style.say("ground ", "fondamento ") + grade.word(in: style.language) + ": "), .faint(which),
                indent: 2, hanging: 4)
        }
    }

    /// From each time to the next, in brief, where there are more than two.
    private func setSteps(on page: inout Page) {
        guard series.steps.count > 1 else { return }
        for step in series.steps {
            let days = [step.before, step.after].map { $0.result.date?.description ?? "?" }.joined(separator: " → ")
            page.line(.faint(days), indent: 2)
            if !step.obstacles.isEmpty {
                let why = step.obstacles.map { style.word($0) }.joined(separator: "; ")
                page.line(
                    .caution(style.say("cannot be compared: ", "non confrontabile: ") + why), indent: 4, hanging: 6)
            }
            for change in step.scores {
                guard let difference = change.difference, let direction = change.direction else { continue }
                var runs: [Run] = [
                    Run(change.score.title.text(in: style.language) + "  "),
                    Run(style.difference(difference, of: change.score)), "  ", style.word(direction),
                ]
                if let finding = change.reliable ?? change.important {
                    runs += [Run("; " + style.verdict(finding, held: nil) + " "), style.ground(finding.figure.ground)]
                }
                page.line(runs, indent: 4, hanging: 6)
            }
        }
    }
}
