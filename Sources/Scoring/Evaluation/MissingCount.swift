internal import Instruments

/// What is missing of a score, whether its rule allows that, and what then stands for it.
struct MissingCount {
    /// How many of the items, or entries, that the formula reads are missing.
    let ownMissing: Int
    /// Whether the rule allows as many.
    let isWithinLimit: Bool
    /// How the formula is read under the rule.
    let reading: Reading

    init(of score: ScorePlan, in evaluator: Evaluator, rule: MissingRule?) {
        var tally = Tally()
        for item in score.itemsRead { tally.add(evaluator.standings[item]) }
        for block in score.blocksRead {
            let columns = score.columnsRead.filter { $0.block == block }.map(\.item)
            for entry in evaluator.entries[block] {
                tally.add(whole: columns.allSatisfy { entry.standings[$0].isKnown })
            }
        }
        ownMissing = tally.missing
        guard let rule else {
            isWithinLimit = true
            reading = Reading(missing: .interval, scores: .values)
            return
        }
        switch rule.policy {
        case .settle:
            isWithinLimit = true
            reading = .settle
        case .strict:
            isWithinLimit = tally.missing == 0
            reading = Reading(missing: .interval, scores: .values)
        case .prorate, .leaveOut, .fill:
            let allowed = rule.only.map { only in
                score.itemsRead.allSatisfy { evaluator.standings[$0].kind != .missing || only.contains($0) }
            }
            isWithinLimit = tally.applying == 0 || (tally.isWithin(rule.limit) && allowed != false)
            reading = Reading(missing: Self.treatment(rule), scores: .values)
        case .groupMean:
            let groups = GroupMeans(rule: rule, score: score, evaluator: evaluator)
            isWithinLimit = groups.isWithinLimit
            reading = Reading(missing: .groupMeans(groups.means), scores: .values)
        }
    }

    private static func treatment(_ rule: MissingRule) -> Reading.Treatment {
        switch rule.policy {
        case .prorate: .drop(scaled: true)
        case .leaveOut: .drop(scaled: false)
        default: .fill(rule.fill ?? .zero)
        }
    }

    /// How many items apply, and how many of them are missing.
    struct Tally {
        var applying = 0
        var missing = 0

        mutating func add(_ standing: Standing) {
            guard standing.applies else { return }
            applying += 1
            if standing.kind == .missing { missing += 1 }
        }

        mutating func add(whole: Bool) {
            applying += 1
            if !whole { missing += 1 }
        }

        func isWithin(_ limit: MissingRule.Limit?) -> Bool {
            switch limit {
            case nil: true
            case .atMost(let count): missing <= count
            case .atLeast(let count): applying - missing >= count
            case .atMostShare(let share):
                share.multiplied(by: Rational(applying)).map { Rational(missing) <= $0 } ?? false
            case .atLeastShare(let share):
                share.multiplied(by: Rational(applying)).map { Rational(applying - missing) >= $0 } ?? false
            }
        }
    }
}

/// The mean of each group, for the items of it that are missing.
private struct GroupMeans {
    let isWithinLimit: Bool
    let means: [Rational?]

    init(rule: MissingRule, score: ScorePlan, evaluator: Evaluator) {
        var all = MissingCount.Tally()
        for item in score.groupItems { all.add(evaluator.standings[item]) }
        var within = all.isWithin(rule.limit)
        var means = [Rational?](repeating: nil, count: evaluator.standings.count)
        for (group, isUsed) in score.groups where isUsed {
            var tally = MissingCount.Tally()
            for item in group { tally.add(evaluator.standings[item]) }
            if tally.missing > 0, !tally.isWithin(rule.limitPerGroup) { within = false }
            if tally.missing == 0 { continue }
            var sum: Rational? = .zero
            var count = 0
            for item in group where evaluator.standings[item].isKnown {
                guard let points = evaluator.standings[item].points?.exact else { continue }
                sum = sum?.adding(points)
                count += 1
            }
            guard count > 0, let mean = sum?.divided(by: Rational(count)) else { continue }
            for item in group where evaluator.standings[item].kind == .missing {
                means[item] = evaluator.plan.items[item].pointsRange.map { max($0.low, min($0.high, mean)) } ?? mean
            }
        }
        isWithinLimit = within
        self.means = means
    }
}
