import Instruments

/// A comparison with a number holds for some values and fails for others. One that never holds, or always does, has its
/// cut-off outside the range of what it compares.
struct ComparisonDecidedRule: Rule {
    static let name = "comparison-decided"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        for formula in draft.formulas {
            if case .groupFigure = formula.purpose { continue }
            formula.expression.walk { part in
                guard let finding = draft.verdict(on: part, under: draft.missing(of: formula)) else { return }
                complain(finding, at: formula.place, in: draft)
            }
        }
    }
}

extension Draft {
    /// What is wrong with a comparison that is decided before anybody answers; nil where nothing is, or it is none.
    func verdict(on part: Expression, under missing: MissingRule?) -> String? {
        let value: Expression
        let edges: [Rational]
        let holds: (Rational) -> Bool
        let words: String
        switch part {
        case .comparison(let order, let left, .number(let edge)):
            if order == .equal, left.isAnswers { return nil }
            (value, edges, holds) = (left, [edge], { order.holds($0, edge) })
            words = "`\(order.rawValue) \(edge)`"
        case .comparison(let order, .number(let edge), let right):
            (value, edges, holds) = (right, [edge], { order.holds(edge, $0) })
            words = "`\(edge) \(order.rawValue)`"
        case .within(let left, let low, let high):
            (value, edges, holds) = (left, [low, high], { low <= $0 && $0 <= high })
            words = "`within \(low) to \(high)`"
        default: return nil
        }
        if case .number = value { return nil }
        guard let reaches = value.isList ? self.reaches(value, under: missing) : [reach(value, under: missing)] else {
            return nil
        }
        let samples = reaches.map { $0.samples(around: edges) }
        guard !samples.contains(where: \.isEmpty), let first = reaches.first else { return nil }
        let span = reaches.dropFirst().reduce(first.span) { $0.hull($1.span) }
        let subject = value.isList ? "each of these items" : name(of: value)
        if !samples.contains(where: { $0.contains(where: holds) }) {
            return "\(words) never holds: \(subject) comes to \(span); correct the number"
        }
        let removable = numbers.ranges.deriver.removable
        if samples.allSatisfy({ $0.allSatisfy(holds) }), !value.itemsRead.contains(where: removable.contains) {
            return "\(words) always holds: \(subject) comes to \(span); correct the number, or leave the condition out"
        }
        return nil
    }
}

extension Expression {
    /// Whether this is an item, or a list of items.
    var isAnswers: Bool {
        switch self {
        case .item, .items: true
        default: false
        }
    }
}
