internal import Instruments
internal import Scoring

/// The scores of an instrument, as briefly as its card has room.
struct CardScores {
    let instrument: Instrument
    let style: PageStyle

    private var scores: [Score] { instrument.scores.filter { !$0.isShownOnlyInExplanation } }

    /// Sets them on the page.
    func set(_ detail: InstrumentCard.Detail, on page: inout Page) {
        page.heading(style.say("Scores", "Punteggi"))
        switch detail {
        case .full, .bands: for score in scores { set(score, withBands: true, on: &page) }
        case .lines: for score in scores { set(score, withBands: false, on: &page) }
        case .names:
            let names = scores.map { "\($0.title.text(in: style.language)) (\($0.name))" }
            page.line(Run(names.joined(separator: "; ")), indent: 2, hanging: 4)
        }
        setMissing(on: &page)
    }

    private func set(_ score: Score, withBands: Bool, on page: inout Page) {
        var runs: [Run] = [Run.strong(score.title.text(in: style.language)), .faint(" (\(score.name))")]
        if let values = style.values(of: score) { runs.append(Run(": " + values)) }
        page.line(runs, indent: 2, hanging: 4)
        guard withBands, let set = score.bands.all.first else { return }
        let levels = set.levels.indices.map { index in
            let stretch = style.stretch(of: index, in: set, of: score, in: instrument)
            let band = set.levels[index].band?.text(in: style.language) ?? style.say("no band", "nessuna fascia")
            return "\(stretch) \(band)"
        }
        page.line(
            Run(levels.joined(separator: ", ") + " "), .faint("[\(set.id)]").unbroken, indent: 4, hanging: 6)
    }

    /// Each missing rule once, with the scores it holds for unless these are all.
    private func setMissing(on page: inout Page) {
        let rules = scores.compactMap { score in score.missing.map { ($0.brief(in: style.language), score.name) } }
        var seen: [String] = []
        for (rule, _) in rules where !seen.contains(rule) { seen.append(rule) }
        for rule in seen {
            let names = rules.filter { $0.0 == rule }.map(\.1)
            let shown =
                names.count > 4
                ? names.prefix(3).joined(separator: ", ")
                    + style.say(" and \(names.count - 3) more", " e altri \(names.count - 3)")
                : names.joined(separator: ", ")
            page.field(
                rule == seen.first ? style.say("missing", "mancanti") : "", Run(rule),
                .faint(names.count == scores.count ? "" : ": \(shown)"), column: 12)
        }
    }
}
