public import Cases
public import Definitions
public import Profiles
public import Scoring

/// What the suggester has to say of a case.
public struct Suggestions: Sendable {
    /// Whether proposals are made, or why not.
    public enum Gate: Sendable {
        /// They are made.
        case open
        /// Safety findings are open, and withhold every proposal until a clinician reviewed each.
        case closed([SafetyFinding])
        /// The case could not be read as a whole: nothing is proposed from a part of it.
        case unreadable([Finding])
    }

    /// For whose eyes the proposals are.
    public enum View: Sendable, Hashable {
        /// Others see them too: private topics stay out unless the person shares them.
        case shared
        /// The person's own.
        case personal
    }

    /// How many proposals are shown where nothing else is asked for.
    public static let first = 5

    /// The person's own goals, always all.
    public let ownGoals: [OwnGoal]
    /// Whether proposals are made, or why not.
    public let gate: Gate
    /// The proposed objectives, in their order; none while the gate is not open.
    public let objectives: [Suggestion]
    /// What the service owes, in the same order.
    public let serviceTasks: [Suggestion]
    /// What every rule came to; none while the gate is not open. What the person declined is not among them, nor what
    /// stays out of a shared view.
    public let verdicts: [Verdict]
    /// Whether something stays out because the person did not agree to share its topic.
    public let leavesOutPrivate: Bool
    /// The profile that they rest on.
    public let profile: Profile
    /// The rules that were used.
    public let ruleSet: RuleSet
    /// The contact that the case names; nil where it names none.
    public let contact: String?

    /// The day from which "recent" is counted.
    public var asOf: Day? { profile.asOf }

    /// Whether a safety finding is open.
    public var hasOpenSafetyFinding: Bool { !profile.openSafety.isEmpty }
}
