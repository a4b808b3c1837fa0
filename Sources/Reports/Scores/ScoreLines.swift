internal import Instruments
internal import Scoring

/// One score on a page: title, value, band, bar, and what must be known of it.
struct ScoreLines {
    let score: ScoreResult
    let style: PageStyle
    /// Whether policy and ground are left out, for a page that says them once for many scores.
    var isBrief = false

    private var language: String { style.language }

    /// Sets the score on the page, its title in a column of `titleWidth`, the ends of its range in columns of `ends`.
    func set(on page: inout Page, titleWidth: Int, ends: (low: Int, high: Int), indent: Int) {
        let title = score.score.title.text(in: language)
        var head: [Run] = [Run(title.padded(to: titleWidth)), "  "] + value
        let hanging = indent + 4
        var details = details
        if let bar = ScaleBar(score)?.runs(score, style: style, ends: ends) {
            let column = style.width - bar.displayWidth
            let used = indent + head.displayWidth
            if column >= used + 2 {
                head += [Run(String(repeating: " ", count: column - used))] + bar
                page.line(head, indent: indent, hanging: hanging)
            } else {
                page.line(head, indent: indent, hanging: hanging)
                setBar(bar, at: column, beside: &details, on: &page, indent: hanging)
            }
        } else {
            page.line(head, indent: indent, hanging: hanging)
        }
        for detail in details { page.line(detail, indent: hanging, hanging: hanging + 2) }
    }

    /// Sets the bar on a line of its own, to the right of the first detail that is short enough.
    private func setBar(
        _ bar: [Run], at column: Int, beside details: inout [[Run]], on page: inout Page, indent: Int
    ) {
        var line: [Run] = []
        if let short = details.firstIndex(where: { indent + $0.displayWidth + 2 <= column }) {
            line = details.remove(at: short)
        }
        let gap = String(repeating: " ", count: max(0, column - indent - line.displayWidth))
        page.line((line + [Run(gap)] + bar).map(\.unbroken), indent: indent)
    }

    /// The value, how it came about, and its band.
    private var value: [Run] {
        guard let content = score.content else {
            return [Run(score.status.word(in: language), .caution)]
        }
        var text = style.value(content, of: score.score)
        if let unit = score.score.unit { text += " " + unit.text(in: language) }
        var runs: [Run] = [.strong(text)]
        if let error = score.standardError { runs.append(Run(" ± \(style.figure(error, places: 2))")) }
        if isBrief, score.status == .leftOut {
            runs.append(
                .caution(style.say(" from \(score.answered) of \(score.of)", " da \(score.answered) su \(score.of)")))
        } else if score.status != .complete {
            runs.append(.caution(", " + style.basis(score)))
        }
        if let band = score.band { runs += ["  ", .strong(band.text(in: language))] }
        return runs
    }

    private var policySource: Run {
        switch score.policySource {
        case nil: ""
        case Ground.local?: Run.faint(style.say("[this project's choice]", "[scelta di questo progetto]")).unbroken
        case let source?: .faint("[\(source)]")
        }
    }

    private var details: [[Run]] {
        var lines: [[Run]] = []
        if let reason = score.reasonText(in: language) { lines.append([Run(reason)]) }
        if !score.possible.isEmpty {
            let outcomes = score.possible.map { style.value($0, of: score.score) }.joined(separator: ", ")
            lines.append([Run(style.say("possible: ", "possibili: ") + outcomes)])
        }
        if let bounds = score.bounds {
            let low = style.figure(bounds.low, of: score.score)
            let high = style.figure(bounds.high, of: score.score)
            lines.append([
                Run(style.say("with every answer: \(low) to \(high)", "con tutte le risposte: da \(low) a \(high)"))
            ])
        }
        if let policy = score.policyText(in: language), !isBrief {
            lines.append([.faint(policy + " "), policySource])
        }
        if let raised = score.raised {
            lines.append([
                .caution(
                    style.say("a note raises the band to: ", "una nota alza la fascia a: ") + raised.text(in: language))
            ])
        }
        for (set, level) in score.bands.dropFirst() { lines.append([.faint(band(level, of: set))]) }
        if !isBrief, let grade = score.grade, grade != .established {
            lines.append([.caution(style.say("ground: ", "fondamento: ") + grade.word(in: language))])
        }
        if !isBrief, let grade = score.bands.first?.set.ground.grade, grade != .established {
            lines.append([
                .caution(style.say("ground of the band: ", "fondamento della fascia: ") + grade.word(in: language))
            ])
        }
        return lines
    }

    /// A further set with the band in it, and the people for whom it is stated.
    private func band(_ level: BandLevel, of set: BandSet) -> String {
        let name =
            level.band?.text(in: language) ?? style.say("no band published here", "nessuna fascia pubblicata qui")
        let grade = set.ground.grade.flatMap { $0 == .established ? nil : ", " + $0.word(in: language) } ?? ""
        let people =
            set.population.map { " (\($0.text(in: language))\(grade))" }
            ?? (grade.isEmpty ? "" : " (\(grade.dropFirst(2)))")
        return "\(set.id): \(name)\(people)"
    }
}
