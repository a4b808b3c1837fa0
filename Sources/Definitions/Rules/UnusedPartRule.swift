import Instruments

/// Every code list, key and table is used; one that is not is left over, or its name is wrong somewhere.
struct UnusedPartRule: Rule {
    static let name = "unused-part"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        guard draft.isWhole else { return }
        let instrument = draft.instrument
        let items = instrument.items + instrument.entries.flatMap(\.items)
        let own = items.filter { $0.shared == nil }
        let lists = Set(own.map(\.responses.name))
        for (name, place) in draft.places.responses.sorted(by: { $0.key < $1.key }) where !lists.contains(name) {
            complain("no item has the code list `\(name)`", at: place, in: draft)
        }
        let keys = Set(own.compactMap { if case .named(let name, _) = $0.key { name } else { nil } })
        for (name, place) in draft.places.pointMaps.sorted(by: { $0.key < $1.key }) where !keys.contains(name) {
            complain("no item has the key `\(name)`", at: place, in: draft)
        }
        let tables = draft.formulas.reduce(into: Set<Int>()) { $0.formUnion($1.expression.tablesRead) }
        for (index, table) in instrument.tables.enumerated() where !tables.contains(index) {
            complain("no formula looks up the table `\(table.name)`", at: draft.places.tables[index].place, in: draft)
        }
    }
}
