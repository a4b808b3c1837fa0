public import Instruments
internal import Scoring

/// How a score stands in the bands of one set at two times.
public struct BandCrossing: Sendable {
    /// The set, with its source and grade.
    public let set: BandSet
    /// The level at the first time.
    public let before: BandLevel
    /// The level at the second time.
    public let after: BandLevel
    /// Which way it went.
    public let direction: ChangeDirection

    /// Whether the score is in another band.
    public var isCrossed: Bool { before != after }
}

extension BandCrossing {
    /// How two results of one score stand in every set that applies at both times.
    static func all(_ before: ScoreResult, _ after: ScoreResult) -> [BandCrossing] {
        after.bands.compactMap { set, level in
            guard let old = before.bands.first(where: { $0.set.id == set.id })?.level else { return nil }
            return BandCrossing(
                set: set, before: old, after: level,
                direction: ChangeDirection(from: old.edge, to: level.edge, worse: after.score.worse))
        }
    }
}

/// Which way a change went.
public enum ChangeDirection: String, Sendable, Hashable, CaseIterable {
    /// For the better, as the score's definition says.
    case improved
    /// For the worse.
    case worse
    /// There is none.
    case same
    /// There is one, and neither way of this score is the better one.
    case noDirection = "no direction"

    init(from before: Rational, to after: Rational, worse: Direction?) {
        if before == after {
            self = .same
        } else {
            self =
                switch worse {
                case .higher: after > before ? .worse : .improved
                case .lower: after < before ? .worse : .improved
                case .neither, nil: .noDirection
                }
        }
    }
}
