internal import Instruments

extension FormulaResolver {
    /// `item`, `answer`, `items` and `answers` where a value is wanted.
    mutating func items(_ reference: ItemReference) -> Resolved {
        guard let positions = positions(of: reference) else { return .nothing(reference.range) }
        var result = resolved(reference, positions)
        switch reference.reading {
        case .points: demandPoints(positions.map { scope.items[$0] }, reference.range)
        case .code: result.type = codeType(positions, reference.range)
        }
        return result
    }

    /// The same where it matters only which items are meant; what they earn is not asked.
    mutating func itemsWithoutValue(_ reference: ItemReference, reading: Expression.Reading) -> Resolved? {
        guard let positions = positions(of: reference) else { return nil }
        return resolved(reference, positions, reading: reading)
    }

    private func resolved(
        _ reference: ItemReference, _ positions: [Int], reading: Expression.Reading? = nil
    ) -> Resolved {
        let reading = reading ?? reference.reading
        if reference.isList {
            return Resolved(
                expression: .items(positions, reading), type: .number, shape: .list(positions.count),
                range: reference.range)
        }
        return Resolved(expression: .item(positions[0], reading), type: .number, range: reference.range)
    }

    /// Complains about the first of the items that earns no points.
    mutating func demandPoints(_ items: [FormulaScope.ItemEntry], _ range: Range<Int>) {
        guard let item = items.first(where: { !$0.hasPoints }) else { return }
        complain(
            "no-points",
            "no answer to item \(item.id) earns points: compare its code, as in `answer \(item.id) = WORD`, or key it",
            at: range)
    }

    /// The type of the codes of the items.
    private mutating func codeType(_ positions: [Int], _ range: Range<Int>) -> FormulaType? {
        let numeric = positions.filter { scope.items[$0].hasNumericCodes }
        if numeric.count == positions.count { return .number }
        if numeric.isEmpty { return .word }
        complain("type-mismatch", "the codes of some of these items are words, of others numbers", at: range)
        return nil
    }

    /// The positions that a reference names, in the order written; at least one. Nil where a name is wrong.
    mutating func positions(of reference: ItemReference) -> [Int]? {
        if scope.isGroupFigure {
            complain(
                "item-in-group-figure", "a figure over many forms speaks of their scores, not of items",
                at: reference.range)
            return nil
        }
        var list = PositionList()
        var isRight = true
        for part in reference.parts {
            guard let added = positions(of: part, isList: reference.isList) else {
                isRight = false
                continue
            }
            if let twice = list.add(added) {
                let end = part.last?.range.upperBound ?? part.first.range.upperBound
                complain(
                    "repeated-item", "item \(scope.items[twice].id) stands in the list a second time: name it once",
                    at: part.first.range.lowerBound..<end)
                isRight = false
            }
        }
        return isRight && !list.positions.isEmpty ? list.positions : nil
    }

    private mutating func positions(of part: ItemReference.Part, isList: Bool) -> [Int]? {
        if part.last == nil, isList, let group = scope.groups[part.first.text] {
            if group.isEmpty {
                complain("unknown-item", "the group `\(part.first.text)` has no items", at: part.first.range)
                return nil
            }
            return group
        }
        let first = position(of: part.first)
        guard let last = part.last else { return first.map { [$0] } }
        guard let end = position(of: last), let start = first else { return nil }
        let range = part.first.range.lowerBound..<last.range.upperBound
        guard start <= end else {
            complain(
                "run-reversed",
                "a run goes from the first to the last in the order of the form: "
                    + "write `\(last.text) to \(part.first.text)`", at: range)
            return nil
        }
        let takesUnscored = scope.items[start].isUnscored || scope.items[end].isUnscored
        return (start...end).filter { takesUnscored || !scope.items[$0].isUnscored }
    }

    /// The position of an item, or a complaint.
    private mutating func position(of id: FormulaName) -> Int? {
        if let position = scope.positions[id.text] { return position }
        if scope.groups[id.text] != nil {
            complain("unknown-item", "`\(id.text)` is a group, not an item: write `items \(id.text)`", at: id.range)
        } else if scope.scores[id.text] != nil {
            complain(
                "unknown-item",
                "`\(id.text)` is a score, not an item; a list takes whatever follows its commas, so "
                    + "let the list be the last argument", at: id.range)
        } else {
            let names = [scope.items.map(\.id), Array(scope.groups.keys)].joined()
            complainUnknown("unknown-item", "there is no item `\(id.text)`", id.text, among: names, at: id.range)
        }
        return nil
    }

    /// `goals.weight`
    mutating func column(_ block: FormulaName, _ item: FormulaName, _ range: Range<Int>) -> Resolved {
        if scope.isGroupFigure {
            complain("item-in-group-figure", "a figure over many forms speaks of their scores, not of items", at: range)
            return .nothing(range)
        }
        guard let found = columnPosition(block, item) else { return .nothing(range) }
        demandPoints([found.entry], range)
        return Resolved(
            expression: .column(block: found.block, item: found.item), type: .number,
            shape: .column(block: found.block), range: range)
    }

    /// The position of a column and what is known of its item, or a complaint.
    mutating func columnPosition(
        _ block: FormulaName, _ item: FormulaName
    ) -> (block: Int, item: Int, entry: FormulaScope.ItemEntry)? {
        guard let entries = scope.entries[block.text] else {
            let advice =
                scope.tables[block.text] == nil
                ? "" : "; a table is looked up: `lookup(\(block.text).\(item.text), …)`"
            complainUnknown(
                "unknown-name", "there is no block of entries `\(block.text)`" + advice, block.text,
                among: scope.entries.keys,
                at: block.range)
            return nil
        }
        guard let position = entries.items.firstIndex(where: { $0.id == item.text }) else {
            complainUnknown(
                "unknown-item", "the entries `\(block.text)` have no item `\(item.text)`", item.text,
                among: entries.items.map(\.id), at: item.range)
            return nil
        }
        return (entries.index, position, entries.items[position])
    }
}

/// Positions in the order written, each once.
private struct PositionList {
    private(set) var positions: [Int] = []
    private var seen: Set<Int> = []

    /// Adds positions up to the first that is there already, which it gives.
    mutating func add(_ added: [Int]) -> Int? {
        for position in added {
            guard seen.insert(position).inserted else { return position }
            positions.append(position)
        }
        return nil
    }
}
