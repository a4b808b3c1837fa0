internal import Instruments
internal import Scoring

/// What a definition says of one score.
struct ScoreDefinition {
    let score: Score
    let instrument: Instrument
    let style: PageStyle

    private var language: String { style.language }

    /// Sets it on the page.
    func set(on page: inout Page) {
        page.gap()
        var head: [Run] = [.strong(score.title.text(in: language)), .faint("  (\(score.name))")]
        if score.isShownOnlyInExplanation {
            head.append(.faint(style.say(", shown in explanations only", ", solo nelle spiegazioni")))
        }
        page.line(head, indent: 0, hanging: 2)
        if let method = score.method { page.field(style.say("method", "metodo"), Run(method)) }
        if let when = score.when { page.field(style.say("applies if", "vale se"), Run(when.text)) }
        setRule(on: &page)
        if let rule = score.missing {
            page.field(
                style.say("missing", "mancanti"), Run(rule.text(in: language, of: instrument)), " ",
                style.ground(rule.ground))
        }
        if let rounding = score.rounding {
            page.field(style.say("rounded", "arrotond."), Run(style.rounding(rounding)))
        }
        setRange(on: &page)
        if let error = score.standardError { page.field(style.say("std. error", "err. stand."), Run(error.text)) }
        setBands(on: &page)
        for figure in score.change {
            page.field(
                style.say("change", "cambiamento"), Run(style.change(figure, of: score)), " ",
                style.ground(figure.ground), column: 16)
        }
        let codes = [score.loinc.map { "LOINC \($0)" }, score.snomed.map { "SNOMED CT \($0)" }].compactMap { $0 }
        if !codes.isEmpty { page.field(style.say("codes", "codici"), Run(codes.joined(separator: ", "))) }
    }

    private func setRule(on page: inout Page) {
        let ground = style.ground(score.ground)
        switch score.rule {
        case .formula(let formula): page.field(style.say("formula", "formula"), Run(formula.text), " ", ground)
        case .decision(let rows):
            page.field(
                style.say("decided", "deciso"), Run(style.say("the first row that holds", "la prima riga che vale")),
                " ", ground)
            for row in rows {
                let condition = row.when?.text ?? style.say("otherwise", "altrimenti")
                page.line(Run("\(condition) → "), .strong(style.outcome(row.outcome)), indent: 14, hanging: 16)
            }
        }
    }

    private func setRange(on page: inout Page) {
        guard score.range != nil, let text = style.values(of: score) else { return }
        page.field(style.say("range", "intervallo"), Run(text))
    }

    private func setBands(on page: inout Page) {
        guard score.kind == .number, score.range != nil else { return }
        let label = style.say("bands", "fasce")
        switch score.bands {
        case .nonePublished: page.field(label, .faint(style.say("none published", "nessuna pubblicata")))
        case .noneAdopted:
            page.field(label, .faint(style.say("none adopted; see the notes", "nessuna adottata; si vedano le note")))
        case .sets(let sets): for set in sets { setBand(set, label, on: &page) }
        }
    }

    private func setBand(_ set: BandSet, _ label: String, on page: inout Page) {
        var head = set.id
        if let population = set.population { head += ", \(population.text(in: language))" }
        if let when = set.when { head += style.say("; if ", "; se ") + when.text }
        if let rounded = set.rounded {
            head += style.say("; of the figure rounded ", "; del valore arrotondato ") + style.rounding(rounded)
        }
        page.field(label, Run(head), " ", style.ground(set.ground))
        let stretches = set.levels.indices.map { style.stretch(of: $0, in: set, of: score, in: instrument) }
        let width = stretches.map(\.displayWidth).max() ?? 0
        for (level, stretch) in zip(set.levels, stretches) {
            let name = level.band?.text(in: language) ?? style.say("none published", "nessuna pubblicata")
            page.line(Run(stretch.padded(leadingTo: width)), "  ", Run(name), indent: 16, hanging: 18 + width)
        }
    }
}
