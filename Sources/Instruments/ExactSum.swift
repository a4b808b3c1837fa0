/// A sum of exact numbers that stays exact however many there are: for each denominator the sum of the numerators.
///
/// Sums add up in any order, so that parts that were summed apart come to the same as the whole.
public struct ExactSum: Sendable, Hashable {
    /// The sum of the numerators by denominator; no sum of them is 0.
    public private(set) var numerators: [Int128: Int128] = [:]
    /// Whether a sum left 128 bits; there is no total then.
    public private(set) var isTooLarge = false

    /// Nothing.
    public init() {}

    /// The sums as written down.
    public init(_ numerators: [Int128: Int128], isTooLarge: Bool = false) {
        for (denominator, numerator) in numerators { add(numerator, over: denominator) }
        if isTooLarge { self.isTooLarge = true }
    }

    /// Adds a number.
    public mutating func add(_ number: Rational) {
        add(Int128(number.numerator), over: Int128(number.denominator))
    }

    /// Adds the square of a number.
    public mutating func addSquare(of number: Rational) {
        let (top, bottom) = (Int128(number.numerator), Int128(number.denominator))
        add(top * top, over: bottom * bottom)
    }

    /// Adds another sum.
    public mutating func add(_ other: ExactSum) {
        for (denominator, numerator) in other.numerators { add(numerator, over: denominator) }
        if other.isTooLarge { isTooLarge = true }
    }

    private mutating func add(_ numerator: Int128, over denominator: Int128) {
        let (sum, overflow) = (numerators[denominator] ?? 0).addingReportingOverflow(numerator)
        if overflow { isTooLarge = true }
        numerators[denominator] = sum == 0 ? nil : sum
    }

    /// The total; nil where it leaves 64 bits.
    public var total: Rational? {
        if isTooLarge { return nil }
        return numerators.sorted { $0.key < $1.key }.reduce(Rational?.some(.zero)) { total, part in
            guard let number = Rational(wide: part.value, over: part.key) else { return nil }
            return total?.adding(number)
        }
    }

    /// The total as the nearest binary fraction; nil where a sum left 128 bits.
    public var approximate: Double? {
        if isTooLarge { return nil }
        return numerators.sorted { $0.key < $1.key }.reduce(0) { $0 + Double($1.value) / Double($1.key) }
    }
}
