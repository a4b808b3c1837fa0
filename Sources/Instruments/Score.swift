/// What a decision can come to.
public enum Outcome: Sendable, Hashable {
    /// A named outcome; English names it.
    case word(LocalizedText)
    /// A number.
    case number(Rational)
    /// A range, both ends in.
    case range(low: Rational, high: Rational)
}

/// One row of a decision.
public struct DecisionRow: Sendable, Hashable {
    /// The row wins where this holds; nil for the last one, `otherwise`.
    public let when: Formula?
    /// What it comes to.
    public let outcome: Outcome

    /// A row of a decision.
    public init(when: Formula?, outcome: Outcome) {
        self.when = when
        self.outcome = outcome
    }
}

/// How a score is found.
public enum ScoreRule: Sendable, Hashable {
    /// By a formula.
    case formula(Formula)
    /// By rows, the first that holds winning.
    case decision([DecisionRow])
}

/// The kind of a score's value.
public enum ScoreKind: String, Sendable, Hashable {
    /// A number.
    case number
    /// True or false.
    case truth
    /// A named outcome.
    case word
    /// A range of numbers.
    case range
    /// Digits in a row.
    case digits
}

/// The numbers that a score can take.
public enum ScoreRange: Sendable, Hashable {
    /// From the least to the most, both in.
    case between(Rational, Rational)
    /// Unbounded.
    case any
}

/// Which way a score is worse.
public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// More is worse.
    case higher
    /// Less is worse.
    case lower
    /// Neither way.
    case neither
}

/// One score of an instrument.
public struct Score: Sendable, Hashable {
    /// The name by which formulas and results know it.
    public let name: String
    /// Its title.
    public let title: LocalizedText
    /// The kind of its value.
    public let kind: ScoreKind
    /// Which of several published scorings it belongs to.
    public let method: String?
    /// It applies only where this holds.
    public package(set) var when: Formula?
    /// How it is found.
    public package(set) var rule: ScoreRule
    /// What it does about missing answers; nil for a number from other scores alone.
    public package(set) var missing: MissingRule?
    /// How every value is rounded, before bands.
    public package(set) var rounding: Rounding?
    /// The numbers that it can take; nil for other kinds.
    public let range: ScoreRange?
    /// Which way is worse.
    public let worse: Direction?
    /// Its bands.
    public package(set) var bands: Bands
    /// The standard error of a value.
    public package(set) var standardError: Formula?
    /// Published change figures.
    public let change: [ChangeFigure]
    /// The unit.
    public let unit: LocalizedText?
    /// Whether only `show` and `explain` print it.
    public let isShownOnlyInExplanation: Bool
    /// The LOINC code.
    public let loinc: String?
    /// The SNOMED CT code.
    public let snomed: String?
    /// On what the key rests.
    public let ground: Ground

    /// A score of an instrument.
    public init(
        name: String, title: LocalizedText, kind: ScoreKind, method: String? = nil, when: Formula? = nil,
        rule: ScoreRule, missing: MissingRule? = nil, rounding: Rounding? = nil, range: ScoreRange? = nil,
        worse: Direction? = nil, bands: Bands = .nonePublished, standardError: Formula? = nil,
        change: [ChangeFigure] = [], unit: LocalizedText? = nil, isShownOnlyInExplanation: Bool = false,
        loinc: String? = nil, snomed: String? = nil, ground: Ground
    ) {
        self.name = name
        self.title = title
        self.kind = kind
        self.method = method
        self.when = when
        self.rule = rule
        self.missing = missing
        self.rounding = rounding
        self.range = range
        self.worse = worse
        self.bands = bands
        self.standardError = standardError
        self.change = change
        self.unit = unit
        self.isShownOnlyInExplanation = isShownOnlyInExplanation
        self.loinc = loinc
        self.snomed = snomed
        self.ground = ground
    }

    /// The expressions of the rule: the formula, or each row's condition in order.
    public var expressions: [Expression] {
        switch rule {
        case .formula(let formula): [formula.expression]
        case .decision(let rows): rows.compactMap { $0.when?.expression }
        }
    }
}
