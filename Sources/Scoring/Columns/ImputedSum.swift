internal import Instruments

/// What a score depends on whose missing answers take the mean of their group: what its items add up to, means
/// included, and how many are missing or not asked. All that its groups can add up to, with every gap in them, would be
/// too many cases to keep; this is one number.
struct ImputedSum: Sendable {
    /// What a way to stand is worth.
    fileprivate enum Worth {
        /// So many units.
        case points(Int)
        case missing
        case unasked
        /// It is worked out form by form.
        case beyond
    }

    /// An item of a group.
    fileprivate struct Part {
        let item: Int
        /// How many times the score counts it; nil for an item of a group that it does not read.
        let factor: Int?
        /// What its points lie between, in units.
        let range: ClosedRange<Int>
        /// What each of its ways to stand is worth.
        let worths: [Worth]
    }

    /// The groups; a unit is so small that all points and all means are whole numbers of it.
    private let groups: [[Part]]

    private static let bitsOfCount = 7
    private static let bitsOfSum = UInt64.bitWidth - 4 * bitsOfCount

    /// The sum of the score at `index`; nil where it is no such score, or where more matters than the sum.
    init?(ofScore index: Int, in finder: TallyFinder) {
        let score = finder.plan.scores[index]
        let items = score.groups.flatMap(\.items)
        guard let rule = score.score.missing, rule.policy == .groupMean, rule.limitPerGroup == nil,
            finder.applies(index) == true, score.bandConditions.allSatisfy({ $0 == nil }),
            items.count == score.groupItems.count, items.count < 1 << Self.bitsOfCount,
            let factors = finder.factors(ofScore: index), factors.keys.allSatisfy(items.contains),
            let times = Tally.scale(of: factors.values), let unit = Self.unit(of: score.groups.map(\.items), in: finder)
        else { return nil }
        var groups: [[Part]] = []
        var most = 0
        for group in score.groups {
            groups.append([])
            for item in group.items {
                var factor: Int?
                if let given = factors[item] {
                    guard let whole = given.multiplied(by: Rational(Int(times))) else { return nil }
                    factor = Int(whole.numerator)
                }
                guard let part = Part(item, factor, of: finder.states[item], finder.plan.items[item], unit: unit) else {
                    return nil
                }
                most += abs(factor ?? 0) * max(abs(part.range.lowerBound), abs(part.range.upperBound))
                groups[groups.count - 1].append(part)
            }
        }
        guard most < 1 << (Self.bitsOfSum - 1) else { return nil }
        self.groups = groups
    }

    /// How many units a point has.
    private static func unit(of groups: [[Int]], in finder: TallyFinder) -> Int? {
        let points = groups.joined().flatMap { item in
            finder.states[item].states.compactMap(\.standing.points).flatMap { [$0.low, $0.high] }
        }
        let shares = groups.flatMap { $0.indices.compactMap { Rational.one.divided(by: Rational($0 + 1)) } }
        guard let ofPoints = Tally.scale(of: points), let ofMeans = Tally.scale(of: shares) else { return nil }
        return Int(ofPoints * ofMeans)
    }

    /// What is to be known of a form; nil where it has to be worked out by itself.
    ///
    /// - Parameter way: The way in which an item of the form stands.
    func key(way: (Int) -> UInt8) -> UInt64? {
        var sum = 0
        // Missing and not asked: of all items, and of those that the score reads.
        var counts = (missing: 0, unasked: 0, ownMissing: 0, ownUnasked: 0)
        for group in groups {
            var known = (sum: 0, count: 0)
            var missing = 0
            for part in group {
                let isOwn = part.factor != nil
                switch part.worths[Int(way(part.item))] {
                case .points(let points):
                    known = (known.sum + points, known.count + 1)
                    sum += points * (part.factor ?? 0)
                case .missing:
                    missing += 1
                    counts.ownMissing += isOwn ? 1 : 0
                case .unasked:
                    counts.unasked += 1
                    counts.ownUnasked += isOwn ? 1 : 0
                case .beyond: return nil
                }
            }
            if missing == 0 { continue }
            counts.missing += missing
            guard known.count > 0 else { return nil }
            let mean = known.sum / known.count
            for part in group {
                guard let factor = part.factor, case .missing = part.worths[Int(way(part.item))] else { continue }
                sum += min(max(mean, part.range.lowerBound), part.range.upperBound) * factor
            }
        }
        var key = UInt64(bitPattern: Int64(sum))
        for count in [counts.missing, counts.unasked, counts.ownMissing, counts.ownUnasked] {
            key = key << UInt64(Self.bitsOfCount) | UInt64(count)
        }
        return key
    }
}

extension ImputedSum.Part {
    /// An item as it counts; nil where its figures are too large.
    fileprivate init?(_ item: Int, _ factor: Int?, of states: ItemStates, _ plan: ItemPlan, unit: Int) {
        func units(_ number: Rational) -> Int? {
            let (units, overflow) = Int(number.numerator).multipliedReportingOverflow(
                by: unit / Int(number.denominator))
            return overflow || units.magnitude >= 1 << 24 ? nil : units
        }
        guard let range = plan.pointsRange, let low = units(range.low), let high = units(range.high),
            (factor ?? 0).magnitude < 1 << 24
        else { return nil }
        var worths: [ImputedSum.Worth] = []
        for standing in states.states.map(\.standing) {
            switch standing.kind {
            case _ where standing.mayGo: worths.append(.beyond)
            case .answered:
                guard let points = standing.points?.exact.flatMap(units) else { return nil }
                worths.append(.points(points))
            case .missing: worths.append(.missing)
            case .unaskedWithNothing: worths.append(.unasked)
            case .unaskedWithPoints: worths.append(.beyond)
            }
        }
        (self.item, self.factor, self.range, self.worths) = (item, factor, low...high, worths)
    }
}
