public import Instruments

/// An instrument made ready for scoring: its formulas laid out, its codes and points in tables.
///
/// A plan never changes, and crosses threads freely. It holds no answer of anybody.
public final class ScoringPlan: Sendable {
    /// The instrument.
    public let instrument: Instrument
    /// The smaller instruments whose items this form has, with the position here of each of their items.
    public let contained: [ContainedPlan]
    /// Where the definition comes from.
    public let origin: Origin

    /// Where a definition comes from.
    public enum Origin: String, Sendable, Hashable {
        /// The standard library.
        case standard
        /// A site's own definitions.
        case site
        /// A site's own definitions, in place of a standard one of the same id.
        case siteInPlaceOfStandard = "site-in-place-of-standard"
    }

    let program: Program
    let items: [ItemPlan]
    let blocks: [[ItemPlan]]
    /// The positions of the items that a list without unscored items fills.
    let scoredItems: [Int]
    let skipConditions: [Int]
    /// For each skip rule the scores that its condition rests on, each after those it reads.
    let skipScores: [[Int]]
    let checkConditions: [Int]
    let flagConditions: [Int]
    let scores: [ScorePlan]
    /// The tables of the fast way; nil where the instrument has none.
    let complete: CompletePlan?
    /// How many band sets the scores have together.
    let bandSetCount: Int
    let itemPositions: [String: Int]
    let scorePositions: [String: Int]

    /// A smaller instrument whose items a larger form has.
    public struct ContainedPlan: Sendable {
        /// The smaller instrument.
        public let plan: ScoringPlan
        /// For each item of the smaller instrument its position in the larger form; nil for an unscored item that
        /// the larger form has not.
        public let positions: [Int?]

        /// A smaller instrument with where its items stand.
        public init(plan: ScoringPlan, positions: [Int?]) {
            self.plan = plan
            self.positions = positions
        }
    }

    /// Makes `instrument` ready, with the smaller instruments that its form answers.
    public init(_ instrument: Instrument, contained: [ContainedPlan] = [], origin: Origin = .standard) {
        self.instrument = instrument
        self.origin = origin
        self.contained = contained
        var program = Program()
        items = ItemPlan.plans(of: instrument.items)
        blocks = instrument.entries.map { ItemPlan.plans(of: $0.items) }
        scoredItems = instrument.items.indices.filter { !instrument.items[$0].isUnscored }
        itemPositions = Dictionary(
            instrument.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        scorePositions = Dictionary(
            instrument.scores.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        skipConditions = instrument.skipRules.map { program.add($0.when.expression) }
        checkConditions = instrument.checks.map { program.add($0.require.expression) }
        flagConditions = instrument.flags.map { program.add($0.when.expression) }
        var scores: [ScorePlan?] = instrument.scores.map { _ in nil }
        var bandSets = 0
        let firstBandSets = instrument.scores.map { score in
            defer { bandSets += score.bands.all.count }
            return bandSets
        }
        for index in instrument.scoringOrder {
            scores[index] = ScorePlan(
                instrument.scores[index], of: instrument, beneath: scores, firstBandSet: firstBandSets[index],
                program: &program)
        }
        let plans = scores.compactMap { $0 }
        self.scores = plans
        complete = CompletePlan(instrument, items: items, scores: plans)
        skipScores = instrument.skipRules.map { rule in
            let read = rule.when.expression.scoresRead
            let needed = Set(read).union(read.flatMap { plans[$0].scoresBeneath })
            return instrument.scoringOrder.filter { needed.contains($0) }
        }
        bandSetCount = bandSets
        self.program = program
    }
}

extension ScoringPlan {
    /// A plan of nothing, for conditions over facts about a person alone.
    static let empty = ScoringPlan(
        Instrument(
            id: "", edition: 0, title: LocalizedText(""), area: .clinical, respondents: [.person],
            period: LocalizedText(""), licence: Licence(holder: "", wording: .unclear, source: Ground.local),
            responses: [], items: [], scores: [], scoringOrder: [], sources: [], examples: [], digest: ""))
}
