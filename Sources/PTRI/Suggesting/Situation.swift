import Cases
import Instruments
import Profiles
import Scoring

/// The case as rules see it: the forms that count, facts about the person, the person's own goals.
struct Situation {
    let person: PersonCase
    let profile: Profile
    let ruleSet: RuleSet
    /// The topics on which a rule spoke by staff alone, beside the person's own "no need" or "met".
    var outranked: Set<RuleTopic> = []
    /// Whether a rule spoke.
    var anyRuleSpoke = false

    /// What a clause comes to, with what it was read from.
    func verdict(_ clause: Clause, of rule: ObjectiveRule) -> (truth: Truth, evidence: [Evidence]) {
        switch clause {
        case .form(let form):
            let evidence = self.evidence(form, rule)
            return (evidence.truth, [evidence])
        case .about(let formula, let condition):
            let truth = person.about.holds(condition)
            let gap: Evidence.Gap? = truth == .undetermined ? .undetermined : nil
            return (truth, [Evidence(.about, condition: formula.text, truth: truth, gap: gap)])
        case .ownGoal(let kind):
            let goal = person.ownGoals.first { $0.kind == kind }
            let truth: Truth = goal == nil ? .no : .yes
            return (
                truth,
                [Evidence(.ownGoal(kind: kind.rawValue), condition: kind.rawValue, truth: truth, goal: goal?.number)]
            )
        case .formLanguageDiffers:
            return single(languageDiffers, Self.languageText)
        case .outranked(let topic):
            return single(outranked.contains(topic) ? .yes : .no, Self.outrankedText)
        case .nothingElse:
            return single(nothingElse, Self.nothingElseText)
        case .leftToSite(let text):
            let evidence = Evidence(.other(text), condition: text.english, truth: .undetermined, gap: .leftToSite)
            return (.undetermined, [evidence])
        case .all(let parts), .any(let parts):
            let verdicts = parts.map { verdict($0, of: rule) }
            let truths = verdicts.map(\.truth)
            return (clause.isAll ? Self.all(truths) : Self.any(truths), verdicts.flatMap(\.evidence))
        case .not(let part):
            let inner = verdict(part, of: rule)
            return (Self.not(inner.truth), inner.evidence)
        }
    }

    private static func all(_ truths: [Truth]) -> Truth {
        truths.contains(.no) ? .no : truths.contains(.undetermined) ? .undetermined : .yes
    }

    private static func any(_ truths: [Truth]) -> Truth {
        truths.contains(.yes) ? .yes : truths.contains(.undetermined) ? .undetermined : .no
    }

    private static func not(_ truth: Truth) -> Truth {
        switch truth {
        case .yes: .no
        case .no: .yes
        case .undetermined: .undetermined
        }
    }

    private func single(_ truth: Truth, _ text: LocalizedText) -> (Truth, [Evidence]) {
        let gap: Evidence.Gap? = truth == .undetermined ? .undetermined : nil
        return (truth, [Evidence(.other(text), condition: text.english, truth: truth, gap: gap)])
    }

    // MARK: Forms

    private func evidence(_ clause: FormClause, _ rule: ObjectiveRule) -> Evidence {
        let subject = Evidence.Subject.form(instrument: clause.instrument, respondent: clause.respondent)
        let text = clause.formula.text
        var found: [Evidence] = []
        for form in forms(clause, rule) {
            guard let result = form.result else { continue }
            let truth = result.holds(clause.condition)
            let expression = clause.formula.expression
            found.append(
                Evidence(
                    subject, condition: text, truth: truth, gap: truth == .undetermined ? .undetermined : nil,
                    form: form, items: expression.itemsMentioned.map { result.items[$0] },
                    scores: expression.scoresRead.map { result.scores[$0] }, goal: form.form.goal))
        }
        // Several respondents: one that speaks is enough, and one that says no does not silence it.
        if clause.holdsWhereAbsent { found.removeAll { $0.readsNoValue } }
        for truth in [Truth.yes, .undetermined, .no] {
            if let first = found.first(where: { $0.truth == truth }) { return first }
        }
        return Evidence(
            subject, condition: text, truth: clause.holdsWhereAbsent ? .yes : .undetermined, gap: gap(clause, rule))
    }

