package import Instruments

/// The sets of items left blank that a form is tried with: for every score all of them up to one more than its rule
/// allows, where these are not too many; else all pairs, and a sample of the larger ones.
package struct MissingPatterns {
    /// The patterns, each a list of items in rising order, none twice.
    package let patterns: [[Int]]
    /// Whether every pattern up to the limits is there.
    package let isExhaustive: Bool

    /// - Parameter most: How many patterns a score may have at most.
    package init(_ instrument: Instrument, most: Int, _ generator: inout SeededGenerator) {
        var patterns: Set<[Int]> = []
        var isExhaustive = true
        for score in instrument.scores {
            guard let rule = score.missing else { continue }
            let items = Set(score.expressions.flatMap(\.itemsRead)).sorted()
            let size = min(items.count, Self.allowed(rule, of: items.count) + 1)
            for count in 0...size {
                if Self.choices(count, of: items.count) <= most {
                    Self.choose(count, of: items[...], []) { patterns.insert($0) }
                } else {
                    isExhaustive = false
                    for _ in 0..<most / 4 {
                        patterns.insert(items.shuffled(using: &generator).prefix(count).sorted())
                    }
                }
            }
        }
        self.patterns = patterns.sorted { $0.lexicographicallyPrecedes($1) }
        self.isExhaustive = isExhaustive
    }

    /// How many of `count` items a rule lets be missing; of a rule without a limit, two.
    private static func allowed(_ rule: MissingRule, of count: Int) -> Int {
        switch rule.limit {
        case .atMost(let most): most
        case .atLeast(let least): max(0, count - least)
        case .atMostShare(let share): whole(share, of: count)
        case .atLeastShare(let share): whole(Rational.one.subtracting(share) ?? .zero, of: count)
        case nil: rule.policy == .strict ? 0 : 2
        }
    }

    private static func whole(_ share: Rational, of count: Int) -> Int {
        share.multiplied(by: Rational(count)).map { Int($0.numerator / $0.denominator) } ?? 0
    }

    /// How many choices of `count` items there are, or any number above a million.
    private static func choices(_ count: Int, of all: Int) -> Int {
        var choices = 1
        for step in 0..<count where choices <= 1_000_000 { choices = choices * (all - step) / (step + 1) }
        return choices
    }

    private static func choose(_ count: Int, of items: ArraySlice<Int>, _ chosen: [Int], _ take: ([Int]) -> Void) {
        if count == 0 { return take(chosen) }
        if items.count < count { return }
        for index in items.indices {
            choose(count - 1, of: items[(index + 1)...], chosen + [items[index]], take)
        }
    }
}
