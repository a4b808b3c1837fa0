/// Where the tallies that something depends on stand: bits in a row in one of the words that a form adds up to.
///
/// ```
/// ... | asides | open | known |
///               nonzero only where answers are missing
/// ```
struct TallyRun: Sendable, Hashable {
    /// The word.
    var word = 0
    /// The lowest bit.
    var shift: UInt64 = 0
    /// How many bits tell a form without missing answers from another.
    let knownBits: Int
    /// How many more tell what is missing.
    let openBits: Int
    /// How many more matter besides where answers are missing.
    let asideBits: Int
    /// Whether the bits tell all, or just that answers are missing.
    let tellsOpen: Bool

    var bits: Int { knownBits + openBits + asideBits }
    var mask: UInt64 { (1 << UInt64(bits)) - 1 }
    var knownMask: UInt64 { (1 << UInt64(knownBits)) - 1 }
    var openMask: UInt64 { ((1 << UInt64(openBits)) - 1) << UInt64(knownBits) }
}

/// What something depends on, in the order in which its bits stand.
struct TallyList: Sendable, Hashable {
    let known: [Tally]
    let open: [Tally]
    let asides: [Tally]
    let tellsOpen: Bool

    /// The most bits that stand in one word, beside those that count exceptions.
    static let mostBits = 52

    /// The tallies in the order of their bits; nil where they are more than a word holds.
    init?(_ finder: TallyFinder, isOpenOnly: (Tally) -> Bool) {
        if finder.isLost { return nil }
        let known = finder.tallies.filter { !isOpenOnly($0) }
        let open = finder.tallies.filter(isOpenOnly)
        let all = (known + open + finder.asides).reduce(0) { $0 + $1.bits }
        if all <= Self.mostBits {
            (self.known, self.open, asides, tellsOpen) = (known, open, finder.asides, true)
            return
        }
        let some = Self.sum(of: open)
        guard (known + [some]).reduce(0, { $0 + $1.bits }) <= Self.mostBits else { return nil }
        (self.known, self.open, asides, tellsOpen) = (known, [some], [], false)
    }

    /// One tally that is above zero where any of these is.
    private static func sum(of tallies: [Tally]) -> Tally {
        var ways: [Int: [Int]] = [:]
        for (item, row) in tallies.flatMap(\.parts) {
            ways[item] = zip(ways[item] ?? row.map { _ in 0 }, row).map { $0 > 0 || $1 > 0 ? 1 : 0 }
        }
        return Tally(counting: ways)
    }

    /// All of them, from the lowest bits up.
    var all: [Tally] { known + open + asides }

    /// Where they stand, as yet in no word.
    var run: TallyRun {
        func bits(_ tallies: [Tally]) -> Int { tallies.reduce(0) { $0 + $1.bits } }
        return TallyRun(
            knownBits: bits(known), openBits: bits(open), asideBits: bits(asides), tellsOpen: tellsOpen)
    }

    /// For each item what each of its ways adds to the bits of a run.
    var parts: [Int: [UInt64]] {
        var found: [Int: [UInt64]] = [:]
        var shift: UInt64 = 0
        for tally in all {
            for (item, row) in tally.parts {
                let added = row.map { UInt64($0) << shift }
                found[item] = zip(found[item] ?? row.map { _ in 0 }, added).map { $0 + $1 }
            }
            shift += UInt64(tally.bits)
        }
        return found
    }
}
