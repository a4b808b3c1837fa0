import Instruments

/// An item is compared with `=` only with a number that it can have: a code of its list for `answer`, points of its key
/// for `item`.
struct CodeOfItemRule: Rule {
    static let name = "code-of-item"
    static let severity = Finding.Severity.error

    func check(_ draft: Draft) {
        for formula in draft.formulas {
            formula.expression.walk { part in
                guard case .comparison(.equal, let left, .number(let number)) = part else { return }
                let items: [Int]
                let reading: Expression.Reading
                switch left {
                case .item(let index, let of): (items, reading) = ([index], of)
                case .items(let list, let of): (items, reading) = (list, of)
                default: return
                }
                let known = items.map { reading == .points ? draft.numbers.points[$0] : draft.numbers.codes[$0] }
                let fill = draft.missing(of: formula)?.fill
                guard fill != number,
                    let first = zip(items, known).first(where: { !($0.1?.contains(number) ?? true) }),
                    !known.contains(where: { $0?.contains(number) ?? true })
                else { return }
                let name = "item \(draft.instrument.items[first.0].id)"
                let what = reading == .points ? "never earns \(number)" : "has no code \(number)"
                let right = (first.1 ?? []).prefix(12).map(\.description).joined(separator: ", ")
                complain("\(name) \(what); right would be \(right)", at: formula.place, in: draft)
            }
        }
    }
}
