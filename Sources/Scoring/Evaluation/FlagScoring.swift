internal import Instruments

extension Evaluator {
    /// The flags that the form raises, in the order of the file, then the checks that do not hold.
    ///
    /// Safety and critical items are looked at whatever else the form is: `itemsOnly` leaves the rest out, where no
    /// score stands.
    func flags(itemsOnly: Bool, failedChecks: [Int]) -> [FlagFinding] {
        let raised = plan.instrument.flags.indices.compactMap { index in
            if itemsOnly, case .note = plan.instrument.flags[index].kind { return FlagFinding?.none }
            return finding(ofFlag: index)
        }
        return raised
            + failedChecks.map { index in
                let check = plan.instrument.checks[index]
                return FlagFinding(kind: .check(check.name), label: check.label, ground: check.ground)
            }
    }

    /// What the flag at `index` finds; nil where it is not raised.
    func finding(ofFlag index: Int) -> FlagFinding? {
        let flag = plan.instrument.flags[index]
        let fires = condition(plan.flagConditions[index], in: plan.program) == .yes
        switch flag.kind {
        case .safety(let item):
            return finding(flag, on: item, fires: fires).map {
                Self.raised(flag, .safety(item: plan.instrument.items[item].id, $0))
            }
        case .critical(let item):
            return finding(flag, on: item, fires: fires).map {
                Self.raised(flag, .critical(item: plan.instrument.items[item].id, $0))
            }
        case .note(let name, _): return fires ? Self.raised(flag, .note(name)) : nil
        }
    }

    /// A finding of this kind, with the words of its flag.
    static func raised(_ flag: Flag, _ kind: FlagFinding.Kind) -> FlagFinding {
        FlagFinding(kind: kind, label: flag.label, ground: flag.ground)
    }

    private func finding(_ flag: Flag, on item: Int, fires: Bool) -> FlagFinding.Finding? {
        if fires {
            switch answers[item] {
            case .option(let position): return .answered(plan.items[item].codes[position])
            case .number(let number): return .answered(Code(number))
            case .text(let text): return .answered(Code(text))
            case .none(let kind, _): return .unanswered(kind == .skipped ? .blank : kind)
            }
        }
        guard standings[item].kind == .missing, !flag.isSilentUnanswered,
            case .none(let kind, let absence) = answers[item], absence != .wrong
        else { return nil }
        return .unanswered(kind == .skipped ? .blank : kind)
    }

    /// The checks that do not hold, by position.
    func failedChecks() -> [Int] { plan.checkConditions.indices.filter(fails) }

    /// Whether the check at `index` does not hold.
    func fails(_ index: Int) -> Bool { condition(plan.checkConditions[index], in: plan.program) == .no }
}