    /// The forms that count for a clause: valid, recent, of the respondent it names, the latest of each.
    private func forms(_ clause: FormClause, _ rule: ObjectiveRule) -> [ScoredForm] {
        profile.current(
            instrument: clause.instrument, respondent: clause.respondent,
            within: rule.validMonths ?? ruleSet.validMonths
        ).filter { !rule.asksAboutGoal || $0.form.goal != nil }
    }

    private func gap(_ clause: FormClause, _ rule: ObjectiveRule) -> Evidence.Gap {
        let all = profile.forms.filter { form in
            form.scored.form.instrumentID == clause.instrument
                && (clause.respondent == nil || form.scored.form.respondent == clause.respondent)
        }
        guard let last = all.last else { return .notAssessed }
        for form in all.reversed() {
            switch form.currency {
            case .outOfDate: if let date = form.scored.form.form.date { return .outOfDate(date) }
            case .later: if let date = form.scored.form.form.date { return .later(date) }
            case .current:
                if rule.asksAboutGoal, form.scored.form.goal == nil { return .notAboutGoal }
                if let date = form.scored.form.form.date { return .outOfDate(date) }
            case .superseded, .unusable: continue
            }
        }
        return last.currency == .unusable ? .invalid : .notAssessed
    }

    /// What the person says of the need that a topic speaks of.
    enum OwnWord { case unmet, noneOrMet, unknown }

    /// What the person says of the need that a topic speaks of, on the latest valid form.
    func ownWord(on topic: RuleTopic) -> OwnWord {
        let rating = ruleSet.ownRating
        guard topic.instrument == rating.instrument, let result = ownForm else { return .unknown }
        if let unmet = rating.unmet[topic.item], result.holds(unmet) == .yes { return .unmet }
        if let noneOrMet = rating.noneOrMet[topic.item], result.holds(noneOrMet) == .yes { return .noneOrMet }
        return .unknown
    }

    private var ownForm: FormResult? {
        profile.current(instrument: ruleSet.ownRating.instrument, respondent: .person, within: ruleSet.validMonths)
            .first?.result
    }

    // MARK: The case

    private var languageDiffers: Truth {
        guard let language = person.language else { return .undetermined }
        let stated = profile.forms.filter { $0.currency == .current }.compactMap(\.scored.form.language)
        if stated.isEmpty { return .undetermined }
        return stated.contains { $0 != language } ? .yes : .no
    }

    private var nothingElse: Truth {
        let assessed = profile.areas.allSatisfy { $0.status == .assessed }
        let isSafe = profile.safety.isEmpty && profile.declinedSafety.isEmpty
        return assessed && isSafe && !anyRuleSpoke ? .yes : .no
    }

    private static let languageText = LocalizedText(
        "a form was in another language than the person's",
        translations: ["it": "un modulo era in una lingua diversa da quella della persona"])
    private static let outrankedText = LocalizedText(
        "a clinician or staff see it, and the person calls it no need or met",
        translations: ["it": "un clinico o gli operatori lo vedono, e la persona lo dice assente o soddisfatto"])
    private static let nothingElseText = LocalizedText(
        "all six areas are assessed, no safety finding stands, and no other rule speaks",
        translations: [
            "it":
                "tutte e sei le aree sono valutate, non ci sono segnalazioni di sicurezza e nessun'altra regola parla"
        ])
}

extension Clause {
    fileprivate var isAll: Bool {
        if case .all = self { true } else { false }
    }
}

extension Profile {
    /// The usable forms of an instrument that are recent, the latest of each respondent, the person's own first.
    func current(instrument: String, respondent: Respondent?, within months: Int) -> [ScoredForm] {
        guard let asOf else { return [] }
        let earliest = asOf.adding(months: -months)
        let found = forms.filter { form in
            guard form.scored.form.instrumentID == instrument, form.scored.isUsable,
                respondent == nil || form.scored.form.respondent == respondent, let date = form.scored.form.form.date
            else { return false }
            switch form.currency {
            case .current, .outOfDate: return date >= earliest && date <= asOf
            case .superseded, .later, .unusable: return false
            }
        }.map(\.scored)
        return found.filter { $0.form.respondent == .person } + found.filter { $0.form.respondent != .person }
    }
}
