package import Instruments

extension FormulaScope {
    /// The names of a finished instrument, for formulas about its forms that are not part of its definition.
    package init(_ instrument: Instrument) {
        self.init(
            items: instrument.items.map(ItemEntry.known),
            groups: Dictionary(instrument.groups.map { ($0.name, $0.items) }, uniquingKeysWith: { first, _ in first }),
            tables: Dictionary(
                instrument.tables.enumerated().map { ($1.name, (index: $0, table: $1)) },
                uniquingKeysWith: { first, _ in first }),
            entries: Dictionary(
                instrument.entries.enumerated().map { ($1.name, (index: $0, items: $1.items.map(ItemEntry.known))) },
                uniquingKeysWith: { first, _ in first }))
        for (index, score) in instrument.scores.enumerated() {
            scores[score.name] = (index: index, kind: score.kind, words: score.words(of: instrument.tables))
        }
    }
}

extension Score {
    /// The words that the score can come to; empty where it is no word.
    package func words(of tables: [Table]) -> [String] {
        switch rule {
        case .decision(let rows):
            return rows.compactMap { row in
                if case .word(let text) = row.outcome { text.english } else { nil }
            }
        case .formula(let formula):
            guard case .lookup(let table, let column, _) = formula.expression, tables.indices.contains(table) else {
                return []
            }
            return tables[table].rows.compactMap { row in
                if case .word(let word) = row[column] { word } else { nil }
            }
        }
    }
}
