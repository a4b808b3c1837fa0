import Instruments
import MarkedYAML

/// Every level of a set holds a number that the score can come to, after the rounding of the set. A level that none
/// reaches has its edge in the wrong place, or at the wrong step.
struct BandReachableRule: Rule {
    static let name = "band-reachable"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        for (index, score) in draft.instrument.scores.enumerated() where draft.isRead(index) {
            guard !score.bands.all.isEmpty, let values = draft.numbers.scores[index].all, !values.isEmpty else {
                continue
            }
            for (set, places) in zip(score.bands.all, draft.places.levels[index]) where set.isInOrder {
                guard draft.numbers.spend(values.count * set.levels.count) else { return }
                var reached: Set<Int> = []
                for value in values {
                    if let level = set.level(of: value) { reached.insert(level) }
                }
                for level in set.levels.indices where !reached.contains(level) {
                    let band = set.levels[level].band?.english ?? "none"
                    complain(
                        "no value of `\(score.name)` falls on the level `\(band.shortened)`; move its edge, or leave it out",
                        at: places[level], in: draft)
                }
            }
        }
    }
}

extension BandSet {
    /// Whether each level begins above the one before.
    fileprivate var isInOrder: Bool {
        zip(levels, levels.dropFirst()).allSatisfy { one, next in
            one.edge < next.edge || one.edge == next.edge && one.includesEdge && !next.includesEdge
        }
    }
}
