internal import Instruments

/// A published table, row by row.
struct TableLines {
    let table: Table
    let style: PageStyle

    /// Sets the table on the page, in as many stripes side by side as its width holds.
    func set(on page: inout Page) {
        page.line(.strong(table.name), " ", style.ground(table.ground), indent: 2, hanging: 4)
        if table.acceptsProrated {
            page.line(
                .faint(style.say("prorated scores may be looked up", "valgono anche i punteggi riproporzionati")),
                indent: 2)
        }
        let rows = [table.columns] + table.rows.map { $0.map(text) }
        let widths = table.columns.indices.map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
        let lines = rows.map { row in
            zip(row, widths).map { $0.padded(leadingTo: $1) }.joined(separator: "  ")
        }
        let stripe = widths.reduce(0) { $0 + $1 + 2 } + 4
        let stripes = max(1, min(6, (style.width - 4 + 4) / stripe))
        let height = (lines.count - 1 + stripes - 1) / stripes
        guard height > 0, let head = lines.first else { return }
        let body = Array(lines.dropFirst())
        let used = (body.count + height - 1) / height
        page.line(.faint(Array(repeating: head, count: used).joined(separator: "    ")), indent: 4)
        for line in 0..<height {
            let cells = (0..<used).map { $0 * height + line }.filter { $0 < body.count }.map { body[$0] }
            page.line(Run(cells.joined(separator: "    ")), indent: 4)
        }
    }

    private func text(_ cell: Table.Cell) -> String {
        switch cell {
        case .number(let number): style.figure(number)
        case .range(let low, let high): "\(style.figure(low))–\(style.figure(high))"
        case .word(let word): word
        case .none: "–"
        }
    }
}
