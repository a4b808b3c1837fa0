import Instruments
import MarkedYAML

/// Every group is named by something: a formula, a skip rule, a missing rule or another group. One that is not is left
/// over, or a list that should name it says something else.
struct GroupUsedRule: Rule {
    static let name = "group-used"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        guard !draft.instrument.groups.isEmpty, let top = draft.places.top else { return }
        var words: Set<Substring> = []
        func collect(_ text: String?) {
            guard let text else { return }
            words.formUnion(text.split { !($0.isLetter || $0.isNumber || $0 == "_") })
        }
        let instrument = draft.instrument
        for score in instrument.scores {
            switch score.rule {
            case .formula(let formula): collect(formula.text)
            case .decision(let rows): for row in rows { collect(row.when?.text) }
            }
            collect(score.when?.text)
            collect(score.standardError?.text)
            for set in score.bands.all { collect(set.when?.text) }
            for group in score.missing?.groups ?? [] { collect(instrument.groups[group].name) }
            for figure in score.change {
                if case .remission(let when, _) = figure.kind { collect(when.text) }
            }
        }
        for fields in draft.places.scores { collect(fields["missing"]?["only"]?.text) }
        for rule in instrument.skipRules { [rule.itemsText, rule.when.text].forEach(collect) }
        for check in instrument.checks { collect(check.require.text) }
        for flag in instrument.flags { collect(flag.when.text) }
        for figure in instrument.groupFigures { collect(figure.formula.text) }
        let entries = top["groups"]?.entries ?? []
        for entry in entries { collect(entry.value.text) }
        for entry in entries {
            guard let name = entry.key.text, !words.contains(Substring(name)) else { continue }
            complain("nothing names the group `\(name)`; leave it out, or use it", at: entry.key.extent, in: draft)
        }
    }
}
