import Instruments

/// The numbers that the items and scores of a draft can come to, worked out when they are first asked for.
final class DraftNumbers {
    /// The numbers of one score.
    struct OfScore {
        /// Those of a form with nothing missing; nil where they are too many, or not known.
        var complete: [Rational]?
        /// Whether a form gives each of `complete`; if not, some may be beyond reach.
        var isExact = false
        /// Those of any form, with what its missing rule supplies; nil where they are too many, or not known.
        var all: [Rational]?
    }

    /// How many numbers are listed at most.
    static let most = 4000
    /// How many sums, and how many trials of a condition, one definition is given.
    static let budget = 3_000_000

    let instrument: Instrument
    private let places: Places
    private let beneath: [[Int]]
    private var spent = 0

    init(_ instrument: Instrument, _ places: Places, beneath: [[Int]]) {
        self.instrument = instrument
        self.places = places
        self.beneath = beneath
    }

    /// Takes so much of the budget; false where it is used up.
    func spend(_ cost: Int) -> Bool {
        spent += min(cost, Self.budget)
        return spent <= Self.budget
    }

    /// The declared ranges, as scores go by them, and what interval arithmetic gives for each score that is a number.
    private(set) lazy var ranges: (deriver: RangeDeriver, derived: [DerivedRange?]) = {
        var deriver = RangeDeriver(instrument, unread: places.unreadItems, unreadTables: places.unreadTables)
        deriver.beneath = beneath
        var found: [DerivedRange?] = instrument.scores.map { _ in nil }
        for index in instrument.scoringOrder where !places.broken.contains(index) {
            let score = instrument.scores[index]
            guard score.kind == .number, let derived = deriver.range(of: score) else { continue }
            found[index] = derived
            deriver.scores[index] = derived
            guard case .between(let low, let high)? = score.range else { continue }
            deriver.scores[index] = DerivedRange(declared: NumberSpan(low: low, high: high), of: derived)
        }
        return (deriver, found)
    }()

    /// The range of a score's formula where `missing`, its missing rule, may have supplied numbers, that rule's rounding
    /// included; without one, where nothing is missing. Nil for a decision.
    func reached(by score: Score, under missing: MissingRule?) -> DerivedRange? {
        guard case .formula(let formula) = score.rule else { return nil }
        var work = RangeWork(
            deriver: ranges.deriver, missing: missing, items: formula.expression.itemsRead.count, isActing: true)
        var reached = work.number(formula.expression)
        for rounding in [missing?.rounding, score.rounding].compactMap(\.self) {
            reached = reached.mapped { $0.rounded(rounding) }
        }
        return ranges.deriver.isRecurring(formula.expression) ? reached.unsure : reached
    }

    /// The points of each item, what it counts unasked among them; nil where they are not listed.
    private(set) lazy var points: [[Rational]?] = instrument.items.indices.map { index in
        guard !places.unreadItems.contains(index) else { return nil }
        var points = instrument.items[index].listedPoints
        if zeroed.contains(index) { points = points.map { Set($0 + [.zero]).sorted() } }
        return points
    }

    /// The printed numbers of each item; nil where they are not listed.
    private(set) lazy var codes: [[Rational]?] = instrument.items.indices.map { index in
        places.unreadItems.contains(index) ? nil : instrument.items[index].listedCodes
    }

    /// The items that count 0 where they are not asked.
    private lazy var zeroed: Set<Int> = Set(instrument.skipRules.filter { $0.otherwise == .zero }.flatMap(\.items))

    /// The items whose answers hang on others: by a skip rule, or by a check that may refuse the form.
    private(set) lazy var bound: Set<Int> = {
        var found = Set(instrument.skipRules.flatMap(\.items))
        for check in instrument.checks where check.otherwise != .warning {
            found.formUnion(check.require.expression.itemsNamed)
        }
        return found
    }()

    /// The numbers of each score.
    private(set) lazy var scores: [OfScore] = {
        var found = instrument.scores.map { _ in OfScore() }
        for index in instrument.scoringOrder where !places.broken.contains(index) {
            found[index] = numbers(of: instrument.scores[index], given: found)
        }
        return found
    }()

