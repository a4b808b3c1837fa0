import Definitions
import Instruments
import MarkedYAML
import Scoring

/// The head of a rule set, as its file says.
struct RuleSetHead {
    static let keys = [
        "id", "edition", "title", "notes", "axes", "roles", "bases", "validity", "own_rating", "preconditions",
        "private_topics", "site_conditions", "gate", "sources", "extends",
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
    let siteConditions: [SiteCondition]
    let gate: GateText
    let sources: [RuleSource]
    let extended: RuleSet.Reference?

    /// The head in this file; nil, with findings, where it lacks something.
    ///
    /// What it does not state it takes from `base`, the head of the set that it extends. Lists of axes, roles, bases,
    /// sources, notes and private topics add to those of the base; a title or source of the same id replaces one.
    init?(_ manuscript: Manuscript, library: InstrumentLibrary, extending base: RuleSetHead? = nil) {
        guard let root = manuscript.document.root,
            let top = Fields(root, of: "the head of a rule set", keys: Self.keys, in: manuscript)
        else { return nil }
        top.require("id", "edition", "title")
        if base == nil {
            top.require("axes", "roles", "bases", "validity", "own_rating", "preconditions", "gate", "sources")
        }
        let title = top["title"].flatMap { manuscript.title($0) }
        if manuscript.languages == ["en"] { manuscript.languages = ["en", "it"] }
        notes = (top.list("notes") ?? []).compactMap { manuscript.localized($0, "a note") } + (base?.notes ?? [])
        axes = Self.laid(Self.named("axes", "axis", top), over: base?.axes)
        roles = Self.laid(Self.named("roles", "role", top), over: base?.roles)
        bases = Self.laid(Self.named("bases", "basis", top), over: base?.bases)
        preconditions =
            top["preconditions"].flatMap { manuscript.texts($0, "`preconditions`") } ?? base?.preconditions ?? []
        privateTopics =
            (base?.privateTopics ?? [])
            + (top.list("private_topics") ?? []).compactMap { manuscript.topic($0, "`private_topics`", in: library) }
        siteConditions = Self.laid(
            Self.siteConditions(top, library, base: base?.siteConditions ?? []), over: base?.siteConditions)
        sources = Self.laid(Self.sources(top), over: base?.sources)
        extended = base?.reference
        let validity = top["validity"].flatMap { manuscript.months($0, "`validity`") }
        guard let id = top["id"].flatMap({ manuscript.id($0, "`id`") }), let edition = top.whole("edition", atLeast: 1),
            let title, let validMonths = validity ?? base?.validMonths,
            let ownRating = Self.ownRating(top, library) ?? base?.ownRating, let gate = Self.gate(top) ?? base?.gate
        else { return nil }
        (self.id, self.edition, self.title) = (id, edition, title)
        (self.validMonths, self.ownRating, self.gate) = (validMonths, ownRating, gate)
    }

    /// The set of this head.
    var reference: RuleSet.Reference { RuleSet.Reference(id: id, edition: edition) }

    /// The set of this head with its rules.
    func ruleSet(_ rules: [ObjectiveRule], digest: String, origin: RuleSet.Origin) -> RuleSet {
        RuleSet(
            id: id, edition: edition, title: title, notes: notes, axes: axes, roles: roles, bases: bases,
            validMonths: validMonths, preconditions: preconditions, ownRating: ownRating, privateTopics: privateTopics,
            gate: gate, sources: sources, rules: rules, digest: digest, origin: origin, extended: extended)
    }

    /// `own` behind those of a base, in the place of those of the same id.
    private static func laid<Element: Named>(_ own: [Element], over base: [Element]?) -> [Element] {
        let replaced = (base ?? []).map { element in own.first { $0.id == element.id } ?? element }
        return replaced + own.filter { element in !replaced.contains { $0.id == element.id } }
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

    /// What is left to the site; a set that extends another may say when it holds, without its title again.
    private static func siteConditions(
        _ top: Fields, _ library: InstrumentLibrary, base: [SiteCondition]
    ) -> [SiteCondition] {
        (top.list("site_conditions") ?? []).compactMap { node in
            guard
                let fields = Fields(
                    node, of: "a site condition", keys: ["condition", "title", "when"], in: top.manuscript)
            else { return nil }
            fields.require("condition")
            guard let id = fields.text("condition") else { return nil }
            let known = base.first { $0.id == id }
            if known == nil { fields.require("title") }
            let clauses = ClauseReader(manuscript: top.manuscript, library: library, each: nil, site: [])
            let when = fields["when"].flatMap { clauses.read($0) } ?? known?.when
            guard let title = fields.localized("title") ?? known?.title else { return nil }
            return SiteCondition(id: id, title: title, when: when)
        }
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
                found[item.id] = top.manuscript.condition(
                    node, each: item.id, in: top.manuscript.scope(of: plan.instrument)
                )
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

/// What a rule set knows by an id.
private protocol Named {
    var id: String { get }
}

extension NamedText: Named {}
extension RuleSource: Named {}
extension SiteCondition: Named {}
