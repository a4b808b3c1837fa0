public import Instruments

/// One rule: when it speaks, and the objective or task that it then proposes.
public struct ObjectiveRule: Sendable {
    /// Whose an objective is.
    public enum Owner: String, Sendable, Hashable, CaseIterable {
        /// The person's.
        case person
        /// The service's: a task, never an objective of the person.
        case service
    }

    /// The id of the rule; a rule that stands for several items has it in common.
    public let id: String
    /// The set that wrote it, which may be the one that its set extends.
    public let set: RuleSet.Reference
    /// The objective; rules with one objective are merged, and `declined` may name it.
    public let objective: String
    /// The axis of life.
    public let axis: String
    /// Whose it is.
    public let owner: Owner
    /// The objective in the person's voice, or what the service does.
    public let text: LocalizedText
    /// When the rule speaks.
    public let when: Clause
    /// The topics on which the person's own rating outranks the staff's.
    public let topics: [RuleTopic]
    /// Which precondition it is, if it is one.
    public let precondition: String?
    /// Whether it stays out of shared views unless the person says otherwise.
    public let isPrivate: Bool
    /// Whether the form must have been asked about a goal of the plan.
    public let asksAboutGoal: Bool
    /// The skills that help.
    public let skills: [LocalizedText]
    /// The resources that help, by kind.
    public let resources: Resources
    /// Who can help, by role.
    public let roles: [String]
    /// How one sees that it works.
    public let indicators: [Indicator]
    /// When to look again.
    public let review: ReviewInterval
    /// For how many months a form speaks; nil for as long as the set says.
    public let validMonths: Int?
    /// On what the rule rests.
    public let basis: [String]
    /// The ids of its sources.
    public let sources: [String]
    /// Why it speaks, and what limits that.
    public let reason: LocalizedText
    /// Worked examples: cases on which it speaks, and cases on which it is silent.
    public let examples: [RuleExample]
}

/// Resources by kind.
public struct Resources: Sendable, Hashable {
    /// People.
    public var human: [LocalizedText] = []
    /// Places and services.
    public var environmental: [LocalizedText] = []
    /// Things.
    public var material: [LocalizedText] = []
    /// Money.
    public var financial: [LocalizedText] = []
}

/// When to look again.
public struct ReviewInterval: Sendable, Hashable {
    /// After so many months: from, to; nil where the text alone says.
    public let months: ClosedRange<Int>?
    /// In words.
    public let text: LocalizedText?
}
