public import Instruments

extension Instrument {
    /// The definition with every slip of the pen that is looked for, one at a time. Slips that the reader of
    /// definitions would refuse (an edge beyond its neighbour, an empty list) are not among them.
    public var mutants: [Mutant] {
        var list = MutantList(original: self)
        list.addItemSlips()
        list.addPointSlips()
        for site in formulaSites { list.addFormulaSlips(at: site) }
        list.addExchangedItems()
        for index in scores.indices { list.addScoreSlips(at: index) }
        list.addRuleSlips()
        list.addEntrySlips()
        return list.mutants
    }
}

/// Collects the mutants of an instrument, and gives each a name of its own.
struct MutantList {
    let original: Instrument
    private(set) var mutants: [Mutant] = []
    private var names: [String: Int] = [:]

    init(original: Instrument) {
        self.original = original
    }

    /// Adds the instrument with this slip in it. Where the same slip occurs twice in a place the second is numbered.
    mutating func add(_ place: SlipPlace, _ slip: Slip, _ edit: (inout Instrument) -> Void) {
        var instrument = original
        edit(&instrument)
        let name = "\(place.path)/\(slip.path)"
        names[name, default: 0] += 1
        let count = names[name, default: 1]
        mutants.append(
            Mutant(id: count == 1 ? name : "\(name)/\(count)", place: place, slip: slip, instrument: instrument))
    }
}

extension Rational {
    /// One in the last place of the number as it is written: 0.1 for 2.5, 1 for a whole number.
    var lastPlace: Rational {
        var scale: Int64 = 1
        for _ in 0..<(exactDecimals(upTo: 12) ?? 0) { scale *= 10 }
        return Rational(1, over: scale) ?? .one
    }

    /// The number one in the last place higher, and lower.
    var neighbours: [Rational] { [adding(lastPlace), subtracting(lastPlace)].compactMap { $0 } }
}
