import Instruments
import Scoring
import Testing

@Suite("Limits in the reason of a missing score")
struct ReasonLimitTests {
    private static let ground = Ground(source: "s", grade: .established)

    private func reason(
        _ rule: MissingRule, _ answers: [Int?], groups: [ItemGroup] = [], score: String = "total",
        _ expressions: [(String, Expression)] = [("total", .aggregate(.sum, .items([0, 1], .points)))],
        tables: [Table] = [], language: String = "en"
    ) throws -> String? {
        let codes = Small.options([0, 1, 2, 3])
        let instrument = Instrument(
            id: "limits", edition: 1, title: LocalizedText("limits"), area: .clinical, respondents: [.person],
            period: LocalizedText("now"), licence: Licence(holder: "none", wording: .free, source: "s"), responses: [],
            groups: groups, items: answers.indices.map { Small.item(String($0 + 1), codes) }, tables: tables,
            scores: expressions.enumerated().map { Small.score($1.0, $1.1, missing: $0 == 0 ? rule : nil) },
            scoringOrder: Array(expressions.indices), sources: [], examples: [], digest: "")
        let given = answers.map { $0.map { Given.number(Rational($0)) } ?? .noAnswer(.blank) }
        return try #require(ScoringPlan(instrument).score(Form(answers: .list(given)))[score]).reasonText(in: language)
    }

    @Test("Only some items may be missing")
    func only() throws {
        let rule = MissingRule(policy: .leaveOut, limit: .atMost(1), only: [1], ground: Self.ground)
        #expect(try reason(rule, [nil, 1]) == "missing: 1 of 2 (item 1 blank), only item 2 may be")
        #expect(try reason(rule, [1, nil]) == nil)
        #expect(try reason(rule, [nil, nil]) == "missing: 2 of 2 (items 1, 2 blank), at most 1 may be")
    }

    private static let groups = [ItemGroup(name: "first", items: [0, 1]), ItemGroup(name: "second", items: [2, 3])]

    private func groupRule(_ limit: MissingRule.Limit) -> MissingRule {
        MissingRule(policy: .groupMean, limit: limit, groups: [0, 1], limitPerGroup: .atMost(1), ground: Self.ground)
    }

    @Test("The limit over all groups counts what other scores rest on as well")
    func allGroups() throws {
        #expect(
            try reason(
                groupRule(.atMostShare(try #require(Rational(1, over: 4)))), [1, 1, nil, nil], groups: Self.groups)
                == "missing: 2 of 4 (items 3, 4 blank), at most 25% may be over all groups")
    }

    @Test("The limit of a group names it")
    func oneGroup() throws {
        let rule = groupRule(.atMost(3))
        #expect(
            try reason(rule, [nil, nil, 1, 1], groups: Self.groups)
                == "missing: 2 of 2 (items 1, 2 blank), at most 1 may be in first")
        #expect(
            try reason(rule, [nil, nil, 1, 1], groups: Self.groups, language: "it")
                == "risposte mancanti: 2 su 2 (item 1, 2: in bianco), ne sono ammesse al massimo 1 in first")
    }

    @Test("A table that takes complete scores only says so")
    func table() throws {
        let table = Table(
            name: "t", columns: ["raw", "t"], rows: [[.number(Rational(2)), .number(Rational(40))]], ground: Self.ground
        )
        let lookup = Expression.lookup(table: 0, column: 1, keys: [LookupKey(column: 0, value: .score(0))])
        let scores = [("total", Expression.aggregate(.sum, .items([0, 1], .points))), ("t", lookup)]
        #expect(
            try reason(Small.rule(.prorate, .atMost(1)), [1, nil], score: "t", scores, tables: [table])
                == "missing: 1 of 2 (item 2 blank), its table takes complete scores only")
        #expect(
            try reason(Small.rule(.prorate, .atMost(1)), [3, 3], score: "t", scores, tables: [table]) == "not in table")
    }
}
