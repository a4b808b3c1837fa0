import Instruments

/// The numbers from one end to another; an end that is nil is open.
struct NumberSpan: Hashable {
    var low: Rational?
    var high: Rational?

    /// Every number.
    static let everything = NumberSpan(low: nil, high: nil)

    /// One number.
    static func only(_ number: Rational) -> NumberSpan { NumberSpan(low: number, high: number) }

    /// Whether every number of the other is a number of this.
    func contains(_ other: NumberSpan) -> Bool {
        let isLowIn = low.map { low in other.low.map { low <= $0 } ?? false } ?? true
        let isHighIn = high.map { high in other.high.map { $0 <= high } ?? false } ?? true
        return isLowIn && isHighIn
    }

    /// Whether a number lies in both.
    func meets(_ other: NumberSpan) -> Bool {
        if let high, let low = other.low, high < low { return false }
        if let low, let high = other.high, high < low { return false }
        return true
    }

    /// The smallest span that holds both.
    func hull(_ other: NumberSpan) -> NumberSpan {
        NumberSpan(low: both(low, other.low).map(min), high: both(high, other.high).map(max))
    }

    /// All sums.
    func adding(_ other: NumberSpan) -> NumberSpan {
        NumberSpan(
            low: both(low, other.low).flatMap { $0.adding($1) }, high: both(high, other.high).flatMap { $0.adding($1) })
    }

    /// All differences.
    func subtracting(_ other: NumberSpan) -> NumberSpan {
        adding(NumberSpan(low: other.high.flatMap(\.negated), high: other.low.flatMap(\.negated)))
    }

    /// All products; everything if one of the spans is open.
    func multiplied(by other: NumberSpan) -> NumberSpan {
        corners(other) { $0.multiplied(by: $1) }
    }

    /// All quotients; everything if a span is open or the divisor may be 0.
    func divided(by other: NumberSpan) -> NumberSpan {
        other.contains(.only(.zero)) ? .everything : corners(other) { $0.divided(by: $1) }
    }

    /// All powers; everything if the span is open.
    func power(_ exponent: Int) -> NumberSpan {
        guard let low, let high, let first = low.power(exponent), let last = high.power(exponent) else {
            return .everything
        }
        let span = NumberSpan(low: min(first, last), high: max(first, last))
        return exponent > 0 && exponent % 2 == 0 && contains(.only(.zero))
            ? NumberSpan(low: .zero, high: span.high) : span
    }

    /// All numbers after rounding.
    func rounded(_ rounding: Rounding) -> NumberSpan {
        NumberSpan(low: low.flatMap { rounding.applied(to: $0) }, high: high.flatMap { rounding.applied(to: $0) })
    }

    private func corners(_ other: NumberSpan, _ work: (Rational, Rational) -> Rational?) -> NumberSpan {
        guard let low, let high, let otherLow = other.low, let otherHigh = other.high else { return .everything }
        let corners = [work(low, otherLow), work(low, otherHigh), work(high, otherLow), work(high, otherHigh)]
        let known = corners.compactMap(\.self)
        return known.count == 4 ? NumberSpan(low: known.min(), high: known.max()) : .everything
    }
}

extension NumberSpan: CustomStringConvertible {
    /// The span as a definition writes it.
    var description: String {
        if let low, let high { return "\(low) to \(high)" }
        if let low { return "\(low) and more" }
        if let high { return "\(high) and less" }
        return "any number"
    }
}

/// Two values, if both are there.
private func both(_ left: Rational?, _ right: Rational?) -> (Rational, Rational)? {
    if let left, let right { (left, right) } else { nil }
}

extension Rational {
    /// The number so many times with itself, or nil where it leaves 64 bits.
    fileprivate func power(_ exponent: Int) -> Rational? {
        var result: Rational? = .one
        for _ in 0..<exponent { result = result?.multiplied(by: self) }
        return result
    }
}
