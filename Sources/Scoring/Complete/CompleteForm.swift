internal import Instruments

/// The fast twin of `Evaluator`, for forms in which every answer is an ordinary code: no intervals, no third truth, no
/// reasons. Where any of these would come up it says nil, and the form goes the long way.
///
/// What it says is what `Evaluator` says; a test holds the two together over random forms of every instrument.
struct CompleteForm {
    let plan: ScoringPlan
    let tables: CompletePlan
    /// The code of each item; `CompletePlan.none` where it was not given.
    let codes: [Int]
    let about: About
    let respondent: Respondent
    var outcomes: [ScoreOutcome]

    // MARK: Numbers

    /// The number that the part at `node` comes to: one value, or the element `index` of a list.
    func number(_ node: Int, at index: Int) -> Rational? {
        let it = plan.program.nodes[node]
        switch it.operation {
        case .number: return plan.program.constants[Int(it.first)]
        case .item: return figure(Int(it.first), isCode: it.second == 1)
        case .items: return figure(Int(plan.program.lists[Int(it.first) + index]), isCode: it.third == 1)
        case .score:
            guard case .number(let number) = outcomes[Int(it.first)].content else { return nil }
            return number
        case .plus: return both(it, at: index) { $0.adding($1) }
        case .minus: return both(it, at: index) { $0.subtracting($1) }
        case .times: return both(it, at: index) { $0.multiplied(by: $1) }
        case .over: return both(it, at: index) { $0.divided(by: $1) }
        case .sum: return sum(it)
        case .mean: return sum(it)?.divided(by: Rational(length(it)))
        case .count: return count(it).map { Rational($0) }
        default: return nil
        }
    }

    /// What an item earns; nil where it was not given.
    func points(of item: Int) -> Int? {
        codes[item] == CompletePlan.none ? nil : tables.points[tables.first[item] + codes[item]]
    }

    private func figure(_ item: Int, isCode: Bool) -> Rational? {
        guard let points = points(of: item) else { return nil }
        return Rational(isCode ? codes[item] : points)
    }

    private func both(_ it: Program.Node, at index: Int, _ operation: (Rational, Rational) -> Rational?) -> Rational? {
        guard let left = number(Int(it.first), at: index), let right = number(Int(it.second), at: index)
        else { return nil }
        return operation(left, right)
    }

    // MARK: Lists

    /// How many elements the list of a function has. Entries have no complete form.
    private func length(_ it: Program.Node) -> Int {
        it.third < 0 ? 1 : Int(plan.program.nodes[Int(it.third)].second)
    }

    private func sum(_ it: Program.Node) -> Rational? {
        let child = plan.program.nodes[Int(it.first)]
        if child.operation == .items, child.third == 0 { return plainSum(child) }
        var sum = Rational.zero
        for index in 0..<length(it) {
            guard let element = number(Int(it.first), at: index), let next = sum.adding(element) else { return nil }
            sum = next
        }
        return sum
    }

    private func plainSum(_ list: Program.Node) -> Rational? {
        var sum = 0
        for place in Int(list.first)..<Int(list.first + list.second) {
            guard let points = points(of: Int(plan.program.lists[place])) else { return nil }
            sum += points
        }
        return Rational(sum)
    }

    private func count(_ it: Program.Node) -> Int? {
        let child = plan.program.nodes[Int(it.first)]
        if let list = comparedList(child) { return plainCount(list, child) }
        var count = 0
        for index in 0..<length(it) {
            guard let truth = truth(Int(it.first), at: index) else { return nil }
            if truth { count += 1 }
        }
        return count
    }

    /// The list of items whose points are compared with one whole number; nil where the part is anything else.
    private func comparedList(_ it: Program.Node) -> Program.Node? {
        switch it.operation {
        case .equal, .less, .lessOrEqual, .greater, .greaterOrEqual:
            let (left, right) = (plan.program.nodes[Int(it.first)], plan.program.nodes[Int(it.second)])
            guard left.operation == .items, left.third == 0, right.operation == .number,
                plan.program.constants[Int(right.first)].isWhole
            else { return nil }
            return left
        default: return nil
        }
    }

    private func plainCount(_ list: Program.Node, _ comparison: Program.Node) -> Int? {
        let right = plan.program.nodes[Int(comparison.second)]
        let edge = Int(plan.program.constants[Int(right.first)].numerator)
        var count = 0
        for place in Int(list.first)..<Int(list.first + list.second) {
            guard let points = points(of: Int(plan.program.lists[place])) else { return nil }
            let holds =
                switch comparison.operation {
                case .less: points < edge
                case .lessOrEqual: points <= edge
                case .greater: points > edge
                case .greaterOrEqual: points >= edge
                default: points == edge
                }
            if holds { count += 1 }
        }
        return count
    }

    // MARK: Truths

    /// The truth that the part at `node` comes to: one value, or the element `index` of a list.
    func truth(_ node: Int, at index: Int) -> Bool? {
        let it = plan.program.nodes[node]
        switch it.operation {
        case .truth: return it.first == 1
        case .score:
            guard case .truth(let truth) = outcomes[Int(it.first)].content else { return nil }
            return truth
        case .equal, .less, .lessOrEqual, .greater, .greaterOrEqual: return comparison(it, at: index)
        case .within:
            guard let number = number(Int(it.first), at: index) else { return nil }
            return plan.program.constants[Int(it.second)] <= number && number <= plan.program.constants[Int(it.third)]
        case .and: return all(it, are: true, at: index)
        case .or: return all(it, are: false, at: index).map { !$0 }
        case .not: return truth(Int(it.first), at: index).map { !$0 }
        case .any: return count(it).map { $0 > 0 }
        case .all: return count(it).map { $0 == length(it) }
        case .isKind:
            let leaf = plan.program.nodes[Int(it.first)]
            let item = leaf.operation == .items ? Int(plan.program.lists[Int(leaf.first) + index]) : Int(leaf.first)
            return codes[item] == CompletePlan.none ? nil : Int(it.second) == AnswerKind.answered.code
        case .aboutIsWord:
            let field = plan.program.fields[Int(it.first)]
            let stated = field == .respondent ? respondent.rawValue : about.word(of: field)
            return stated.map { $0 == plan.program.words[Int(it.second)] }
        default: return nil
        }
    }

    private func comparison(_ it: Program.Node, at index: Int) -> Bool? {
        guard let left = number(Int(it.first), at: index), let right = number(Int(it.second), at: index)
        else { return nil }
        return switch it.operation {
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        default: left == right
        }
    }

    /// Whether every part is `truth`; a part that is not settles it, as in `Evaluator`.
    private func all(_ it: Program.Node, are truth: Bool, at index: Int) -> Bool? {
        var result: Bool? = true
        for place in Int(it.first)..<Int(it.first + it.second) {
            switch self.truth(Int(plan.program.lists[place]), at: index) {
            case nil: result = nil
            case truth: continue
            default: return false
            }
        }
        return result
    }
}
