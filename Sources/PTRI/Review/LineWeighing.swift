import Cases
import Instruments
import Profiles
import Scoring

/// Weighs one line of a plan: what the person says now, then how far the goal was attained, then what the rules say.
struct LineWeighing {
    let attainment: GoalAttainment?
    let verdicts: [Verdict]
    let ownGoals: [OwnGoal]?

    /// What to weigh about a line. The person's word comes first, and closing is always a question to the person.
    func proposal(for line: PlanLine) -> ReviewProposal {
        let named = reasons(ofPerson: line)
        let goal = attainment?.goals.first { $0.line?.id == line.id }
        let attained = goal.map(Self.reasons) ?? []
        let ruled = line.ownGoal == nil ? reasons(ofRules: line) : []
        let all = named + attained + ruled
        return ReviewProposal(line: line, goal: goal, kind: Self.kind(all), reasons: all)
    }

    /// What to weigh about a goal that no line of the plan names; nil where there is nothing to do.
    static func proposal(_ goal: GoalAttainment.Goal) -> ReviewProposal? {
        let reasons = reasons(goal)
        return ReviewProposal(line: nil, goal: goal, kind: kind(reasons), reasons: reasons)
    }

    private static func kind(_ reasons: [ReviewProposal.Reason]) -> ReviewProposal.Kind {
        var found: ReviewProposal.Kind = .keep
        for reason in reasons {
            switch reason {
            case .belowExpected, .lowerThanBefore, .namedOtherwise: return .reshape
            case .attained, .notNamed, .ruleSilent: found = .close
            case .named, .notRated, .ruleSpeaks, .ruleUnknown, .fell: continue
            }
        }
        let isKept = reasons.contains { if case .ruleSpeaks = $0 { true } else { false } }
        return isKept ? .keep : found
    }

    private func reasons(ofPerson line: PlanLine) -> [ReviewProposal.Reason] {
        guard line.ownGoal != nil, let ownGoals else { return [] }
        let words = [line.words, line.text.value].compactMap { $0?.plainWords }
        if ownGoals.contains(where: { words.contains($0.words.plainWords) }) { return [.named] }
        let others = ownGoals.filter { $0.axis.rawValue == line.axis }
        return others.isEmpty ? [.notNamed] : others.map { .namedOtherwise($0) }
    }

    private static func reasons(_ goal: GoalAttainment.Goal) -> [ReviewProposal.Reason] {
        guard let isBelow = goal.isBelowExpected else { return [.notRated] }
        var reasons: [ReviewProposal.Reason] = isBelow ? [.belowExpected] : [.attained]
        if goal.isLower == true { reasons.append(.lowerThanBefore) }
        return reasons
    }

    private func reasons(ofRules line: PlanLine) -> [ReviewProposal.Reason] {
        line.reasons.map { id in
            let own = verdicts.filter { $0.rule.id == id && $0.rule.objective == line.id }
            if own.contains(where: \.speaks) { return .ruleSpeaks(id) }
            if own.isEmpty || own.contains(where: { $0.truth == .undetermined }) { return .ruleUnknown(id) }
            return .ruleSilent(id)
        }
    }
}
