internal import Instruments
internal import MarkedYAML

/// Where the answers of a form stand in the file.
struct AnswerPlaces: Sendable {
    /// All the answers.
    var whole: Extent
    /// The key in front of the answer, by item.
    var key: [String: Extent] = [:]
    /// The answer itself, by item or block.
    var value: [String: Extent] = [:]
    /// The answers of entries, by block, number of the entry from 1, and item.
    var entry: [Entry: (key: Extent, value: Extent)] = [:]

    /// The place of an answer inside a block.
    struct Entry: Hashable {
        let block: String
        let number: Int
        let item: String
    }

    /// No answers at all.
    init(whole: Extent) {
        self.whole = whole
    }

    /// Takes the places of a list, in the order of the form.
    mutating func take(list: [Extent], of instrument: Instrument?) {
        guard let ids = instrument.flatMap({ Self.items(ofList: list.count, in: $0) }) else { return }
        for (id, place) in zip(ids, list) { value[id] = place }
    }

    /// The ids of the items that a list of `count` answers fills: every item, or every scored one; nil for any other
    /// length.
    static func items(ofList count: Int, in instrument: Instrument) -> [String]? {
        if count == instrument.items.count { return instrument.items.map(\.id) }
        let scored = instrument.items.filter { !$0.isUnscored }
        return count == scored.count ? scored.map(\.id) : nil
    }
}
