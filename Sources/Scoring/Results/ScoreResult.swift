public import Instruments

/// The value of a score, by kind.
public enum ScoreValue: Sendable, Hashable {
    /// A number.
    case number(Rational)
    /// True or false.
    case truth(Bool)
    /// A named outcome.
    case word(LocalizedText)
    /// A range of numbers, both ends in.
    case range(low: Rational, high: Rational)
    /// Digits in a row.
    case digits(String)

    /// What a row of a decision comes to.
    init(_ outcome: Outcome) {
        switch outcome {
        case .word(let text): self = .word(text)
        case .number(let number): self = .number(number)
        case .range(let low, let high): self = .range(low: low, high: high)
        }
    }
}

/// What one score of a form came to: a value with the policy that made it, or the reason why there is none.
public struct ScoreResult: Sendable {
    let result: FormResult
    let index: Int

    private var outcome: ScoreOutcome { result.record.outcomes[index] }
    private var scorePlan: ScorePlan { result.plan.scores[index] }

    /// The score's definition.
    public var score: Score { result.plan.instrument.scores[index] }
    /// Its name.
    public var name: String { score.name }

    /// How it came to its value.
    public var status: ScoreStatus { result.record.outcomes[index].status }
    /// Why it has none.
    public var reason: Reason? { outcome.reason }

    /// The value, by kind; nil where it is not scorable.
    public var content: ScoreValue? { result.record.outcomes[index].value(of: score) }

    /// The value as an exact number; nil for other kinds, and where it is not scorable.
    public var exact: Rational? {
        if case .number(let number) = content { number } else { nil }
    }

    /// The value as the nearest binary fraction; nil for other kinds, and where it is not scorable.
    public var value: Double? { exact?.approximate }

    /// The truth; nil for other kinds, and where it is not scorable.
    public var truth: Bool? {
        if case .truth(let truth) = content { truth } else { nil }
    }

    /// The outcomes that are still possible, in the order of the rows, where a decision is undetermined.
    public var possible: [ScoreValue] {
        guard case .decision(let rows) = score.rule else { return [] }
        return outcome.possible.map { ScoreValue(rows[$0].outcome) }
    }

    /// Both ends of what a number can be while answers are missing.
    public var bounds: Interval? { outcome.bounds }

    /// How many answers it rests on.
    public var answered: Int { Int(result.record.outcomes[index].answered) }
    /// How many items, or entries, apply.
    public var of: Int { Int(outcome.of) }

    /// The standard error of the value, where one is published.
    public var standardError: Rational? { outcome.standardError }

    /// The weakest grade among what was used; nil where there is no value.
    public var grade: Grade? { status == .notScorable ? nil : outcome.grade }

    /// The level in each band set that applies, in the order of the definition.
    public var bands: [(set: BandSet, level: BandLevel)] {
        scorePlan.bandSets.enumerated().compactMap { offset, set in
            let level = result.record.levels[scorePlan.firstBandSet + offset]
            return level < 0 ? nil : (set, set.levels[level])
        }
    }

    /// The band in the first set that applies; nil where none does, or its source leaves the stretch bare.
    public var band: LocalizedText? { bands.first?.level.band }

    /// The next level of a set, where a note of the form raises it.
    public var raised: LocalizedText? {
        for (offset, set) in scorePlan.bandSets.enumerated() where raisedSets.contains(set.id) {
            let level = result.record.levels[scorePlan.firstBandSet + offset]
            if level >= 0, level + 1 < set.levels.count { return set.levels[level + 1].band }
        }
        return nil
    }

    private var raisedSets: Set<String> {
        var fired: Set<String> = []
        for case .note(let name) in result.flags.map(\.kind) { fired.insert(name) }
        var sets: Set<String> = []
        for flag in result.plan.instrument.flags {
            if case .note(let name, let raises?) = flag.kind, fired.contains(name) { sets.insert(raises) }
        }
        return sets
    }

    /// The items beneath it that are missing, in the order of the form.
    public var missingItems: [ItemResult] {
        let evaluator = result.evaluator
        return scorePlan.itemsBeneath.map { evaluator.item($0) }.filter { $0.role == .missing }
    }

    /// The facts about the person beneath it that were not stated.
    public var unstatedFields: [AboutField] {
        scorePlan.fieldsBeneath.filter { $0 != .respondent && result.about.word(of: $0) == nil }
    }
}
