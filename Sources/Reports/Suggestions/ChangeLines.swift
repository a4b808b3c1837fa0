internal import Cases
internal import Instruments
internal import PTRI
internal import Profiles
internal import Scoring

/// What would make rules that speak fall silent.
struct ChangeLines {
    let verdicts: [Verdict]
    let ruleSet: RuleSet
    let style: PageStyle

    /// Each change once: of forms, of the case, of the person's goals; last, that the person declines.
    var lines: [[Run]] {
        var said: [String] = []
        for verdict in verdicts {
            for evidence in verdict.holding {
                let text = change(evidence, of: verdict.rule)
                if !said.contains(text) { said.append(text) }
            }
        }
        if let objective = verdicts.first?.rule.objective {
            let declines = style.say("the person declines it: ", "la persona non lo vuole: ")
            said.append(declines + "declined: [\(objective)]")
        }
        return said.map { [Run($0)] }
    }

    private func change(_ evidence: Evidence, of rule: ObjectiveRule) -> String {
        switch evidence.subject {
        case .form(let instrument, let respondent):
            guard let result = evidence.result, let date = result.date else {
                let by = respondent.map { ", " + $0.word(in: style.language) } ?? ""
                return style.say("a form that counts: \(instrument)\(by)", "un modulo che valga: \(instrument)\(by)")
            }
            let by = result.respondent.word(in: style.language)
            let last = date.adding(months: rule.validMonths ?? ruleSet.validMonths)
            return style.say(
                "a later \(instrument), \(by), that answers otherwise; the one of \(date) counts until \(last)",
                "un \(instrument) successivo, \(by), con risposte diverse; quello del \(date) vale fino al \(last)")
        case .about:
            return style.say("another entry in the case: ", "un'altra voce nel caso: ") + evidence.condition
        case .ownGoal:
            let number = evidence.goal.map { " \($0)" } ?? ""
            return style.say("the person strikes own goal\(number)", "la persona toglie il proprio obiettivo\(number)")
        case .other(let text):
            return style.say("no longer: ", "non più: ") + text.text(in: style.language)
        }
    }
}
