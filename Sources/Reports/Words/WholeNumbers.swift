internal import Instruments

extension Instrument {
    /// How many decimals every value of a score has: 0 where it can only be whole. Nil where its values may lie anywhere.
    func decimals(of score: Score) -> Int? {
        if let rounding = score.rounding { return rounding.decimals }
        switch score.rule {
        case .formula(let formula):
            guard isWhole(formula.expression, within: [score.name]) else { return nil }
        case .decision(let rows):
            let outcomes = rows.map(\.outcome)
            let whole = outcomes.allSatisfy { if case .number(let number) = $0 { number.isWhole } else { false } }
            return whole ? 0 : nil
        }
        switch score.missing?.policy {
        case .prorate, .groupMean: return score.missing?.rounding?.decimals
        case .fill: return score.missing?.fill?.isWhole == true ? 0 : score.missing?.rounding?.decimals
        default: return 0
        }
    }

    /// Whether an expression is a whole number whatever the answers are; `path` are the scores on the way to it.
    private func isWhole(_ expression: Expression, within path: Set<String>) -> Bool {
        switch expression {
        case .number(let number): number.isWhole
        case .item(let index, let reading): items[index].isWhole(reading)
        case .items(let list, let reading): list.allSatisfy { items[$0].isWhole(reading) }
        case .column(let block, let item): entries[block].items[item].isWhole(.points)
        case .score(let index):
            !path.contains(scores[index].name) && isWhole(score: scores[index], within: path)
        case .about, .power: expression.parts.allSatisfy { isWhole($0, within: path) }
        case .arithmetic(let operation, let left, let right):
            operation != .over && isWhole(left, within: path) && isWhole(right, within: path)
        case .aggregate(.count, _): true
        case .aggregate(.sum, let list): isWhole(list, within: path)
        case .extreme(_, let parts): parts.allSatisfy { isWhole($0, within: path) }
        case .choice(_, let then, let otherwise): isWhole(then, within: path) && isWhole(otherwise, within: path)
        case .lookup(let table, let column, _):
            tables[table].rows.allSatisfy { row in
                switch row[column] {
                case .number(let number): number.isWhole
                case .none: true
                case .range, .word: false
                }
            }
        default: false
        }
    }

    private func isWhole(score: Score, within path: Set<String>) -> Bool {
        if let rounding = score.rounding { return rounding.decimals == 0 }
        guard case .formula(let formula) = score.rule else { return decimals(of: score) == 0 }
        let policy = score.missing?.policy
        if policy == .prorate || policy == .groupMean { return decimals(of: score) == 0 }
        return isWhole(formula.expression, within: path.union([score.name]))
    }
}

extension Item {
    /// Whether every answer to the item is a whole number.
    fileprivate func isWhole(_ reading: Expression.Reading) -> Bool {
        if case .number(let least, let most, let step, _) = responses.kind {
            return least.isWhole && most.isWhole && step?.isWhole == true
        }
        return ordinaryOptions.allSatisfy { option in
            (reading == .points ? option.points : option.code.number)?.isWhole ?? true
        }
    }
}
