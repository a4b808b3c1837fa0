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
    ]

    let manuscript: Manuscript
    let head: RuleSetHead
    /// The set that writes the rules of this file; `head` may be that of one that extends it.
    let set: RuleSet.Reference
    let library: InstrumentLibrary
    /// The ids of rules that are passed over, since another set writes them anew.
    let except: Set<String>

    /// The rules of the file; what is wrong stands in the manuscript. `register` holds the rules of all files so far.
    func read(into register: inout RuleRegister) -> [ObjectiveRule] {
        guard let root = manuscript.document.root,
            let top = Fields(root, of: "a file of rules", keys: ["rules"], in: manuscript)
        else { return [] }
        top.require("rules")
        var rules: [ObjectiveRule] = []
        for node in top.list("rules") ?? [] {
            guard let fields = Fields(node, of: "a rule", keys: Self.keys, in: manuscript) else { continue }
            fields.require(
                "rule", "objective", "axis", "whose", "text", "when", "roles", "indicators", "review", "basis", "reason"
            )
            if let id = fields.text("rule"), except.contains(id) { continue }
            if let id = fields.text("rule"), !register.enter(id) {
                manuscript.complain("repeated-name", "there is a rule `\(id)` already", at: fields.place("rule"))
            }
            let found = read(fields)
            if let rule = found.first, let other = register.enter(rule) {
                manuscript.complain(
                    "objective-texts",
                    "rule \(other) words the objective `\(rule.objective)` differently, or gives it to somebody else; "
                        + "merged, they show one text", at: fields.place("text"))
            }
            rules += found
        }
        return rules
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
            let found = manuscript.itemList(items, "`items`", in: FormulaScope(plan.instrument))
        else { return nil }
        return (plan.instrument.id, found.map { plan.instrument.items[$0].id })
    }

    private func rule(_ fields: Fields, each: EachItem?) -> ObjectiveRule? {
        let clauses = ClauseReader(rules: self, each: each)
        let when = fields["when"].flatMap { clauses.read($0) }
        let topics = readTopics(fields, each: each)
        let axis = fields.word("axis", among: head.axes.map(\.id))
        let owner = fields.word("whose", of: ObjectiveRule.Owner.self)
        let text = fields.localized("text")
        let reason = fields.localized("reason")
        let roles = words(fields, "roles", among: head.roles.map(\.id))
        let basis = words(fields, "basis", among: head.bases.map(\.id))
        let sources = words(fields, "sources", among: head.sources.map(\.id))
        let precondition = fields.word("precondition", among: head.preconditions)
        let indicators = readIndicators(fields)
        let skills = texts(fields, "skills")
        let resources = readResources(fields)
        let review = readReview(fields)
        let valid = fields["valid"].flatMap { manuscript.months($0, "`valid`") }
        guard let id = fields.text("rule"), let objective = fields.text("objective"), let axis, let owner, let text,
            let when, let reason, let review
        else { return nil }
        return ObjectiveRule(
            id: id, set: set, objective: objective, axis: axis, owner: owner, text: text, when: when, topics: topics,
            precondition: precondition, isPrivate: fields.truth("private"),
            asksAboutGoal: fields.truth("asked_about_goal"), skills: skills, resources: resources, roles: roles,
            indicators: indicators, review: review, validMonths: valid, basis: basis, sources: sources, reason: reason)
    }

    private func readTopics(_ fields: Fields, each: EachItem?) -> [RuleTopic] {
        guard let node = fields["topic"] else { return [] }
        return (node.elements ?? [node]).compactMap { manuscript.topic($0, "`topic`", each: each?.id, in: library) }
    }

    private func words(_ fields: Fields, _ key: String, among known: [String]) -> [String] {
        (fields.list(key) ?? []).compactMap { manuscript.word($0, "`\(key)`", among: known) }
    }

    private func texts(_ fields: Fields, _ key: String) -> [LocalizedText] {
        (fields.list(key) ?? []).compactMap { manuscript.localized($0, "`\(key)`") }
    }

    private func readResources(_ fields: Fields) -> Resources {
        let kinds = ["human", "environmental", "material", "financial"]
        guard let node = fields["resources"], let map = Fields(node, of: "`resources`", keys: kinds, in: manuscript)
        else { return Resources() }
        return Resources(
            human: texts(map, "human"), environmental: texts(map, "environmental"), material: texts(map, "material"),
            financial: texts(map, "financial"))
    }

    private func readIndicators(_ fields: Fields) -> [Indicator] {
        (fields.list("indicators") ?? []).compactMap { node in
            guard let map = Fields(node, of: "an indicator", keys: ["text", "score"], in: manuscript) else {
                return nil
            }
            map.require("text")
            guard let text = map.localized("text") else { return nil }
            guard let written = map.text("score") else { return Indicator(text: text, score: nil) }
            let parts = written.split(separator: " ").map(String.init)
            guard parts.count == 2, let plan = library.find(parts[0]), plan.instrument.score(parts[1]) != nil else {
                manuscript.complain(
                    "unknown-score", "`score` is an instrument and one of its scores; `\(written)` is none",
                    at: map.place("score"))
                return nil
            }
            return Indicator(text: text, score: (parts[0], parts[1]))
        }
    }

    private func readReview(_ fields: Fields) -> ReviewInterval? {
        guard let node = fields["review"],
            let map = Fields(node, of: "`review`", keys: ["months", "text"], in: manuscript)
        else { return nil }
        var months: ClosedRange<Int>?
        if let node = map["months"], let text = manuscript.text(node, "`months`") {
            if let one = Int(text), one > 0 {
                months = one...one
            } else if let (low, high) = parseRange(text), low.isWhole, high.isWhole, low > .zero {
                months = Int(low.numerator)...Int(high.numerator)
            } else {
                manuscript.complain("not-months", "`months` is a number, or a range as `1 to 3`", at: node.extent)
            }
        }
        let text = map.localized("text")
        if months == nil, text == nil {
            manuscript.complain("missing-key", "`review` says after how many `months`, or a `text`", at: node.extent)
        }
        return ReviewInterval(months: months, text: text)
    }
}
