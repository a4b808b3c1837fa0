internal import Instruments

extension FormulaResolver {
    /// `lookup(t.se, raw = raw)`
    mutating func lookup(_ reference: TableReference, _ range: Range<Int>) -> Resolved {
        let values = reference.keys.map { resolve($0.value) }
        for value in values {
            demandOne(value, "a row is looked up by single values, not by a list")
            demandExact(value)
        }
        guard let (index, table) = scope.tables[reference.table.text] else {
            complainUnknown(
                "unknown-name", "there is no table `\(reference.table.text)`", reference.table.text,
                among: scope.tables.keys,
                at: reference.table.range)
            return .nothing(range)
        }
        let column = position(of: reference.column, in: table)
        var keys: [LookupKey] = []
        for (key, value) in zip(reference.keys, values) {
            guard let position = position(of: key.column, in: table) else { continue }
            if keys.contains(where: { $0.column == position }) {
                complain("repeated-column", "the column `\(key.column.text)` is named twice", at: key.column.range)
                continue
            }
            demand(value, asKeyOf: table, position)
            keys.append(LookupKey(column: position, value: value.expression))
        }
        if reference.keys.isEmpty, table.rows.count > 1 {
            complain(
                "argument-count", "a lookup names the columns that its row must fit, as in `raw = raw`", at: range)
        }
        guard let column else { return .nothing(range) }
        return Resolved(
            expression: .lookup(table: index, column: column, keys: keys),
            type: cellType(of: table, column, reference.column), range: range)
    }

    private mutating func position(of column: FormulaName, in table: Table) -> Int? {
        if let position = table.columns.firstIndex(of: column.text) { return position }
        complainUnknown(
            "unknown-column", "the table `\(table.name)` has no column `\(column.text)`", column.text,
            among: table.columns, at: column.range)
        return nil
    }

    /// Complains unless the cells of the column can fit a value of the type.
    private mutating func demand(_ value: Resolved, asKeyOf table: Table, _ column: Int) {
        let types = table.cellTypes(of: column)
        let hasNumbers = types.contains(.number) || types.contains(.range)
        let hasWords = types.contains(.word)
        if hasNumbers == hasWords {
            guard let type = value.type, type != .number, type != .word else { return }
            demand(value, .number, "the column `\(table.columns[column])`")
        } else {
            demand(value, hasWords ? .word : .number, "the column `\(table.columns[column])`")
        }
    }

    /// The type of what stands in a column.
    private mutating func cellType(of table: Table, _ column: Int, _ name: FormulaName) -> FormulaType? {
        let types = table.cellTypes(of: column)
        guard types.count <= 1 else {
            complain(
                "type-mismatch", "the column `\(name.text)` holds cells of several kinds: a result has one kind",
                at: name.range)
            return nil
        }
        return types.first ?? .number
    }
}

extension Table {
    /// The types of the cells of a column that are not `none`.
    fileprivate func cellTypes(of column: Int) -> Set<FormulaType> {
        var types: Set<FormulaType> = []
        for row in rows where row.indices.contains(column) {
            switch row[column] {
            case .number: types.insert(.number)
            case .range: types.insert(.range)
            case .word: types.insert(.word)
            case .none: break
            }
        }
        return types
    }
}
