extension Expression {
    /// The parts directly inside, in the order written.
    public var parts: [Expression] {
        switch self {
        case .number, .truth, .item, .items, .column, .score, .about: []
        case .arithmetic(_, let left, let right), .comparison(_, let left, let right): [left, right]
        case .power(let part, _), .within(let part, _, _), .isWord(let part, _), .isKind(let part, _), .not(let part),
            .aggregate(_, let part), .squareRoot(let part), .profile(let part), .share(let part), .average(let part):
            [part]
        case .withinScore(let part, let score): [part, .score(score)]
        case .and(let parts), .or(let parts), .extreme(_, let parts): parts
        case .choice(let condition, let then, let otherwise): [condition, then, otherwise]
        case .lookup(_, _, let keys): keys.map(\.value)
        }
    }

    /// Calls `visit` on this expression and on every part, outside in.
    public func walk(_ visit: (Expression) -> Void) {
        visit(self)
        for part in parts { part.walk(visit) }
    }

    /// The items whose answers the value rests on, in the order of the form. An item asked only by `is` is not among
    /// them: that is always known.
    public var itemsRead: [Int] {
        var found: [Int] = []
        collectItems(into: &found)
        found.sort()
        return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { found[$0] }
    }

    private func collectItems(into found: inout [Int]) {
        switch self {
        case .item(let index, _): found.append(index)
        case .items(let list, _): found += list
        case .isKind: break
        default: for part in parts { part.collectItems(into: &found) }
        }
    }

    /// The items named, those asked by `is` as well, in the order of the form.
    package var itemsMentioned: [Int] {
        var found: Set<Int> = []
        walk { part in
            if case .item(let index, _) = part { found.insert(index) }
            if case .items(let list, _) = part { found.formUnion(list) }
        }
        return found.sorted()
    }

    /// The columns of entries that the value rests on.
    public var columnsRead: [(block: Int, item: Int)] {
        var found: [(block: Int, item: Int)] = []
        walk { part in
            if case .column(let block, let item) = part, !found.contains(where: { $0 == (block, item) }) {
                found.append((block, item))
            }
        }
        return found
    }

    /// The scores inside, in order of position.
    public var scoresRead: [Int] {
        var found: Set<Int> = []
        walk { if case .score(let index) = $0 { found.insert(index) } }
        return found.sorted()
    }

    /// The tables looked up, in order of position.
    public var tablesRead: [Int] {
        var found: Set<Int> = []
        walk { if case .lookup(let table, _, _) = $0 { found.insert(table) } }
        return found.sorted()
    }

    /// Whether the value is a list.
    public var isList: Bool {
        switch self {
        case .items, .column: true
        case .arithmetic(_, let left, let right), .comparison(_, let left, let right): left.isList || right.isList
        case .power(let part, _), .within(let part, _, _), .withinScore(let part, _), .isWord(let part, _),
            .isKind(let part, _), .not(let part):
            part.isList
        case .and(let parts), .or(let parts): parts.contains { $0.isList }
        default: false
        }
    }
}
