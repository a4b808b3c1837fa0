import Instruments

/// A condition made of several parts can hold and can fail. One whose parts contradict each other, or leave nothing out,
/// does nothing, or always the same.
struct ConditionDecidedRule: Rule {
    static let name = "condition-decided"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        for formula in draft.formulas {
            guard formula.expression.isJoint, !draft.isRow(formula),
                !hasDecidedPart(formula, draft),
                let probe = ConditionProbe([formula.expression], under: draft.missing(of: formula), in: draft)
            else { continue }
            let found = probe.outcomes(of: 0)
            if !found.canHold {
                complain("this never holds: its parts exclude each other", at: formula.place, in: draft)
            } else if !found.canFail {
                complain("this always holds: its parts leave nothing out", at: formula.place, in: draft)
            }
        }
    }

    private func hasDecidedPart(_ formula: DraftFormula, _ draft: Draft) -> Bool {
        var found = false
        formula.expression.walk { part in
            if !found { found = draft.verdict(on: part, under: draft.missing(of: formula)) != nil }
        }
        return found
    }
}

extension Draft {
    /// Whether the formula is the condition of a row of a decision.
    func isRow(_ formula: DraftFormula) -> Bool {
        guard case .score(let index) = formula.purpose, case .decision = instrument.scores[index].rule else {
            return false
        }
        return true
    }
}

extension Expression {
    /// Whether this joins conditions with `and`, `or` or `not`.
    fileprivate var isJoint: Bool {
        switch self {
        case .and, .or, .not: !isList
        default: false
        }
    }
}
