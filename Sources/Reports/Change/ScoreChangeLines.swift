internal import Instruments
internal import Profiles
internal import Scoring

/// One score over time on a page: its values, the difference, and what every published figure says of it.
struct ScoreChangeLines {
    let change: ScoreChange
    /// The score at every time, in the order of time.
    let values: [ScoreResult]
    /// How wide the column of the titles is.
    let titleWidth: Int
    let style: PageStyle

    /// Sets the score on the page.
    func set(on page: inout Page) {
        let title = change.score.title.text(in: style.language)
        var runs: [Run] = [Run(title.padded(to: titleWidth) + "  ")]
        for (index, result) in values.enumerated() {
            runs += [Run(index > 0 ? " → " : ""), .strong(value(result))] + basis(of: result)
        }
        if let difference = change.difference, let direction = change.direction {
            runs += [Run("  " + style.difference(difference, of: change.score)), "  ", style.word(direction)]
        }
        page.line(runs, indent: 2, hanging: 4)
        for result in values where result.status == .notScorable {
            if let reason = result.reasonText(in: style.language) { line([.caution(reason)], on: &page) }
        }
        for finding in change.findings { set(finding, on: &page) }
        for crossing in change.crossings { set(crossing, on: &page) }
    }

    private func line(_ runs: [Run], on page: inout Page) { page.line(runs, indent: 4, hanging: 6) }

    private func value(_ result: ScoreResult) -> String {
        guard let content = result.content else { return style.say("no value", "nessun valore") }
        return style.value(content, of: result.score)
    }

    /// How a value came about that does not rest on all answers.
    private func basis(of result: ScoreResult) -> [Run] {
        switch result.status {
        case .complete, .notScorable: []
        case .leftOut:
            [.caution(style.say(" from \(result.answered) of \(result.of)", " da \(result.answered) su \(result.of)"))]
        default: [.caution(" (\(style.basis(result)))")]
        }
    }

    private func set(_ finding: ChangeFinding, on page: inout Page) {
        var text = style.change(finding.figure, of: change.score)
        if case .reliableFrom = finding.figure.kind, case .points(let low, _) = finding.outcome {
            text += style.say(" = \(style.figure(low)) points", " = \(style.figure(low)) punti")
        }
        var held: LocalizedText?
        if case .remission(_, let time) = finding.figure.kind { held = time }
        let isTelling = finding.isReached == .yes
        let verdict = style.verdict(finding, held: held)
        line(
            [Run(text + ": "), isTelling ? .strong(verdict) : Run(verdict), " ", style.ground(finding.figure.ground)],
            on: &page)
    }

    private func set(_ crossing: BandCrossing, on page: inout Page) {
        func name(_ level: BandLevel) -> String {
            level.band?.text(in: style.language) ?? style.say("no band", "nessuna fascia")
        }
        let head = style.say("band", "fascia") + " (\(crossing.set.id)): "
        let runs: [Run] =
            crossing.isCrossed
            ? [
                Run(head + name(crossing.before) + " → "), .strong(name(crossing.after)), ", ",
                style.word(crossing.direction),
            ]
            : [Run(head + name(crossing.after) + style.say(", as before", ", come prima"))]
        line(runs + [" ", style.ground(crossing.set.ground)], on: &page)
    }
}