    private func numbers(of score: Score, given scores: [OfScore]) -> OfScore {
        guard score.kind == .number else { return OfScore() }
        switch score.rule {
        case .decision(let rows):
            let outcomes = rows.compactMap { if case .number(let number) = $0.outcome { number } else { nil } }
            let numbers = Set(outcomes).sorted()
            return OfScore(complete: numbers, all: numbers)
        case .formula(let formula):
            var work = ValueWork(numbers: self, scores: scores, missing: nil, isActing: false)
            var found = OfScore(complete: work.values(formula.expression)?.rounded(score.rounding))
            found.isExact = work.isExact && score.when == nil && !ranges.deriver.isRecurring(formula.expression)
            found.all = acting(score, formula.expression, given: scores)
            return found
        }
    }

    /// The numbers that a score can have where its missing rule acts as well.
    private func acting(_ score: Score, _ expression: Expression, given scores: [OfScore]) -> [Rational]? {
        var work = ValueWork(numbers: self, scores: scores, missing: score.missing, isActing: true)
        let values = work.values(expression)
        guard let missing = score.missing else { return values?.rounded(score.rounding) }
        if let values {
            let whole = values.rounded(score.rounding)
            guard let rounding = missing.rounding else { return whole }
            return Set(whole + values.rounded(rounding).rounded(score.rounding)).sorted()
        }
        var plain = ValueWork(numbers: self, scores: scores, missing: nil, isActing: true)
        guard let rounding = score.rounding ?? missing.rounding, case .between(let low, let high)? = score.range,
            let complete = plain.values(expression)?.rounded(score.rounding),
            let grid = rounding.grid(from: low, to: high)
        else { return nil }
        return Set(complete + grid).sorted()
    }
}

extension [Rational] {
    /// The numbers after rounding, each once and in order.
    func rounded(_ rounding: Rounding?) -> [Rational] {
        guard let rounding else { return self }
        return Set(compactMap { rounding.applied(to: $0) }).sorted()
    }
}

extension Rounding {
    /// Every figure from one number to another that rounding can leave; nil if there are too many.
    fileprivate func grid(from low: Rational, to high: Rational) -> [Rational]? {
        var step: Rational? = .one
        for _ in 0..<decimals { step = step?.divided(by: Rational(10)) }
        guard let step, let first = Rounding(.up, toDecimals: decimals).applied(to: low) else { return nil }
        return Array(from: first, to: high, by: step)
    }
}

extension [Rational] {
    /// The numbers from one to another by equal steps; nil if there are too many.
    init?(from low: Rational, to high: Rational, by step: Rational) {
        guard step > .zero, let count = high.subtracting(low)?.divided(by: step),
            count <= Rational(DraftNumbers.most)
        else { return nil }
        self = []
        var next = low
        while next <= high {
            append(next)
            guard let further = next.adding(step) else { return nil }
            next = further
        }
    }
}

extension Item {
    /// The points that an answer can earn; nil where they are not listed.
    fileprivate var listedPoints: [Rational]? {
        if case .number = responses.kind {
            return listedCodes.map { Set($0.compactMap { points(of: Code($0)) }).sorted() }
        }
        let earned = ordinaryOptions.compactMap(\.points)
        return earned.isEmpty ? nil : Set(earned).sorted()
    }

    /// The numbers that can be printed as the answer; nil where they are not listed.
    fileprivate var listedCodes: [Rational]? {
        if case .number(let least, let most, let step, _) = responses.kind {
            return step.flatMap { Array(from: least, to: most, by: $0) }
        }
        let codes = ordinaryOptions.compactMap(\.code.number)
        return codes.isEmpty ? nil : codes.sorted()
    }
}

extension DerivedRange {
    /// What scores that read this one may go by: the declared range, its ends taken if the formula surely takes them.
    fileprivate init(declared: NumberSpan, of derived: DerivedRange) {
        self.init(within: declared)
        if derived.inner == declared { inner = declared }
    }
}
