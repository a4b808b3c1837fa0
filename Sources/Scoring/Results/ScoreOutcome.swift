internal import Instruments

/// How a score came to its value.
public enum ScoreStatus: String, Sendable, Hashable, CaseIterable {
    /// From answers alone.
    case complete
    /// Some answers are missing and cannot change it.
    case settled
    /// Missing answers were left out.
    case leftOut = "left out"
    /// Missing answers count a stated number.
    case filled
    /// Missing answers count the mean of their group.
    case imputed
    /// Missing answers count the mean of those answered.
    case prorated
    /// It has no value; the reason says why.
    case notScorable = "not scorable"

    package var rank: Int {
        switch self {
        case .complete: 0
        case .settled: 1
        case .leftOut: 2
        case .filled: 3
        case .imputed: 4
        case .prorated: 5
        case .notScorable: 6
        }
    }

    func orLater(_ other: ScoreStatus) -> ScoreStatus { other.rank > rank ? other : self }
}

/// Why a score has no value.
public enum Reason: Sendable, Hashable {
    /// More answers are missing than its rule allows.
    case missing
    /// It is not for this person or this form.
    case doesNotApply
    /// What is missing decides.
    case undetermined
    /// A division by 0, a root of a negative number, or a figure too large to be held exactly.
    case undefined
    /// No row of the table fits.
    case notInTable
    /// Too few entries, or forms.
    case tooFew
    /// This check of the form does not hold.
    case check(String)

    /// The words of the definition language.
    public var words: String {
        switch self {
        case .missing: "missing"
        case .doesNotApply: "does not apply"
        case .undetermined: "undetermined"
        case .undefined: "undefined"
        case .notInTable: "not in table"
        case .tooFew: "too few"
        case .check(let name): "check \(name)"
        }
    }
}

/// What a score came to, as held inside a result: small, so that results are made and dropped at little cost.
struct ScoreOutcome: Sendable {
    /// The value, by kind.
    enum Content: Sendable, Hashable {
        case none
        case number(Rational)
        case truth(Bool)
        /// A decision's row.
        case row(Int)
        /// A word from a table.
        case word(String)
        case digits(String)
    }

    /// What few scores have, behind one reference.
    private final class Rest: Sendable {
        let reason: Reason?
        let bounds: Interval?
        let possible: [Int]
        let standardError: Rational?

        init(reason: Reason? = nil, bounds: Interval? = nil, possible: [Int] = [], standardError: Rational? = nil) {
            (self.reason, self.bounds, self.possible, self.standardError) = (reason, bounds, possible, standardError)
        }
    }

    var content: Content = .none
    var status: ScoreStatus = .notScorable
    var answered: Int32 = 0
    var of: Int32 = 0
    var grade: Grade = .established
    private var rest: Rest?

    /// No value yet.
    init() {}

    /// A value.
    init(_ content: Content, _ status: ScoreStatus) { (self.content, self.status) = (content, status) }

    /// No value, for this reason.
    static func notScorable(_ reason: Reason, bounds: Interval? = nil, possible: [Int] = []) -> ScoreOutcome {
        var outcome = ScoreOutcome()
        outcome.rest = Rest(reason: reason, bounds: bounds, possible: possible)
        return outcome
    }

    /// The value as the definition of its score names it; nil where there is none.
    func value(of score: Score) -> ScoreValue? {
        switch content {
        case .none: return nil
        case .number(let number): return .number(number)
        case .truth(let truth): return .truth(truth)
        case .word(let text): return .word(LocalizedText(text))
        case .digits(let text): return .digits(text)
        case .row(let row):
            guard case .decision(let rows) = score.rule else { return nil }
            return ScoreValue(rows[row].outcome)
        }
    }

    /// Why there is no value.
    var reason: Reason? { rest?.reason }
    /// Both ends of what it can be, for a number that is missing.
    var bounds: Interval? { rest?.bounds }
    /// The rows that a decision can still come to.
    var possible: [Int] { rest?.possible ?? [] }
    /// The standard error of the value, where one is published.
    var standardError: Rational? { rest?.standardError }

    /// Adds the standard error to a value.
    mutating func add(standardError: Rational) { rest = Rest(standardError: standardError) }
}
