import Instruments
import MarkedYAML

/// The levels of a set tile the range of the score: the first begins at its least value, each further one above the one
/// before, and none beyond its end.
struct BandEdgesRule: Rule {
    static let name = "band-edges"
    static let severity = Finding.Severity.error

    func check(_ draft: Draft) {
        for (index, score) in draft.instrument.scores.enumerated() where !score.bands.all.isEmpty {
            let fields = draft.places.scores[index]
            guard case .between(let low, let high)? = score.range else {
                if score.range == .any {
                    complain(
                        "`\(score.name)` has bands, so its range has ends: `any` has no least value to begin at",
                        at: fields.place("range"), in: draft)
                }
                continue
            }
            for (set, places) in zip(score.bands.all, draft.places.levels[index]) {
                let range = NumberSpan(low: low, high: high)
                check(set, places, score, set.rounded.map { range.rounded($0) } ?? range, in: draft)
            }
        }
    }

    private func check(_ set: BandSet, _ places: [Extent], _ score: Score, _ range: NumberSpan, in draft: Draft) {
        guard let first = set.levels.first, let low = range.low, let high = range.high else { return }
        if first.edge != low || !first.includesEdge {
            complain(
                "the first level of `\(set.id)` begins `from: \(low)`, the least value of `\(score.name)`",
                at: places[0], in: draft)
        }
        for place in set.levels.indices.dropFirst() {
            let (before, level) = (set.levels[place - 1], set.levels[place])
            let isAbove =
                before.edge < level.edge || before.edge == level.edge && before.includesEdge && !level.includesEdge
            if !isAbove {
                complain(
                    "levels go up; this one begins where the one before has begun already", at: places[place],
                    in: draft, notes: [Finding.Note("the one before begins here", at: places[place - 1])])
            } else if level.edge > high || level.edge == high && !level.includesEdge {
                complain(
                    "this level begins beyond \(high), where the range of `\(score.name)` ends", at: places[place],
                    in: draft)
            }
        }
    }
}
