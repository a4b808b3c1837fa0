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
    let checkConditions: [Int]
    let flagConditions: [Int]
    let scores: [ScorePlan]
    /// How many band sets the scores have together.
    let bandSetCount: Int
    let itemPositions: [String: Int]

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
        items = instrument.items.map(ItemPlan.init)
        blocks = instrument.entries.map { $0.items.map(ItemPlan.init) }
        scoredItems = instrument.items.indices.filter { !instrument.items[$0].isUnscored }
        itemPositions = Dictionary(
            instrument.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
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
        self.scores = scores.compactMap { $0 }
        bandSetCount = bandSets
        self.program = program
    }
}

/// An item made ready: how answers to it are understood, and what they earn.
struct ItemPlan: Sendable {
    let reader: AnswerReader
    /// The points of each ordinary option; nil where it earns none.
    let points: [Rational?]
    /// The printed codes of the ordinary options.
    let codes: [Code]
    let pointsRange: Interval?
    let codeRange: Interval?
    /// For a number of a range under the reverse key: lowest and highest together.
    let reversal: Rational?

    init(_ item: Item) {
        reader = AnswerReader(item: item)
        points = item.ordinaryOptions.map(\.points)
        codes = item.ordinaryOptions.map(\.code)
        pointsRange = item.pointsRange.map { Interval($0.low, $0.high) }
        codeRange = item.codeRange.map { Interval($0.low, $0.high) }
        if case .number(let least, let most, _, _) = item.responses.kind, item.key == .reverse {
            reversal = least.adding(most)
        } else {
            reversal = nil
        }
    }

    /// What an answer earns; nil where it earns nothing.
    func points(of answer: Answer) -> Rational? {
        switch answer {
        case .option(let position): points[position]
        case .number(let number): reversal.map { $0.subtracting(number) } ?? number
        case .text, .none: nil
        }
    }

    /// The printed code of an answer as a number; nil where it is none.
    func code(of answer: Answer) -> Rational? {
        switch answer {
        case .option(let position): codes[position].number
        case .number(let number): number
        case .text, .none: nil
        }
    }
}

/// A score made ready.
struct ScorePlan: Sendable {
    let when: Int?
    /// The formula's root, or the root of each row's condition (nil for `otherwise`).
    let roots: [Int?]
    let standardError: Int?
    /// The items that its own formula rests on.
    let itemsRead: [Int]
    let columnsRead: [(block: Int, item: Int)]
    let scoresRead: [Int]
    let tablesRead: [Int]
    /// The items that the value rests on in the end; those asked by `is` where there are no others.
    let itemsBeneath: [Int]
    let blocksBeneath: [Int]
    /// The facts about the person that the value rests on in the end.
    let fieldsBeneath: [AboutField]
    /// For each group of a group-mean policy, whether the formula uses it.
    let groupsUsed: [Bool]
    let firstBandSet: Int
    let bandConditions: [Int?]

    init(
        _ score: Score, of instrument: Instrument, beneath: [ScorePlan?], firstBandSet: Int, program: inout Program
    ) {
        when = score.when.map { program.add($0.expression) }
        switch score.rule {
        case .formula(let formula): roots = [program.add(formula.expression)]
        case .decision(let rows): roots = rows.map { row in row.when.map { program.add($0.expression) } }
        }
        standardError = score.standardError.map { program.add($0.expression) }
        let expressions = score.expressions
        let read = Set(expressions.flatMap(\.itemsRead)).sorted()
        itemsRead = read
        columnsRead = expressions.flatMap(\.columnsRead)
        scoresRead = Set(expressions.flatMap(\.scoresRead)).sorted()
        tablesRead = Set(expressions.flatMap(\.tablesRead)).sorted()
        let inner = scoresRead.compactMap { beneath[$0] }
        let items = Set(read).union(inner.flatMap(\.itemsBeneath))
        itemsBeneath = items.isEmpty ? Self.itemsMentioned(in: expressions) : items.sorted()
        blocksBeneath = Set(columnsRead.map(\.block)).union(inner.flatMap(\.blocksBeneath)).sorted()
        var fields = Set(inner.flatMap(\.fieldsBeneath))
        for expression in expressions + (score.when.map { [$0.expression] } ?? []) {
            expression.walk { if case .about(let field) = $0 { fields.insert(field) } }
        }
        fieldsBeneath = fields.sorted { $0.rawValue < $1.rawValue }
        groupsUsed = (score.missing?.groups ?? []).map { group in
            instrument.groups[group].items.contains { read.contains($0) }
        }
        self.firstBandSet = firstBandSet
        bandConditions = score.bands.all.map { set in set.when.map { program.add($0.expression) } }
    }

    private static func itemsMentioned(in expressions: [Expression]) -> [Int] {
        var found: Set<Int> = []
        for expression in expressions {
            expression.walk { part in
                if case .item(let index, _) = part { found.insert(index) }
                if case .items(let list, _) = part { found.formUnion(list) }
            }
        }
        return found.sorted()
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
