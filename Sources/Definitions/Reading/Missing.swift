import Instruments
import MarkedYAML

extension InstrumentReader {
    /// The keys that each policy has, beside `policy`, `source` and `grade`.
    static let policyKeys: [MissingRule.Policy: [String]] = [
        .strict: [],
        .prorate: ["at_most", "at_least", "round"],
        .leaveOut: ["at_most", "at_least", "only", "round"],
        .fill: ["at_most", "at_least", "with", "round"],
        .groupMean: ["at_most", "at_least", "groups", "at_most_per_group", "round"],
        .settle: [],
    ]

    /// What a score does about missing answers; complains where it says nothing and has to, and the other way round.
    func readMissing(_ score: WrittenScore, _ resolved: ResolvedScore?) -> MissingRule? {
        let fields = score.fields
        guard let node = fields["missing"] else {
            if let resolved, resolved.needsMissingRule {
                manuscript.complain(
                    "missing-rule",
                    "\(fields.subject) rests on answers or comes to a verdict, and has to say what a missing one does: `missing`",
                    at: fields.place)
            }
            return nil
        }
        if let resolved, !resolved.canHaveMissingRule {
            manuscript.complain(
                "missing-rule",
                "`missing` has no place here: \(fields.subject) rests on no answers of its own, and has a value if what it reads has one",
                at: fields.keyPlace("missing"))
        }
        guard
            let rule = Fields(
                node, of: "the missing rule of `\(score.name)`", keys: DefinitionKeys.missing, in: manuscript,
                at: fields.keyPlace("missing"))
        else { return nil }
        rule.require("policy")
        let ground = readGround(rule)
        guard let policy = rule.word("policy", of: MissingRule.Policy.self) else { return nil }
        checkKeys(of: rule, policy)
        if policy == .settle, let resolved, !resolved.isVerdict {
            manuscript.complain(
                "settle-verdicts", "`settle` is for yes or no and for decisions; `\(score.name)` is \(resolved.words)",
                at: rule.place("policy"))
        }
        let limit = readLimit(rule)
        let only = rule["only"].flatMap { manuscript.itemList($0, "`only`", in: scope) }
        let groups = readGroupNames(rule)
        let perGroup = rule["at_most_per_group"].flatMap { readAtMost($0, "`at_most_per_group`") }
        let fill = rule.number("with")
        let rounding = rule.rounding("round")
        guard let ground else { return nil }
        return MissingRule(
            policy: policy, limit: limit, only: only, groups: groups, limitPerGroup: perGroup, fill: fill,
            rounding: rounding, ground: ground)
    }

    private func checkKeys(of rule: Fields, _ policy: MissingRule.Policy) {
        let known = Self.policyKeys[policy, default: []]
        for key in ["at_most", "at_least", "only", "groups", "at_most_per_group", "with", "round"] {
            guard rule[key] != nil, !known.contains(key), !(key == "round" && rule[key]?.text == "none") else {
                continue
            }
            manuscript.complain(
                "policy-keys", "`\(key)` means nothing under the policy `\(policy.rawValue)`", at: rule.keyPlace(key))
        }
        switch policy {
        case .fill: rule.require("with")
        case .groupMean: rule.require("groups")
        case .strict, .prorate, .leaveOut, .settle: break
        }
        if [.prorate, .leaveOut, .groupMean].contains(policy), rule["at_most"] == nil, rule["at_least"] == nil {
            manuscript.complain(
                "missing-key",
                "the policy `\(policy.rawValue)` needs a limit: `at_most` so many missing, or `at_least` so many answered",
                at: rule.place)
        }
        if rule["at_most"] != nil, rule["at_least"] != nil {
            manuscript.complain(
                "one-limit", "one limit is enough: `at_most` or `at_least`", at: rule.keyPlace("at_least"))
        }
    }

    private func readLimit(_ rule: Fields) -> MissingRule.Limit? {
        if let node = rule["at_most"] { return readAtMost(node, "`at_most`") }
        guard let node = rule["at_least"] else { return nil }
        if let share = readShare(node) { return .atLeastShare(share) }
        return manuscript.whole(node, "`at_least`", atLeast: 0).map { .atLeast($0) }
    }

    private func readAtMost(_ node: Node, _ what: String) -> MissingRule.Limit? {
        if let share = readShare(node) { return .atMostShare(share) }
        return manuscript.whole(node, what, atLeast: 0).map { .atMost($0) }
    }

    /// A share of the items, `1/3`, more than nothing and at most all.
    private func readShare(_ node: Node) -> Rational? {
        guard let parts = node.text?.split(separator: "/", omittingEmptySubsequences: false), parts.count == 2,
            let top = Int64(parts[0]), let bottom = Int64(parts[1]), top > 0, top <= bottom
        else { return nil }
        return Rational(top, over: bottom)
    }

    private func readGroupNames(_ rule: Fields) -> [Int] {
        var found: [Int] = []
        for node in rule.list("groups") ?? [] {
            guard let name = manuscript.text(node, "a group") else { continue }
            if let index = groups.firstIndex(where: { $0.name == name }) {
                found.append(index)
            } else {
                let advice = manuscript.advice(for: name, among: groups.map(\.name))
                manuscript.complain("unknown-name", "there is no group `\(name.shortened)`\(advice)", at: node.extent)
                manuscript.isWhole = false
            }
        }
        return found
    }
}

extension ResolvedScore {
    /// The formula, or the conditions of the decision.
    var expressions: [Expression] {
        switch rule {
        case .formula(let formula): [formula.expression]
        case .decision(let rows): rows.compactMap { $0.when?.expression }
        }
    }

    /// Whether the value rests on answers, not counting how items were left.
    var readsAnswers: Bool {
        expressions.contains { !$0.itemsRead.isEmpty || !$0.columnsRead.isEmpty }
    }

    /// Whether the score comes to yes or no, or is decided.
    var isVerdict: Bool {
        if case .decision = rule { return true }
        return kind == .truth
    }

    /// Whether the score has to say what missing answers do. A verdict on what is always known need not.
    var needsMissingRule: Bool {
        readsAnswers || isVerdict && expressions.contains { !$0.scoresRead.isEmpty }
    }

    /// Whether the score can say what missing answers do.
    var canHaveMissingRule: Bool { readsAnswers || isVerdict }

    /// The kind of the score in words.
    var words: String { FormulaType(kind).words }
}
