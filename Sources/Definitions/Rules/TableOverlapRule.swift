import Instruments
import MarkedYAML

/// No two rows of a table fit the same values, for any set of columns by which a formula looks it up.
struct TableOverlapRule: Rule {
    static let name = "table-overlap"
    static let severity = Finding.Severity.error

    func check(_ draft: Draft) {
        var seen: Set<[Int]> = []
        for formula in draft.formulas {
            formula.expression.walk { part in
                guard case .lookup(let table, _, let keys) = part else { return }
                let columns = Set(keys.map(\.column)).sorted()
                if seen.insert([table] + columns).inserted { check(table, by: columns, in: draft) }
            }
        }
    }

    /// Goes through the rows by the lower ends in the column that tells most of them apart, so that only neighbours are
    /// compared.
    private func check(_ index: Int, by columns: [Int], in draft: Draft) {
        let table = draft.instrument.tables[index]
        guard let widest = columns.max(by: { distinct($0, table) < distinct($1, table) }) else { return }
        let rows = table.rows.indices.sorted { Self.start(table.rows[$0][widest]) < Self.start(table.rows[$1][widest]) }
        var open: [Int] = []
        for row in rows {
            open.removeAll { !table.rows[$0][widest].meets(table.rows[row][widest]) }
            for other in open where columns.allSatisfy({ table.rows[row][$0].meets(table.rows[other][$0]) }) {
                let (first, second) = (min(row, other), max(row, other))
                complain(
                    "two rows of `\(table.name)` fit the same \(columns.map { table.columns[$0] }.joined(separator: " and "))",
                    at: draft.places.rows[index][second], in: draft,
                    notes: [Finding.Note("the other row", at: draft.places.rows[index][first])])
                return
            }
            if table.rows[row][widest] != .none { open.append(row) }
        }
    }

    private func distinct(_ column: Int, _ table: Table) -> Int { Set(table.rows.map { $0[column] }).count }

    /// Cells in an order in which those that may meet are neighbours: words first, then numbers by their lower ends.
    private static func start(_ cell: Table.Cell) -> Start {
        switch cell {
        case .word(let word): Start(word: word, low: nil)
        case .number(let number): Start(word: nil, low: number)
        case .range(let low, _): Start(word: nil, low: low)
        case .none: Start(word: "", low: nil)
        }
    }

    private struct Start: Comparable {
        let word: String?
        let low: Rational?

        static func < (left: Start, right: Start) -> Bool {
            if let left = left.word, let right = right.word { return left < right }
            if let left = left.low, let right = right.low { return left < right }
            return left.word != nil && right.word == nil
        }
    }
}

extension Table.Cell {
    /// Whether a value fits both cells.
    fileprivate func meets(_ other: Table.Cell) -> Bool {
        if case .word(let word) = self, case .word(let theirs) = other { return word == theirs }
        guard let span, let theirs = other.span else { return false }
        return span.meets(theirs)
    }
}
