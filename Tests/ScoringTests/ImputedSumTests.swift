import Instruments
import Testing

@testable import Scoring

@Suite("One sum tells of a score whose missing answers take the mean of their group")
struct ImputedSumTests {
    private func plan(formula: String, limit: String) throws -> ScoringPlan {
        try tiny(
            """
            groups: {a: items 1 to 3, b: items 4 to 5}
            scores:
              total:
                {formula: "\(formula)", missing: {policy: group-mean, groups: [a, b], \(limit), <by>}, <number>}
            """, items: 5)
    }

    private func sum(_ plan: ScoringPlan) throws -> ImputedSum? {
        let sheet = try #require(ColumnScorer(plan)).sheets[0].sheet
        return ImputedSum(ofScore: 0, in: TallyFinder(sheet.states, evaluator: sheet.evaluator))
    }

    @Test(
        "Of all forms of five items, those with the same sum come to the same",
        arguments: [
            ("sum(items a, b)", "at_most: 2"), ("sum(items a) * 2 - sum(items b) / 3", "at_most: 2"),
            ("sum(items 1 to 2) + sum(items 2 to 4)", "at_least: 3"), ("7 - sum(items 3 to 4)", "at_least: 2"),
        ])
    func same(_ formula: String, _ limit: String) throws {
        let plan = try plan(formula: formula, limit: limit)
        let sum = try #require(try sum(plan))
        let sheet = try #require(ColumnScorer(plan)).sheets[0].sheet
        let bytes: [UInt8] = [0, 1, 3, AnswerByte.blank]
        var outcomes: [UInt64: Set<String>] = [:]
        for form in 0..<1024 {
            let chosen = [1, 4, 16, 64, 256].map { bytes[form / $0 % 4] }
            guard let key = sum.key(way: { sheet.states[$0].ofByte[Int(chosen[$0])] }) else { continue }
            let typed = chosen.map { $0 == AnswerByte.blank ? "_" : String($0) }.joined(separator: " ")
            let result = try #require(plan.score(typed: typed)["total"])
            outcomes[key, default: []].insert(
                "\(String(describing: result.content)) \(result.status) \(result.reason?.words ?? "")")
        }
        #expect(outcomes.count > 20 && outcomes.count < 600)
        #expect(outcomes.values.allSatisfy { $0.count == 1 })
    }

    @Test(
        "There is none where more matters than the sum",
        arguments: [
            ("sum(items a, b)", "at_most: 2, at_most_per_group: 1"), ("sum(answers a, b)", "at_most: 2"),
            ("count(items a, b >= 2)", "at_most: 2"), ("mean(items a) + sum(items b)", "at_most: 2"),
            ("sum(items a, b) * 400000000000000000", "at_most: 2"),
        ])
    func none(_ formula: String, _ limit: String) throws {
        #expect(try sum(plan(formula: formula, limit: limit)) == nil)
    }
}
