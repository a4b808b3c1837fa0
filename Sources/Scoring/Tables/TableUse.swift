internal import Instruments

/// How formulas look things up in a table.
struct TableUse {
    /// The columns whose cells are asked for, with the columns by which.
    private(set) var figures: [(column: Int, keys: [Int])] = []
    /// The columns by which rows are found, each with those beside it and the values that can be looked for, where these
    /// are known.
    private(set) var keys: [(column: Int, beside: [Int], values: ClosedRange<Rational>?)] = []

    init(of table: Int, in instrument: Instrument) {
        for site in instrument.formulaSites {
            site.expression.walk { part in
                guard case .lookup(table, let column, let lookup) = part else { return }
                let keyed = lookup.map(\.column).sorted()
                if !figures.contains(where: { $0.column == column && $0.keys == keyed }) {
                    figures.append((column, keyed))
                }
                for key in lookup where !keys.contains(where: { $0.column == key.column }) {
                    keys.append((key.column, keyed.filter { $0 != key.column }, instrument.values(of: key.value)))
                }
            }
        }
    }

    /// The columns that formulas use, in the order of the table.
    var columns: [Int] { Set(figures.map(\.column) + keys.map(\.column)).sorted() }
}

extension Instrument {
    /// The values that what is looked for can have, where the definition says so.
    fileprivate func values(of expression: Expression) -> ClosedRange<Rational>? {
        switch expression {
        case .score(let index):
            if case .between(let low, let high) = scores[index].range { low...high } else { nil }
        case .item(let index, .points): items[index].pointsRange.map { $0.low...$0.high }
        default: nil
        }
    }
}
