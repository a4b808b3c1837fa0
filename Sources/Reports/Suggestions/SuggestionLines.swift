internal import Cases
internal import Instruments
internal import PTRI
internal import Profiles
internal import Scoring

/// One proposal on a report: the objective or task, why, what helps, and how one sees that it works.
struct SuggestionLines {
    let suggestion: Suggestion
    let ruleSet: RuleSet
    let ownGoals: [OwnGoal]
    let style: PageStyle

    private var language: String { style.language }

    /// Sets the proposal under its number.
    func set(_ number: String, on sheet: inout Sheet) {
        sheet.entry(.strong(number), .strong(suggestion.text.text(in: language)))
        sheet.field(
            style.say("axis", "asse"),
            [Run(ruleSet.axisTitle(suggestion.axis).text(in: language)), .faint(" · \(suggestion.objective)")])
        if let rank { sheet.field(style.say("place", "posto"), [Run(rank)]) }
        let served = ownGoals.filter { suggestion.ownGoals.contains($0.number) }
        sheet.field(
            style.say("serves", "serve a"),
            lines: served.map { [Run("\($0.number) " + $0.quoted(style: style))] })
        ReasonLines(suggestion: suggestion, ruleSet: ruleSet, style: style).set(on: &sheet)
        setDifferences(on: &sheet)
        setMeans(on: &sheet)
        let changes = ChangeLines(verdicts: suggestion.verdicts, ruleSet: ruleSet, style: style)
        sheet.field(style.say("changes if", "cambia se"), lines: changes.lines)
    }

    private var rank: String? {
        switch suggestion.rank {
        case .precondition:
            style.say("a precondition of other things, so it comes first", "premessa di altre cose, perciò viene prima")
        case .unmetNeed:
            style.say("a need that the person calls unmet", "un bisogno che la persona dice non soddisfatto")
        case .other: nil
        }
    }

    /// What respondents say of the same thing, side by side.
    private func setDifferences(on sheet: inout Sheet) {
        let lines = suggestion.differences.map { difference in
            let answers = difference.answers.map {
                "\($0.respondent.word(in: language)) \($0.text(style: style))"
            }
            let label = "item \(difference.item.id), \(difference.item.label.text(in: language))"
            return [Run("\(label): " + answers.joined(separator: " | "))]
        }
        sheet.field(style.say("views", "opinioni"), lines: lines)
    }

    private func setMeans(on sheet: inout Sheet) {
        func texts(_ all: [LocalizedText]) -> [String] { all.map { $0.text(in: language) } }
        let resources = suggestion.resources
        sheet.field(style.say("skills", "abilità"), texts: texts(suggestion.skills))
        sheet.field(style.say("people", "persone"), texts: texts(resources.human))
        sheet.field(style.say("places", "luoghi"), texts: texts(resources.environmental))
        sheet.field(style.say("things", "cose"), texts: texts(resources.material))
        sheet.field(style.say("money", "denaro"), texts: texts(resources.financial))
        sheet.field(
            style.say("who helps", "chi aiuta"),
            texts: suggestion.roles.map { ruleSet.roleTitle($0).text(in: language) })
        sheet.field(style.say("seen by", "si vede da"), texts: suggestion.indicators.map(text))
        sheet.field(style.say("review", "verifica"), texts: suggestion.review.map { [text($0)] } ?? [])
    }

    /// The indicator; a score with the figures that are published for a change of it.
    private func text(_ indicator: Indicator) -> String {
        let text = indicator.text.text(in: language)
        guard let measure = indicator.score else { return text }
        let figures = measure.change.map { figure in
            "\(style.change(figure, of: measure.score)), \(figure.ground.grade?.word(in: language) ?? "")"
        }
        let change =
            figures.isEmpty
            ? style.say("no figure for change is published", "nessun valore pubblicato per il cambiamento")
            : figures.joined(separator: ", ")
        return "\(text) [\(measure.instrument) \(measure.name): \(change)]"
    }

    private func text(_ review: ReviewInterval) -> String {
        if let text = review.text { return text.text(in: language) }
        guard let months = review.months else { return "" }
        if months.count == 1 {
            return months.lowerBound == 1
                ? style.say("after 1 month", "dopo 1 mese")
                : style.say("after \(months.lowerBound) months", "dopo \(months.lowerBound) mesi")
        }
        return style.say(
            "after \(months.lowerBound) to \(months.upperBound) months",
            "dopo \(months.lowerBound)-\(months.upperBound) mesi")
    }
}
