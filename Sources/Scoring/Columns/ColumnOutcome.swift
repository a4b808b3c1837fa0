public import Instruments

/// What a score of many forms came to: forms that came to the same share one of these.
public struct ColumnOutcome: Sendable {
    /// The value, by kind; nil where it is not scorable.
    public let content: ScoreValue?
    /// How it came to its value.
    public let status: ScoreStatus
    /// Why it has none.
    public let reason: Reason?
    /// The level in each band set of the score, by the position of the set; nil where it does not apply.
    public let levels: [BandLevel?]

    /// What a score of one form came to.
    package init(_ score: ScoreResult) {
        let bands = score.bands
        self.init(
            content: score.content, status: score.status, reason: score.reason,
            levels: score.score.bands.all.map { set in bands.first { $0.set.id == set.id }?.level })
    }

    init(content: ScoreValue?, status: ScoreStatus, reason: Reason?, levels: [BandLevel?]) {
        (self.content, self.status, self.reason, self.levels) = (content, status, reason, levels)
    }

    /// The value as an exact number; nil for other kinds, and where it is not scorable.
    public var exact: Rational? {
        if case .number(let number) = content { number } else { nil }
    }

    /// The band in the first set that applies; nil where none does, or its source leaves the stretch bare.
    public var band: LocalizedText? { levels.lazy.compactMap { $0 }.first?.band }

    /// What a form comes to that was not scored.
    static let refused = ColumnOutcome(content: nil, status: .notScorable, reason: nil, levels: [])
}

/// What is to be known of a form besides its scores: its flags, and the checks that do not hold.
public struct ColumnFlags: Sendable, Hashable {
    /// The flags that it raises, in the order of the definition.
    public let flags: [FlagFinding]
    /// Whether the form was refused: an answer is none, or it contradicts itself. It must be scored by itself, which
    /// says all that is wrong with it.
    public let isRefused: Bool
    /// The check that leaves no scores; nil where there is none.
    let withdrawal: Int?

    static let refused = ColumnFlags(flags: [], isRefused: true, withdrawal: nil)
}

/// Outcomes by number, each different one once.
struct OutcomeTable: Sendable {
    private struct Key: Hashable {
        let content: ScoreOutcome.Content
        let status: ScoreStatus
        let reason: Reason?
        let levels: [Int]
    }

    private(set) var outcomes: [ColumnOutcome] = [.refused]
    /// The same as the evaluator reads them.
    private(set) var plain: [ScoreOutcome] = [.notScorable(.undetermined)]
    /// The values as numbers; not a number where there is none.
    private(set) var values: [Double] = [.nan]
    private var numbers: [Key: UInt32] = [:]

    /// The number of an outcome.
    mutating func number(of outcome: ScoreOutcome, levels: [Int], of score: ScorePlan) -> UInt32 {
        let key = Key(content: outcome.content, status: outcome.status, reason: outcome.reason, levels: levels)
        if let known = numbers[key] { return known }
        let number = UInt32(outcomes.count)
        numbers[key] = number
        plain.append(outcome)
        let its = ColumnOutcome(
            content: outcome.value(of: score.score), status: outcome.status, reason: outcome.reason,
            levels: zip(score.bandSets, levels).map { set, level in level < 0 ? nil : set.levels[level] })
        outcomes.append(its)
        values.append(its.exact?.approximate ?? .nan)
        return number
    }
}
