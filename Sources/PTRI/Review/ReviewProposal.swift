public import Cases
public import Instruments
public import Profiles

/// What a review can weigh about one line of a plan. It is a proposal to the person and the team; they decide.
public struct ReviewProposal: Sendable {
    /// The line of the plan; nil where the proposal is about something else.
    public let line: PlanLine?
    /// The goal of the GAS form; nil where the proposal is about something else.
    public let goal: GoalAttainment.Goal?
    /// What is proposed.
    public let kind: Kind
    /// Why, all that speaks for it.
    public let reasons: [Reason]

    /// What is proposed.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// To go on with it.
        case keep
        /// To change its level, its supports or its words.
        case reshape
        /// To ask whether it is done.
        case close
        /// To talk about what changed.
        case talk
    }

    /// Why something is proposed.
    public enum Reason: Sendable {
        /// The goal is below what was expected (row M63).
        case belowExpected
        /// The goal is lower than before (row M63).
        case lowerThanBefore
        /// The goal is as expected or better.
        case attained
        /// The goal was not rated.
        case notRated
        /// The person still names the goal in these words.
        case named
        /// The person now names a goal of the axis otherwise.
        case namedOtherwise(OwnGoal)
        /// The person no longer names it.
        case notNamed
        /// The rule that spoke for it still does.
        case ruleSpeaks(String)
        /// The rule that spoke for it no longer does.
        case ruleSilent(String)
        /// Whether the rule that spoke for it still does is not known.
        case ruleUnknown(String)
        /// A score of recovery fell by more than its published change figure (row M34).
        case fell(ScoreChange, Instrument)
    }
}
