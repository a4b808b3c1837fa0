public import Instruments

/// How one sees that an objective is getting nearer.
public struct Indicator: Sendable, Hashable {
    /// A score by which one sees it.
    public struct Measure: Sendable, Hashable {
        /// The instrument.
        public let instrument: String
        /// The score.
        public let score: Score

        /// The name of the score.
        public var name: String { score.name }
        /// The figures that are published for a change of it; empty where none is.
        public var change: [ChangeFigure] { score.change }
    }

    /// What is looked at.
    public let text: LocalizedText
    /// The score that it is, if it is one.
    public let score: Measure?
}
