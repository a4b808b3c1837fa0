internal import Instruments

/// A score made ready.
final class ScorePlan: Sendable {
    let score: Score
    let when: Int?
    /// The formula's root, or the root of each row's condition (nil for `otherwise`).
    let roots: [Int?]
    /// What each row of a decision comes to; empty for a formula.
    let rowContents: [ScoreOutcome.Content?]
    let standardError: Int?
    let isTruth: Bool
    let rounding: Rounding?
    /// The items that its own formula rests on.
    let itemsRead: [Int]
    let columnsRead: [(block: Int, item: Int)]
    /// The blocks of entries that its own formula rests on.
    let blocksRead: [Int]
    let scoresRead: [Int]
    /// The scores that it rests on in any way, by its value, its condition, its bands or its standard error, each after
    /// those that it rests on itself.
    let scoresBeneath: [Int]
    let tablesRead: [Int]
    /// The items that the value rests on in the end; those asked by `is` where there are no others.
    let itemsBeneath: [Int]
    let columnsBeneath: [(block: Int, item: Int)]
    let blocksBeneath: [Int]
    /// The facts about the person that the value rests on in the end.
    let fieldsBeneath: [AboutField]
    /// The groups of a group-mean policy, each with its items and whether the formula uses it.
    let groups: [(items: [Int], isUsed: Bool)]
    /// The items of all of them.
    let groupItems: [Int]
    let firstBandSet: Int
    let bandSets: [BandSet]
    /// The edges of each band set.
    let ladders: [BandLadder]
    let bandConditions: [Int?]

    init(
        _ score: Score, of instrument: Instrument, beneath: [ScorePlan?], firstBandSet: Int, program: inout Program
    ) {
        self.score = score
        when = score.when.map { program.add($0.expression) }
        switch score.rule {
        case .formula(let formula):
            roots = [program.add(formula.expression)]
            rowContents = []
        case .decision(let rows):
            roots = rows.map { row in row.when.map { program.add($0.expression) } }
            rowContents = rows.indices.map { row in
                guard case .number(let number) = rows[row].outcome else { return .row(row) }
                guard let rounding = score.rounding else { return .number(number) }
                return rounding.applied(to: number).map { .number($0) }
            }
        }
        isTruth = score.kind == .truth
        rounding = score.rounding
        standardError = score.standardError.map { program.add($0.expression) }
        let expressions = score.expressions
        let read = Set(expressions.flatMap(\.itemsRead)).sorted()
        itemsRead = read
        columnsRead = expressions.flatMap(\.columnsRead)
        blocksRead = Set(columnsRead.map(\.block)).sorted()
        scoresRead = Set(expressions.flatMap(\.scoresRead)).sorted()
        tablesRead = Set(expressions.flatMap(\.tablesRead)).sorted()
        let conditions = [score.when, score.standardError] + score.bands.all.map(\.when)
        let reads = scoresRead + conditions.compactMap { $0?.expression }.flatMap(\.scoresRead)
        let under = Set(reads).union(reads.flatMap { beneath[$0]?.scoresBeneath ?? [] })
        scoresBeneath = under.isEmpty ? [] : instrument.scoringOrder.filter { under.contains($0) }
        let inner = scoresRead.compactMap { beneath[$0] }
        let items = Set(read).union(inner.flatMap(\.itemsBeneath))
        itemsBeneath = (items.isEmpty ? Set(expressions.flatMap(\.itemsMentioned)) : items).sorted()
        columnsBeneath = columnsRead + inner.flatMap(\.columnsBeneath)
        blocksBeneath = Set(columnsBeneath.map(\.block)).sorted()
        var fields = Set(inner.flatMap(\.fieldsBeneath))
        for expression in expressions + (score.when.map { [$0.expression] } ?? []) {
            expression.walk { if case .about(let field) = $0 { fields.insert(field) } }
        }
        fieldsBeneath = fields.sorted { $0.rawValue < $1.rawValue }
        groups = (score.missing?.groups ?? []).map { group in
            let items = instrument.groups[group].items
            return (items, items.contains { read.contains($0) })
        }
        groupItems = Set(groups.flatMap(\.items)).sorted()
        self.firstBandSet = firstBandSet
        bandSets = score.bands.all
        ladders = bandSets.map(BandLadder.init)
        bandConditions = bandSets.map { set in set.when.map { program.add($0.expression) } }
    }
}
