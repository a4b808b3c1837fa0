internal import Instruments
internal import Scoring

/// One score on a page, step by step: the formula, the numbers put in, the missing rule, rounding, band, ground.
struct ScoreSteps {
    let score: ScoreResult
    let result: FormResult
    let style: PageStyle

    private var definition: Score { score.score }
    private var figures: FormulaInFigures { FormulaInFigures(result, style: style) }

    /// Sets the steps on the page.
    func set(on page: inout Page) {
        page.gap()
        page.line(.strong(definition.title.text(in: style.language)), .faint("  (\(definition.name))"))
        if let when = definition.when {
            page.field(style.say("applies if", "vale se"), "\(when.text):  \(figures.text(when.expression))")
        }
        setRule(on: &page)
        setMissing(on: &page)
        if let rounding = definition.rounding {
            page.field(style.say("rounded", "arrotond."), Run(style.rounding(rounding)))
        }
        setOutcome(on: &page)
        for (set, level) in score.bands { setBand(set, level, on: &page) }
        if let raised = score.raised {
            page.field(style.say("raised to", "alzata a"), .caution(raised.text(in: style.language)))
        }
        if let grade = score.grade {
            let ink: Ink = grade == .established ? .plain : .caution
            page.field(
                style.say("ground", "fondamento"), Run(grade.word(in: style.language), ink),
                .faint(style.say(", the weakest of what was used", ", il più debole di quanto usato")))
        }
    }

    // MARK: The rule

    private func setRule(on page: inout Page) {
        switch definition.rule {
        case .formula(let formula):
            page.field(style.say("formula", "formula"), Run(formula.text), " ", style.ground(definition.ground))
            page.field(
                style.say("numbers", "numeri"), Run(figures.text(formula.expression) + working(formula.expression)))
        case .decision(let rows):
            page.field(
                style.say("decided", "deciso"), Run(style.say("the first row that holds", "la prima riga che vale")),
                " ",
                style.ground(definition.ground))
            for row in rows {
                let condition = row.when?.text ?? style.say("otherwise", "altrimenti")
                let ink: Ink = row.outcome.isValue(score.content) ? .strong : .plain
                page.line(Run(condition + " → "), Run(style.outcome(row.outcome), ink), indent: 14, hanging: 16)
                if let when = row.when { page.line(.faint(figures.text(when.expression)), indent: 18, hanging: 20) }
            }
        }
    }

    /// What the sums and means of items come to: ` = 8, × 9 / 7 = 10.2857`, or put into the rest, ` = 4 * 3.5`.
    private func working(_ expression: Expression) -> String {
        guard score.status != .notScorable else { return "" }
        if case .aggregate(let function, let list) = expression, let sum = figures.total(of: list, definition.missing) {
            return sum.working(function, style: style)
        }
        let reduced = FormulaInFigures(result, style: style, reducing: definition.missing)
        let (text, full) = (reduced.text(expression), figures.text(expression))
        return text == full ? "" : " = " + text
    }

    // MARK: Missing answers

    private func setMissing(on page: inout Page) {
        guard let rule = definition.missing else { return }
        let language = style.language
        page.field(
            style.say("missing", "mancanti"), Run(rule.text(in: language, of: result.instrument)), " ",
            style.ground(rule.ground))
        let missing = missingAnswers
        let play: Run
        if missing.isEmpty {
            play = .faint(
                style.say("nothing missing: it did not come into play", "nessuna mancante: non è entrata in gioco"))
        } else {
            let list = missing.joined(separator: ", ")
            let acted =
                score.status == .notScorable
                ? style.say("and no value stands", "e nessun valore resta")
                : style.say("the rule came into play", "la regola è entrata in gioco")
            play = .caution(style.say("missing: \(list); \(acted)", "mancanti: \(list); \(acted)"))
        }
        page.field("", play)
    }

    /// The items beneath the score that are missing, then the entries of which something that it reads is missing.
    private var missingAnswers: [String] {
        let ids = score.missingItems.map(\.item.id)
        let word = style.say(ids.count == 1 ? "item" : "items", "item")
        let items = ids.isEmpty ? [] : ["\(word) \(ids.joined(separator: ", "))"]
        let columns = definition.expressions.flatMap(\.columnsRead)
        let entries = result.entries.enumerated().flatMap { block, filled in
            let read = Set(columns.filter { $0.block == block }.map(\.item))
            return filled.entries.enumerated().compactMap { number, entry in
                read.contains { entry[$0].role == .missing } ? "\(filled.block.name) \(number + 1)" : nil
            }
        }
        return items + entries
    }

    // MARK: What came of it

    private func setOutcome(on page: inout Page) {
        let label = style.say("result", "risultato")
        guard let content = score.content else {
            var text = score.status.word(in: style.language)
            if let reason = score.reasonText(in: style.language) { text += ": " + reason }
            page.field(label, .caution(text))
            if let bounds = score.bounds {
                let span = style.span(
                    style.figure(bounds.low, of: definition), style.figure(bounds.high, of: definition))
                page.field("", Run(style.say("with every answer: ", "con tutte le risposte: ") + span))
            }
            if !score.possible.isEmpty {
                let outcomes = score.possible.map { style.value($0, of: definition) }.joined(separator: ", ")
                page.field("", Run(style.say("possible: ", "possibili: ") + outcomes))
            }
            return
        }
        let unit = definition.unit.map { " " + $0.text(in: style.language) } ?? ""
        let basis = style.say("\(score.answered) of \(score.of) answered", "\(score.answered) risposte su \(score.of)")
        page.field(
            label, .strong(style.value(content, of: definition) + unit),
            Run(", \(score.status.word(in: style.language)), \(basis)"))
        if let error = score.standardError {
            page.field(style.say("std. error", "err. stand."), Run(style.figure(error, places: 4)))
        }
    }

    private func setBand(_ set: BandSet, _ level: BandLevel, on page: inout Page) {
        let name = level.band?.text(in: style.language) ?? style.say("none published here", "nessuna pubblicata qui")
        let position = set.levels.firstIndex(of: level) ?? 0
        let stretch = style.stretch(of: position, in: set, of: definition, in: result.instrument)
        let people = set.population.map { ", " + $0.text(in: style.language) } ?? ""
        page.field(
            style.say("band", "fascia"), .strong(name), Run(" (\(stretch))  \(set.id)\(people) "),
            style.ground(set.ground))
    }
}

extension Outcome {
    /// Whether a score came to this outcome.
    fileprivate func isValue(_ value: ScoreValue?) -> Bool {
        switch (self, value) {
        case (.word(let text), .word(let other)): text == other
        case (.number(let number), .number(let other)): number == other
        case (.range(let low, let high), .range(let first, let last)): (low, high) == (first, last)
        default: false
        }
    }
}
