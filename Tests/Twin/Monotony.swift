package import Instruments

extension Instrument {
    /// Whether a score can only rise, or only fall, as the points of an item rise; nil where the formula does not say,
    /// or a rule or condition reads the item.
    package func slope(of score: Int, in item: Int) -> Slope? {
        let conditions = skipRules.map(\.when.expression) + scores.compactMap { $0.when?.expression }
        if conditions.contains(where: { $0.itemsRead.contains(item) || !$0.scoresRead.isEmpty }) { return nil }
        guard case .formula(let formula) = scores[score].rule, scores[score].kind == .number else { return nil }
        return slope(of: formula.expression, in: item)
    }

    private func slope(of expression: Expression, in item: Int) -> Slope? {
        switch expression {
        case .number, .truth, .about, .column, .isKind: .level
        case .item(let index, .points): index == item ? .rising : .level
        case .items(let list, .points): list.contains(item) ? .rising : .level
        case .item(let index, .code): index == item ? nil : .level
        case .items(let list, .code): list.contains(item) ? nil : .level
        case .score(let index): slope(of: index, in: item)
        case .aggregate(_, let part): slope(of: part, in: item)
        case .extreme(_, let parts), .and(let parts), .or(let parts): .joined(parts.map { slope(of: $0, in: item) })
        case .not(let part): slope(of: part, in: item)?.turned
        case .arithmetic(.plus, let a, let b): .joined([slope(of: a, in: item), slope(of: b, in: item)])
        case .arithmetic(.minus, let a, let b): .joined([slope(of: a, in: item), slope(of: b, in: item)?.turned])
        case .arithmetic(.times, let a, .number(let factor)), .arithmetic(.times, .number(let factor), let a),
            .arithmetic(.over, let a, .number(let factor)):
            factor < .zero ? slope(of: a, in: item)?.turned : slope(of: a, in: item)
        case .comparison(.greater, let a, let b), .comparison(.greaterOrEqual, let a, let b):
            .joined([slope(of: a, in: item), slope(of: b, in: item)?.turned])
        case .comparison(.less, let a, let b), .comparison(.lessOrEqual, let a, let b):
            .joined([slope(of: a, in: item)?.turned, slope(of: b, in: item)])
        default: Set(expression.itemsRead).contains(item) || !expression.scoresRead.isEmpty ? nil : .level
        }
    }
}

/// Which way a value can go as the points of an item rise.
package enum Slope {
    case rising, falling, level

    fileprivate var turned: Slope {
        switch self {
        case .rising: .falling
        case .falling: .rising
        case .level: .level
        }
    }

    /// The slope of parts that work together; nil where they pull both ways.
    fileprivate static func joined(_ parts: [Slope?]) -> Slope? {
        if parts.contains(nil) { return nil }
        let ways = parts.compactMap { $0 }.filter { $0 != .level }
        if ways.contains(.rising), ways.contains(.falling) { return nil }
        return ways.first ?? .level
    }

    /// Whether a value may go from `before` to `after` as the points rise.
    package func allows(_ before: Rational, _ after: Rational) -> Bool {
        switch self {
        case .rising: before <= after
        case .falling: after <= before
        case .level: before == after
        }
    }
}
