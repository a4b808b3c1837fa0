internal import Instruments

/// What is known beforehand of forms in which every answer is an ordinary code: the tables of the fast scorer.
///
/// ```
/// cells      all options of all items, item after item, each item from its lowest code up
/// first      the cell of each item's lowest code, as if that were 0: cell = first + code
/// points     what a cell earns; `none` where there is no ordinary option of this code
/// outcomes   what each score comes to but for its value
/// findings   for each flag on an item what it finds, by cell
/// ```
///
/// An instrument with skip rules, entries or items that are no lists of whole codes has no such tables: its forms go
/// the long way, as does every form that turns out to be anything but plain.
final class CompletePlan: Sendable {
    /// Where no ordinary option stands.
    static let none = Int.min

    let low: [Int]
    let high: [Int]
    let first: [Int]
    let points: [Int]
    let outcomes: [ScoreOutcome]
    let findings: [[FlagFinding?]]
    /// For each flag the item that it is on; nil for a note.
    let flagItems: [Int?]
    /// For each flag the note that it is; nil for a flag on an item.
    let notes: [FlagFinding?]
    /// Whether scores rest on scored items alone, so that a list without the others is as good.
    let takesScoredAlone: Bool

    init?(_ instrument: Instrument, items: [ItemPlan], scores: [ScorePlan]) {
        guard instrument.skipRules.isEmpty, instrument.entries.isEmpty, !items.isEmpty else { return nil }
        var (low, high, first): ([Int], [Int], [Int]) = ([], [], [])
        var points: [Int] = []
        var codes: [Code?] = []
        for item in items {
            guard let span = item.wholeCodes else { return nil }
            low.append(span.lowerBound)
            high.append(span.upperBound)
            first.append(points.count - span.lowerBound)
            for code in span {
                let option = item.codes.firstIndex { $0.number == Rational(code) }
                let earned = option.flatMap { item.points[$0] }
                guard earned?.isWhole ?? true else { return nil }
                points.append(earned.map { Int($0.numerator) } ?? Self.none)
                codes.append(option.map { item.codes[$0] })
            }
        }
        (self.low, self.high, self.first, self.points) = (low, high, first, points)
        outcomes = scores.map { ScoreOutcome(complete: $0, in: instrument, among: scores) }
        findings = instrument.flags.map { flag in
            switch flag.kind {
            case .safety(let item):
                codes.map { $0.map { Evaluator.raised(flag, .safety(item: instrument.items[item].id, .answered($0))) } }
            case .critical(let item):
                codes.map {
                    $0.map { Evaluator.raised(flag, .critical(item: instrument.items[item].id, .answered($0))) }
                }
            case .note: []
            }
        }
        flagItems = instrument.flags.map { flag in
            switch flag.kind {
            case .safety(let item), .critical(let item): item
            case .note: nil
            }
        }
        notes = instrument.flags.map { flag in
            if case .note(let name, _) = flag.kind { Evaluator.raised(flag, .note(name)) } else { nil }
        }
        takesScoredAlone = !scores.contains { $0.itemsBeneath.contains { instrument.items[$0].isUnscored } }
    }
}

extension ScoreOutcome {
    /// What a score comes to but for its value, where every item is answered and every score inside is complete.
    fileprivate init(complete plan: ScorePlan, in instrument: Instrument, among scores: [ScorePlan]) {
        self.init()
        status = .complete
        answered = Int32(plan.itemsBeneath.count)
        of = answered
        grade = plan.groundOfComplete(in: instrument, among: scores)
    }
}

extension ScorePlan {
    /// The weakest grade of the key, the tables looked up, and the scores inside.
    fileprivate func groundOfComplete(in instrument: Instrument, among scores: [ScorePlan]) -> Grade {
        let own = [score.ground.grade ?? .established] + tablesRead.compactMap { instrument.tables[$0].ground.grade }
        return scoresRead.reduce(own.reduce(.established, Grade.weaker)) { grade, inner in
            .weaker(grade, scores[inner].groundOfComplete(in: instrument, among: scores))
        }
    }
}

extension ItemPlan {
    /// From the lowest to the highest code, where the item is a list of whole codes that is not too long.
    fileprivate var wholeCodes: ClosedRange<Int>? {
        let numbers = codes.compactMap { $0.number.flatMap { $0.isWhole ? Int($0.numerator) : nil } }
        guard numbers.count == codes.count, let least = numbers.min(), let most = numbers.max(), most - least < 256
        else { return nil }
        return least...most
    }
}
