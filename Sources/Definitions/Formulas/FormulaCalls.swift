internal import Instruments

extension FormulaResolver {
    mutating func call(_ name: FormulaName, _ nodes: [FormulaNode], _ range: Range<Int>) -> Resolved {
        guard let function = FormulaFunction(rawValue: name.text) else {
            for node in nodes { _ = resolve(node) }
            complainUnknown(
                "unknown-function", "there is no function `\(name.text)`", name.text,
                among: FormulaFunction.allCases.map(\.rawValue) + ["lookup"], at: name.range)
            return .nothing(range)
        }
        if function == .share || function == .average { return overForms(function, name, nodes, range) }
        let arguments = nodes.map { resolve($0) }
        if let arity = function.arity, arguments.count != arity {
            complain("argument-count", function.usage, at: range)
            return .nothing(range)
        }
        switch function {
        case .sum: return aggregate(.sum, arguments[0], of: .number, to: .number, range)
        case .mean: return aggregate(.mean, arguments[0], of: .number, to: .number, range)
        case .count: return aggregate(.count, arguments[0], of: .truth, to: .number, range)
        case .any: return aggregate(.any, arguments[0], of: .truth, to: .truth, range)
        case .all: return aggregate(.all, arguments[0], of: .truth, to: .truth, range)
        case .min: return extreme(.min, arguments, range)
        case .max: return extreme(.max, arguments, range)
        case .if: return choice(arguments, range)
        case .sqrt:
            demand(arguments[0], .number, "`sqrt(…)`")
            demandOne(arguments[0], "`sqrt(…)` takes one value, not a list")
            return Resolved(
                expression: .squareRoot(arguments[0].expression), type: .number, range: range, hasRoot: true)
        case .profile, .share, .average:
            demand(arguments[0], .number, "`profile(…)`")
            return Resolved(expression: .profile(arguments[0].expression), type: .digits, range: range)
        }
    }

    private mutating func aggregate(
        _ aggregate: Aggregate, _ argument: Resolved, of element: FormulaType, to type: FormulaType, _ range: Range<Int>
    ) -> Resolved {
        demand(argument, element, "`\(aggregate.rawValue)(…)`")
        return Resolved(
            expression: .aggregate(aggregate, argument.expression), type: type, range: range,
            hasRoot: argument.hasRoot)
    }

    private mutating func extreme(_ extreme: Extreme, _ arguments: [Resolved], _ range: Range<Int>) -> Resolved {
        for argument in arguments { demand(argument, .number, "`\(extreme.rawValue)(…)`") }
        for argument in arguments.dropLast() {
            demandOne(argument, "`\(extreme.rawValue)(…)` takes one list at most, as its last argument")
        }
        return Resolved(
            expression: .extreme(extreme, arguments.map(\.expression)), type: .number, range: range,
            hasRoot: arguments.contains { $0.hasRoot })
    }

    private mutating func choice(_ arguments: [Resolved], _ range: Range<Int>) -> Resolved {
        let (condition, then, otherwise) = (arguments[0], arguments[1], arguments[2])
        demand(condition, .truth, "the first argument of `if(…)`")
        for argument in arguments {
            demandOne(argument, "`if(…)` takes single values: put the list in `sum(…)`, `any(…)` or `all(…)`")
        }
        let type = then.type ?? otherwise.type
        if let type {
            demand(otherwise, type, "as its second argument is \(type.spoken), `if(…)`")
            if type == .range || type == .digits {
                complain(
                    "type-mismatch", "`if(…)` chooses between numbers, truths or words, and this is \(type.spoken)",
                    at: then.type == nil ? otherwise.range : then.range)
            }
        }
        return Resolved(
            expression: .choice(condition.expression, then: then.expression, otherwise: otherwise.expression),
            type: type, range: range, hasRoot: then.hasRoot || otherwise.hasRoot)
    }

    /// `share(…)` and `average(…)`: what stands inside is worked out for each form.
    private mutating func overForms(
        _ function: FormulaFunction, _ name: FormulaName, _ nodes: [FormulaNode], _ range: Range<Int>
    ) -> Resolved {
        if !scope.isGroupFigure || isInsideShare {
            let message =
                isInsideShare
                ? "each form is one form: `\(name.text)(…)` does not stand inside another"
                : "`\(name.text)(…)` is over many forms: only group figures have it"
            complain("share-misplaced", message, at: name.range)
        }
        let wasInside = isInsideShare
        isInsideShare = true
        defer { isInsideShare = wasInside }
        let arguments = nodes.map { resolve($0) }
        guard arguments.count == 1 else {
            complain("argument-count", function.usage, at: range)
            return .nothing(range, .number)
        }
        demand(arguments[0], function == .share ? .truth : .number, "`\(name.text)(…)`")
        demandOne(arguments[0], "`\(name.text)(…)` takes one value of each form, not a list")
        let inner = arguments[0].expression
        return Resolved(
            expression: function == .share ? .share(inner) : .average(inner), type: .number, range: range,
            hasRoot: arguments[0].hasRoot)
    }
}
