public import MarkedYAML
public import Scoring

/// A line of a plan: an objective, or a task of the service. It is in the plan only by the decisions on it.
public struct PlanLine: Sendable {
    /// The id by which decisions name it: that of the objective, or `goal-1`.
    public let id: String
    /// The axis of life; nil for a task.
    public let axis: String?
    /// The number of the own goal that it is, from 1.
    public let ownGoal: Int?
    /// The numbers of the own goals that it serves.
    public let serves: [Int]
    /// The rules that spoke for it.
    public let reasons: [String]
    /// The words of the draft.
    public let text: Slot<String>
    /// Whether it stays out of shared views.
    public let isPrivate: Bool
    /// Its place in the order of work, 1 the first.
    public let priority: Slot<Int>
    /// The skills that the person needs.
    public let skills: Slot<[String]>
    /// The resources.
    public let resources: Slot<[PlanResource]>
    /// What is done.
    public let actions: Slot<[PlanAction]>
    /// How one sees that it works.
    public let indicators: Slot<[String]>
    /// The decisions, in the order in which they were taken.
    public let decisions: [Decision]
    /// Where it stands.
    public let place: Extent

    /// The words as they were last changed by a decision.
    public var words: String? { decisions.last { $0.outcome == .change }?.words ?? text.value }

    /// A decision on a line.
    public struct Decision: Sendable, Hashable {
        /// Who decides where it is the person.
        public static let person = "person"

        /// `person`, or the role of somebody of the team.
        public let by: String
        /// The day.
        public let on: Day
        /// What was decided.
        public let outcome: Outcome
        /// The new words, of a change.
        public let words: String?

        /// A decision by somebody on a day.
        public init(by: String, on: Day, outcome: Outcome, words: String? = nil) {
            self.by = by
            self.on = on
            self.outcome = outcome
            self.words = words
        }

        /// What can be decided.
        public enum Outcome: String, Sendable, Hashable, CaseIterable {
            /// It is in the plan.
            case accept
            /// It is in the plan in other words.
            case change
            /// Not for now.
            case notNow = "not-now"
            /// Not at all.
            case never

            /// Whether it speaks for the line.
            public var isFor: Bool { self == .accept || self == .change }
        }
    }
}

/// A resource that an objective needs.
public struct PlanResource: Sendable {
    /// What kind it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// People.
        case human
        /// Places and services.
        case environmental
        /// Things.
        case material
        /// Money, which the guidelines count among the material ones.
        case financial
    }

    /// Whether it is there.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// It is there.
        case existing
        /// It is to be activated.
        case toActivate = "to-activate"
    }

    /// For what it is.
    public enum Purpose: String, Sendable, Hashable, CaseIterable {
        /// For the care programme.
        case care
        /// For the life project.
        case life
    }

    /// What kind it is.
    public let kind: Slot<Kind>
    /// What it is.
    public let what: Slot<String>
    /// Whether it is there.
    public let state: Slot<State>
    /// Where the money comes from; asked of what is to be activated.
    public let funding: Slot<String>
    /// For what it is.
    public let purpose: Slot<Purpose>
}

/// Something that is done for an objective.
public struct PlanAction: Sendable {
    /// What is done.
    public let what: Slot<String>
    /// By whom, by role.
    public let by: Slot<String>
    /// When, or how often.
    public let when: Slot<String>
}
