import Instruments

/// The numbers that something can come to: each of them, or only between which they lie.
enum Reach {
    case listed([Rational])
    case within(NumberSpan)

    /// Numbers that stand for all of these: no comparison with one of `edges` tells a number from the one that stands for
    /// it.
    func samples(around edges: [Rational]) -> [Rational] {
        switch self {
        case .listed(let values):
            let edges = Set(edges).sorted()
            var seen: Set<Int> = []
            return values.filter { value in
                // Even places are the stretches between edges, odd ones the edges.
                let below = edges.firstIndex { value <= $0 } ?? edges.count
                let isEdge = below < edges.count && edges[below] == value
                return seen.insert(below * 2 + (isEdge ? 1 : 0)).inserted
            }
        case .within(let span):
            let inside = edges.filter { span.contains(.only($0)) }
            var marks = Set(inside + [span.low, span.high].compactMap(\.self)).sorted()
            if span.low == nil { marks.insert((marks.first ?? .zero).subtracting(.one) ?? .zero, at: 0) }
            if span.high == nil { marks.append((marks.last ?? .zero).adding(.one) ?? .zero) }
            let between = zip(marks, marks.dropFirst()).compactMap { $0.adding($1)?.divided(by: Rational(2)) }
            return marks + between
        }
    }

    /// The numbers from the least to the most.
    var span: NumberSpan {
        switch self {
        case .listed(let values): NumberSpan(low: values.first, high: values.last)
        case .within(let span): span
        }
    }
}

extension Order {
    /// Whether the comparison holds.
    func holds(_ left: Rational, _ right: Rational) -> Bool {
        switch self {
        case .equal: left == right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }
}

extension Draft {
    /// The numbers that a part of a formula can come to, over every form; the missing rule is that of the formula.
    func reach(_ expression: Expression, under missing: MissingRule?) -> Reach {
        var work = ValueWork(numbers: numbers, scores: numbers.scores, missing: missing, isActing: true)
        if let values = work.values(expression), !values.isEmpty { return .listed(values) }
        var spans = RangeWork(
            deriver: numbers.ranges.deriver, missing: missing, items: expression.itemsRead.count, isActing: true)
        return .within(spans.number(expression).outer)
    }

    /// The numbers that each element of a list of items can come to; nil for other lists.
    func reaches(_ list: Expression, under missing: MissingRule?) -> [Reach]? {
        guard case .items(let items, let reading) = list else { return nil }
        return items.map { reach(.item($0, reading), under: missing) }
    }

    /// The missing rule under which a formula is worked out.
    func missing(of formula: DraftFormula) -> MissingRule? {
        if case .score(let index) = formula.purpose { instrument.scores[index].missing } else { nil }
    }

    /// What a part of a formula is, in a message.
    func name(of expression: Expression) -> String {
        switch expression {
        case .item(let index, .points): "item \(instrument.items[index].id)"
        case .item(let index, .code): "the code of item \(instrument.items[index].id)"
        case .score(let index): "`\(instrument.scores[index].name)`"
        case .about(let field): "`about.\(field.rawValue)`"
        default: "what is compared"
        }
    }
}
