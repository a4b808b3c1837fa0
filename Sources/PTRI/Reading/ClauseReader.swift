import Cases
import Definitions
import Instruments
import MarkedYAML
import Scoring

/// Reads when a rule speaks.
struct ClauseReader {
    static let keys = [
        "form", "by", "holds", "score", "band", "bands", "or_absent", "about", "own_goal", "form_language_differs",
        "outranked", "nothing_else", "site", "all", "any", "not",
    ]
    static let deepest = 8

    let manuscript: Manuscript
    let library: InstrumentLibrary
    let each: RuleReader.EachItem?
    /// What is left to the site.
    let site: [SiteCondition]

    /// The clause; nil, with findings, where something is wrong with it.
    func read(_ node: Node, depth: Int = 0) -> Clause? {
        guard depth < Self.deepest else {
            manuscript.complain("too-deep", "clauses stand at most \(Self.deepest) deep", at: node.extent)
            return nil
        }
        guard let fields = Fields(node, of: "a clause", keys: Self.keys, in: manuscript) else { return nil }
        let heads = [
            "form", "about", "own_goal", "form_language_differs", "outranked", "nothing_else", "site", "all", "any",
            "not",
        ]
        let stated = heads.filter { fields[$0] != nil }
        guard stated.count == 1, let head = stated.first else {
            manuscript.complain(
                "one-clause", "a clause is one of " + heads.map { "`\($0)`" }.joined(separator: ", "), at: node.extent)
            return nil
        }
        if head != "form" {
            fields.forbid(
                "by", "holds", "score", "band", "bands", "or_absent", rule: "clause-key",
                because: "there is no `form`")
        }
        switch head {
        case "form": return form(fields)
        case "about": return about(fields)
        case "own_goal": return fields.word("own_goal", of: OwnGoal.Kind.self).map(Clause.ownGoal)
        case "form_language_differs": return isTrue(fields, head) ? .formLanguageDiffers : nil
        case "nothing_else": return isTrue(fields, head) ? .nothingElse : nil
        case "outranked":
            guard isTrue(fields, head) else { return nil }
            guard let each else {
                manuscript.complain(
                    "outranked-each", "`outranked` stands in a rule for `each` item of an instrument", at: node.extent)
                return nil
            }
            return .outranked(RuleTopic(instrument: each.instrument, item: each.id))
        case "site":
            let id = fields.word("site", among: site.map(\.id))
            return site.first { $0.id == id }?.clause
        case "not": return fields["not"].flatMap { read($0, depth: depth + 1) }.map(Clause.not)
        default:
            let nodes = fields.list(head) ?? []
            let parts = nodes.compactMap { read($0, depth: depth + 1) }
            guard !parts.isEmpty, parts.count == nodes.count else { return nil }
            return head == "all" ? .all(parts) : .any(parts)
        }
    }

    private func isTrue(_ fields: Fields, _ key: String) -> Bool {
        if fields.truth(key) { return true }
        manuscript.complain("only-true", "`\(key)` is `true`, or left out", at: fields.place(key))
        return false
    }

    private func form(_ fields: Fields) -> Clause? {
        let respondent = fields.word("by", of: Respondent.self)
        guard let plan = manuscript.plan(fields, "form", in: library),
            let formula = condition(fields, over: plan.instrument)
        else { return nil }
        if let respondent, !plan.instrument.respondents.contains(respondent) {
            manuscript.complain(
                "unknown-respondent",
                "`\(respondent.rawValue)` does not answer `\(plan.instrument.id)`; right would be "
                    + plan.instrument.respondents.map { "`\($0.rawValue)`" }.joined(separator: ", "),
                at: fields.place("by"))
            return nil
        }
        return .form(
            FormClause(
                instrument: plan.instrument.id, respondent: respondent, formula: formula,
                condition: Condition(formula.expression), holdsWhereAbsent: fields.truth("or_absent")))
    }

    /// What a form must say: a formula, or that a score lies in a band.
    private func condition(_ fields: Fields, over instrument: Instrument) -> Formula? {
        if fields["score"] != nil || fields["band"] != nil {
            fields.forbid("holds", rule: "clause-key", because: "a `band` is the whole condition")
            return BandCondition(manuscript: manuscript, instrument: instrument).read(fields)
        }
        fields.require("holds")
        return fields["holds"].flatMap { condition($0, in: manuscript.scope(of: instrument)) }
    }

    private func about(_ fields: Fields) -> Clause? {
        var scope = FormulaScope()
        for (field, words) in AboutField.ofCases { scope.aboutFields.updateValue(words, forKey: field) }
        scope.aboutFields[.respondent] = nil
        return fields["about"].flatMap { condition($0, in: scope) }.map { .about($0, Condition($0.expression)) }
    }

    private func condition(_ node: Node, in scope: FormulaScope) -> Formula? {
        each.map { manuscript.condition(node, each: $0.id, in: scope) }
            ?? manuscript.condition(node, "`holds`", in: scope)
    }
}
