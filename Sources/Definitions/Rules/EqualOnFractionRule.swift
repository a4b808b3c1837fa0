import Instruments

/// `=` is not asked of a figure that may be a fraction: a mean, a quotient or a prorated sum is hardly ever exactly the
/// number meant. Compare with `>=`, with `within`, or round the score first.
struct EqualOnFractionRule: Rule {
    static let name = "equal-on-fraction"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        for formula in draft.formulas {
            formula.expression.walk { part in
                guard case .comparison(.equal, let left, let right) = part, !part.isList else { return }
                for (side, other) in [(left, right), (right, left)] {
                    guard case .number(let number) = other, isFraction(side, formula, draft) else { continue }
                    complain(
                        "\(draft.name(of: side)) may be a fraction, so `= \(number)` is hardly ever true; use `>=` or `within`, or round it",
                        at: formula.place, in: draft)
                }
            }
        }
    }

    private func isFraction(_ side: Expression, _ formula: DraftFormula, _ draft: Draft) -> Bool {
        switch side {
        case .aggregate(.mean, _), .arithmetic(.over, _, _): break
        case .score(let index):
            let score = draft.instrument.scores[index]
            guard score.kind == .number, score.rounding == nil, case .formula(let formula) = score.rule else {
                return false
            }
            let isMean = formula.expression.hasQuotient
            let isProrated =
                [.prorate, .groupMean].contains(score.missing?.policy) && score.missing?.rounding == nil
            guard isMean || isProrated else { return false }
        default: return false
        }
        guard case .listed(let values) = draft.reach(side, under: draft.missing(of: formula)) else { return true }
        return values.contains { !$0.isWhole }
    }
}

extension Expression {
    /// Whether a mean or a quotient stands in the value.
    fileprivate var hasQuotient: Bool {
        var found = false
        walk { part in
            switch part {
            case .aggregate(.mean, _), .arithmetic(.over, _, _): found = true
            default: break
            }
        }
        return found
    }
}
