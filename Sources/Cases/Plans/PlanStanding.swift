extension PlanLine {
    /// Whether a line is in the plan.
    public enum Standing: Sendable, Hashable {
        /// The person and the team decided for it.
        case agreed
        /// Somebody has not decided yet, or not on the words as they are now.
        case undecided(person: Bool, team: Bool)
        /// The person decided against it, for now.
        case notNow
        /// The person decided against it.
        case never
        /// The person is for it, somebody of the team is not.
        case disputed
    }

    /// Whether the line is in the plan, which only decisions say: the latest of the person, and the latest of each role
    /// of the team. A change of words undoes what others accepted before it; a refusal stands until it is taken back.
    public var standing: Standing {
        let lastChange = decisions.lastIndex { $0.outcome == .change }
        var latest: [String: Decision] = [:]
        for (index, decision) in decisions.enumerated() {
            let isUndone = decision.outcome.isFor && lastChange.map { index < $0 } == true
            latest[decision.by] = isUndone ? nil : decision
        }
        let person = latest[Decision.person]?.outcome
        if person == .never { return .never }
        if person == .notNow { return .notNow }
        let team = latest.filter { $0.key != Decision.person }.values.map(\.outcome)
        if person == nil || team.isEmpty { return .undecided(person: person == nil, team: team.isEmpty) }
        return team.allSatisfy(\.isFor) ? .agreed : .disputed
    }

    /// Whether it is in the plan, or may yet be.
    public var isOpenOrAgreed: Bool {
        switch standing {
        case .agreed, .undecided: true
        case .notNow, .never, .disputed: false
        }
    }
}
