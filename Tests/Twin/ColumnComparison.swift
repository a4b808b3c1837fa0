internal import Instruments
package import Scoring

/// Holds what the column scorer makes of many forms against what each form comes to by itself.
package struct ColumnComparison {
    let plan: ScoringPlan
    let about: About
    let respondent: Respondent

    /// People of whom different things are known.
    private static let people = [
        About(), About(age: 44, sex: .female, working: true), About(age: 30, sex: .male, working: false),
    ]

    /// Where the two differ over so many made-up forms, for two respondents and several people; nil for an instrument
    /// that is scored form by form.
    package static func differences(
        _ plan: ScoringPlan, forms: Int, _ generator: inout SeededGenerator
    ) -> [String]? {
        guard plan.instrument.entries.isEmpty else { return nil }
        var found: [String] = []
        for respondent in plan.instrument.respondents.prefix(2) {
            for about in people {
                let comparison = ColumnComparison(plan: plan, about: about, respondent: respondent)
                found += comparison.differences(forms: forms, &generator).map { "\(respondent), \(about): \($0)" }
            }
        }
        return found
    }

    private func differences(forms: Int, _ generator: inout SeededGenerator) -> [String] {
        guard var scorer = ColumnScorer(plan, about: about, respondent: respondent) else { return ["no columns"] }
        let encoder = AnswerEncoder(plan)
        let width = plan.instrument.items.count
        let given = (0..<forms).map { number in
            TwinForm(plan.instrument, blanks: number % 5 == 4 ? width : number % 5, &generator).given
        }
        var bytes = given.flatMap { answers in answers.enumerated().map { encoder.byte(of: $1, at: $0) } }
        if forms > 2 { (bytes[0], bytes[width]) = (AnswerByte.wrong, AnswerByte.unheld) }
        let isHeld = (0..<forms).map { form in
            (0..<width).allSatisfy { encoder.isAnswer(bytes[form * width + $0], at: $0) }
        }
        let columns = scorer.columns
        var found: [String] = []
        scorer.score(bytes.span, forms: forms, formStride: width, columnStride: 1) { block in
            for place in 0..<block.forms {
                let form = block.first + place
                let result = plan.score(
                    Form(respondent: respondent, about: about, answers: .list(given[form])))
                let isRefused = block.flags(form: place).isRefused
                if isRefused != (!isHeld[form] || !result.isValid) {
                    found.append("form \(form) refused: \(isRefused)")
                }
                if isRefused || !result.isValid { continue }
                if block.flags(form: place).flags != result.flags { found.append("flags of form \(form)") }
                for column in columns {
                    let small = result.contained.first { $0.instrument.id == column.instrument.id }
                    guard let score = (column.isOwn ? result : small ?? result)[column.score.name] else { continue }
                    let outcome = block.outcome(column, form: place)
                    if outcome.digest == score.outcomeDigest { continue }
                    found.append(
                        "\(column.instrument.id).\(score.name) of form \(form) \(given[form].map(\.text)): "
                            + "\(outcome.digest), not \(score.outcomeDigest)")
                }
            }
        }
        return found
    }
}

extension TwinForm {
    /// The answers, in the order of the form.
    fileprivate var given: [Given] { tokens.map { .token($0) } }
}

extension ColumnOutcome {
    fileprivate var digest: String {
        "\(content?.line ?? "-") \(status) \(reason?.words ?? "") \(levels.map { $0?.band?.english ?? "-" })"
    }
}

extension ScoreResult {
    fileprivate var outcomeDigest: String {
        let levels = score.bands.all.map { set in bands.first { $0.set.id == set.id }?.level.band?.english ?? "-" }
        return "\(content?.line ?? "-") \(status) \(reason?.words ?? "") \(levels)"
    }
}
