import Instruments

/// Under `prorate`, each item that can be missing stands directly inside `sum` or `mean`, where the mean of those
/// answered can stand for it.
struct ProrateInSumRule: Rule {
    static let name = "prorate-in-sum"
    static let severity = Finding.Severity.error

    func check(_ draft: Draft) {
        for (index, score) in draft.instrument.scores.enumerated() where score.missing?.policy == .prorate {
            for formula in draft.formulasOfScore(index) {
                guard let item = firstOutside(formula.expression, draft.instrument) else { continue }
                complain(
                    "`prorate` works only directly inside `sum` and `mean`; \(item) stands elsewhere",
                    at: formula.place,
                    in: draft)
                break
            }
        }
    }

    private func firstOutside(_ expression: Expression, _ instrument: Instrument) -> String? {
        switch expression {
        case .aggregate(.sum, .items), .aggregate(.mean, .items), .aggregate(.sum, .column), .aggregate(.mean, .column):
            return nil
        case .aggregate(.sum, .item), .aggregate(.mean, .item), .isKind: return nil
        case .item(let index, _): return canBeMissing(index, instrument) ? "item \(instrument.items[index].id)" : nil
        case .items(let list, _):
            return list.first { canBeMissing($0, instrument) }.map { "item \(instrument.items[$0].id)" }
        case .column(let block, let item):
            return "\(instrument.entries[block].name).\(instrument.entries[block].items[item].id)"
        default: return expression.parts.lazy.compactMap { firstOutside($0, instrument) }.first
        }
    }

    /// A box is always answered.
    private func canBeMissing(_ item: Int, _ instrument: Instrument) -> Bool {
        instrument.items[item].responses.kind != .tick
    }
}
