internal import Instruments

extension MutantList {
    /// Each item keyed the other way: reverse for plain, plain for any other, and every other named key that fits.
    mutating func addItemSlips() {
        let named = namedKeys
        for (index, item) in original.items.enumerated() where !item.isUnscored {
            for key in Self.otherKeys(of: item, named) {
                let slip = Slip.changed(.key, from: item.key.word, to: key.word)
                add(.item(item.id, block: nil), slip) { $0.items[index].key = key }
            }
        }
        for (place, block) in original.entries.enumerated() {
            for (index, item) in block.items.enumerated() where !item.isUnscored {
                for key in Self.otherKeys(of: item, named) {
                    let slip = Slip.changed(.key, from: item.key.word, to: key.word)
                    add(.item(item.id, block: block.name), slip) { $0.entries[place].items[index].key = key }
                }
            }
        }
    }

    /// What each code of a shared key, or of a list whose codes are their points, earns: one step more, or what the
    /// next code earns.
    mutating func addPointSlips() {
        let items = original.items + original.entries.flatMap(\.items)
        var done: Set<SlipPlace> = []
        for item in items {
            guard let place = item.pointsPlace, done.insert(place).inserted, item.pointsRange != nil else { continue }
            let pairs = item.ordinaryOptions.compactMap { option in option.points.map { (option.code, $0) } }
            for (number, (code, points)) in pairs.enumerated() {
                if let more = points.adding(points.lastPlace) {
                    let slip = Slip.changed(.points(code: code.text), from: "\(points)", to: "\(more)")
                    add(place, slip) { $0.give([(code, more)], at: place) }
                }
                guard case .key = place, number + 1 < pairs.count, pairs[number + 1].1 != points else { continue }
                let next = pairs[number + 1]
                add(place, .exchanged(.points(code: ""), code.text, next.0.text)) {
                    $0.give([(code, next.1), (next.0, points)], at: place)
                }
            }
        }
    }

    private var namedKeys: [Key] {
        var found: [Key] = []
        for item in original.items + original.entries.flatMap(\.items) {
            if case .named = item.key, !found.contains(item.key) { found.append(item.key) }
        }
        return found
    }

    private static func otherKeys(of item: Item, _ named: [Key]) -> [Key] {
        guard item.pointsRange != nil else { return [] }
        let own = item.ordinaryOptions.map(\.points)
        return ([.plain, .reverse] + named).filter { key in
            var other = item
            other.key = key
            if case .named(_, let map) = key {
                guard case .options(let options) = item.responses.kind,
                    map.count == options.count(where: { $0.means == nil })
                else { return false }
            } else if case .named = item.key, key == .reverse {
                return false
            }
            if case .number = item.responses.kind { return key != item.key }
            let points = other.ordinaryOptions.map(\.points)
            return points != own && points.allSatisfy { $0 != nil }
        }
    }
}

extension Key {
    /// The key as a definition writes it.
    var word: String {
        switch self {
        case .plain: "plain"
        case .reverse: "reverse"
        case .named(let name, _): name
        }
    }
}

extension Item {
    /// Where it is written what a code earns; nil for a number, for the reverse key, which is not written out, and for
    /// an item that no score uses.
    fileprivate var pointsPlace: SlipPlace? {
        if isUnscored { return nil }
        return switch (key, responses.kind) {
        case (.named(let name, _), _): .key(name)
        case (.plain, .options): .responses(responses.name)
        default: nil
        }
    }
}

extension Instrument {
    /// Lets codes earn other points, wherever the key or the list is used.
    fileprivate mutating func give(_ changes: [(Code, Rational)], at place: SlipPlace) {
        for index in items.indices where items[index].pointsPlace == place {
            items[index].key = items[index].key(giving: changes)
        }
        for block in entries.indices {
            for index in entries[block].items.indices where entries[block].items[index].pointsPlace == place {
                entries[block].items[index].key = entries[block].items[index].key(giving: changes)
            }
        }
    }
}

extension Item {
    fileprivate func key(giving changes: [(Code, Rational)]) -> Key {
        var map: [Code: Rational] = [:]
        for (code, points) in ordinaryOptions { map[code] = points }
        for (code, points) in changes { map[code] = points }
        return .named(key.word, map)
    }
}
