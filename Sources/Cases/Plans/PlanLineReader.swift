import Definitions
import MarkedYAML
import Scoring

extension PlanReader {
    /// The keys of an objective, in their order.
    static let objectiveKeys = [
        "id", "axis", "own goal", "serves", "reasons", "text", "private", "priority", "skills", "resources", "actions",
        "indicators", "decisions",
    ]
    /// The keys of a task of the service.
    static let taskKeys = ["id", "reasons", "text", "private", "actions", "decisions"]
    static let resourceKeys = ["kind", "what", "state", "funding", "for"]
    static let actionKeys = ["what", "by", "when"]
    static let decisionKeys = ["by", "on", "decision", "words"]

    /// An objective, or a task of the service.
    func readLine(_ node: Node, isTask: Bool) -> PlanLine? {
        let subject = isTask ? "a task" : "an objective"
        guard
            let fields = Fields(
                node, of: subject, keys: isTask ? Self.taskKeys : Self.objectiveKeys, in: manuscript)
        else { return nil }
        fields.require("id")
        if !isTask { fields.require("axis") }
        guard let id = readID(fields) else { return nil }
        return PlanLine(
            id: id, axis: readAxis(fields), ownGoal: fields.whole("own goal", atLeast: 1),
            serves: (fields.list("serves") ?? []).compactMap { manuscript.whole($0, "`serves`", atLeast: 1) },
            reasons: fields["reasons"].flatMap { manuscript.texts($0, "`reasons`") } ?? [],
            text: fields.text(slot: "text"), isPrivate: fields.word("private", among: ["yes", "no"]) == "yes",
            priority: fields.whole(slot: "priority"), skills: fields.texts(slot: "skills"),
            resources: list(fields, "resources", readResource), actions: list(fields, "actions", readAction),
            indicators: fields.texts(slot: "indicators"), decisions: readDecisions(fields),
            place: fields.keyPlace("id"))
    }

    private func readID(_ fields: Fields) -> String? {
        guard let id = fields.text("id") else { return nil }
        if !lineIDs.insert(id).inserted {
            manuscript.complain(
                "repeated-id", "another line has the id `\(id.shortened)`; decisions name a line by it",
                at: fields.place("id"))
        }
        return id
    }

    private func readAxis(_ fields: Fields) -> String? {
        guard let axis = fields.text("axis") else { return nil }
        if axes.contains(where: { $0.id == axis }) { return axis }
        complainOfAxis(axis, at: fields.place("axis"))
        return nil
    }

    private func readResource(_ node: Node) -> PlanResource? {
        guard let fields = Fields(node, of: "a resource", keys: Self.resourceKeys, in: manuscript) else { return nil }
        return PlanResource(
            kind: fields.word(slot: "kind", of: PlanResource.Kind.self), what: fields.text(slot: "what"),
            state: fields.word(slot: "state", of: PlanResource.State.self), funding: fields.text(slot: "funding"),
            purpose: fields.word(slot: "for", of: PlanResource.Purpose.self))
    }

    private func readAction(_ node: Node) -> PlanAction? {
        guard let fields = Fields(node, of: "an action", keys: Self.actionKeys, in: manuscript) else { return nil }
        return PlanAction(
            what: fields.text(slot: "what"), by: fields.text(slot: "by"), when: fields.text(slot: "when"))
    }

    /// The decisions that count: with anything wrong in it one does not.
    private func readDecisions(_ fields: Fields) -> [PlanLine.Decision] {
        (fields["decisions"].map { $0.isNull ? [] : fields.list("decisions") ?? [] } ?? []).compactMap { node in
            let before = manuscript.findings.count
            let decision = readDecision(node)
            return manuscript.isClean(since: before) ? decision : nil
        }
    }

    private func readDecision(_ node: Node) -> PlanLine.Decision? {
        guard let fields = Fields(node, of: "a decision", keys: Self.decisionKeys, in: manuscript) else { return nil }
        fields.require("by", "on", "decision")
        let by = fields.text("by")
        let on = fields["on"].flatMap { manuscript.day($0, "`on`") }
        let outcome = fields.word("decision", of: PlanLine.Decision.Outcome.self)
        if outcome == .change {
            fields.require("words")
        } else {
            fields.forbid("words", rule: "words-without-change", because: "the decision changes nothing")
        }
        if let by, by != PlanLine.Decision.person, !professions.contains(by) {
            let advice = manuscript.advice(for: by, among: [PlanLine.Decision.person] + professions)
            manuscript.complain(
                "decision-by-nobody",
                "`\(by.shortened)` is neither `person` nor a role of the team under `people`\(advice)",
                at: fields.place("by"))
        }
        guard let by, let on, let outcome else { return nil }
        return PlanLine.Decision(by: by, on: on, outcome: outcome, words: fields.text("words"))
    }
}
