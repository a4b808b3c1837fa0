internal import Instruments

extension FormulaSlips {
    /// An item of its own: the next one of the form instead, and its printed code instead of its points.
    func item(_ index: Int, _ reading: Expression.Reading) -> [(Slip, Expression)] {
        var slips = otherReading([index], reading) { .item(index, $0) }
        let neighbours = [index + 1, index - 1].filter { instrument.items.indices.contains($0) }
        if !isFlag, let other = neighbours.first(where: { isLike(index, $0) }) {
            let (from, to) = (instrument.items[index].id, instrument.items[other].id)
            slips.append((.changed(.item, from: from, to: to), .item(other, reading)))
        }
        return slips
    }

    /// A list: each of its items left out, and printed codes instead of points.
    func items(_ list: [Int], _ reading: Expression.Reading) -> [(Slip, Expression)] {
        var slips = otherReading(list, reading) { .items(list, $0) }
        guard list.count > 1 else { return slips }
        for place in list.indices {
            var shorter = list
            let gone = shorter.remove(at: place)
            slips.append((.leftOut("item \(instrument.items[gone].id)"), .items(shorter, reading)))
        }
        return slips
    }

    /// The word that may stand by mistake for another; nil where there is none to mistake it for.
    func otherWord(for word: String, of subject: Expression) -> String? {
        let words: [String]
        switch subject {
        case .about(.sex): words = [Sex.female, .male].map(\.rawValue)
        case .about(.working): words = ["yes", "no"]
        case .about(.respondent): words = instrument.respondents.map(\.rawValue)
        case .score(let index):
            guard case .decision(let rows) = instrument.scores[index].rule else { return nil }
            words = rows.compactMap { if case .word(let text) = $0.outcome { text.english } else { nil } }
        case .item(let index, _): words = instrument.items[index].ordinaryOptions.map(\.code.text)
        case .items(let list, _): words = instrument.items[list[0]].ordinaryOptions.map(\.code.text)
        default: return nil
        }
        guard let place = words.firstIndex(of: word) else { return nil }
        return (words[(place + 1)...] + words[..<place]).first { $0 != word }
    }

    /// Points for printed codes, or the other way about, where the two are not the same anyway.
    private func otherReading(
        _ list: [Int], _ reading: Expression.Reading, _ changed: (Expression.Reading) -> Expression
    ) -> [(Slip, Expression)] {
        let items = list.map { instrument.items[$0] }
        guard items.contains(where: { $0.key != .plain }), items.allSatisfy(\.hasPointsAndCodes) else { return [] }
        let words = ["item", "answer"]
        return reading == .points
            ? [(.changed(.reading, from: words[0], to: words[1]), changed(.code))]
            : [(.changed(.reading, from: words[1], to: words[0]), changed(.points))]
    }

    private func isLike(_ one: Int, _ other: Int) -> Bool {
        let (one, other) = (instrument.items[one], instrument.items[other])
        return one.responses == other.responses && !other.isUnscored
    }
}

extension Item {
    fileprivate var hasPointsAndCodes: Bool { pointsRange != nil && codeRange != nil }
}

extension Expression {
    /// The same with another part in place of one of `parts`.
    func replacing(part index: Int, with new: Expression) -> Expression {
        switch self {
        case .arithmetic(let operation, let left, let right):
            .arithmetic(operation, index == 0 ? new : left, index == 0 ? right : new)
        case .comparison(let order, let left, let right):
            .comparison(order, index == 0 ? new : left, index == 0 ? right : new)
        case .power(_, let exponent): .power(new, exponent)
        case .within(_, let low, let high): .within(new, low: low, high: high)
        case .withinScore(_, let score): .withinScore(new, score: score)
        case .isWord(_, let word): .isWord(new, word)
        case .isKind(_, let kind): .isKind(new, kind)
        case .not: .not(new)
        case .aggregate(let aggregate, _): .aggregate(aggregate, new)
        case .squareRoot: .squareRoot(new)
        case .profile: .profile(new)
        case .share: .share(new)
        case .average: .average(new)
        case .and(let parts): .and(parts.replacing(index, with: new))
        case .or(let parts): .or(parts.replacing(index, with: new))
        case .extreme(let extreme, let parts): .extreme(extreme, parts.replacing(index, with: new))
        case .choice(let condition, let then, let otherwise):
            .choice(
                index == 0 ? new : condition, then: index == 1 ? new : then, otherwise: index == 2 ? new : otherwise)
        case .lookup(let table, let column, let keys):
            .lookup(
                table: table, column: column,
                keys: keys.replacing(index, with: LookupKey(column: keys[index].column, value: new)))
        case .number, .truth, .item, .items, .column, .score, .about: self
        }
    }
}

extension Array {
    fileprivate func replacing(_ index: Int, with new: Element) -> [Element] {
        var changed = self
        changed[index] = new
        return changed
    }
}
