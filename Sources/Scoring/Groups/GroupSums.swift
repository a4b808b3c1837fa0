public import Instruments

/// What the shares and averages of a figure over many forms come to so far. Sums of parts add up to those of the whole.
public struct GroupSums: Sendable, Hashable {
    /// For each share or average of the formula, in its order.
    public private(set) var parts: [Part]

    /// One share or average.
    public struct Part: Sendable, Hashable {
        /// The forms for which it is determined, or has a value.
        public var forms: Int
        /// How many of them fulfil the condition, or the sum of the values.
        public var sum: ExactSum

        /// What a share or average comes to so far.
        public init(forms: Int, sum: ExactSum) {
            self.forms = forms
            self.sum = sum
        }
    }

    /// The sums as written down.
    public init(parts: [Part]) { self.parts = parts }

    /// Nothing yet, for a figure.
    public init(of figure: GroupFigure) {
        parts = figure.formula.expression.overForms.map { _ in Part(forms: 0, sum: ExactSum()) }
    }

    /// Adds what one form comes to; a form with errors, one that is undetermined or has no value is left out.
    public mutating func add(_ form: FormResult, to figure: GroupFigure) {
        guard form.isValid else { return }
        for (index, part) in figure.formula.expression.overForms.enumerated() {
            switch part {
            case .share(let condition):
                let truth = form.holds(Condition(condition))
                if truth == .undetermined { continue }
                parts[index].sum.add(Rational(truth == .yes ? 1 : 0))
            case .average(let value):
                guard let number = form.number(Condition(value)) else { continue }
                parts[index].sum.add(number)
            default: continue
            }
            parts[index].forms += 1
        }
    }

    /// Adds the sums of other forms.
    public mutating func add(_ other: GroupSums) {
        for (index, part) in other.parts.enumerated() where index < parts.count {
            parts[index].forms += part.forms
            parts[index].sum.add(part.sum)
        }
    }

    /// How many forms the figure rests on: the fewest that a part of it rests on.
    public var forms: Int { parts.map(\.forms).min() ?? 0 }

    /// What the figure comes to; below its own minimum there is none.
    public func result(of figure: GroupFigure) -> GroupResult {
        guard forms >= figure.atLeast, forms > 0 else {
            return GroupResult(figure: figure, value: nil, reason: .tooFew, of: forms)
        }
        var rest = parts[...]
        let value = Self.value(of: figure.formula.expression, &rest)
        return GroupResult(figure: figure, value: value, reason: value == nil ? .undefined : nil, of: forms)
    }

    private static func value(of expression: Expression, _ rest: inout ArraySlice<Part>) -> Rational? {
        switch expression {
        case .number(let number): return number
        case .share, .average:
            guard let part = rest.popFirst() else { return nil }
            return part.sum.total?.divided(by: Rational(part.forms))
        case .arithmetic(let operation, let left, let right):
            let (a, b) = (value(of: left, &rest), value(of: right, &rest))
            guard let a, let b else { return nil }
            return switch operation {
            case .plus: a.adding(b)
            case .minus: a.subtracting(b)
            case .times: a.multiplied(by: b)
            case .over: a.divided(by: b)
            }
        default: return nil
        }
    }
}

extension Expression {
    /// The shares and averages of a figure's formula, in its order.
    fileprivate var overForms: [Expression] {
        switch self {
        case .share, .average: [self]
        case .arithmetic(_, let left, let right): left.overForms + right.overForms
        default: []
        }
    }
}
