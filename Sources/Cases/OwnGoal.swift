/// A goal of the person's own, in the person's words.
public struct OwnGoal: Sendable, Hashable {
    /// The part of life that a goal belongs to.
    public enum Axis: String, Sendable, Hashable, CaseIterable {
        /// Housing and living environment.
        case home
        /// Work and education.
        case work
        /// Sociality and affectivity.
        case social
        /// Learning, expression and communication.
        case learning
        /// Health and care.
        case health
    }

    /// What kind of goal it is, as the person chose it from the list; never read out of the words.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// To move to another home.
        case moveHome = "move-home"
        /// To keep the home.
        case keepHome = "keep-home"
        /// To work for pay.
        case paidWork = "paid-work"
        /// To have something to do by day.
        case daytimeActivity = "daytime-activity"
        /// To study.
        case study
        /// To have company.
        case company
        /// Something with the family.
        case family
        /// Closeness to somebody.
        case intimacy
        /// To express oneself.
        case expression
        /// To learn something.
        case learning
        /// Something with money.
        case money
        /// Something with health.
        case health
        /// Something against stigma.
        case stigma
        /// Anything else.
        case other
    }

    /// The number of the goal in the file, from 1.
    public let number: Int
    /// The part of life.
    public let axis: Axis
    /// The kind.
    public let kind: Kind
    /// The person's words.
    public let words: String
}
