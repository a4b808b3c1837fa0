import Instruments
import Scoring

extension Situation {
    /// What every rule comes to, by rule: first those that read the case alone, then those that read what the others
    /// say.
    mutating func verdicts() -> [Verdict] {
        var found: [(index: Int, verdict: Verdict)] = []
        for pass in Pass.allCases {
            for (index, rule) in ruleSet.rules.enumerated() where Pass(rule.when) == pass {
                found.append((index, self.verdict(rule)))
            }
            // What the person declined leaves no trace, in what other rules say either.
            let wanted = found.map(\.verdict).filter { !person.declines($0) }
            anyRuleSpoke = wanted.contains { $0.truth == .yes }
            for verdict in wanted where verdict.isOutranked { outranked.formUnion(verdict.rule.topics) }
        }
        return found.sorted { $0.index < $1.index }.map(\.verdict)
    }

    /// When a rule is worked out: one that reads others comes after them.
    private enum Pass: CaseIterable {
        case plain, readsOutranked, readsAll

        init(_ clause: Clause) {
            self = clause.readsAllRules ? .readsAll : clause.readsOtherRules ? .readsOutranked : .plain
        }
    }

    private func verdict(_ rule: ObjectiveRule) -> Verdict {
        let (truth, evidence) = verdict(rule.when, of: rule)
        let holding = evidence.filter { $0.truth == .yes }
        let isOutranked =
            truth == .yes && !rule.topics.isEmpty && !rule.when.readsOtherRules && holding.allSatisfy(\.isOfOthers)
            && rule.topics.allSatisfy { ownWord(on: $0) == .noneOrMet }
        return Verdict(rule: rule, truth: truth, evidence: evidence, isOutranked: isOutranked)
    }
}

extension Clause {
    /// Whether it hangs on every other rule.
    fileprivate var readsAllRules: Bool {
        switch self {
        case .nothingElse: true
        case .all(let parts), .any(let parts): parts.contains { $0.readsAllRules }
        case .not(let part): part.readsAllRules
        case .form, .about, .ownGoal, .formLanguageDiffers, .outranked, .leftToSite: false
        }
    }
}
