internal import Instruments

extension MutantList {
    /// The slips of a missing rule: one more or one less missing, another policy, another rounding, another number for
    /// what is filled, an item out of those that alone may be missing.
    mutating func addMissingSlips(_ rule: MissingRule, at index: Int) {
        let score = original.scores[index]
        let place = SlipPlace.missing(score: score.name)
        let items = Set(score.expressions.flatMap(\.itemsRead)).count
        if let limit = rule.limit {
            for other in limit.neighbours(of: items) {
                add(place, .changed(.limit, from: limit.words, to: other.words)) {
                    $0.scores[index].missing?.limit = other
                }
            }
        }
        if let limit = rule.limitPerGroup {
            let largest = rule.groups.map { original.groups[$0].items.count }.max() ?? items
            for other in limit.neighbours(of: largest) {
                add(place, .changed(.groupLimit, from: limit.words, to: other.words)) {
                    $0.scores[index].missing?.limitPerGroup = other
                }
            }
        }
        if let policy = Self.otherPolicy(rule, of: score, items) {
            let words = policy.limit.map { "\(policy.policy.rawValue) \($0.words)" } ?? policy.policy.rawValue
            add(place, .changed(.policy, from: rule.policy.rawValue, to: words)) { $0.scores[index].missing = policy }
        }
        if let fill = rule.fill {
            for other in fill.neighbours {
                add(place, .changed(.fill, from: "\(fill)", to: "\(other)")) {
                    $0.scores[index].missing?.fill = other
                }
            }
        }
        let canRound = [.prorate, .groupMean].contains(rule.policy) && score.rounding == nil
        addRoundingSlips(of: rule.rounding, at: place, canRound: canRound) {
            $0.scores[index].missing?.rounding = $1
        }
        for (number, item) in (rule.only ?? []).enumerated() {
            add(place, .leftOut("item \(original.items[item].id)")) {
                $0.scores[index].missing?.only?.remove(at: number)
            }
        }
    }

    /// The policy that might stand there by mistake: for a strict one at most one missing, for `settle` a strict one.
    private static func otherPolicy(_ rule: MissingRule, of score: Score, _ items: Int) -> MissingRule? {
        var other = rule
        switch rule.policy {
        case .settle: other.policy = .strict
        case .strict where items > 1:
            other.limit = .atMost(1)
            other.policy = score.expressions.allSatisfy(\.canBeProrated) ? .prorate : .leaveOut
            if score.kind == .truth || score.kind == .word { (other.policy, other.limit) = (.settle, nil) }
        default: return nil
        }
        return other
    }
}

extension MissingRule.Limit {
    /// The limits that let one more or one less of `items` be missing, where they are different from all and none.
    fileprivate func neighbours(of items: Int) -> [MissingRule.Limit] {
        switch self {
        case .atMost(let count):
            return [count + 1, count - 1].filter { $0 >= 0 && $0 < max(items, 2) }.map { .atMost($0) }
        case .atLeast(let count):
            return [count + 1, count - 1].filter { $0 > 0 && $0 <= max(items, 2) }.map { .atLeast($0) }
        case .atMostShare(let share): return Self.shares(about: share, items).map { .atMostShare($0) }
        case .atLeastShare(let share): return Self.shares(about: share, items).map { .atLeastShare($0) }
        }
    }

    private static func shares(about share: Rational, _ items: Int) -> [Rational] {
        guard let step = Rational(1, over: Int64(max(items, 2))) else { return [] }
        return [share.adding(step), share.subtracting(step)].compactMap { $0 }.filter { $0 >= .zero && $0 <= .one }
    }

    /// The limit as a definition writes it.
    fileprivate var words: String {
        switch self {
        case .atMost(let count): "at_most \(count)"
        case .atLeast(let count): "at_least \(count)"
        case .atMostShare(let share): "at_most \(share)"
        case .atLeastShare(let share): "at_least \(share)"
        }
    }
}

extension Expression {
    /// Whether every item stands directly inside a sum or a mean, where it can be prorated.
    fileprivate var canBeProrated: Bool {
        switch self {
        case .aggregate(.sum, let part), .aggregate(.mean, let part): part.isList
        case .item, .items, .isKind: false
        default: parts.allSatisfy(\.canBeProrated)
        }
    }
}
