import Instruments

/// `key: reverse` does not stand on a list whose codes run down already: such a form is printed reversed, and the key
/// would turn it back.
struct ReverseTwiceRule: Rule {
    static let name = "reverse-twice"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        let items = draft.instrument.items
        for (item, place) in zip(items, draft.places.items) where item.key == .reverse && item.shared == nil {
            guard item.codesRunDown else { continue }
            complain(
                "the codes of `\(item.responses.name)` run down already, and `key: reverse` turns item \(item.id) back; "
                    + "list the codes as printed, and leave one of the two out",
                at: place, in: draft,
                notes: draft.places.responses[item.responses.name].map {
                    [Finding.Note("the codes run down here", at: $0)]
                }
                    ?? [])
        }
    }
}

extension Item {
    /// Whether the codes of the list are numbers that fall from the first to the last.
    fileprivate var codesRunDown: Bool {
        let numbers = ordinaryOptions.compactMap(\.code.number)
        return numbers.count > 1 && numbers.count == ordinaryOptions.count
            && zip(numbers, numbers.dropFirst()).allSatisfy { $0 > $1 }
    }
}
