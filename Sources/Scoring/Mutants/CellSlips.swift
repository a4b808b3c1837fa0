internal import Instruments

extension Instrument {
    /// The instrument with one cell of a table changed, for each cell that a formula can come to: a number one in its
    /// last place higher, a range likewise at its upper end, a word into another.
    var cellSlips: [Instrument] {
        var columns: Set<[Int]> = []
        for site in formulaSites {
            site.expression.walk { if case .lookup(let table, let column, _) = $0 { columns.insert([table, column]) } }
        }
        var slips: [Instrument] = []
        for place in columns.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            for row in tables[place[0]].rows.indices {
                guard let cell = tables[place[0]].rows[row][place[1]].slipped else { continue }
                var changed = self
                changed.tables[place[0]].rows[row][place[1]] = cell
                slips.append(changed)
            }
        }
        return slips
    }
}

extension Table.Cell {
    fileprivate var slipped: Table.Cell? {
        switch self {
        case .number(let number): number.neighbours.first.map { .number($0) }
        case .range(let low, let high): high.neighbours.first.map { .range(low: low, high: $0) }
        case .word(let word): .word(word + "?")
        case .none: nil
        }
    }
}
