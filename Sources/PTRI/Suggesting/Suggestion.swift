public import Instruments
public import Profiles

/// A proposal to the team and the person: an objective, or a task of the service, with every rule that speaks for it.
public struct Suggestion: Sendable {
    /// Where it stands in the order of proposals.
    public enum Rank: Sendable, Hashable {
        /// A precondition that the person calls unmet, by its place in the set's order.
        case precondition(Int)
        /// Another need that the person calls unmet.
        case unmetNeed
        /// Anything else.
        case other
    }

    /// The id of the objective.
    public let objective: String
    /// The axis of life.
    public let axis: String
    /// Whose it is.
    public let owner: ObjectiveRule.Owner
    /// The objective in the person's voice, or what the service does.
    public let text: LocalizedText
    /// Where it stands in the order.
    public let rank: Rank
    /// The rules that speak for it, by id.
    public let verdicts: [Verdict]
    /// Where the person and others rate its topics differently; shown, never averaged.
    public let differences: [Disagreement.ItemDifference]

    /// The rules.
    public var rules: [ObjectiveRule] { verdicts.map(\.rule) }
    /// The skills that help, of all its rules.
    public var skills: [LocalizedText] { Self.once(rules.flatMap(\.skills)) }
    /// The resources that help, of all its rules.
    public var resources: Resources {
        Resources(
            human: Self.once(rules.flatMap(\.resources.human)),
            environmental: Self.once(rules.flatMap(\.resources.environmental)),
            material: Self.once(rules.flatMap(\.resources.material)),
            financial: Self.once(rules.flatMap(\.resources.financial)))
    }
    /// Who can help, of all its rules.
    public var roles: [String] { Self.once(rules.flatMap(\.roles)) }
    /// How one sees that it works, of all its rules.
    public var indicators: [Indicator] { Self.once(rules.flatMap(\.indicators)) }
    /// When to look again: the soonest of its rules.
    public var review: ReviewInterval? {
        rules.map(\.review).min { ($0.months?.lowerBound ?? 0) < ($1.months?.lowerBound ?? 0) }
    }
    /// The numbers of the own goals that it serves.
    public var ownGoals: [Int] { Self.once(verdicts.flatMap(\.holding).compactMap(\.goal)).sorted() }

    private static func once<Element: Hashable>(_ all: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return all.filter { seen.insert($0).inserted }
    }
}
