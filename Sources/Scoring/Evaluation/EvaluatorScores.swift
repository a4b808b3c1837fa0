internal import Instruments

extension Evaluator {
    /// Another score as a number or a truth, as the reading wants it.
    func score(_ index: Int, _ reading: Reading) -> Value {
        let outcome = outcomes[index]
        switch usable(outcome, reading) {
        case .value:
            switch outcome.content {
            case .number(let number): return .number(number)
            case .truth(let truth): return .truth(Truth(truth))
            case .row(let row):
                if case .decision(let rows) = plan.instrument.scores[index].rule,
                    case .number(let number) = rows[row].outcome
                {
                    return .number(number)
                }
                return .fault(.undetermined)
            case .digits(let text): return Rational(text).map { .number($0) } ?? .fault(.undefined)
            case .word, .none: return .fault(.undetermined)
            }
        case .bounds: return bounds(of: index)
        case .nothing: return .fault(outcome.reason ?? .undetermined)
        }
    }

    private enum Usable { case value, bounds, nothing }

    private func usable(_ outcome: ScoreOutcome, _ reading: Reading) -> Usable {
        let hasValue = outcome.status != .notScorable
        let canBeBounded = hasValue || outcome.reason == .missing || outcome.reason == .undetermined
        switch reading.scores {
        case .values, .valuesOrNothing: return hasValue ? .value : .nothing
        case .valuesOrBounds: return hasValue ? .value : canBeBounded ? .bounds : .nothing
        case .settled:
            if outcome.status == .complete || outcome.status == .settled { return .value }
            return canBeBounded ? .bounds : .nothing
        }
    }

    /// What a score can be, whatever the missing answers are.
    func bounds(of index: Int) -> Value {
        let score = plan.instrument.scores[index]
        var inner = self
        inner.columnsInPlay = plan.scores[index].columnsRead
        if let when = plan.scores[index].when, condition(when, in: plan.program) != .yes {
            return .fault(.undetermined)
        }
        switch score.rule {
        case .formula:
            guard let root = plan.scores[index].roots[0], score.kind != .digits else { return .fault(.undetermined) }
            let value = inner.value(root, at: nil, in: plan.program, reading: .settle)
            guard let rounding = score.rounding else { return value }
            return inner.mapped(value) { $0.rounded(rounding) }
        case .decision(let rows):
            guard score.missing?.policy == .settle else { return .fault(.undetermined) }
            let numbers = inner.possibleRows(of: index, reading: .settle).rows.map { row -> Interval? in
                if case .number(let number) = rows[row].outcome { Interval(number) } else { nil }
            }
            guard let first = numbers.first, let start = first else { return .fault(.undetermined) }
            return .number(numbers.compactMap { $0 }.reduce(start) { $0.hull($1) })
        }
    }

    func mapped(_ value: Value, _ transform: (Interval) -> Interval?) -> Value {
        guard case .number(let interval, let mayGo) = value else { return value }
        return transform(interval).map { .number($0, mayGo: mayGo) } ?? .fault(.undefined)
    }

    /// The rows that a decision can come to, the first certain one ending the list.
    func possibleRows(of index: Int, reading: Reading) -> (rows: [Int], fault: Reason?) {
        var rows: [Int] = []
        for (row, root) in plan.scores[index].roots.enumerated() {
            guard let root else { return (rows + [row], nil) }
            switch value(root, at: nil, in: plan.program, reading: reading) {
            case .truth(.yes, mayGo: false): return (rows + [row], nil)
            case .truth(.no, _), .gone: continue
            case .truth: rows.append(row)
            case .fault(let reason):
                guard reading.leavesFaultsOpen || reason == .undetermined else { return (rows, reason) }
                rows.append(row)
            case .number: return (rows, .undefined)
            }
        }
        return (rows, nil)
    }

    /// The rows that another score, a decision, has come to or can come to; nil where nothing is known of it. Only a
    /// decision that may be settled says what it can still come to: where a source wants every answer, no verdict is
    /// drawn from some of them.
    private func rows(of index: Int, _ reading: Reading) -> [Int]? {
        switch usable(outcomes[index], reading) {
        case .value:
            if case .row(let row) = outcomes[index].content { return [row] }
            return nil
        case .bounds:
            guard plan.instrument.scores[index].missing?.policy == .settle else { return nil }
            if let when = plan.scores[index].when, condition(when, in: plan.program) != .yes { return nil }
            return possibleRows(of: index, reading: .settle).rows
        case .nothing: return nil
        }
    }

    /// The ranges that a score has decided on, or can decide on.
    func ranges(of index: Int, _ reading: Reading) -> [Interval]? {
        guard case .decision(let decision) = plan.instrument.scores[index].rule, let rows = rows(of: index, reading)
        else { return nil }
        return rows.compactMap { row in
            if case .range(let low, let high) = decision[row].outcome { Interval(low, high) } else { nil }
        }
    }

    /// Whether a score comes to this word.
    func score(_ index: Int, isWord word: String, _ reading: Reading) -> Value {
        if case .word(let text) = outcomes[index].content { return .truth(Truth(text == word)) }
        guard case .decision(let decision) = plan.instrument.scores[index].rule, let rows = rows(of: index, reading),
            !rows.isEmpty
        else {
            return reading.leavesFaultsOpen
                ? .truth(.undetermined) : .fault(outcomes[index].reason ?? .undetermined)
        }
        let matches = rows.map { row in
            if case .word(let text) = decision[row].outcome { text.english == word } else { false }
        }
        return .truth(matches.allSatisfy { $0 } ? .yes : matches.contains(true) ? .undetermined : .no)
    }
}
