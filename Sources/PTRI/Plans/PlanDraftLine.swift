internal import Cases
internal import Instruments

/// A line of the draft of a plan. Its decisions are empty, always.
struct PlanDraftLine {
    let lines: [String]

    /// The person's own goal, in the person's words.
    init(goal: OwnGoal, of draft: PlanDraft) {
        let id = "goal-\(goal.number)"
        let isPrivate =
            [.intimacy, .stigma].contains(goal.kind) && !draft.person.shares.contains(.objective(id))
        lines = Self.laid(
            ["id: \(id)", "axis: \(goal.axis.rawValue)", "own goal: \(goal.number)", "text: " + goal.words.yaml]
                + (isPrivate ? ["private: yes"] : [])
                + Self.work(skills: [], resources: [], roles: [], indicators: [], draft))
    }

    /// A proposed objective.
    init(suggestion: Suggestion, of draft: PlanDraft) {
        func texts(_ all: [LocalizedText]) -> [String] { all.map { $0.text(in: draft.language) } }
        let all = suggestion.resources
        let resources =
            texts(all.human).map { (PlanResource.Kind.human, $0) }
            + texts(all.environmental).map { (.environmental, $0) } + texts(all.material).map { (.material, $0) }
            + texts(all.financial).map { (.financial, $0) }
        var head = ["id: " + suggestion.objective.yaml, "axis: " + suggestion.axis.yaml]
        if !suggestion.ownGoals.isEmpty {
            head.append("serves: " + YAMLValue.list(suggestion.ownGoals.map { .word(String($0)) }).line)
        }
        lines = Self.laid(
            head + Self.text(suggestion, draft)
                + Self.work(
                    skills: texts(suggestion.skills), resources: resources,
                    roles: suggestion.roles.map { draft.suggestions.ruleSet.roleTitle($0).text(in: draft.language) },
                    indicators: texts(suggestion.indicators.map(\.text)), draft))
    }

    /// A task of the service.
    init(task: Suggestion, of draft: PlanDraft) {
        lines = Self.laid(["id: " + task.objective.yaml] + Self.text(task, draft) + ["decisions: []"])
    }

    /// Why it is proposed, its words, and whether it stays out of shared views.
    private static func text(_ suggestion: Suggestion, _ draft: PlanDraft) -> [String] {
        var rules: [String] = []
        for rule in suggestion.rules where !rules.contains(rule.id) { rules.append(rule.id) }
        let isPrivate = suggestion.rules.contains {
            draft.suggestions.ruleSet.isPrivate($0) && !draft.person.shares($0)
        }
        return ["reasons: " + YAMLValue.list(rules.map { .text($0) }).line]
            + ["text: " + suggestion.text.text(in: draft.language).yaml] + (isPrivate ? ["private: yes"] : [])
    }

    private static func work(
        skills: [String], resources: [(PlanResource.Kind, String)], roles: [String], indicators: [String],
        _ draft: PlanDraft
    ) -> [String] {
        func list(_ texts: [String]) -> String {
            texts.isEmpty ? "[\(planGap)]" : YAMLValue.list(texts.map { .text($0) }).line
        }
        let rest = "state: \(planGap), funding: \(planGap), for: \(planGap)"
        let rows = resources.map { "  - {kind: \($0.rawValue), what: \($1.yaml), \(rest)}" }
        let help =
            roles.isEmpty ? "" : draft.say("  # can help: ", "  # può aiutare: ") + roles.joined(separator: ", ")
        return ["priority: \(planGap)", "skills: " + list(skills), "resources:"]
            + (rows.isEmpty ? ["  - {kind: \(planGap), what: \(planGap), \(rest)}"] : rows)
            + ["actions:", "  - {what: \(planGap), by: \(planGap), when: \(planGap)}" + help]
            + ["indicators: " + list(indicators), "decisions: []"]
    }

    /// The entries as an element of a list.
    private static func laid(_ entries: [String]) -> [String] {
        entries.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
    }
}
