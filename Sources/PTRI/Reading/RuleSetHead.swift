import Definitions
import Instruments
import MarkedYAML
import Scoring

/// The head of a rule set, as its file says.
struct RuleSetHead {
    static let keys = [
        "id", "edition", "title", "notes", "axes", "roles", "bases", "validity", "own_rating", "preconditions",
        "private_topics", "gate", "sources",
    ]

    let id: String
    let edition: Int
    let title: LocalizedText
    let notes: [LocalizedText]
    let axes: [NamedText]
    let roles: [NamedText]
    let bases: [NamedText]
    let validMonths: Int
    let preconditions: [String]
    let ownRating: OwnRating
    let privateTopics: [RuleTopic]
    let gate: GateText
    let sources: [RuleSource]

    /// The head in this file; nil, with findings, where it lacks something.
    init?(_ manuscript: Manuscript, library: InstrumentLibrary) {
        guard let root = manuscript.document.root,
            let top = Fields(root, of: "the head of a rule set", keys: Self.keys, in: manuscript)
        else { return nil }
        top.require(
            "id", "edition", "title", "axes", "roles", "bases", "validity", "own_rating", "preconditions", "gate")
        top.require("sources")
        let title = top["title"].flatMap { manuscript.title($0) }
        if manuscript.languages == ["en"] { manuscript.languages = ["en", "it"] }
        notes = (top.list("notes") ?? []).compactMap { manuscript.localized($0, "a note") }
        axes = Self.named("axes", "axis", top)
        roles = Self.named("roles", "role", top)
        bases = Self.named("bases", "basis", top)
        preconditions = (top["preconditions"].flatMap { manuscript.texts($0, "`preconditions`") }) ?? []
        privateTopics = (top["private_topics"].flatMap { manuscript.texts($0, "`private_topics`") } ?? [])
            .compactMap { RuleTopic($0) }
        sources = Self.sources(top)
        guard let id = top["id"].flatMap({ manuscript.id($0, "`id`") }), let edition = top.whole("edition", atLeast: 1),
            let title, let validMonths = top["validity"].flatMap({ manuscript.months($0, "`validity`") }),
            let ownRating = Self.ownRating(top, library), let gate = Self.gate(top)
        else { return nil }
        (self.id, self.edition, self.title) = (id, edition, title)
        (self.validMonths, self.ownRating, self.gate) = (validMonths, ownRating, gate)
    }

    /// The set of this head with its rules.
    func ruleSet(_ rules: [ObjectiveRule], digest: String) -> RuleSet {
        RuleSet(
            id: id, edition: edition, title: title, notes: notes, axes: axes, roles: roles, bases: bases,
            validMonths: validMonths, preconditions: preconditions, ownRating: ownRating, privateTopics: privateTopics,
            gate: gate,
            sources: sources, rules: rules, digest: digest)
    }

    /// Complains where rules of one objective word it differently: merged, they show one text.
    static func checkTexts(_ rules: [ObjectiveRule], in manuscript: Manuscript?) {
        guard let manuscript, let root = manuscript.document.root else { return }
        var first: [String: ObjectiveRule] = [:]
        for rule in rules {
            guard let earlier = first[rule.objective] else {
                first[rule.objective] = rule
                continue
            }
            if earlier.text != rule.text || earlier.owner != rule.owner {
                manuscript.complain(
                    "objective-texts",
                    "rules \(earlier.id) and \(rule.id) word the objective `\(rule.objective)` differently; "
                        + "one objective has one text", at: root.extent)
            }
        }
    }

    private static func named(_ list: String, _ key: String, _ top: Fields) -> [NamedText] {
        var found: [NamedText] = []
        for node in top.list(list) ?? [] {
            guard let fields = Fields(node, of: "an element of `\(list)`", keys: [key, "title"], in: top.manuscript)
            else { continue }
            fields.require(key, "title")
            guard let id = fields.text(key), let title = fields.localized("title") else { continue }
            if found.contains(where: { $0.id == id }) {
                top.manuscript.complain("repeated-name", "`\(id)` stands in `\(list)` already", at: node.extent)
            } else {
                found.append(NamedText(id: id, title: title))
            }
        }
        return found
    }

