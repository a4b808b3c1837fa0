public import Instruments
public import Scoring

/// The least difference beyond measurement error from a standard deviation and a reliability, after Jacobson and Truax
/// (J Consult Clin Psychol 1991;59:12-19), at 95 %: 1.96 · SD · √2 · √(1 − r), with 1.96 taken to seven digits.
public struct ReliableChange: Sendable, Hashable {
    /// The square of the standard error of a difference, SD² · 2 · (1 − r), which is exact where the error is not; nil
    /// where its terms leave 64 bits.
    private let variance: Rational?

    /// Between this and its opposite lie 95 % of a normal distribution.
    private static let quantile = Rational(1_959_964, over: 1_000_000)
    private static let limit = quantile.flatMap { $0.multiplied(by: $0) }

    /// The criterion of a standard deviation, in points, and a reliability from 0 to 1.
    public init(deviation: Rational, reliability: Rational) {
        let error = Rational.one.subtracting(reliability)?.multiplied(by: Rational(2))
        variance = deviation.multiplied(by: deviation).flatMap { square in error?.multiplied(by: square) }
    }

    /// The criterion in points, to 8 decimals, a half rounded up.
    public var points: Rational? {
        guard let error = variance?.squareRoot(), let points = Self.quantile?.multiplied(by: error) else { return nil }
        return Rounding(.halfUp, toDecimals: 8).applied(to: points)
    }

    /// Whether a difference of this size reaches the criterion, by their exact squares.
    public func isReached(by size: Rational) -> Truth {
        guard let variance, let limit = Self.limit, let square = size.multiplied(by: size) else { return .undetermined }
        if variance == .zero { return .yes }
        guard let ratio = square.divided(by: variance) else { return .undetermined }
        return ratio >= limit ? .yes : .no
    }
}
