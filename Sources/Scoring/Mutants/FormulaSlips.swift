internal import Instruments

extension MutantList {
    /// The formula of a site with each slip that it can have.
    mutating func addFormulaSlips(at site: FormulaSite) {
        var slips = FormulaSlips(instrument: original, isFlag: site.isFlag)
        slips.visit(site.expression) { $0 }
        for (slip, expression) in slips.found {
            add(site.place, slip) { site.replace(&$0, expression) }
        }
    }
}

extension FormulaSite {
    /// Whether the formula is that of a flag, which has to read its own item.
    fileprivate var isFlag: Bool {
        if case .flag = place { true } else { false }
    }
}

/// The slips of one formula, each with the whole formula that has it.
struct FormulaSlips {
    let instrument: Instrument
    let isFlag: Bool
    private(set) var found: [(slip: Slip, expression: Expression)] = []

    init(instrument: Instrument, isFlag: Bool) {
        self.instrument = instrument
        self.isFlag = isFlag
    }

    /// Looks for slips in a part and in everything inside it.
    ///
    /// - Parameters:
    ///   - part: The part.
    ///   - isThreshold: Whether a number here is one side of a comparison: it can then slip either way.
    ///   - whole: The whole formula with another part in the place of this one.
    mutating func visit(_ part: Expression, isThreshold: Bool = false, _ whole: (Expression) -> Expression) {
        for (slip, changed) in own(part, isThreshold) { found.append((slip, whole(changed))) }
        if case .isKind = part { return }
        var isOrder = false
        if case .comparison = part { isOrder = true }
        for (index, inner) in part.parts.enumerated() {
            if case .withinScore = part, index > 0 { continue }
            visit(inner, isThreshold: isOrder) { whole(part.replacing(part: index, with: $0)) }
        }
    }

    private func own(_ part: Expression, _ isThreshold: Bool) -> [(Slip, Expression)] {
        switch part {
        case .number(let number):
            return (isThreshold ? number.neighbours : Array(number.neighbours.prefix(1))).map {
                (.changed(.number, from: "\(number)", to: "\($0)"), .number($0))
            }
        case .truth(let truth):
            return [(.changed(.word, from: truth ? "yes" : "no", to: truth ? "no" : "yes"), .truth(!truth))]
        case .item(let index, let reading): return item(index, reading)
        case .items(let list, let reading): return items(list, reading)
        case .arithmetic(.plus, let left, let right):
            return [(.changed(.connective, from: "+", to: "-"), .arithmetic(.minus, left, right))]
        case .arithmetic(.minus, let left, let right):
            return [(.changed(.connective, from: "-", to: "+"), .arithmetic(.plus, left, right))]
        case .power(let base, let exponent):
            return [(.changed(.number, from: "\(exponent)", to: "\(exponent + 1)"), .power(base, exponent + 1))]
        case .comparison(let order, let left, let right):
            if case .truth = right { return [] }
            if case .truth = left { return [] }
            return [
                (
                    .changed(.comparison, from: order.rawValue, to: order.neighbour.rawValue),
                    .comparison(order.neighbour, left, right)
                )
            ]
        case .within(let figure, let low, let high): return within(figure, low, high)
        case .isWord(let subject, let word):
            return otherWord(for: word, of: subject).map {
                [(.changed(.word, from: word, to: $0), .isWord(subject, $0))]
            } ?? []
        case .and(let parts): return [(.changed(.connective, from: "and", to: "or"), .or(parts))]
        case .or(let parts): return [(.changed(.connective, from: "or", to: "and"), .and(parts))]
        case .extreme(let extreme, let parts):
            let other: Extreme = extreme == .min ? .max : .min
            return [(.changed(.connective, from: extreme.rawValue, to: other.rawValue), .extreme(other, parts))]
        default: return []
        }
    }

    private func within(_ figure: Expression, _ low: Rational, _ high: Rational) -> [(Slip, Expression)] {
        let lows = low.neighbours.filter { $0 <= high }.map { (low: $0, high: high) }
        let highs = high.neighbours.filter { $0 >= low }.map { (low: low, high: $0) }
        return (lows + highs).map { range in
            (
                .changed(.number, from: "\(low) to \(high)", to: "\(range.low) to \(range.high)"),
                .within(figure, low: range.low, high: range.high)
            )
        }
    }
}

extension Order {
    /// The comparison that is most easily written instead.
    fileprivate var neighbour: Order {
        switch self {
        case .equal: .greaterOrEqual
        case .less: .lessOrEqual
        case .lessOrEqual: .less
        case .greater: .greaterOrEqual
        case .greaterOrEqual: .greater
        }
    }
}
