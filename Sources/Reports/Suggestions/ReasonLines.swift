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
}
