import Definitions
import Instruments
import MarkedYAML
import Scoring

extension CaseReader {
    static let formKeys = [
        "instrument", "date", "respondent", "id", "language", "goal", "about", "answers",
    ]

    /// The forms, each scored.
    func readForms(_ top: Fields, about: About, isTaken: Bool) -> [ScoredForm] {
        let results = (top.list("forms") ?? []).enumerated().compactMap { index, node in
            readForm(node, index: index, about: about, isTaken: isTaken)
        }
        warnOfRepeated(results)
        return results
    }

    /// A form that stands in a file of its own.
    func readLoneForm(_ root: Node, of person: PersonCase?, needsDay: Bool) -> ScoredForm? {
        goalCount = person?.ownGoals.count ?? 0
        let personal = PersonalData(manuscript: manuscript, file: "a case")
        personal.refuseTaxCodes()
        return readForm(
            personal.stripped(root), index: 0, about: person?.about ?? About(),
            isTaken: manuscript.document.refusals.isEmpty, needsDay: needsDay)
    }

    private func readForm(
        _ node: Node, index: Int, about: About, isTaken: Bool, needsDay: Bool = true
    ) -> ScoredForm? {
        let before = manuscript.findings.count
        guard let fields = Fields(node, of: "a form", keys: Self.formKeys, in: manuscript) else { return nil }
        fields.require("instrument", "answers")
        if needsDay { fields.require("date") }
        let name = fields.text("instrument")
        let plan = name.flatMap { findPlan($0, at: fields.place("instrument")) }
        let respondent = fields.word("respondent", of: Respondent.self)
        let date = fields["date"].flatMap { manuscript.day($0, "`date`") }
        let language = fields["language"].flatMap(readLanguage)
        let goal = fields["goal"].flatMap(readGoalNumber)
        let formAbout = about.overridden(by: readAbout(fields))
        let answers = AnswersReader(manuscript: manuscript, instrument: plan?.instrument).read(fields)
        let form = Form(
            id: fields.text("id"), date: date, respondent: respondent, about: formAbout, answers: answers.given)
        let caseForm = CaseForm(
            extent: node.extent, headPlace: fields.place("instrument"), instrumentID: plan?.instrument.id ?? name ?? "",
            plan: plan, form: form, language: language, goal: goal, places: answers.places)
        warnOfAssumedRespondent(fields, plan)
        let result = plan?.score(form)
        for error in result?.errors ?? [] {
            complain(of: error, in: caseForm, fields)
        }
        return ScoredForm(
            index: index, form: caseForm, result: result,
            isUsable: isTaken && result?.isValid == true && manuscript.isClean(since: before))
    }

    private func readGoalNumber(_ node: Node) -> Int? {
        guard let number = manuscript.whole(node, "`goal`", atLeast: 1) else { return nil }
        if number <= goalCount { return number }
        manuscript.complain(
            "unknown-goal", "`goal` is the number of an own goal, from 1; the case has \(goalCount)", at: node.extent)
        return nil
    }

    private func warnOfAssumedRespondent(_ fields: Fields, _ plan: ScoringPlan?) {
        guard fields["respondent"] == nil, let respondents = plan?.instrument.respondents, respondents.count > 1
        else { return }
        manuscript.warn(
            "assumed-respondent",
            "the form does not say who answered; `\(respondents[0].rawValue)` is taken, and it could be "
                + respondents.dropFirst().map { "`\($0.rawValue)`" }.joined(separator: " or "),
            at: fields.place("instrument"))
    }

    /// Two forms that nothing tells apart but their answers: only one of them can be the current one.
    private func warnOfRepeated(_ results: [ScoredForm]) {
        var first: [[String]: Extent] = [:]
        for scored in results {
            let form = scored.form
            guard let date = form.form.date, form.plan != nil else { continue }
            let key = [
                form.instrumentID, date.description, form.respondent?.rawValue ?? "",
                form.goal.map(String.init) ?? "", form.form.id ?? "",
            ]
            if let first = first[key] {
                manuscript.warn(
                    "repeated-form",
                    "the case has another form of this instrument, day and respondent; give each an `id`, or strike one out",
                    at: form.headPlace, notes: [Finding.Note("the other one", at: first)])
            } else {
                first[key] = form.headPlace
            }
        }
    }
}
