/// One level of a band set. It holds from its edge up to the edge of the next.
public struct BandLevel: Sendable, Hashable {
    /// The lower edge.
    public package(set) var edge: Rational
    /// Whether the edge itself belongs to the level (`from`) or to the one before (`above`).
    public package(set) var includesEdge: Bool
    /// The name of the band; nil for a stretch that the source leaves bare.
    public let band: LocalizedText?

    /// A level from its lower edge.
    public init(edge: Rational, includesEdge: Bool = true, band: LocalizedText?) {
        self.edge = edge
        self.includesEdge = includesEdge
        self.band = band
    }
}

/// A named, cited set of bands of one score.
public struct BandSet: Sendable, Hashable {
    /// The id of the set.
    public let id: String
    /// The people for whom the source states it.
    public let population: LocalizedText?
    /// The set applies only where this holds.
    public package(set) var when: Formula?
    /// The figure that is banded, if it is a rounded one.
    public let rounded: Rounding?
    /// The levels, from the lowest up.
    public package(set) var levels: [BandLevel]
    /// On what the set rests.
    public let ground: Ground

    /// A named set of bands.
    public init(
        id: String, population: LocalizedText? = nil, when: Formula? = nil, rounded: Rounding? = nil,
        levels: [BandLevel], ground: Ground
    ) {
        self.id = id
        self.population = population
        self.when = when
        self.rounded = rounded
        self.levels = levels
        self.ground = ground
    }

    /// The position of the level that `value` falls on, after the set's own rounding; nil below the first.
    public func level(of value: Rational) -> Int? {
        let figure = rounded?.applied(to: value) ?? value
        return levels.lastIndex { $0.includesEdge ? figure >= $0.edge : figure > $0.edge }
    }
}

/// What is published on the bands of a score.
public enum Bands: Sendable, Hashable {
    /// Sets, the first that applies being the default.
    case sets([BandSet])
    /// None is published.
    case nonePublished
    /// Some are, and are not taken; a note of the definition says why.
    case noneAdopted

    /// The sets; empty where there are none.
    public var all: [BandSet] {
        if case .sets(let sets) = self { sets } else { [] }
    }
}
