/// An exact number: a ratio of two integers in lowest terms, the denominator positive.
///
/// Every total, mean and weight is held so, and no binary fraction ever enters a score. Arithmetic that would leave
/// 64 bits gives nil instead of a wrong figure.
public struct Rational: Sendable, Hashable {
    /// The number above the line, with the sign.
    public let numerator: Int64
    /// The number below the line, at least 1.
    public let denominator: Int64

    /// The integer `value`.
    public init(_ value: Int) {
        numerator = Int64(value)
        denominator = 1
    }

    init(unchecked numerator: Int64, over denominator: Int64) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// `numerator` over `denominator` in lowest terms; nil where the denominator is 0 or the terms leave 64 bits.
    public init?(_ numerator: Int64, over denominator: Int64) {
        self.init(wide: Int128(numerator), over: Int128(denominator))
    }

    package init?(wide numerator: Int128, over denominator: Int128) {
        guard denominator != 0 else { return nil }
        if let top = Int64(exactly: numerator), let bottom = Int64(exactly: denominator), top != .min, bottom != .min {
            // The same in half the width, in which division is much faster.
            var (a, b) = (top.magnitude, bottom.magnitude)
            while b != 0 { (a, b) = (b, a % b) }
            let divisor = Int64(a) * bottom.signum()
            self.init(unchecked: top / divisor, over: bottom / divisor)
            return
        }
        var (a, b) = (numerator.magnitude, denominator.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        let divisor = Int128(a) * denominator.signum()
        guard let top = Int64(exactly: numerator / divisor), let bottom = Int64(exactly: denominator / divisor)
        else { return nil }
        self.init(unchecked: top, over: bottom)
    }

    /// Zero.
    public static let zero = Rational(0)
    /// One.
    public static let one = Rational(1)

    /// Whether the number is whole.
    public var isWhole: Bool { denominator == 1 }

    /// The nearest binary fraction, for programs that want one; never used in scoring.
    public var approximate: Double { Double(numerator) / Double(denominator) }
}

extension Rational: Comparable {
    /// Whether the left number is the smaller one, exactly.
    public static func < (left: Rational, right: Rational) -> Bool {
        if left.denominator == right.denominator { return left.numerator < right.numerator }
        return Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
    }
}

extension Rational {
    /// The sum, or nil where it leaves 64 bits.
    public func adding(_ other: Rational) -> Rational? {
        if denominator == 1, other.denominator == 1 {
            let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
            return overflow ? nil : Rational(unchecked: sum, over: 1)
        }
        return Rational(
            wide: Int128(numerator) * Int128(other.denominator) + Int128(other.numerator) * Int128(denominator),
            over: Int128(denominator) * Int128(other.denominator))
    }

    /// The difference, or nil where it leaves 64 bits.
    public func subtracting(_ other: Rational) -> Rational? {
        guard let negative = other.negated else { return nil }
        return adding(negative)
    }

    /// The product, or nil where it leaves 64 bits.
    public func multiplied(by other: Rational) -> Rational? {
        if denominator == 1, other.denominator == 1 {
            let (product, overflow) = numerator.multipliedReportingOverflow(by: other.numerator)
            return overflow ? nil : Rational(unchecked: product, over: 1)
        }
        return Rational(
            wide: Int128(numerator) * Int128(other.numerator), over: Int128(denominator) * Int128(other.denominator))
    }

    /// The quotient, or nil where the divisor is 0 or the result leaves 64 bits.
    public func divided(by other: Rational) -> Rational? {
        Rational(
            wide: Int128(numerator) * Int128(other.denominator), over: Int128(denominator) * Int128(other.numerator))
    }

    /// The number with the other sign; nil only for the least 64-bit integer.
    public var negated: Rational? {
        numerator == .min ? nil : Rational(unchecked: -numerator, over: denominator)
    }
}
