internal import Instruments

extension MutantList {
    /// The slips of a score that are not in a formula: its rounding, its rows, its missing rule, its bands.
    mutating func addScoreSlips(at index: Int) {
        let score = original.scores[index]
        addRoundingSlips(
            of: score.rounding, at: .score(score.name), canRound: original.step(of: score)?.isWhole == false
        ) { $0.scores[index].rounding = $1 }
        if case .decision(let rows) = score.rule { addRowSlips(rows, at: index) }
        if let rule = score.missing { addMissingSlips(rule, at: index) }
        for (number, set) in score.bands.all.enumerated() { addEdgeSlips(set, number, at: index) }
    }

    /// A rounding forgotten, or in another direction; one that is not there added where it would do something.
    mutating func addRoundingSlips(
        of rounding: Rounding?, at place: SlipPlace, canRound: Bool, _ edit: (inout Instrument, Rounding?) -> Void
    ) {
        var others: [Rounding?] = []
        if let rounding {
            others = [nil, Rounding(rounding.direction == .halfUp ? .down : .halfUp, toDecimals: rounding.decimals)]
        } else if canRound {
            others = [Rounding(.halfUp, toDecimals: 0)]
        }
        for other in others {
            let words = (rounding?.description ?? "none", other?.description ?? "none")
            add(place, .changed(.rounding, from: words.0, to: words.1)) { edit(&$0, other) }
        }
    }

    /// Two neighbouring rows in each other's place, two neighbouring outcomes likewise, each number of an outcome one
    /// step off.
    private mutating func addRowSlips(_ rows: [DecisionRow], at index: Int) {
        let name = original.scores[index].name
        func put(_ changed: [DecisionRow]) -> (inout Instrument) -> Void {
            { $0.scores[index].rule = .decision(changed) }
        }
        for (number, row) in rows.enumerated() {
            for outcome in row.outcome.neighbours {
                var changed = rows
                changed[number] = DecisionRow(when: row.when, outcome: outcome)
                add(
                    .row(number + 1, score: name),
                    .changed(.outcome, from: row.outcome.words, to: outcome.words), put(changed))
            }
            guard number + 1 < rows.count else { continue }
            let next = rows[number + 1]
            var swapped = rows
            if next.when != nil {
                swapped.swapAt(number, number + 1)
                add(.score(name), .exchanged(.row, "\(number + 1)", "\(number + 2)"), put(swapped))
            }
            if next.outcome != row.outcome {
                swapped = rows
                swapped[number] = DecisionRow(when: row.when, outcome: next.outcome)
                swapped[number + 1] = DecisionRow(when: next.when, outcome: row.outcome)
                add(.score(name), .exchanged(.outcome, "\(number + 1)", "\(number + 2)"), put(swapped))
            }
        }
    }

    /// Each edge but the lowest one step up and one down, and from `from` to `above` or back.
    private mutating func addEdgeSlips(_ set: BandSet, _ number: Int, at index: Int) {
        let score = original.scores[index]
        let place = SlipPlace.bands(set.id, score: score.name)
        let scoreStep = set.rounded.map { $0.step } ?? original.step(of: score)
        for (level, band) in set.levels.enumerated().dropFirst() {
            let step = scoreStep ?? band.edge.lastPlace
            let name = band.band?.english ?? "none"
            for edge in [band.edge.adding(step), band.edge.subtracting(step)].compactMap({ $0 }) {
                guard edge > set.levels[level - 1].edge,
                    level + 1 == set.levels.count || edge < set.levels[level + 1].edge
                else { continue }
                add(place, .changed(.edge(band: name), from: "\(band.edge)", to: "\(edge)")) {
                    $0.scores[index].editBands(number) { $0.levels[level].edge = edge }
                }
            }
            let words = band.includesEdge ? ("from", "above") : ("above", "from")
            add(place, .changed(.edgeKind(band: name), from: words.0, to: words.1)) {
                $0.scores[index].editBands(number) { $0.levels[level].includesEdge.toggle() }
            }
        }
    }
}

extension Outcome {
    /// The outcome as a definition writes it.
    fileprivate var words: String {
        switch self {
        case .word(let text): text.english
        case .number(let number): "\(number)"
        case .range(let low, let high): "\(low) to \(high)"
        }
    }

    /// The outcome with each of its numbers one step off.
    fileprivate var neighbours: [Outcome] {
        switch self {
        case .word: []
        case .number(let number): number.neighbours.map { .number($0) }
        case .range(let low, let high):
            low.neighbours.filter { $0 <= high }.map { .range(low: $0, high: high) }
                + high.neighbours.filter { $0 >= low }.map { .range(low: low, high: $0) }
        }
    }
}