    private static func ownRating(_ top: Fields, _ library: InstrumentLibrary) -> OwnRating? {
        guard let node = top["own_rating"],
            let fields = Fields(node, of: "`own_rating`", keys: ["form", "unmet", "none_or_met"], in: top.manuscript)
        else { return nil }
        fields.require("form", "unmet", "none_or_met")
        guard let plan = top.manuscript.plan(fields, "form", in: library), let unmet = fields["unmet"],
            let noneOrMet = fields["none_or_met"]
        else { return nil }
        func conditions(_ node: Node) -> [String: Condition] {
            var found: [String: Condition] = [:]
            for item in plan.instrument.items {
                found[item.id] = top.manuscript.condition(node, each: item.id, in: FormulaScope(plan.instrument))
                    .map { Condition($0.expression) }
            }
            return found
        }
        return OwnRating(
            instrument: plan.instrument.id, unmet: conditions(unmet), noneOrMet: conditions(noneOrMet))
    }

    private static func gate(_ top: Fields) -> GateText? {
        let keys = ["self_harm", "danger", "unanswered", "contact"]
        guard let node = top["gate"], let fields = Fields(node, of: "`gate`", keys: keys, in: top.manuscript)
        else { return nil }
        fields.require("self_harm", "danger", "unanswered", "contact")
        guard let selfHarm = fields.localized("self_harm"), let danger = fields.localized("danger"),
            let unanswered = fields.localized("unanswered"), let contact = fields.localized("contact")
        else { return nil }
        return GateText(selfHarm: selfHarm, danger: danger, unanswered: unanswered, contact: contact)
    }

    private static func sources(_ top: Fields) -> [RuleSource] {
        (top.map("sources") ?? []).compactMap { entry in
            guard let id = entry.key.text,
                let fields = Fields(
                    entry.value, of: "the source `\(id)`", keys: ["cite", "grade", "doi", "url"], in: top.manuscript)
            else { return nil }
            fields.require("cite", "grade")
            guard let citation = fields.text("cite"), let grade = fields.word("grade", of: Grade.self) else {
                return nil
            }
            return RuleSource(id: id, citation: citation, grade: grade)
        }
    }
}

extension RuleTopic {
    /// The topic that `cansas 15` writes.
    init?(_ text: String) {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 2 else { return nil }
        self.init(instrument: parts[0], item: parts[1])
    }
}

extension Manuscript {
    /// The plan of the instrument that a key names; complains where there is none.
    func plan(_ fields: Fields, _ key: String, in library: InstrumentLibrary) -> ScoringPlan? {
        guard let id = fields.text(key) else { return nil }
        if let plan = library.find(id) { return plan }
        let near = library.nearest(to: id).map { "; did you mean `\($0)`?" } ?? ""
        complain("unknown-instrument", "there is no instrument `\(id)`\(near)", at: fields.place(key))
        return nil
    }

    /// A condition with the word `each` standing for one item.
    func condition(_ node: Node, each item: String, in scope: FormulaScope) -> Formula? {
        guard let text = text(node, "a condition") else { return nil }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        let written = words.map { $0 == "each" ? item : String($0) }.joined(separator: " ")
        let (syntax, faults) = FormulaSyntax.parse(written)
        let (expression, type, more) = syntax?.resolve(in: scope) ?? (nil, nil, [])
        for fault in faults + more { complain(fault.rule, fault.message, at: node.extent) }
        guard let expression, let type, faults.isEmpty, more.isEmpty else { return nil }
        if type == .truth { return Formula(text: written, expression: expression) }
        complain("formula-type", "a condition comes to yes or no; this comes to \(type.words)", at: node.extent)
        return nil
    }

    /// A number of months, `12 months`; complains of anything else.
    func months(_ node: Node, _ what: String) -> Int? {
        guard let text = text(node, what) else { return nil }
        let parts = text.split(separator: " ")
        if parts.count == 2, parts[1] == "months" || parts[1] == "month", let months = Int(parts[0]), months > 0 {
            return months
        }
        complain("not-months", "\(what) is a number of months, as `12 months`", at: node.extent)
        return nil
    }
}
