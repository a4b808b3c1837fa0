internal import Instruments

extension Evaluator {
    /// Sum, difference, product or quotient. What is gone adds nothing to a single sum or difference, and takes its
    /// element out of a list.
    func arithmetic(_ operation: Program.Operation, _ left: Value, _ right: Value, inList: Bool) -> Value {
        switch (left, right) {
        case (.fault(let reason), _), (_, .fault(let reason)): return .fault(reason)
        case (.gone(let gone), let other), (let other, .gone(let gone)):
            guard !inList, operation == .plus || operation == .minus else { return .gone(gone) }
            if case .gone = other { return .gone(gone) }
            if operation == .minus, case .gone = left { return mapped(other) { Interval(.zero).subtracting($0) } }
            return other
        case (.number(let a, let mayGo), .number(let b, let mayGoToo)):
            if (mayGo || mayGoToo) && !inList && (operation == .plus || operation == .minus) {
                return arithmetic(
                    operation, .number(mayGo ? a.hull(Interval(.zero)) : a),
                    .number(mayGoToo ? b.hull(Interval(.zero)) : b), inList: false)
            }
            let result: Interval? =
                switch operation {
                case .plus: a.adding(b)
                case .minus: a.subtracting(b)
                case .times: a.multiplied(by: b)
                default: a.divided(by: b)
                }
            return result.map { .number($0, mayGo: mayGo || mayGoToo) } ?? .fault(.undefined)
        case (.truth, _), (_, .truth): return .fault(.undefined)
        }
    }

    /// A comparison. One with an unasked item that counts nothing is false; in a list that element leaves.
    func comparison(
        _ operation: Program.Operation, _ left: Value, _ right: Value, inList: Bool, _ reading: Reading
    ) -> Value {
        switch (left, right) {
        case (.gone(let gone), _), (_, .gone(let gone)): return inList ? .gone(gone) : .truth(.no)
        case (.fault(let reason), _), (_, .fault(let reason)):
            return reading.leavesFaultsOpen || reason == .undetermined ? .truth(.undetermined) : .fault(reason)
        case (.number(let a, let mayGo), .number(let b, let mayGoToo)):
            return compared(a.compared(operation.order, b), mayGo: mayGo || mayGoToo, inList: inList)
        case (.truth(let a, let mayGo), .truth(let b, let mayGoToo)):
            let same: Truth = a == .undetermined || b == .undetermined ? .undetermined : Truth(a == b)
            return compared(same, mayGo: mayGo || mayGoToo, inList: inList)
        default: return .fault(.undefined)
        }
    }

    /// A truth about an item that may turn out not to be asked: outside a list it is then false.
    private func compared(_ truth: Truth, mayGo: Bool, inList: Bool) -> Value {
        if mayGo, !inList { return .truth(truth == .yes ? .undetermined : truth) }
        return .truth(truth, mayGo: mayGo)
    }

    /// Whether a figure lies in a range, of which several are possible; nil: nothing is known of the range.
    func within(_ value: Value, _ ranges: [Interval]?, inList: Bool, _ reading: Reading) -> Value {
        switch value {
        case .fault(let reason):
            return reading.leavesFaultsOpen || reason == .undetermined ? .truth(.undetermined) : .fault(reason)
        case .gone(let gone): return inList ? .gone(gone) : .truth(.no)
        case .truth: return .fault(.undefined)
        case .number(let figure, let mayGo):
            guard let ranges, !ranges.isEmpty else {
                return reading.leavesFaultsOpen ? .truth(.undetermined) : .fault(.missing)
            }
            let each = ranges.map { range in
                figure.compared(.greaterOrEqual, Interval(range.low))
                    .and(figure.compared(.lessOrEqual, Interval(range.high)))
            }
            return compared(each.allSatisfy { $0 == each[0] } ? each[0] : .undetermined, mayGo: mayGo, inList: inList)
        }
    }

    func negated(_ value: Value, inList: Bool) -> Value {
        switch value {
        case .truth(let truth, let mayGo): .truth(truth.negated, mayGo: mayGo)
        case .gone(let gone): inList ? .gone(gone) : .truth(.yes)
        case .fault, .number: value
        }
    }

    /// `and` and `or` after Kleene; a part without a value is passed on unless another part settles the truth.
    func logic(_ node: Program.Node, at index: Int?, in program: Program, _ reading: Reading) -> Value {
        let conjunction = node.operation == .and
        let settling: Truth = conjunction ? .no : .yes
        var result = settling.negated
        var leaves = false
        var gone: Value.Gone?
        var fault: Reason?
        for position in node.first..<node.first + node.second {
            let part = Int(program.lists[Int(position)])
            switch value(part, at: index, in: program, reading: reading) {
            case .truth(let truth, let mayGo):
                result = conjunction ? result.and(truth) : result.or(truth)
                leaves = leaves || mayGo
                if truth == settling, !mayGo, index == nil { return .truth(settling) }
            case .gone(let why): gone = why
            case .fault(let reason): fault = fault ?? reason
            case .number: fault = .undefined
            }
        }
        if let fault { return .fault(fault) }
        if let gone {
            if index != nil { return .gone(gone) }
            result = conjunction ? .no : result
        }
        return .truth(result, mayGo: leaves)
    }

    /// The first number if the condition holds, else the second; both together where it is open.
    func choice(_ node: Program.Node, at index: Int?, in program: Program, _ reading: Reading) -> Value {
        switch value(Int(node.first), at: index, in: program, reading: reading) {
        case .truth(.yes, mayGo: false):
            return value(Int(node.second), at: index, in: program, reading: reading)
        case .truth(.no, _), .gone:
            return value(Int(node.third), at: index, in: program, reading: reading)
        case .truth:
            guard case .number(let a, let mayGo) = value(Int(node.second), at: index, in: program, reading: reading),
                case .number(let b, let mayGoToo) = value(Int(node.third), at: index, in: program, reading: reading),
                reading.leavesFaultsOpen
            else { return .fault(.undetermined) }
            return .number(a.hull(b), mayGo: mayGo || mayGoToo)
        case .fault(let reason): return .fault(reason)
        case .number: return .fault(.undefined)
        }
    }
}

extension Program.Operation {
    /// The comparison that the operation makes.
    fileprivate var order: Order {
        switch self {
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        default: .equal
        }
    }
}
