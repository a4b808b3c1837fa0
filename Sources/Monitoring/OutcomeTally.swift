public import Instruments
internal import Profiles
internal import Scoring

/// A score by one respondent, of one definition: what may be put together over many people.
public struct OutcomeKey: Sendable, Hashable {
    /// The instrument.
    public let instrument: String
    /// The edition of its definition.
    public let edition: Int
    /// The SHA-256 of the definition.
    public let definition: String
    /// Who answered.
    public let respondent: Respondent
    /// The name of the score, or of the figure over many.
    public let name: String

    /// A score by one respondent, of one definition.
    public init(instrument: String, edition: Int, definition: String, respondent: Respondent, name: String) {
        self.instrument = instrument
        self.edition = edition
        self.definition = definition
        self.respondent = respondent
        self.name = name
    }

    init(_ result: FormResult, _ name: String) {
        self.init(
            instrument: result.instrument.id, edition: result.instrument.edition,
            definition: result.instrument.digest, respondent: result.respondent, name: name)
    }

    /// What keys are sorted by.
    public var sortingKey: [String] {
        [instrument, String(edition), definition, respondent.rawValue, name]
    }
}

/// The changes of one score over many people, as sums that add up in any order.
public struct OutcomeTally: Sendable, Hashable {
    /// How many people have it at two times that can be compared.
    public var people = 0
    /// The sum of the differences, later less earlier.
    public var sum = ExactSum()
    /// The sum of their squares.
    public var squares = ExactSum()
    /// Of the first published figure of reliable change; nil where none is published.
    public var reliable: Verdicts?
    /// Of the first published least difference that matters; nil where none is published.
    public var important: Verdicts?

    /// How many people went which way by a figure.
    public struct Verdicts: Sendable, Hashable {
        /// Better, by as much as the figure.
        public var improved = 0
        /// By less than the figure.
        public var unchanged = 0
        /// Worse, by as much as the figure.
        public var worse = 0
        /// Between the numbers of the figure, or in no direction.
        public var undetermined = 0

        /// Nobody yet.
        public init() {}

        /// So many people each way.
        public init(improved: Int, unchanged: Int, worse: Int, undetermined: Int) {
            self.improved = improved
            self.unchanged = unchanged
            self.worse = worse
            self.undetermined = undetermined
        }

        mutating func add(_ finding: ChangeFinding) {
            switch finding.verdict {
            case .improved: improved += 1
            case .worse: worse += 1
            case .unchanged: unchanged += 1
            case .changed, .undetermined, nil: undetermined += 1
            }
        }

        mutating func add(_ other: Verdicts) {
            improved += other.improved
            unchanged += other.unchanged
            worse += other.worse
            undetermined += other.undetermined
        }
    }

    /// Nobody yet.
    public init() {}

    mutating func add(_ change: ScoreChange) {
        guard let difference = change.difference else { return }
        people += 1
        sum.add(difference)
        squares.addSquare(of: difference)
        if let finding = change.reliable {
            reliable = reliable ?? Verdicts()
            reliable?.add(finding)
        }
        if let finding = change.important {
            important = important ?? Verdicts()
            important?.add(finding)
        }
    }

    mutating func add(_ other: OutcomeTally) {
        people += other.people
        sum.add(other.sum)
        squares.add(other.squares)
        reliable = Self.sum(reliable, other.reliable)
        important = Self.sum(important, other.important)
    }

    private static func sum(_ one: Verdicts?, _ other: Verdicts?) -> Verdicts? {
        guard var sum = one, let other else { return one ?? other }
        sum.add(other)
        return sum
    }
}
