internal import Instruments

extension TallyFinder {
    /// What each item adds to a score of a form without missing answers, for each of its ways to stand, where the score
    /// is a sum of what its items add; nil where it is not. A sum of sums, as a mean of means, is one number, while
    /// what its parts come to would be many.
    func linearParts(ofScore index: Int) -> [Int: [Rational]]? {
        guard plan.scores[index].score.kind == .number, let root = root(ofFormula: index) else { return nil }
        return sum(at: root) { parts(at: $0) }
    }

    /// How many times a score counts the points of each of its items, where it is a sum of sums of them and nothing else;
    /// nil where it is not.
    func factors(ofScore index: Int) -> [Int: Rational]? {
        guard let root = root(ofFormula: index) else { return nil }
        let ones = sum(at: root) { node in
            let (it, leaf) = (plan.program.nodes[node], plan.program.nodes[Int(plan.program.nodes[node].first)])
            guard it.operation == .sum, leaf.operation == .items, leaf.third != 1 else { return nil }
            var times: [Int: [Rational]] = [:]
            for item in items(of: leaf) { times[item] = [Rational(Int(times[item]?[0].numerator ?? 0) + 1)] }
            return times
        }
        return ones?.mapValues { $0[0] }
    }

    private func root(ofFormula index: Int) -> Int? {
        guard case .formula = plan.scores[index].score.rule else { return nil }
        return plan.scores[index].roots[0]
    }

    private func items(of leaf: Program.Node) -> [Int] {
        (0..<Int(leaf.second)).map { Int(plan.program.lists[Int(leaf.first) + $0]) }
    }

    /// What the items add to a sum of multiples of parts; nil where the node is none, or `part` tells nothing of one.
    private func sum(at node: Int, _ part: (Int) -> [Int: [Rational]]?) -> [Int: [Rational]]? {
        let it = plan.program.nodes[node]
        let (first, second) = (Int(it.first), Int(it.second))
        switch it.operation {
        case .number: return [:]
        case .plus: return added(sum(at: first, part), sum(at: second, part), times: .one)
        case .minus: return added(sum(at: first, part), sum(at: second, part), times: Rational(-1))
        case .times:
            if let factor = constant(second) { return scaled(sum(at: first, part), by: factor) }
            return constant(first).flatMap { scaled(sum(at: second, part), by: $0) }
        case .over:
            guard let divisor = constant(second), let factor = Rational.one.divided(by: divisor) else { return nil }
            return scaled(sum(at: first, part), by: factor)
        default: return part(node)
        }
    }

    private func parts(at node: Int) -> [Int: [Rational]]? {
        let it = plan.program.nodes[node]
        let first = Int(it.first)
        switch it.operation {
        case .item: return parts(of: node, [first])
        case .score:
            let inner = plan.scores[first].score
            return inner.rounding == nil && applies(first) == true ? linearParts(ofScore: first) : nil
        case .sum, .mean:
            guard it.third >= 0, case let leaf = plan.program.nodes[Int(it.third)], leaf.operation == .items else {
                return nil
            }
            let items = items(of: leaf)
            guard items.indices.allSatisfy({ isLocal(first, at: $0, to: items[$0]) }) else { return nil }
            let sum = parts(of: first, items)
            if it.operation == .sum { return sum }
            let asked = items.count { !isPlainlyUnasked($0) }
            return Rational.one.divided(by: Rational(asked)).flatMap { scaled(sum, by: $0) }
        default: return nil
        }
    }

    /// Whether a score is a sum of other scores and numbers, and nothing else.
    func isSumOfScores(_ index: Int) -> Bool {
        root(ofFormula: index).map { isSumOfScores(at: $0) } ?? false
    }

    private func isSumOfScores(at node: Int) -> Bool {
        let it = plan.program.nodes[node]
        return switch it.operation {
        case .number, .score: true
        case .plus, .minus: isSumOfScores(at: Int(it.first)) && isSumOfScores(at: Int(it.second))
        case .times, .over: isSumOfScores(at: Int(it.first)) && constant(Int(it.second)) != nil
        default: false
        }
    }

    /// Whether an item that is blank does not count, as it is never asked.
    private func isPlainlyUnasked(_ item: Int) -> Bool {
        states[item].states.indices.contains { states[item].isPlain($0) && !states[item].states[$0].standing.applies }
    }

    private func constant(_ node: Int) -> Rational? {
        let it = plan.program.nodes[node]
        return it.operation == .number ? plan.program.constants[Int(it.first)] : nil
    }

    /// What each of these items adds to the elements at `node`, where that is an exact number.
    private func parts(of node: Int, _ items: [Int]) -> [Int: [Rational]]? {
        var scratch = scratch
        var found: [Int: [Rational]] = [:]
        for (index, item) in items.enumerated() {
            var row = found[item] ?? states[item].states.map { _ in .zero }
            for (number, state) in states[item].states.enumerated() where states[item].isPlain(number) {
                scratch.set(state, at: item)
                switch scratch.value(node, at: index, in: plan.program, reading: .settle) {
                case .number(let range, mayGo: false):
                    guard let sum = range.exact.flatMap({ row[number].adding($0) }) else { return nil }
                    row[number] = sum
                case .gone(.notAsked): if state.standing.isKnown { return nil }
                default: return nil
                }
            }
            scratch.set(states[item].states[0], at: item)
            found[item] = row
        }
        return found
    }

    private func added(
        _ one: [Int: [Rational]]?, _ other: [Int: [Rational]]?, times factor: Rational
    ) -> [Int: [Rational]]? {
        guard var sum = one, let more = scaled(other, by: factor) else { return nil }
        for (item, row) in more {
            guard let known = sum[item] else {
                sum[item] = row
                continue
            }
            var both: [Rational] = []
            for (mine, its) in zip(known, row) {
                guard let figure = mine.adding(its) else { return nil }
                both.append(figure)
            }
            sum[item] = both
        }
        return sum
    }

    private func scaled(_ parts: [Int: [Rational]]?, by factor: Rational) -> [Int: [Rational]]? {
        guard let parts else { return nil }
        var scaled: [Int: [Rational]] = [:]
        for (item, row) in parts {
            var figures: [Rational] = []
            for figure in row {
                guard let product = figure.multiplied(by: factor) else { return nil }
                figures.append(product)
            }
            scaled[item] = figures
        }
        return scaled
    }
}
