import Instruments

/// The figures that a table gives for a number go one way, up or down, as the number rises: a row that leaves the order
/// is most often a slip of the pen. Standard errors are left aside, which are greatest at both ends.
struct LookupOrderRule: Rule {
    static let name = "lookup-order"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        var seen: Set<[Int]> = []
        for formula in draft.formulas {
            guard case .score = formula.purpose else { continue }
            formula.expression.walk { part in
                guard case .lookup(let table, let column, let keys) = part,
                    seen.insert([table, column] + keys.map(\.column)).inserted
                else { return }
                for key in keys {
                    check(table, column, by: key.column, beside: keys.map(\.column), in: draft)
                }
            }
        }
    }

    private struct Step {
        let row: Int
        let input: Rational
        let figure: Rational
    }

    private func check(_ index: Int, _ column: Int, by key: Int, beside keys: [Int], in draft: Draft) {
        let table = draft.instrument.tables[index]
        var runs: [[Table.Cell]: [Step]] = [:]
        for (row, cells) in table.rows.enumerated() {
            guard case .number(let figure) = cells[column], let input = cells[key].span?.low else { continue }
            runs[keys.filter { $0 != key }.map { cells[$0] }, default: []].append(
                Step(row: row, input: input, figure: figure))
        }
        for run in runs.values where run.count > 3 {
            let run = run.sorted { $0.input < $1.input }
            let pairs = zip(run, run.dropFirst())
            let rises = pairs.filter { $0.figure < $1.figure }
            let falls = pairs.filter { $0.figure > $1.figure }
            // Figures that turn several times follow another order than that of the number.
            guard min(rises.count, falls.count) == 1, max(rises.count, falls.count) > 2 else { continue }
            guard let odd = (rises.count < falls.count ? rises : falls).first else { continue }
            complain(
                "`\(table.columns[column])` goes from \(odd.0.figure) to \(odd.1.figure) here, against all other rows; "
                    + "compare it with the source",
                at: draft.places.rows[index][odd.1.row], in: draft,
                notes: [Finding.Note("the row before it", at: draft.places.rows[index][odd.0.row])])
        }
    }
}
