internal import Instruments

/// A whole number that items add up to: for each of them, what each way to stand adds.
struct Tally: Sendable, Hashable {
    /// For each item what each of its ways to stand adds: never negative.
    private(set) var parts: [Int: [Int]] = [:]

    /// The tally of these figures, which are moved and scaled so that they are small and whole; nil where that cannot
    /// be. What is moved and scaled tells forms apart as before.
    init?(_ figures: [Int: [Rational]], known: (Int, Int) -> Bool) {
        guard let scale = Self.scale(of: figures.values.joined()) else { return nil }
        var whole: [Int: [Int]] = [:]
        for (item, row) in figures {
            let numbers = row.map { Int($0.numerator) * Int(scale / $0.denominator) }
            let base = numbers.indices.filter { known(item, $0) }.map { numbers[$0] }.min() ?? numbers.min() ?? 0
            whole[item] = numbers.map { $0 - base }
        }
        if whole.values.joined().allSatisfy({ $0 <= 0 }) { whole = whole.mapValues { $0.map { -$0 } } }
        for (item, row) in whole {
            guard let least = row.min(), least < 0 else { continue }
            whole[item] = row.map { $0 - least }
        }
        let divisor = whole.values.joined().reduce(0, Self.greatestCommonDivisor)
        if divisor > 1 { whole = whole.mapValues { $0.map { $0 / divisor } } }
        parts = whole.filter { $0.value.contains { $0 != 0 } }
        guard most < 1 << 40 else { return nil }
    }

    /// The least number that makes these figures whole when they are multiplied by it; nil where it is large.
    static func scale(of figures: some Sequence<Rational>) -> Int64? {
        var scale = Int64(1)
        for figure in figures {
            scale = leastCommonMultiple(scale, figure.denominator)
            if scale > 1 << 20 { return nil }
        }
        return scale
    }

    /// What counts how many items have one of some ways to stand.
    init(counting ways: [Int: [Int]]) { parts = ways.filter { $0.value.contains { $0 != 0 } } }

    /// The most that it comes to.
    var most: Int { parts.values.reduce(0) { $0 + ($1.max() ?? 0) } }

    /// How many bits hold it.
    var bits: Int { Int.bitWidth - most.leadingZeroBitCount }

    /// Whether it is the same for all forms.
    var isConstant: Bool { parts.isEmpty }

    /// Whether one of the two follows from the other.
    func tellsTheSame(as other: Tally) -> Bool {
        guard parts.count == other.parts.count else { return false }
        var ratio: (Int, Int)?
        for (item, row) in parts {
            guard let theirs = other.parts[item] else { return false }
            for (mine, its) in zip(row, theirs) {
                if mine == 0 && its == 0 { continue }
                guard mine != 0, its != 0 else { return false }
                if let (top, bottom) = ratio {
                    if mine * bottom != its * top { return false }
                } else {
                    ratio = (mine, its)
                }
            }
        }
        return true
    }

    private static func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
        var (a, b) = (abs(one), abs(other))
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }

    private static func leastCommonMultiple(_ one: Int64, _ other: Int64) -> Int64 {
        let (product, overflow) = one.multipliedReportingOverflow(by: other)
        if overflow { return .max }
        return product / Int64(greatestCommonDivisor(Int(one), Int(other)))
    }
}
