internal import Instruments

/// The edges of a band set, without its words.
struct BandLadder: Sendable {
    private let edges: [Rational]
    private let includesEdge: [Bool]
    private let rounding: Rounding?

    init(_ set: BandSet) {
        edges = set.levels.map(\.edge)
        includesEdge = set.levels.map(\.includesEdge)
        rounding = set.rounded
    }

    /// The position of the level that `value` falls on, after the set's own rounding; -1 below the first.
    func level(of value: Rational) -> Int {
        var figure = value
        if let rounding { figure = rounding.applied(to: value) ?? value }
        var level = edges.count - 1
        while level >= 0, !(includesEdge[level] ? figure >= edges[level] : figure > edges[level]) { level -= 1 }
        return level
    }
}
