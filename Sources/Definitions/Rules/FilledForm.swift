import Instruments

/// The form of an example, item by item as typed.
struct FilledForm {
    private let answers: WorkedExample.Answers
    private let instrument: Instrument
    /// What was given for each item; nil where nothing was, and where the answers are no list of the right length.
    let given: [String?]

    init(_ answers: WorkedExample.Answers, _ instrument: Instrument) {
        self.answers = answers
        self.instrument = instrument
        var given = [String?](repeating: nil, count: instrument.items.count)
        switch answers {
        case .list(let tokens):
            let scored = instrument.items.indices.filter { !instrument.items[$0].isUnscored }
            if tokens.count == given.count {
                given = tokens
            } else if tokens.count == scored.count {
                for (index, token) in zip(scored, tokens) { given[index] = token }
            }
        case .byItem(let pairs):
            let places = Dictionary(
                instrument.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
            for pair in pairs {
                if let index = places[pair.item] { given[index] = pair.given }
            }
        case .entries, .lowest, .highest: break
        }
        self.given = given
    }

    /// Whether an item that could be answered is not.
    var hasMissing: Bool {
        switch answers {
        case .lowest, .highest: false
        case .entries(let blocks):
            blocks.contains { block in
                guard let shape = instrument.entries.first(where: { $0.name == block.name }) else { return false }
                return block.entries.contains { entry in
                    shape.items.contains { item in
                        !item.isUnscored
                            && item.isMissing(under: entry.first { $0.item == item.id }?.given)
                    }
                }
            }
        case .list, .byItem:
            zip(instrument.items, given).contains { item, given in !item.isUnscored && item.isMissing(under: given) }
        }
    }

    /// Whether an item, by its position, has no answer.
    func lacks(_ item: Int) -> Bool {
        switch answers {
        case .lowest, .highest, .entries: false
        case .list, .byItem: instrument.items[item].isMissing(under: given[item])
        }
    }

    /// Whether every scored item is at its fewest, or at its most points. What is skipped does not count, nor what a
    /// check of the form itself may forbid to be so.
    func isExtreme(lowest: Bool) -> Bool {
        switch answers {
        case .lowest: return lowest
        case .highest: return !lowest
        case .entries: return false
        case .list, .byItem: break
        }
        let bound = instrument.checks.filter { $0.otherwise == .invalid }.reduce(into: Set<Int>()) { found, check in
            found.formUnion(check.require.expression.itemsNamed)
        }
        return zip(instrument.items.indices, given).allSatisfy { index, given in
            let item = instrument.items[index]
            guard !item.isUnscored, !bound.contains(index), given != "-" else { return true }
            let end = lowest ? item.pointsRange?.low : item.pointsRange?.high
            if item.responses.kind == .tick, given == "_" { return item.points(of: Code(.zero)) == end }
            return given.map { item.points(of: Code($0.asCode)) == end } ?? false
        }
    }
}

extension Item {
    /// Whether what was typed leaves the item without an answer.
    fileprivate func isMissing(under given: String?) -> Bool {
        if responses.kind == .tick { return false }
        guard let given, given != "_" else { return true }
        if NoAnswer(rawValue: given)?.isMissing == true { return true }
        guard case .options(let options) = responses.kind else { return false }
        return options.contains { $0.means != nil && $0.code.matches(Code(given)) }
    }
}

extension String {
    /// The code that was typed, `yes` and `no` being 1 and 0.
    fileprivate var asCode: String { self == "yes" ? "1" : self == "no" ? "0" : self }
}
