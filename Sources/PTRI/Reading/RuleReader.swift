import Cases
import Definitions
import Instruments
import MarkedYAML
import Scoring

/// Reads the rules of one file.
struct RuleReader {
    static let keys = [
        "rule", "objective", "axis", "whose", "text", "each", "when", "topic", "precondition", "private", "skills",
        "resources", "roles", "indicators", "review", "valid", "asked_about_goal", "basis", "sources", "reason",
        "examples",
    ]

    let manuscript: Manuscript
    let head: RuleSetHead
    /// The set that writes the rules of this file; `head` may be that of one that extends it.
    let set: RuleSet.Reference
    let library: InstrumentLibrary
    /// The ids of rules that are passed over, since another set writes them anew.
    let except: Set<String>
    /// The objectives that rules can name.
    let objectives: WrittenObjectives
    /// Whether the worked examples are read.
    let readsExamples: Bool

    /// Reads the rules of the file; what is wrong stands in the manuscript. `register` holds those of all files so far.
    func read(into register: inout RuleRegister) {
        guard let root = manuscript.document.root,
            let top = Fields(root, of: "a file of rules", keys: ["rules", "objectives"], in: manuscript)
        else { return }
        top.require("rules")
        for node in top.list("rules") ?? [] {
            guard let fields = Fields(node, of: "a rule", keys: Self.keys, in: manuscript) else { continue }
            fields.require("rule", "objective", "when", "roles", "indicators", "review", "basis", "reason")
            if let id = fields.text("rule"), except.contains(id) { continue }
            if let id = fields.text("rule"), !register.enter(id) {
                manuscript.complain("repeated-name", "there is a rule `\(id)` already", at: fields.place("rule"))
            }
            let found = read(fields)
            if let rule = found.first, let other = objectives[rule.objective], other != WrittenObjective(rule) {
                manuscript.complain(
                    "objective-texts",
                    "the objective `\(rule.objective)` is worded differently elsewhere, or given to somebody else; "
                        + "merged, rules show one text", at: fields.place("text"))
            }
            register.written.append(WrittenRule(fields: fields, rules: found))
        }
    }

    private func read(_ fields: Fields) -> [ObjectiveRule] {
        guard let each = readEach(fields) else { return [] }
        let topics = each.items.isEmpty ? [nil] : each.items.map(Optional.some)
        return topics.compactMap { item in
            rule(fields, each: item.map { EachItem(instrument: each.instrument, id: $0) })
        }
    }

    /// An item for which a rule stands.
    struct EachItem {
        let instrument: String
        let id: String
    }

    private func readEach(_ fields: Fields) -> (instrument: String, items: [String])? {
        guard let node = fields["each"] else { return ("", []) }
        guard let each = Fields(node, of: "`each`", keys: ["form", "items"], in: manuscript) else { return nil }
        each.require("form", "items")
        guard let plan = manuscript.plan(each, "form", in: library), let items = each["items"],
            let found = manuscript.itemList(items, "`items`", in: manuscript.scope(of: plan.instrument))
        else { return nil }
        return (plan.instrument.id, found.map { plan.instrument.items[$0].id })
    }

    private func rule(_ fields: Fields, each: EachItem?) -> ObjectiveRule? {
        let clauses = ClauseReader(
            manuscript: manuscript, library: library, each: each, site: head.siteConditions)
        let when = fields["when"].flatMap { clauses.read($0) }
        let topics = readTopics(fields, each: each)
        let objective = readObjective(fields)
        let reason = fields.localized("reason")
        let parts = RuleParts(fields: fields, library: library)
        let roles = parts.words("roles", among: head.roles.map(\.id))
        let basis = parts.words("basis", among: head.bases.map(\.id))
        let sources = parts.words("sources", among: head.sources.map(\.id))
        let precondition = fields.word("precondition", among: head.preconditions)
        let indicators = parts.indicators
        let skills = parts.skills
        let resources = parts.resources
        let review = parts.review
        let valid = fields["valid"].flatMap { manuscript.months($0, "`valid`") }
        let examples = readsExamples ? ExampleReader(manuscript: manuscript, library: library).read(fields) : []
        guard let id = fields.text("rule"), let objective, let when, let reason, let review else { return nil }
        return ObjectiveRule(
            id: id, set: set, objective: objective.id, axis: objective.axis, owner: objective.owner,
            text: objective.text, when: when, topics: topics, precondition: precondition,
            isPrivate: fields.truth("private"), asksAboutGoal: fields.truth("asked_about_goal"), skills: skills,
            resources: resources, roles: roles, indicators: indicators, review: review, validMonths: valid,
            basis: basis, sources: sources, reason: reason, examples: examples)
    }

    /// The objective that a rule words, or names where it stands worded elsewhere.
    private func readObjective(_ fields: Fields) -> WrittenObjective? {
        guard let id = fields.text("objective") else { return nil }
        let other = objectives[id]
        if fields["text"] == nil, other == nil {
            let advice = manuscript.advice(for: id, among: objectives.ids)
            manuscript.complain(
                "unknown-objective", "no list or rule words the objective `\(id.shortened)`\(advice)",
                at: fields.place("objective"))
            return nil
        }
        if fields["text"] != nil { fields.require("axis", "whose") }
        let axis = fields.word("axis", among: head.axes.map(\.id))
        let owner = fields.word("whose", of: ObjectiveRule.Owner.self)
        let text = fields.localized("text")
        guard let axis = axis ?? other?.axis, let owner = owner ?? other?.owner, let text = text ?? other?.text
        else { return nil }
        return WrittenObjective(id: id, axis: axis, owner: owner, text: text)
    }

    private func readTopics(_ fields: Fields, each: EachItem?) -> [RuleTopic] {
        guard let node = fields["topic"] else { return [] }
        return (node.elements ?? [node]).compactMap { manuscript.topic($0, "`topic`", each: each?.id, in: library) }
    }
}
