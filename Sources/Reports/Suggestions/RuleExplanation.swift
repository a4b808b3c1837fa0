internal import Cases
internal import Instruments
internal import PTRI
internal import Profiles
internal import Scoring

/// Every rule with what it came to: condition by condition, with what was read and what would change it.
struct RuleExplanation {
    let suggestions: Suggestions
    let style: PageStyle

    private var words: EvidenceText { EvidenceText(style: style) }

    /// Sets the rules in the order of their ids; one that stands for several items is set once.
    func set(on sheet: inout Sheet) {
        sheet.heading(style.say("Every rule, and what it came to", "Ogni regola, e il suo esito"))
        var ids: [String] = []
        for verdict in suggestions.verdicts where !ids.contains(verdict.rule.id) { ids.append(verdict.rule.id) }
        for id in ids { set(suggestions.verdicts.filter { $0.rule.id == id }, on: &sheet) }
    }

    private func set(_ verdicts: [Verdict], on sheet: inout Sheet) {
        guard let rule = verdicts.first?.rule else { return }
        sheet.entry(.strong(rule.id), .strong(rule.text.text(in: style.language)))
        if verdicts.count == 1 {
            sheet.field(style.say("comes to", "esito"), [outcome(verdicts[0])])
        } else {
            let counts = outcomes.compactMap { word, matches -> String? in
                let count = verdicts.count(where: matches)
                return count == 0 ? nil : "\(count) × \(word)"
            }
            sheet.field(style.say("comes to", "esito"), texts: counts)
        }
        sheet.field(style.say("read", "letto"), lines: words.lines(verdicts.flatMap(\.evidence)))
        let speaking = verdicts.filter(\.speaks)
        if !speaking.isEmpty {
            let changes = ChangeLines(verdicts: speaking, ruleSet: suggestions.ruleSet, style: style)
            sheet.field(style.say("changes if", "cambia se"), lines: changes.lines)
        }
        if verdicts.contains(where: { $0.truth != .yes }) {
            var clauses: [String] = []
            let goal =
                rule.asksAboutGoal
                ? style.say(", asked about an own goal", ", riferito a un obiettivo della persona") : ""
            for verdict in verdicts where verdict.truth != .yes { clauses.append(style.text(verdict.rule.when) + goal) }
            let text = verdicts.count > 1 ? clauses.prefix(1).map { $0 + " …" } : clauses
            sheet.field(style.say("speaks if", "vale se"), texts: Array(text))
        }
    }

    private func outcome(_ verdict: Verdict) -> Run {
        verdict.isOutranked ? .caution(outranked) : Run(words.word(verdict.truth))
    }

    private var outranked: String {
        style.say(
            "seen by others alone: the person's own word stands, and this is a question to them",
            "visto solo da altri: vale la parola della persona, e diventa una domanda")
    }

    private var outcomes: [(String, (Verdict) -> Bool)] {
        [Truth.yes, .undetermined, .no].map { truth in (words.word(truth), { $0.truth == truth }) }
    }
}
