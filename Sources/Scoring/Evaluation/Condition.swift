public import Instruments

/// A formula over the forms of one instrument that is not part of its definition: a rule's condition, say.
public struct Condition: Sendable {
    let program: Program
    let root: Int

    /// Makes `expression` ready; its positions are those of the instrument whose forms it will be asked of.
    public init(_ expression: Expression) {
        var program = Program()
        root = program.add(expression)
        self.program = program
    }
}

extension FormResult {
    /// Whether a condition over this form's instrument holds. Only scores that have a value count: any other leaves the
    /// condition undetermined, as does any missing answer that it hangs on. A form with errors determines nothing.
    public func holds(_ condition: Condition) -> Truth {
        guard isValid else { return .undetermined }
        return evaluator.condition(condition.root, in: condition.program, reading: .validOnly)
    }

    /// The number that a formula over this form's scores comes to; nil where it has no value.
    public func number(_ condition: Condition) -> Rational? {
        guard isValid,
            case .number(let interval, mayGo: false) = evaluator.value(
                condition.root, at: nil, in: condition.program, reading: .validOnly)
        else { return nil }
        return interval.exact
    }
}

extension About {
    /// Whether a condition over facts about the person alone holds; what is not stated leaves it undetermined.
    public func holds(_ condition: Condition, asked respondent: Respondent = .person) -> Truth {
        let evaluator = Evaluator(
            plan: .empty, about: self, respondent: respondent, read: ReadForm(.list([]), for: .empty))
        return evaluator.condition(condition.root, in: condition.program, reading: .validOnly)
    }
}
