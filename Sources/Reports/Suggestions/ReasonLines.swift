internal import Cases
internal import Instruments
internal import PTRI
internal import Profiles
internal import Scoring

/// Why something is proposed: every rule that speaks for it, with its conditions, its basis and its sources.
struct ReasonLines {
    let suggestion: Suggestion
    let ruleSet: RuleSet
    let style: PageStyle

    private var words: EvidenceText { EvidenceText(style: style) }

    /// Sets a field a rule. A rule that stands for several items is set once.
    func set(on sheet: inout Sheet) {
        var ids: [String] = []
        for rule in suggestion.rules where !ids.contains(rule.id) { ids.append(rule.id) }
        for id in ids { set(suggestion.verdicts.filter { $0.rule.id == id }, on: &sheet) }
    }

    private func set(_ verdicts: [Verdict], on sheet: inout Sheet) {
        guard let rule = verdicts.first?.rule else { return }
        let edition = style.say("rule \(rule.id), \(rule.set.id) edition", "regola \(rule.id), \(rule.set.id) edizione")
        var lines: [[Run]] = [[.strong(edition + " \(rule.set.edition)")]]
        lines += words.lines(verdicts.flatMap(\.holding))
        lines.append([Run(rule.reason.text(in: style.language).replacing(" %", with: "\u{A0}%"))])
        let bases = rule.basis.map { ruleSet.basisTitle($0).text(in: style.language) }
        lines.append([.faint(style.say("basis: ", "fondamento: ") + bases.joined(separator: "; "))])
        for id in rule.sources {
            guard let source = ruleSet.sources.first(where: { $0.id == id }) else { continue }
            lines.append([.faint("[\(source.citation); \(source.grade.word(in: style.language))]")])
        }
        sheet.field(style.say("why", "perché"), lines: lines)
    }

    /// What would take the proposal off the list.
    var changes: [[Run]] {
        var said: [String] = []
        for verdict in suggestion.verdicts {
            for evidence in verdict.holding {
                let text = change(evidence, of: verdict.rule)
                if !said.contains(text) { said.append(text) }
            }
        }
        said.append(
            style.say(
                "the person declines it: ", "la persona non lo vuole: ") + "declined: [\(suggestion.objective)]")
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
