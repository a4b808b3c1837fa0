internal import Instruments

extension Evaluator {
    /// The cell of the one row that fits; several rows can fit while an input is not known.
    func lookup(_ lookup: Program.Lookup, at index: Int?, in program: Program, _ reading: Reading) -> Value {
        switch cells(lookup, at: index, in: program, reading) {
        case .failure(let reason): return .fault(reason)
        case .success(let cells):
            var hull: Interval?
            for cell in cells {
                guard case .number(let number) = cell else { return .fault(.notInTable) }
                hull = hull.map { $0.hull(Interval(number)) } ?? Interval(number)
            }
            return hull.map { .number($0) } ?? .fault(.notInTable)
        }
    }

    enum Cells {
        case success([Table.Cell])
        case failure(Reason)
    }

    /// The cells of the rows that can fit; exactly one where every input is known.
    func cells(_ lookup: Program.Lookup, at index: Int?, in program: Program, _ reading: Reading) -> Cells {
        let table = plan.instrument.tables[lookup.table]
        var inputs: [(column: Int, number: Interval?, word: String?)] = []
        for key in lookup.keys {
            if let word = word(of: key.node, in: program) {
                inputs.append((key.column, nil, word))
                continue
            }
            var keyReading = reading
            if !table.acceptsProrated, isEstimate(key.node, in: program, reading) {
                // An estimate is never looked up; a condition can still go by what the score can be.
                guard case .valuesOrBounds = reading.scores else { return .failure(.missing) }
                keyReading = .settle
            }
            switch value(key.node, at: index, in: program, reading: keyReading) {
            case .number(let number, _): inputs.append((key.column, number, nil))
            case .fault(let reason): return .failure(reason)
            case .gone(let gone): return .failure(gone == .missing ? .missing : .doesNotApply)
            case .truth: return .failure(.undefined)
            }
        }
        let rows = table.rows.filter { row in
            inputs.allSatisfy { input in Self.fits(row[input.column], input.number, input.word) }
        }
        return rows.isEmpty ? .failure(.notInTable) : .success(rows.map { $0[lookup.column] })
    }

    /// The word that a key asks for: a fact about the person, or the outcome of a score; nil for a number.
    private func word(of node: Int, in program: Program) -> String? {
        let it = program.nodes[node]
        switch it.operation {
        case .about:
            let field = program.fields[Int(it.first)]
            guard field != .age else { return nil }
            return field == .respondent ? respondent.rawValue : about.word(of: field)
        case .score:
            let index = Int(it.first)
            switch outcomes[index].content {
            case .word(let text): return text
            case .digits(let text): return text
            case .row(let row):
                if case .decision(let rows) = plan.instrument.scores[index].rule,
                    case .word(let text) = rows[row].outcome
                {
                    return text.english
                }
                return nil
            default: return nil
            }
        default: return nil
        }
    }

    /// Whether the value under `node` rests on a score, or on an item, that is an estimate.
    private func isEstimate(_ node: Int, in program: Program, _ reading: Reading) -> Bool {
        let it = program.nodes[node]
        func inner(_ part: Int32) -> Bool { isEstimate(Int(part), in: program, reading) }
        switch it.operation {
        case .choice: return inner(it.second) || inner(it.third)
        case .score:
            if case .settled = reading.scores { return false }
            let status = outcomes[Int(it.first)].status
            return status != .complete && status != .settled && status != .notScorable
        case .item: return isStandIn(Int(it.first), reading)
        case .items:
            return program.lists[Int(it.first)..<Int(it.first + it.second)].contains { isStandIn(Int($0), reading) }
        case .plus, .minus, .times, .over: return inner(it.first) || inner(it.second)
        case .power, .squareRoot, .sum, .mean, .count: return inner(it.first)
        case .min, .max:
            return program.lists[Int(it.first)..<Int(it.first + it.second)].contains { inner($0) }
        default: return false
        }
    }

    /// Whether something stands for a missing item.
    private func isStandIn(_ item: Int, _ reading: Reading) -> Bool {
        if case .interval = reading.missing { return false }
        return standings[item].kind == .missing
    }

    private static func fits(_ cell: Table.Cell, _ number: Interval?, _ word: String?) -> Bool {
        switch cell {
        case .number(let value): number.map { $0.low <= value && value <= $0.high } ?? (word == value.description)
        case .range(let low, let high): number.map { $0.low <= high && low <= $0.high } ?? false
        case .word(let text): word == text
        case .none: false
        }
    }
}
