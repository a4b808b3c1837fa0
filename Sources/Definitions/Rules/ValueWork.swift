import Instruments

/// Lists the numbers that a formula can come to, each part for itself: where a part recurs, more than there are.
struct ValueWork {
    let numbers: DraftNumbers
    let scores: [DraftNumbers.OfScore]
    let missing: MissingRule?
    /// Whether also what the missing rules of the formula and of the scores in it supply is listed.
    let isActing: Bool
    /// Whether each number listed so far is surely reached.
    private(set) var isExact = true

    init(
        numbers: DraftNumbers, scores: [DraftNumbers.OfScore], missing: MissingRule?, isActing: Bool
    ) {
        self.numbers = numbers
        self.scores = scores
        self.missing = missing
        self.isActing = isActing
    }

    /// The numbers of one value in order; nil where they are too many, or not known.
    mutating func values(_ expression: Expression) -> [Rational]? {
        switch expression {
        case .number(let number): return [number]
        case .item(let index, let reading): return item(index, reading)
        case .score(let index):
            if !scores[index].isExact { isExact = false }
            return isActing ? scores[index].all : scores[index].complete
        case .arithmetic(let operation, let left, let right):
            return combine(operation, values(left), values(right))
        case .power(let base, let exponent): return values(base).flatMap { power($0, exponent) }
        case .aggregate(.sum, let list): return sum(of: list)
        case .aggregate(.mean, let list): return mean(of: list)
        case .aggregate(.count, let truths):
            isExact = false
            return truths.listCount.map { count in (0...count).map { Rational($0) } }
        case .extreme(let extreme, let parts): return self.extreme(extreme, parts)
        case .choice(_, let then, let otherwise):
            isExact = false
            guard let first = values(then), let second = values(otherwise) else { return nil }
            return union(first, second)
        case .lookup(let table, let column, let keys): return lookup(table, column, keys)
        default:
            isExact = false
            return nil
        }
    }

    /// The numbers of each element of a list; nil where one is not known, or the list is open.
    mutating func elements(_ expression: Expression) -> [[Rational]]? {
        switch expression {
        case .items(let list, let reading):
            var found: [[Rational]] = []
            for index in list {
                guard let values = item(index, reading) else { return nil }
                found.append(values)
            }
            return found
        case .arithmetic(let operation, let left, let right) where expression.isList:
            guard var first = elements(left), var second = elements(right) else { return nil }
            if !left.isList, let only = first.first { first = second.map { _ in only } }
            if !right.isList, let only = second.first { second = first.map { _ in only } }
            var found: [[Rational]] = []
            for (one, other) in zip(first, second) {
                guard let values = combine(operation, one, other) else { return nil }
                found.append(values)
            }
            return found
        case .column: return nil
        default: return expression.isList ? nil : values(expression).map { [$0] }
        }
    }

    private mutating func item(_ index: Int, _ reading: Expression.Reading) -> [Rational]? {
        if numbers.bound.contains(index) { isExact = false }
        let values = reading == .points ? numbers.points[index] : numbers.codes[index]
        guard isActing, let fill = missing?.fill, let values else { return values }
        return union(values, [fill])
    }

    private mutating func sum(of list: Expression) -> [Rational]? {
        guard var elements = elements(list), !isSupplied(list) else { return nil }
        let removable = numbers.ranges.deriver.removable
        let canLose = isActing && missing?.policy == .leaveOut
        if canLose || list.itemsRead.contains(where: removable.contains) {
            isExact = false
            elements = elements.map { union($0, [.zero]) }
        }
        return total(elements)
    }

    private mutating func mean(of list: Expression) -> [Rational]? {
        guard let elements = elements(list), !isSupplied(list), !elements.isEmpty else { return nil }
        let canLose = isActing && missing?.policy == .leaveOut
        if canLose || list.itemsRead.contains(where: numbers.ranges.deriver.removable.contains) { return nil }
        let count = Rational(elements.count)
        return total(elements)?.compactMap { $0.divided(by: count) }
    }

    /// Whether a mean of others, any fraction, may stand for an item of the list.
    private func isSupplied(_ list: Expression) -> Bool {
        isActing && (missing?.policy == .prorate || missing?.policy == .groupMean) && !list.itemsRead.isEmpty
    }

    private func total(_ elements: [[Rational]]) -> [Rational]? {
        var sums: [Rational] = [.zero]
        for element in elements {
            guard let next = combine(.plus, sums, element) else { return nil }
            sums = next
        }
        return sums
    }

    private mutating func extreme(_ extreme: Extreme, _ parts: [Expression]) -> [Rational]? {
        var all: [[Rational]] = []
        for part in parts {
            guard let elements = elements(part) else { return nil }
            all += elements
        }
        let lists = parts.contains { $0.isList }
        if lists { isExact = false }
        guard let first = all.first else { return nil }
        return all.dropFirst().reduce(first) { union($0, $1) }.filter { value in
            if lists { return true }
            return switch extreme {
            case .min: all.allSatisfy { $0.last.map { value <= $0 } ?? true }
            case .max: all.allSatisfy { $0.first.map { value >= $0 } ?? true }
            }
        }
    }

    private mutating func lookup(_ table: Int, _ column: Int, _ keys: [LookupKey]) -> [Rational]? {
        let rows = numbers.instrument.tables[table].rows
        var reached = rows
        if keys.count == 1, let key = keys.first, let inputs = values(key.value),
            numbers.spend(inputs.count * rows.count)
        {
            reached = rows.filter { row in
                row[key.column].span.map { span in inputs.contains { span.contains(.only($0)) } } ?? false
            }
        } else {
            isExact = false
        }
        let cells = reached.compactMap { if case .number(let number) = $0[column] { number } else { nil } }
        return cells.isEmpty ? nil : Set(cells).sorted()
    }

    private func power(_ values: [Rational], _ exponent: Int) -> [Rational] {
        var found = values.map { _ in Rational.one }
        for _ in 0..<exponent { found = zip(found, values).compactMap { $0.multiplied(by: $1) } }
        return Set(found).sorted()
    }

    private func union(_ one: [Rational], _ other: [Rational]) -> [Rational] { Set(one + other).sorted() }

    /// Every result of two numbers, one of each; one that cannot be worked out is none.
    private func combine(_ operation: Arithmetic, _ left: [Rational]?, _ right: [Rational]?) -> [Rational]? {
        guard let left, let right, numbers.spend(left.count * right.count) else { return nil }
        var found: Set<Rational> = []
        for one in left {
            for other in right {
                let result =
                    switch operation {
                    case .plus: one.adding(other)
                    case .minus: one.subtracting(other)
                    case .times: one.multiplied(by: other)
                    case .over: one.divided(by: other)
                    }
                if let result { found.insert(result) }
            }
            if found.count > DraftNumbers.most { return nil }
        }
        return found.sorted()
    }
}

extension Expression {
    /// How many elements the list has; nil for a column of entries, whose length is open.
    var listCount: Int? {
        switch self {
        case .items(let list, _): return list.count
        case .column: return nil
        default:
            let counts = parts.filter(\.isList).map(\.listCount)
            if counts.contains(where: { $0 == nil }) { return nil }
            return counts.compactMap(\.self).max() ?? 1
        }
    }
}
