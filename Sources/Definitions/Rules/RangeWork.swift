import Instruments

/// Interval arithmetic over one formula, under its missing rule.
struct RangeWork {
    let deriver: RangeDeriver
    let missing: MissingRule?
    /// How many items the formula rests on, over which its limit counts.
    let items: Int
    /// Whether also what the missing rule supplies is counted in, not only forms with nothing missing.
    var isActing = false

    /// The range of one number.
    mutating func number(_ expression: Expression) -> DerivedRange {
        switch expression {
        case .number(let number): return DerivedRange(taken: .only(number))
        case .item(let index, let reading): return item(index, reading)
        case .score(let index): return deriver.scores[index]
        case .about: return DerivedRange(within: NumberSpan(low: .zero, high: nil))
        case .arithmetic(let operation, let left, let right):
            return combine(operation, number(left), number(right))
        case .power(let base, let exponent): return number(base).mapped { $0.power(exponent) }
        case .aggregate(.sum, let list): return sum(of: list)
        case .aggregate(.mean, let list): return mean(of: list)
        case .aggregate(.count, let truths): return count(of: truths)
        case .extreme(let extreme, let parts): return self.extreme(extreme, parts)
        case .squareRoot: return DerivedRange(within: NumberSpan(low: .zero, high: nil))
        case .choice(_, let then, let otherwise):
            return number(then).combined(with: number(otherwise)) { $0.hull($1) }.unsure
        case .lookup(let table, let column, let keys): return lookup(table, column, keys)
        case .column, .items, .truth, .comparison, .within, .withinScore, .isWord, .isKind, .and, .or, .not,
            .aggregate, .profile, .share, .average:
            return DerivedRange(within: .everything)
        }
    }

    /// The ranges of the elements of a list; nil for a column of entries, whose length is open.
    private mutating func elements(_ expression: Expression) -> [DerivedRange]? {
        switch expression {
        case .items(let list, let reading): return list.map { item($0, reading) }
        case .column: return nil
        case .arithmetic(let operation, let left, let right) where expression.isList:
            return pairs(left, right)?.map { combine(operation, $0, $1) }
        case .power(let base, let exponent) where expression.isList:
            return elements(base)?.map { $0.mapped { $0.power(exponent) } }
        default: return [number(expression)]
        }
    }

    /// The elements of two lists side by side; a single number stands beside each element.
    private mutating func pairs(
        _ left: Expression, _ right: Expression
    ) -> [(DerivedRange, DerivedRange)]? {
        guard let first = elements(left), let second = elements(right) else { return nil }
        if !left.isList, let only = first.first { return second.map { (only, $0) } }
        if !right.isList, let only = second.first { return first.map { ($0, only) } }
        return Array(zip(first, second))
    }

    private func item(_ index: Int, _ reading: Expression.Reading) -> DerivedRange {
        let range = reading == .points ? deriver.points[index] : deriver.codes[index]
        if let fill = missing?.fill, !range.outer.contains(.only(fill)) {
            let filled = DerivedRange(within: range.outer.hull(.only(fill)))
            return isActing ? filled.taken : filled
        }
        return deriver.removable.contains(index) ? range.unsure : range
    }

    private func combine(_ operation: Arithmetic, _ left: DerivedRange, _ right: DerivedRange) -> DerivedRange {
        switch operation {
        case .plus: left.combined(with: right) { $0.adding($1) }
        case .minus: left.combined(with: right) { $0.subtracting($1) }
        case .times: left.combined(with: right) { $0.multiplied(by: $1) }
        case .over: left.combined(with: right) { $0.divided(by: $1) }
        }
    }

    private mutating func sum(of list: Expression) -> DerivedRange {
        guard let elements = elements(list) else { return DerivedRange(within: .everything) }
        var total = DerivedRange(taken: .only(.zero))
        for element in elements { total = total.combined(with: element) { $0.adding($1) } }
        for index in list.itemsRead where deriver.removable.contains(index) {
            total = DerivedRange(within: total.outer.hull(total.outer.subtracting(deriver.points[index].outer)))
        }
        if isActing, missing?.policy == .prorate { return prorated(elements, total) }
        guard missing?.policy == .leaveOut else { return total }
        let most = mostLeftOut
        let gains = elements.compactMap(\.outer.low).filter { $0 > .zero }.sorted(by: >).prefix(most)
        let losses = elements.compactMap(\.outer.high).filter { $0 < .zero }.sorted().prefix(most)
        return total.mapped { span in
            NumberSpan(
                low: gains.reduce(span.low) { $0?.subtracting($1) },
                high: losses.reduce(span.high) { $0?.subtracting($1) })
        }
    }

