import Instruments
import MarkedYAML

extension InstrumentReader {
    /// The published tables.
    func readTables(_ top: Fields) {
        for entry in top.map("tables") ?? [] {
            guard let name = manuscript.name(entry.key, "the name of a table"),
                claim(name, for: "a table", at: entry.key.extent),
                let fields = Fields(
                    entry.value, of: "the table `\(name)`",
                    keys: ["columns", "rows", "source", "grade", "accepts_prorated"], in: manuscript,
                    at: entry.key.extent),
                let (table, rows) = readTable(fields, named: name)
            else {
                manuscript.isWhole = false
                continue
            }
            scope.tables[name] = (index: tables.count, table: table)
            tables.append(table)
            places.tables.append(fields)
            places.rows.append(rows)
        }
    }

    private func readTable(_ fields: Fields, named name: String) -> (Table, [Extent])? {
        fields.require("columns", "rows")
        let ground = readGround(fields)
        let accepts = fields.truth("accepts_prorated")
        let columns = readColumns(fields)
        var rows: [[Table.Cell]] = []
        let nodes = fields.list("rows") ?? []
        for node in nodes {
            guard let cells = manuscript.list(node, "a row of `\(name)`")?.map({ readCell($0) }) else { continue }
            if cells.count != columns.count {
                manuscript.complain(
                    "row-length", "this row has \(cells.count) cells; `\(name)` has \(columns.count) columns",
                    at: node.extent)
            }
            let read = cells.compactMap(\.self)
            if read.count == columns.count { rows.append(read) }
        }
        if nodes.isEmpty, let node = fields["rows"], node.elements != nil {
            manuscript.complain("missing-value", "the table `\(name)` has no rows", at: node.extent)
        }
        guard let ground, !rows.isEmpty, rows.count == nodes.count, !columns.isEmpty else { return nil }
        let table = Table(name: name, columns: columns, rows: rows, acceptsProrated: accepts, ground: ground)
        return (table, nodes.map(\.extent))
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
