import Instruments
import MarkedYAML

extension InstrumentReader {
    /// The bands of a score: sets, or that there are none.
    func readBands(_ node: Node, of score: Fields) -> Bands? {
        guard let elements = node.elements else {
            let word = manuscript.word(
                node, "`bands`, which is a list of sets or", among: ["none-published", "none-adopted"])
            return word.map { $0 == "none-published" ? .nonePublished : .noneAdopted }
        }
        if elements.isEmpty {
            manuscript.complain(
                "missing-value", "`bands` is empty; where there are none write `none-published`", at: node.extent)
        }
        var sets: [BandSet] = []
        var seen: [String: Extent] = [:]
        for element in elements {
            guard let (set, fields, levels) = readBandSet(element) else {
                manuscript.isWhole = false
                continue
            }
            if let first = seen.updateValue(fields.place("set"), forKey: set.id) {
                manuscript.complain(
                    "repeated-name", "`\(set.id)` is already a set of this score", at: fields.place("set"),
                    notes: [Finding.Note("the first", at: first)])
            }
            sets.append(set)
            places.bandSets[places.bandSets.count - 1].append(fields)
            places.levels[places.levels.count - 1].append(levels)
        }
        return .sets(sets)
    }

    private func readBandSet(_ node: Node) -> (set: BandSet, fields: Fields, levels: [Extent])? {
        guard
            let fields = Fields(
                node, of: node["set"]?.text.map { "the set `\($0.shortened)`" } ?? "a set of bands",
                keys: DefinitionKeys.bandSet, in: manuscript)
        else { return nil }
        fields.require("set", "levels")
        let id = fields["set"].flatMap { manuscript.id($0, "`set`") }
        let ground = readGround(fields)
        let population = fields.localized("population")
        let when = formula(fields, "when", .truth)
        let rounded = fields.rounding("rounded")
        let nodes = fields.list("levels") ?? []
        if nodes.isEmpty, let node = fields["levels"], node.elements != nil {
            manuscript.complain("missing-value", "`levels` is empty", at: node.extent)
        }
        let levels = nodes.compactMap { readLevel($0) }
        guard let id, let ground, !nodes.isEmpty, levels.count == nodes.count, fields["when"] == nil || when != nil
        else { return nil }
        let set = BandSet(
            id: id, population: population, when: when, rounded: rounded, levels: levels, ground: ground)
        return (set, fields, nodes.map { ($0["from"] ?? $0["above"] ?? $0).extent })
    }

    private func readLevel(_ node: Node) -> BandLevel? {
        guard let fields = Fields(node, of: "a level", keys: DefinitionKeys.level, in: manuscript) else {
            return nil
        }
        fields.require("band")
        let isBare = fields["band"]?.text == "none"
        let band = isBare ? nil : fields.localized("band")
        if fields["from"] == nil, fields["above"] == nil {
            manuscript.complain("missing-key", "a level begins with `from` or `above`", at: fields.place)
        }
        if fields["from"] != nil {
            fields.forbid("above", rule: "from-or-above", because: "`from` says already where the level begins")
        }
        let edge = fields.number("from") ?? fields.number("above")
        guard let edge, isBare || band != nil else { return nil }
        return BandLevel(edge: edge, includesEdge: fields["from"] != nil, band: band)
    }
}
