public import Instruments

/// What a figure over many forms came to.
public struct GroupResult: Sendable {
    /// The figure's definition.
    public let figure: GroupFigure
    /// Its value; nil where it has none.
    public let value: Rational?
    /// Why it has none.
    public let reason: Reason?
    /// How many forms it rests on: those for which it is determined.
    public let of: Int
}

extension ScoringPlan {
    /// Works out the figures over forms that this plan scored. A form that is undetermined, or without a value, is
    /// left out; with fewer than the figure's own minimum it is not scorable.
    public func groupFigures(of forms: [FormResult]) -> [GroupResult] {
        instrument.groupFigures.map { figure in
            var tally = GroupTally(forms: forms.filter(\.isValid))
            let value = tally.value(of: figure.formula.expression)
            let of = tally.fewest ?? 0
            guard of >= figure.atLeast, of > 0 else {
                return GroupResult(figure: figure, value: nil, reason: .tooFew, of: of)
            }
            return GroupResult(figure: figure, value: value, reason: value == nil ? .undefined : nil, of: of)
        }
    }
}

/// Works out a formula over forms, and counts the forms that its parts rest on.
private struct GroupTally {
    let forms: [FormResult]
    /// The fewest forms that a part rests on.
    var fewest: Int?

    mutating func value(of expression: Expression) -> Rational? {
        switch expression {
        case .number(let number): return number
        case .share(let condition):
            let program = Condition(condition)
            let truths = forms.map { $0.holds(program) }.filter { $0 != .undetermined }
            count(truths.count)
            return Rational(truths.count { $0 == .yes }).divided(by: Rational(truths.count))
        case .average(let part):
            let program = Condition(part)
            let numbers = forms.compactMap { $0.number(program) }
            count(numbers.count)
            return numbers.reduce(Rational?.some(.zero)) { $0?.adding($1) }?.divided(by: Rational(numbers.count))
        case .arithmetic(let operation, let left, let right):
            guard let a = value(of: left), let b = value(of: right) else { return nil }
            return switch operation {
            case .plus: a.adding(b)
            case .minus: a.subtracting(b)
            case .times: a.multiplied(by: b)
            case .over: a.divided(by: b)
            }
        default: return nil
        }
    }

    private mutating func count(_ forms: Int) { fewest = min(fewest ?? forms, forms) }
}
