internal import Instruments

extension FormulaResolver {
    mutating func arithmetic(
        _ operation: Arithmetic, _ left: FormulaNode, _ right: FormulaNode, _ range: Range<Int>
    ) -> Resolved {
        let (left, right) = (resolve(left), resolve(right))
        for part in [left, right] { demand(part, .number, "`\(operation.rawValue)`") }
        return Resolved(
            expression: .arithmetic(operation, left.expression, right.expression), type: .number,
            shape: commonShape([left, right], range), range: range, hasRoot: left.hasRoot || right.hasRoot)
    }

    mutating func power(_ base: FormulaNode, _ exponent: Int, _ range: Range<Int>) -> Resolved {
        let base = resolve(base)
        demand(base, .number, "`^`")
        return Resolved(
            expression: .power(base.expression, exponent), type: .number, shape: base.shape, range: range,
            hasRoot: base.hasRoot)
    }

    mutating func comparison(
        _ order: Order, _ left: FormulaNode, _ right: FormulaNode, _ range: Range<Int>
    ) -> Resolved {
        if let result = codeTest(order, left, right, range) { return result }
        let (left, right) = (resolve(left), resolve(right))
        let types = [left.type, right.type]
        if types.contains(.truth), order != .equal {
            complain(
                "type-mismatch", "yes and no have no order: compare them with `=`, or join them with `and`", at: range)
        } else if types.contains(.truth), !types.contains(.number) {
            for part in [left, right] { demand(part, .truth, "a comparison with a truth") }
        } else {
            for part in [left, right] { demand(part, .number, "`\(order.rawValue)`") }
        }
        for part in [left, right] { demandExact(part) }
        return Resolved(
            expression: .comparison(order, left.expression, right.expression), type: .truth,
            shape: commonShape([left, right], range), range: range)
    }

    /// `item 3 = yes`: yes and no match the codes 1 and 0. Nil where it is no such comparison.
    private mutating func codeTest(
        _ order: Order, _ left: FormulaNode, _ right: FormulaNode, _ range: Range<Int>
    ) -> Resolved? {
        guard order == .equal else { return nil }
        switch (left.kind, right.kind) {
        case (.items(let reference), .truth(let value)):
            guard let codes = codes(reference, value) else { return .nothing(range, .truth) }
            return Resolved(
                expression: .comparison(.equal, codes.expression, .number(value ? .one : .zero)), type: .truth,
                shape: codes.shape, range: range)
        case (.truth(let value), .items(let reference)):
            guard let codes = codes(reference, value) else { return .nothing(range, .truth) }
            return Resolved(
                expression: .comparison(.equal, .number(value ? .one : .zero), codes.expression), type: .truth,
                shape: codes.shape, range: range)
        default: return nil
        }
    }

    /// The codes of items that are compared with yes or no, or a complaint.
    private mutating func codes(_ reference: ItemReference, _ value: Bool) -> Resolved? {
        guard let result = itemsWithoutValue(reference, reading: .code) else { return nil }
        let wanted = Code(value ? .one : .zero)
        for position in result.positions {
            let item = scope.items[position]
            let isAsked =
                item.hasNumericCodes
                && (item.codes.isEmpty || item.codes.contains { Code($0).matches(wanted) })
            if !isAsked {
                complain(
                    "unknown-word",
                    "\(value ? "yes" : "no") matches the code \(wanted.text), which item \(item.id) "
                        + "does not have", at: reference.range)
                return nil
            }
        }
        return result
    }

    mutating func within(_ value: FormulaNode, _ low: Rational, _ high: Rational, _ range: Range<Int>) -> Resolved {
        let value = resolve(value)
        demand(value, .number, "`within`")
        demandExact(value)
        return Resolved(
            expression: .within(value.expression, low: low, high: high), type: .truth, shape: value.shape, range: range)
    }

    mutating func within(_ value: FormulaNode, _ name: FormulaName, _ range: Range<Int>) -> Resolved {
        let value = resolve(value)
        demand(value, .number, "`within`")
        demandExact(value)
        let limits = score(name)
        demand(limits, .range, "`within` without `to`")
        guard case .score(let index) = limits.expression else { return .nothing(range, .truth) }
        return Resolved(
            expression: .withinScore(value.expression, score: index), type: .truth, shape: value.shape, range: range)
    }

    mutating func isKind(_ value: FormulaNode, _ kind: FormulaName, _ range: Range<Int>) -> Resolved {
        let asked: Resolved? =
            switch value.kind {
            case .items(let reference): itemsWithoutValue(reference, reading: reference.reading)
            case .column(let block, let item) where !scope.isGroupFigure:
                columnPosition(block, item).map {
                    Resolved(
                        expression: .column(block: $0.block, item: $0.item), type: .number,
                        shape: .column(block: $0.block), range: value.range)
                }
            default: notAnItem(value)
            }
        guard let answerKind = AnswerKind(word: kind.text) else {
            let kinds = ["answered", "missing"] + NoAnswer.allCases.map(\.rawValue)
            complainUnknown(
                "unknown-word", "`\(kind.text)` is no kind of answer; the kinds are " + kinds.joined(separator: ", "),
                kind.text, among: kinds, at: kind.range)
            return .nothing(range, .truth)
        }
        guard let asked else { return .nothing(range, .truth) }
        return Resolved(
            expression: .isKind(asked.expression, answerKind), type: .truth, shape: asked.shape, range: range)
    }

    private mutating func notAnItem(_ value: FormulaNode) -> Resolved? {
        complain(
            "type-mismatch", "`is` asks how an item was left: before it stands an item or a list of items, alone",
            at: value.range)
        return nil
    }

    mutating func joined(_ nodes: [FormulaNode], _ range: Range<Int>, isAnd: Bool) -> Resolved {
        var parts: [Expression] = []
        var resolved: [Resolved] = []
        for node in nodes {
            let part = resolve(node)
            demand(part, .truth, isAnd ? "`and`" : "`or`")
            resolved.append(part)
            switch part.expression {
            case .and(let inner) where isAnd: parts += inner
            case .or(let inner) where !isAnd: parts += inner
            default: parts.append(part.expression)
            }
        }
        return Resolved(
            expression: isAnd ? .and(parts) : .or(parts), type: .truth, shape: commonShape(resolved, range),
            range: range)
    }

    mutating func negated(_ node: FormulaNode, _ range: Range<Int>) -> Resolved {
        let part = resolve(node)
        demand(part, .truth, "`not`")
        return Resolved(expression: .not(part.expression), type: .truth, shape: part.shape, range: range)
    }

    /// Complains where a square root, which is rounded, is compared.
    mutating func demandExact(_ part: Resolved) {
        guard part.hasRoot else { return }
        complain(
            "root-compared", "a square root is rounded to twelve digits, so it is not compared: compare the square",
            at: part.range)
    }
}

extension Resolved {
    /// The items that the part names directly.
    var positions: [Int] {
        switch expression {
        case .item(let position, _): [position]
        case .items(let positions, _): positions
        default: []
        }
    }
}
