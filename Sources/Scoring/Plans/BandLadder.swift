internal import Instruments

/// The edges of a band set, without its words.
struct BandLadder: Sendable {
    private let edges: [Rational]
    private let includesEdge: [Bool]
    private let rounding: Rounding?
    /// For whole figures that are banded as they are: the least whole number of each level.
    private let wholeEdges: [Int]

    init(_ set: BandSet) {
        edges = set.levels.map(\.edge)
        includesEdge = set.levels.map(\.includesEdge)
        rounding = set.rounded
        let isPlain = set.rounded == nil && set.levels.allSatisfy(\.edge.isWhole)
        wholeEdges = isPlain ? set.levels.map { Int($0.edge.numerator) + ($0.includesEdge ? 0 : 1) } : []
    }

    /// The position of the level that `value` falls on, after the set's own rounding; -1 below the first.
    func level(of value: Rational) -> Int {
        if value.isWhole, !wholeEdges.isEmpty {
            var level = wholeEdges.count - 1
            while level >= 0, value.numerator < wholeEdges[level] { level -= 1 }
            return level
        }
        var figure = value
        if let rounding { figure = rounding.applied(to: value) ?? value }
        var level = edges.count - 1
        while level >= 0, !(includesEdge[level] ? figure >= edges[level] : figure > edges[level]) { level -= 1 }
        return level
    }
}
