public import Instruments

/// Every number between two, both in; a known number is an interval of one.
///
/// Arithmetic gives nil where a figure leaves 64 bits, or where it is not defined.
public struct Interval: Sendable, Hashable {
    /// The least.
    public var low: Rational
    /// The greatest.
    public var high: Rational

    init(_ value: Rational) { (low, high) = (value, value) }

    init(_ one: Rational, _ other: Rational) { (low, high) = one <= other ? (one, other) : (other, one) }

    /// The number, if it is known.
    public var exact: Rational? { low == high ? low : nil }

    func hull(_ other: Interval) -> Interval { Interval(min(low, other.low), max(high, other.high)) }

    func adding(_ other: Interval) -> Interval? {
        guard let low = low.adding(other.low) else { return nil }
        if exact != nil, other.exact != nil { return Interval(low) }
        return high.adding(other.high).map { Interval(low, $0) }
    }

    func subtracting(_ other: Interval) -> Interval? {
        guard let low = low.subtracting(other.high) else { return nil }
        if exact != nil, other.exact != nil { return Interval(low) }
        return high.subtracting(other.low).map { Interval(low, $0) }
    }

    func multiplied(by other: Interval) -> Interval? {
        if let a = exact, let b = other.exact { return a.multiplied(by: b).map { Interval($0) } }
        guard let first = low.multiplied(by: other.low), let second = low.multiplied(by: other.high),
            let third = high.multiplied(by: other.low), let fourth = high.multiplied(by: other.high)
        else { return nil }
        return Interval(min(first, second, third, fourth), max(first, second, third, fourth))
    }

    func divided(by other: Interval) -> Interval? {
        if other.low <= .zero, other.high >= .zero { return nil }
        guard let low = Rational.one.divided(by: other.high), let high = Rational.one.divided(by: other.low)
        else { return nil }
        if let a = exact, let b = other.exact { return a.divided(by: b).map { Interval($0) } }
        return multiplied(by: Interval(low, high))
    }

    func power(_ exponent: Int) -> Interval? {
        guard exponent > 0 else { return Interval(.one) }
        func raised(_ base: Rational) -> Rational? {
            var result: Rational? = .one
            for _ in 0..<exponent { result = result?.multiplied(by: base) }
            return result
        }
        guard let first = raised(low), let last = raised(high) else { return nil }
        var result = Interval(first, last)
        if exponent % 2 == 0, low < .zero, high > .zero { result.low = .zero }
        return result
    }

    func squareRoot() -> Interval? {
        guard let first = low.squareRoot() else { return nil }
        return low == high ? Interval(first) : high.squareRoot().map { Interval(first, $0) }
    }

    func rounded(_ rounding: Rounding) -> Interval? {
        guard let low = rounding.applied(to: low), let high = rounding.applied(to: high) else { return nil }
        return Interval(low, high)
    }

    func compared(_ order: Order, _ other: Interval) -> Truth {
        switch order {
        case .less: high < other.low ? .yes : low >= other.high ? .no : .undetermined
        case .lessOrEqual: high <= other.low ? .yes : low > other.high ? .no : .undetermined
        case .greater: other.compared(.less, self)
        case .greaterOrEqual: other.compared(.lessOrEqual, self)
        case .equal:
            if let a = exact, let b = other.exact {
                Truth(a == b)
            } else {
                high < other.low || low > other.high ? .no : .undetermined
            }
        }
    }
}
