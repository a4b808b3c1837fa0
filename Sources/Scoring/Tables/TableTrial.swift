internal import Instruments

extension Instrument {
    /// What of each table is proven, and what is not.
    var tableProofs: [TableProof] { tables.indices.map { TableTrial(of: $0, in: self).proof } }
}

/// Tries slips of the pen in every cell of a table against what holds of the table.
struct TableTrial {
    private let table: Table
    private let use: TableUse

    init(of index: Int, in instrument: Instrument) {
        table = instrument.tables[index]
        use = TableUse(of: index, in: instrument)
    }

    /// What is proven and what is not.
    var proof: TableProof {
        TableProof(table: table.name, columns: use.columns.map(column))
    }

    private func column(_ column: Int) -> TableProof.Column {
        let series = series(of: column)
        let fixed = fixedControls(of: column)
        let cells = table.rows.indices.filter { table.rows[$0][column] != .none }.map { row in
            let slips = table.slips(row: row, column: column)
            let unnoticed = slips.filter { slip in
                guard fixed.isEmpty else { return false }
                guard case .number(let figure) = slip else { return true }
                return !series.contains { $0.isBroken(by: figure, inRow: row) }
            }
            return TableProof.Cell(
                row: row, text: table.text(row: row, column: column), lookedUpBy: address(of: row, column),
                slips: slips.count, unnoticed: unnoticed.map { table.text($0, column: column) })
        }
        return TableProof.Column(
            name: table.columns[column], controls: fixed + series.flatMap(\.controls), cells: cells)
    }

    /// What a row is looked up by, other than the column itself.
    private func address(of row: Int, _ column: Int) -> String {
        let keys = use.figures.first { $0.column == column }?.keys ?? []
        return keys.map { "\(table.columns[$0]) \(table.text(row: row, column: $0))" }.joined(separator: ", ")
    }

    // MARK: What every other figure in a cell breaks

    private func fixedControls(of column: Int) -> [TableControl] {
        var found: [TableControl] = []
        if let key = use.keys.first(where: { $0.column == column }), hasOneRowForEachValue(key) {
            found.append(.oneRowForEachValue)
        }
        if !use.keys.contains(where: { $0.column == column }) {
            if let sum = sumColumn(with: column) { found.append(.rowSum(column: table.columns[sum])) }
            if let twin = printedAgain(column) { found.append(.printedAgain(column: table.columns[twin])) }
        }
        return found
    }

    /// Whether the rows divide the values among them: beside each of the other keys every value stands in one row.
    private func hasOneRowForEachValue(
        _ key: (column: Int, beside: [Int], values: ClosedRange<Rational>?)
    ) -> Bool {
        var spans: [[Table.Cell]: [(low: Rational, high: Rational)]] = [:]
        for row in table.rows where row[key.column] != .none {
            guard let span = row[key.column].span, span.low.isWhole, span.high.isWhole else { return false }
            spans[key.beside.map { row[$0] }, default: []].append(span)
        }
        return !spans.isEmpty
            && spans.values.allSatisfy { group in
                let group = group.sorted { $0.low < $1.low }
                guard let first = group.first, let last = group.last else { return false }
                let isTiled = zip(group, group.dropFirst()).allSatisfy { $0.high.adding(.one) == $1.low }
                let isWhole = key.values.map { first.low <= $0.lowerBound && $0.upperBound <= last.high } ?? false
                return isTiled && isWhole
            }
    }

    /// The column that is, row by row, the sum of all other figures, this one among them or itself.
    private func sumColumn(with column: Int) -> Int? {
        let figures = table.columns.indices.filter { index in
            !use.keys.contains { $0.column == index } && table.rows.allSatisfy { $0[index].number != nil }
        }
        guard figures.count >= 3, table.rows.count >= 3, figures.contains(column) else { return nil }
        return figures.first { sum in
            table.rows.allSatisfy { row in
                let rest = figures.filter { $0 != sum }.compactMap { row[$0].number }
                return rest.reduce(Rational?.some(.zero)) { $0?.adding($1) } == row[sum].number
            }
        }
    }

    /// A column that nothing looks up, and that has the same cells.
    private func printedAgain(_ column: Int) -> Int? {
        table.columns.indices.first { other in
            !use.columns.contains(other) && table.rows.allSatisfy { $0[other] == $0[column] }
        }
    }

    /// The figures of a column in the order of each number by which they are looked up, all else being the same.
    private func series(of column: Int) -> [FigureSeries] {
        guard let keys = use.figures.first(where: { $0.column == column })?.keys else { return [] }
        return keys.map { key in
            var runs: [[Table.Cell]: [(input: Rational, place: FigureSeries.Place)]] = [:]
            for (row, cells) in table.rows.enumerated() {
                guard let figure = cells[column].number, let input = cells[key].span?.low else { continue }
                runs[keys.filter { $0 != key }.map { cells[$0] }, default: []].append((input, (row, figure)))
            }
            return FigureSeries(runs.values.map { run in run.sorted { $0.input < $1.input }.map(\.place) })
        }
    }
}

extension Table.Cell {
    /// The number of a cell that holds one.
    fileprivate var number: Rational? { if case .number(let number) = self { number } else { nil } }

    /// The numbers that the cell stands for.
    fileprivate var span: (low: Rational, high: Rational)? {
        switch self {
        case .number(let number): (number, number)
        case .range(let low, let high): (low, high)
        case .word, .none: nil
        }
    }
}
