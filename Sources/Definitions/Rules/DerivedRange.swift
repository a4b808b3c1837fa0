import Instruments

/// What interval arithmetic says of a number: it never leaves `outer`; and it takes both ends of `inner`, where that is
/// sure.
struct DerivedRange {
    var outer: NumberSpan
    var inner: NumberSpan?

    /// Both ends are taken.
    init(taken span: NumberSpan) {
        outer = span
        inner = span
    }

    /// Nothing is sure but that it lies in here.
    init(within span: NumberSpan) {
        outer = span
        inner = nil
    }

    /// Never beyond `outer`; surely both ends of `inner`, where that is there.
    init(outer: NumberSpan, inner: NumberSpan?) {
        self.outer = outer
        self.inner = inner
    }

    /// The range after the same work on both spans.
    func mapped(_ work: (NumberSpan) -> NumberSpan) -> DerivedRange {
        DerivedRange(outer: work(outer), inner: inner.map(work))
    }

    /// The range of two numbers, neither of which hangs on the other.
    func combined(with other: DerivedRange, _ work: (NumberSpan, NumberSpan) -> NumberSpan) -> DerivedRange {
        var inner: NumberSpan?
        if let mine = self.inner, let theirs = other.inner { inner = work(mine, theirs) }
        return DerivedRange(outer: work(outer, other.outer), inner: inner)
    }

    /// The same, no longer sure of its ends.
    var unsure: DerivedRange { DerivedRange(within: outer) }

    /// The same, sure of both its ends.
    var taken: DerivedRange { DerivedRange(taken: outer) }
}

/// Works out the ranges of formulas over items and scores whose ranges are known.
struct RangeDeriver {
    /// The items, whose tables of what an answer earns are asked for once.
    let points: [DerivedRange]
    let codes: [DerivedRange]
    /// The items that a skip rule may take out of every list.
    let removable: Set<Int>
    /// The tables of which a row is not known.
    let unreadTables: Set<Int>
    let instrument: Instrument
    /// The ranges of the scores that were worked out so far.
    var scores: [DerivedRange]

    /// - Parameter unread: The items of which nothing is known.
    init(_ instrument: Instrument, unread: Set<Int>, unreadTables: Set<Int>) {
        self.unreadTables = unreadTables
        self.instrument = instrument
        var counted: [Int: Set<SkipRule.Unasked>] = [:]
        for rule in instrument.skipRules {
            for item in rule.items { counted[item, default: []].insert(rule.otherwise) }
        }
        removable = Set(counted.filter { $0.value.contains(.nothing) }.keys)
        points = instrument.items.enumerated().map { index, item in
            if unread.contains(index) { return DerivedRange(within: .everything) }
            let range = Self.range(item.pointsRange)
            let unasked = counted[index, default: []]
            if unasked.contains(.zero), !range.outer.contains(.only(.zero)) {
                return DerivedRange(within: range.outer.hull(.only(.zero)))
            }
            return unasked.contains(.nothing) ? range.unsure : range
        }
        codes = instrument.items.map { Self.range($0.codeRange) }
        scores = instrument.scores.map { _ in DerivedRange(within: .everything) }
    }

    private static func range(_ ends: (low: Rational, high: Rational)?) -> DerivedRange {
        guard let ends else { return DerivedRange(within: .everything) }
        return DerivedRange(taken: NumberSpan(low: ends.low, high: ends.high))
    }

    /// The range of a score, by its rule, before it is compared with what the score declares.
    func range(of score: Score) -> DerivedRange? {
        switch score.rule {
        case .formula(let formula):
            var work = RangeWork(deriver: self, missing: score.missing, items: formula.expression.itemsRead.count)
            var range = work.number(formula.expression)
            if let rounding = score.rounding { range = range.mapped { $0.rounded(rounding) } }
            if let when = score.when?.expression, !when.itemsRead.isEmpty || !when.scoresRead.isEmpty {
                return range.unsure
            }
            return isRecurring(formula.expression) ? range.unsure : range
        case .decision(let rows):
            let numbers = rows.compactMap { row in if case .number(let number) = row.outcome { number } else { nil } }
            guard let low = numbers.min(), let high = numbers.max() else { return nil }
            return DerivedRange(taken: NumberSpan(low: low, high: high))
        }
    }

    /// Whether an item stands in the formula more than once, also beneath scores.
    func isRecurring(_ expression: Expression) -> Bool {
        var seen: Set<Int> = []
        var recurs = false
        expression.walk { part in
            if recurs { return }
            switch part {
            case .item(let index, _): recurs = !seen.insert(index).inserted || recurs
            case .items(let list, _): for index in list { recurs = !seen.insert(index).inserted || recurs }
            case .score(let score):
                for index in beneath[score] { recurs = !seen.insert(index).inserted || recurs }
            default: break
            }
        }
        return recurs
    }

    /// The items beneath each score, in order of position.
    var beneath: [[Int]] = []
}