    private mutating func mean(of list: Expression) -> DerivedRange {
        guard let elements = elements(list), let first = elements.first else {
            return DerivedRange(within: .everything)
        }
        let hull = elements.dropFirst().reduce(first) { $0.combined(with: $1) { $0.hull($1) } }
        if elements.allSatisfy({ $0.outer == first.outer }) { return hull }
        if isActing, missing?.policy == .prorate {
            let count = DerivedRange(taken: .only(Rational(elements.count)))
            return prorated(elements, hull).combined(with: count) { $0.divided(by: $1) }
        }
        let canLose = missing?.policy == .leaveOut || list.itemsRead.contains(where: deriver.removable.contains)
        if canLose { return hull.unsure }
        let number = DerivedRange(taken: .only(Rational(elements.count)))
        let sum = elements.reduce(DerivedRange(taken: .only(.zero))) { $0.combined(with: $1) { $0.adding($1) } }
        return sum.combined(with: number) { $0.divided(by: $1) }
    }

    /// The sum where some are missing and the mean of those answered stands for them: most where those are missing that
    /// earn little, so that it may leave what the sum of all can come to.
    private func prorated(_ elements: [DerivedRange], _ total: DerivedRange) -> DerivedRange {
        let fewest = max(1, elements.count - mostLeftOut)
        let inners = elements.compactMap(\.inner)
        let isSure = inners.count == elements.count && total.inner != nil
        return DerivedRange(
            outer: Self.prorated(elements.map(\.outer), fewest), inner: isSure ? Self.prorated(inners, fewest) : nil)
    }

    private static func prorated(_ spans: [NumberSpan], _ fewest: Int) -> NumberSpan {
        let lows = spans.compactMap(\.low).sorted()
        let highs = spans.compactMap(\.high).sorted(by: >)
        guard lows.count == spans.count, highs.count == spans.count else { return .everything }
        let all = Rational(spans.count)
        func ends(_ sorted: [Rational]) -> [Rational] {
            var sum: Rational? = .zero
            return sorted.enumerated().compactMap { index, next in
                sum = sum?.adding(next)
                guard index + 1 >= fewest else { return nil }
                return sum?.multiplied(by: all)?.divided(by: Rational(index + 1))
            }
        }
        return NumberSpan(low: ends(lows).min(), high: ends(highs).max())
    }

    private mutating func extreme(_ extreme: Extreme, _ parts: [Expression]) -> DerivedRange {
        var all: [DerivedRange] = []
        for part in parts {
            guard let elements = elements(part) else { return DerivedRange(within: .everything) }
            all += elements
        }
        guard let first = all.first else { return DerivedRange(within: .everything) }
        let isLoose = missing?.policy == .leaveOut || parts.contains { !$0.itemsRead.isEmpty }
        let range = all.dropFirst().reduce(first) { left, right in
            left.combined(with: right) { one, other in
                let hull = one.hull(other)
                let (lows, highs) = ([one.low, other.low], [one.high, other.high])
                switch extreme {
                case .min: return NumberSpan(low: hull.low, high: isLoose ? hull.high : highs.compactMap(\.self).min())
                case .max: return NumberSpan(low: isLoose ? hull.low : lows.compactMap(\.self).max(), high: hull.high)
                }
            }
        }
        return isLoose ? range.unsure : range
    }

    private mutating func count(of truths: Expression) -> DerivedRange {
        guard let truths = self.truths(truths) else { return DerivedRange(within: NumberSpan(low: .zero, high: nil)) }
        let must = Rational(truths.count { $0.isCertain })
        let can = Rational(truths.count { $0.isPossible })
        let span = NumberSpan(low: missing?.policy == .leaveOut ? .zero : must, high: can)
        return truths.allSatisfy(\.isSure) ? DerivedRange(taken: span) : DerivedRange(within: span)
    }

