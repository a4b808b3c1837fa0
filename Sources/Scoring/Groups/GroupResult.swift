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
            var sums = GroupSums(of: figure)
            for form in forms { sums.add(form, to: figure) }
            return sums.result(of: figure)
        }
    }
}
