internal import Instruments

extension Evaluator {
    /// How many elements the list of a function has; 1 for a single value.
    func length(_ node: Program.Node, in program: Program) -> Int {
        guard node.third >= 0 else { return 1 }
        let leaf = program.nodes[Int(node.third)]
        return leaf.operation == .items ? Int(leaf.second) : entries[Int(leaf.first)].count
    }

    /// A function of one list.
    func aggregate(_ node: Program.Node, in program: Program, _ reading: Reading) -> Value {
        switch node.operation {
        case .sum, .mean: total(node, in: program, reading)
        default: truths(node, in: program, reading)
        }
    }

    private func total(_ node: Program.Node, in program: Program, _ reading: Reading) -> Value {
        var sum = Interval(.zero)
        var present = 0
        var missing = 0
        var optional: [Interval] = []
        let isList = node.third >= 0
        for index in 0..<length(node, in: program) {
            switch value(Int(node.first), at: isList ? index : nil, in: program, reading: reading) {
            case .number(let number, let mayGo):
                if mayGo {
                    optional.append(number)
                    continue
                }
                guard let next = sum.adding(number) else { return .fault(.undefined) }
                sum = next
                present += 1
            case .gone(.missing): missing += 1
            case .gone(.notAsked): break
            case .fault(let reason): return .fault(reason)
            case .truth: return .fault(.undefined)
            }
        }
        if present == 0, optional.isEmpty { return .fault(missing > 0 ? .missing : .doesNotApply) }
        if node.operation == .mean {
            return bounded(mean(of: sum, count: present, optional: optional))
        }
        for number in optional {
            guard let next = sum.adding(number.hull(Interval(.zero))) else { return .fault(.undefined) }
            sum = next
        }
        if missing > 0, case .drop(scaled: true) = reading.missing {
            guard let share = Rational(Int64(present + missing), over: Int64(present)) else {
                return .fault(.undefined)
            }
            return bounded(sum.multiplied(by: Interval(share)))
        }
        return .number(sum)
    }

    private func bounded(_ interval: Interval?) -> Value {
        interval.map { .number($0) } ?? .fault(.undefined)
    }

    /// The mean, where some elements may turn out not to belong: its least takes in every low one that lowers it.
    private func mean(of sum: Interval, count: Int, optional: [Interval]) -> Interval? {
        func least(_ start: Rational, _ ends: [Rational]) -> Rational? {
            var (sum, count) = (start, count)
            for end in ends.sorted() {
                let mean = count == 0 ? nil : sum.divided(by: Rational(count))
                if let mean, end >= mean { break }
                guard let next = sum.adding(end) else { return nil }
                (sum, count) = (next, count + 1)
            }
            return sum.divided(by: Rational(count))
        }
        guard let low = least(sum.low, optional.map(\.low)), let negative = sum.high.negated else { return nil }
        if optional.isEmpty, sum.exact != nil { return Interval(low) }
        let ends = optional.compactMap(\.high.negated)
        return least(negative, ends)?.negated.map { Interval(low, $0) }
    }

    private func truths(_ node: Program.Node, in program: Program, _ reading: Reading) -> Value {
        let isList = node.third >= 0
        var (held, open) = (0, 0)
        var any = Truth.no
        var all = Truth.yes
        for index in 0..<length(node, in: program) {
            switch value(Int(node.first), at: isList ? index : nil, in: program, reading: reading) {
            case .truth(let truth, let mayGo):
                if truth == .yes, !mayGo { held += 1 } else if truth != .no { open += 1 }
                any = any.or(mayGo && truth == .yes ? .undetermined : truth)
                all = all.and(mayGo && truth == .no ? .undetermined : truth)
            case .gone: break
            case .fault(let reason): return .fault(reason)
            case .number: return .fault(.undefined)
            }
        }
        return switch node.operation {
        case .any: .truth(any)
        case .all: .truth(all)
        default: .number(Interval(Rational(held), Rational(held + open)))
        }
    }

    /// The least or the greatest of numbers and lists, end by end.
    func extreme(_ node: Program.Node, in program: Program, _ reading: Reading) -> Value {
        let isLeast = node.operation == .min
        var certain: Interval?
        var optional: [Interval] = []
        var missing = false
        for position in node.first..<node.first + node.second {
            let part = Int(program.lists[Int(position)])
            let leaf = program.leaf(of: part)
            let length = leaf.map { self.length(Program.Node(operation: .sum, third: Int32($0)), in: program) } ?? 1
            for index in 0..<length {
                switch value(part, at: leaf == nil ? nil : index, in: program, reading: reading) {
                case .number(let number, mayGo: true): optional.append(number)
                case .number(let number, mayGo: false):
                    certain = certain.map { isLeast ? $0.leastWith(number) : $0.greatestWith(number) } ?? number
                case .gone(let gone): if gone == .missing { missing = true }
                case .fault(let reason): return .fault(reason)
                case .truth: return .fault(.undefined)
                }
            }
        }
        let mayAllGo = certain == nil
        for number in optional {
            let both = certain.map { isLeast ? $0.leastWith(number) : $0.greatestWith(number) } ?? number
            certain = certain.map { $0.hull(mayAllGo ? both.hull(number) : both) } ?? both
        }
        return certain.map { .number($0) } ?? .fault(missing ? .missing : .doesNotApply)
    }

    /// The digits of a list in a row; nil with the reason where one of them is not one digit.
    func digits(_ node: Program.Node, in program: Program, _ reading: Reading) -> (text: String?, reason: Reason?) {
        var text = ""
        for index in 0..<length(node, in: program) {
            switch value(Int(node.first), at: node.third >= 0 ? index : nil, in: program, reading: reading) {
            case .number(let number, _):
                guard let exact = number.exact else { return (nil, .undetermined) }
                text += exact.description
            case .gone: break
            case .fault(let reason): return (nil, reason)
            case .truth: return (nil, .undefined)
            }
        }
        return text.isEmpty ? (nil, .doesNotApply) : (text, nil)
    }
}

extension Interval {
    fileprivate func leastWith(_ other: Interval) -> Interval { Interval(min(low, other.low), min(high, other.high)) }
    fileprivate func greatestWith(_ other: Interval) -> Interval {
        Interval(max(low, other.low), max(high, other.high))
    }
}