    /// What is known of a truth.
    private struct Truth {
        var isCertain = false
        var isPossible = true
        /// Whether it can also fail where it is not certain, and hold where it is possible.
        var isSure = false
    }

    private mutating func truths(_ expression: Expression) -> [Truth]? {
        switch expression {
        case .comparison(let order, let left, let right) where expression.isList:
            return pairs(left, right)?.map { compare(order, $0, $1) }
        case .within(let value, let low, let high):
            let span = NumberSpan(low: low, high: high)
            return elements(value)?.map { range in
                Truth(
                    isCertain: span.contains(range.outer), isPossible: span.meets(range.outer),
                    isSure: range.inner != nil)
            }
        case .isWord(.items(let list, _), _): return list.map { _ in Truth() }
        case .isKind(.items(let list, _), let kind):
            return list.map { _ in Truth(isSure: kind != .noAnswer(.skipped)) }
        case _ where !expression.isList: return [Truth()]
        default:
            var count = 0
            expression.walk { if case .items(let list, _) = $0 { count = max(count, list.count) } }
            return count == 0 ? nil : Array(repeating: Truth(), count: count)
        }
    }

    private func compare(_ order: Order, _ left: DerivedRange, _ right: DerivedRange) -> Truth {
        let difference = left.outer.subtracting(right.outer)
        let (low, high) = (difference.low, difference.high)
        let isSure = left.inner != nil && right.inner != nil
        switch order {
        case .equal:
            return Truth(
                isCertain: low == .zero && high == .zero, isPossible: difference.contains(.only(.zero)), isSure: isSure)
        case .less:
            return Truth(isCertain: high.isBelow(.zero), isPossible: low.isBelow(.zero, orOpen: true), isSure: isSure)
        case .lessOrEqual:
            return Truth(isCertain: high.isAtMost(.zero), isPossible: low.isAtMost(.zero, orOpen: true), isSure: isSure)
        case .greater:
            return Truth(
                isCertain: !low.isAtMost(.zero, orOpen: true), isPossible: !high.isAtMost(.zero), isSure: isSure)
        case .greaterOrEqual:
            return Truth(isCertain: !low.isBelow(.zero, orOpen: true), isPossible: !high.isBelow(.zero), isSure: isSure)
        }
    }

    private func lookup(_ table: Int, _ column: Int, _ keys: [LookupKey]) -> DerivedRange {
        if deriver.unreadTables.contains(table) { return DerivedRange(within: .everything) }
        let rows = deriver.instrument.tables[table].rows
        var range = DerivedRange(within: Self.hull(rows.map { $0[column] }) ?? .everything)
        guard keys.count == 1, let key = keys.first else { return range }
        var work = self
        guard let inner = work.number(key.value).inner else { return range }
        let reached = rows.filter { $0[key.column].span.map { inner.contains($0) } ?? false }
        range.inner = Self.hull(reached.map { $0[column] })
        return range
    }

    private static func hull(_ cells: [Table.Cell]) -> NumberSpan? {
        let spans = cells.compactMap(\.span)
        return spans.first.map { spans.dropFirst().reduce($0) { $0.hull($1) } }
    }

    /// How many items can be left out.
    private var mostLeftOut: Int {
        let most = missing?.limit?.mostMissing(of: items) ?? items
        return max(0, min(most, missing?.only?.count ?? items))
    }
}

extension Rational? {
    fileprivate func isBelow(_ other: Rational, orOpen: Bool = false) -> Bool { map { $0 < other } ?? orOpen }
    fileprivate func isAtMost(_ other: Rational, orOpen: Bool = false) -> Bool { map { $0 <= other } ?? orOpen }
}

extension Rational {
    /// This share of so many items, rounded to whole items.
    func of(_ count: Int, _ direction: Rounding.Direction) -> Int {
        let share = multiplied(by: Rational(count)).flatMap { Rounding(direction, toDecimals: 0).applied(to: $0) }
        return share.flatMap { Int(exactly: $0.numerator) } ?? count
    }
}

extension Table.Cell {
    /// The numbers of the cell; nil where it has none.
    var span: NumberSpan? {
        switch self {
        case .number(let number): .only(number)
        case .range(let low, let high): NumberSpan(low: low, high: high)
        case .word, .none: nil
        }
    }
}
