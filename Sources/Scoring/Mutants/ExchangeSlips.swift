internal import Instruments

extension MutantList {
    /// Two items that follow each other on the form and belong to different scores, each written into the other's.
    mutating func addExchangedItems() {
        let lists = original.scores.map { score -> Set<Int> in
            guard case .formula(let formula) = score.rule else { return [] }
            return formula.expression.listed
        }
        for one in lists.indices {
            for other in lists.indices where other > one {
                for first in original.items.indices.dropLast() {
                    let pair = [first, first + 1]
                    for (inOne, inOther) in [(pair[0], pair[1]), (pair[1], pair[0])] {
                        guard lists[one].contains(inOne), !lists[one].contains(inOther),
                            lists[other].contains(inOther), !lists[other].contains(inOne)
                        else { continue }
                        exchange(inOne, of: one, with: inOther, of: other)
                    }
                }
            }
        }
    }

    private mutating func exchange(_ inOne: Int, of one: Int, with inOther: Int, of other: Int) {
        let ids = (original.items[inOne].id, original.items[inOther].id)
        add(.scores(original.scores[one].name, original.scores[other].name), .exchanged(.item, ids.0, ids.1)) {
            for index in [one, other] {
                guard case .formula(let formula) = $0.scores[index].rule else { continue }
                $0.scores[index].rule = .formula(
                    Formula(text: formula.text, expression: formula.expression.exchanging(inOne, inOther)))
            }
        }
    }
}

extension Expression {
    /// The items that stand in lists.
    fileprivate var listed: Set<Int> {
        var found: Set<Int> = []
        walk { if case .items(let list, _) = $0 { found.formUnion(list) } }
        return found
    }

    /// The same with each of two items in the other's place in every list.
    fileprivate func exchanging(_ one: Int, _ other: Int) -> Expression {
        if case .items(let list, let reading) = self {
            return .items(list.map { $0 == one ? other : $0 == other ? one : $0 }, reading)
        }
        var changed = self
        for (index, part) in parts.enumerated() {
            changed = changed.replacing(part: index, with: part.exchanging(one, other))
        }
        return changed
    }
}
