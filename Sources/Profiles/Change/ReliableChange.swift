public import Instruments
public import Scoring

/// The least difference beyond measurement error from a standard deviation and a reliability, after Jacobson and Truax
/// (J Consult Clin Psychol 1991;59:12-19): 1.96 · SD · √2 · √(1 − r).
public struct ReliableChange: Sendable, Hashable {
    /// The square of the criterion, which is exact where the criterion is not; nil where its terms leave 64 bits.
    private let square: Rational?

    /// The criterion of a standard deviation, in points, and a reliability from 0 to 1.
    public init(deviation: Rational, reliability: Rational) {
        let (z, two) = (Rational(196, over: 100), Rational(2))
        let error = Rational.one.subtracting(reliability)?.multiplied(by: two)
        let root = z?.multiplied(by: deviation)
        square = root?.multiplied(by: root ?? .zero).flatMap { square in error?.multiplied(by: square) }
    }

    /// The criterion in points, to 12 significant digits, a half rounded up.
    public var points: Rational? { square?.squareRoot() }

    /// Whether a difference of this size reaches the criterion, by their exact squares.
    public func isReached(by size: Rational) -> Truth {
        guard let square, let other = size.multiplied(by: size) else { return .undetermined }
        return other >= square ? .yes : .no
    }
}
