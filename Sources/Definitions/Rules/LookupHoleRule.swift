import Instruments

/// Every value that a score can have in a complete form has a row in the table by which it is looked up. A row that the
/// source leaves bare is written with `none`, so that a reader sees that it was not forgotten.
struct LookupHoleRule: Rule {
    static let name = "lookup-hole"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        var seen: Set<[Int]> = []
        for formula in draft.formulas {
            formula.expression.walk { part in
                guard case .lookup(let table, _, let keys) = part else { return }
                for key in keys where !draft.places.unreadTables.contains(table) {
                    check(key, of: table, for: formula, seen: &seen, in: draft)
                }
            }
        }
    }

    private func check(
        _ key: LookupKey, of index: Int, for formula: DraftFormula, seen: inout Set<[Int]>, in draft: Draft
    ) {
        var work = ValueWork(numbers: draft.numbers, scores: draft.numbers.scores, missing: nil, isActing: false)
        let table = draft.instrument.tables[index]
        guard !seen.contains([index, key.column]), let values = work.values(key.value), work.isExact,
            draft.numbers.spend(values.count * table.rows.count)
        else { return }
        let cells = table.rows.compactMap { $0[key.column].span }
        let holes = values.filter { value in !cells.contains { $0.contains(.only(value)) } }
        guard let first = holes.first, seen.insert([index, key.column]).inserted else { return }
        let more = holes.count == 1 ? "" : ", nor \(holes.count - 1) more of its values"
        complain(
            "\(draft.name(of: key.value)) can be \(first), which no row of `\(table.name)` has\(more); "
                + "add the row, with `none` where the source has nothing",
            at: draft.places.tables[index].place, in: draft,
            notes: [Finding.Note("it is looked up here", at: formula.place)])
    }
}
