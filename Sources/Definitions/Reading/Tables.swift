import Instruments
import MarkedYAML

extension InstrumentReader {
    /// The published tables.
    func readTables(_ top: Fields) {
        for entry in top.map("tables") ?? [] {
            guard let name = claimName(entry.key, for: "a table"),
                let fields = Fields(
                    entry.value, of: "the table `\(name)`",
                    keys: DefinitionKeys.table, in: manuscript,
                    at: entry.key.extent),
                let (table, rows, isRead) = readTable(fields, named: name)
            else {
                manuscript.isWhole = false
                continue
            }
            if !isRead { places.unreadTables.insert(tables.count) }
            scope.tables[name] = (index: tables.count, table: table)
            tables.append(table)
            places.tables.append(fields)
            places.rows.append(rows)
        }
    }

    /// A table; where a row cannot be read, what can be, so that formulas that look it up are not complained of.
    private func readTable(_ fields: Fields, named name: String) -> (table: Table, rows: [Extent], isRead: Bool)? {
        fields.require("columns", "rows")
        let ground = readGround(fields)
        let accepts = fields.truth("accepts_prorated")
        let columns = readColumns(fields)
        var rows: [[Table.Cell]] = []
        var isRead = ground != nil
        let nodes = fields.list("rows") ?? []
        for node in nodes {
            let cells = manuscript.list(node, "a row of `\(name)`")?.map { readCell($0) }
            if let cells, cells.count != columns.count {
                manuscript.complain(
                    "row-length", "this row has \(cells.count) cells; `\(name)` has \(columns.count) columns",
                    at: node.extent)
            }
            let read = (cells ?? []).compactMap(\.self)
            if read.count != columns.count { isRead = false }
            rows.append(Array((read + columns.map { _ in Table.Cell.none }).prefix(columns.count)))
        }
        if nodes.isEmpty, let node = fields["rows"], node.elements != nil {
            manuscript.complain("missing-value", "the table `\(name)` has no rows", at: node.extent)
        }
        guard !rows.isEmpty, !columns.isEmpty else { return nil }
        let table = Table(
            name: name, columns: columns, rows: rows, acceptsProrated: accepts,
            ground: ground ?? Ground(source: Ground.local, grade: .unverified))
        return (table, nodes.map(\.extent), isRead)
    }

    private func readColumns(_ fields: Fields) -> [String] {
        var columns: [String] = []
        for node in fields.list("columns") ?? [] {
            guard let name = manuscript.text(node, "a column") else { continue }
            if !Naming.isItemID(name) || name.contains(".") {
                manuscript.complain(
                    "bad-name", "`\(name.shortened)` is no name of a column: letters, digits and `_`", at: node.extent)
            }
            if columns.contains(name) {
                manuscript.complain("repeated-name", "`\(name)` is already a column", at: node.extent)
            }
            columns.append(name)
        }
        return columns
    }

    /// A number, a range, `none`, or a word.
    private func readCell(_ node: Node) -> Table.Cell? {
        guard let text = manuscript.text(node, "a cell") else { return nil }
        if text == "none" { return Table.Cell.none }
        if let number = Rational(text) { return .number(number) }
        if let (low, high) = parseRange(text) { return .range(low: low, high: high) }
        guard !text.isUpsideDown else {
            manuscript.complain("range-upside-down", "a range begins with the smaller number", at: node.extent)
            return nil
        }
        return .word(text)
    }
}
