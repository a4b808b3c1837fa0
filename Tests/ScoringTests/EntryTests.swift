import Instruments
import Testing
import Twin

@testable import Scoring

@Suite("Repeated entries")
struct EntryTests {
    private static let goals = """
        responses:
          weight: {number: 0 to 9, step: 1}
          achieved: [{code: -2, label: a}, {code: -1, label: b}, {code: 0, label: c}, {code: 1, label: d}, {code: 2, label: e}]
          words: {text: free}
        entries:
          goals:
            title: Goals
            at_least: 1
            at_most: 3
            items:
              - {id: name, responses: words, label: l, unscored: true}
              - {id: weight, responses: weight, label: l}
              - {id: achieved, responses: achieved, label: l}
        scores:
          gain: {formula: sum(goals.weight * goals.achieved), missing: {policy: leave-out, at_least: 1, <by>}, <number>}
          strict: {formula: sum(goals.weight * goals.achieved), missing: {policy: strict, <by>}, <number>}
          weights: {formula: sum(goals.weight), missing: {policy: strict, <by>}, <number>}
          t: {formula: 50 + 10 * gain / weights, <number>}
          reached: {formula: any(goals.achieved >= 0), missing: {policy: settle, <by>}, <score>}
        """

    @Test("Every entry counts, whatever their number within the bounds")
    func entries() throws {
        let plan = try tiny(Self.goals)
        let one = plan.score(entries: ["weight=3 achieved=-2"])
        #expect(one.line("gain") == "-6")
        #expect(one.line("t") == "30")
        let three = plan.score(entries: ["weight=3 achieved=2", "weight=1 achieved=0", "weight=2 achieved=-1"])
        #expect(three.line("gain") == "4")
        #expect(three["gain"]?.answered == 3)
        #expect(three.line("t") == "170/3")
        #expect(three["t"]?.of == 3)
        #expect(three["t"]?.answered == 3, "what no score reads is no part of an entry")
    }

    @Test("Left out is the whole entry, though one of its answers is there")
    func leftOut() throws {
        let plan = try tiny(Self.goals)
        let result = plan.score(entries: ["weight=3 achieved=2", "weight=1", "achieved=2"])
        #expect(result.line("gain") == "6 left out")
        #expect(result["gain"]?.answered == 1)
        #expect(result["gain"]?.of == 3)
        #expect(result.line("strict") == "missing, 4 to 26")
        #expect(result.line("weights") == "missing, 4 to 13")
        #expect(plan.score(entries: ["weight=1", "achieved=2"]).line("gain") == "missing, -2 to 20")
        #expect(plan.score(entries: ["weight=1", "achieved=-1"]).line("reached") == "undetermined")
        #expect(plan.score(entries: ["weight=1", "achieved=1"]).line("reached") == "true settled")
    }

    @Test("Too few entries give no score, too many no form")
    func limits() throws {
        let plan = try tiny(Self.goals)
        #expect(plan.score(entries: []).line("gain") == "too few")
        #expect(plan.score(entries: []).line("t") == "too few")
        let many = plan.score(entries: Array(repeating: "weight=1 achieved=1", count: 4))
        #expect(many.errorLine == "length goals")
        #expect(many.line("gain") == "no scores")
    }

    @Test("Wrong answers of entries are errors with their places, a repeated one too")
    func errors() throws {
        let result = try tiny(Self.goals).score(
            entries: ["weight=3 achieved=3", "weight=12 achieved=1 depth=1", "weight=1 weight=2 achieved=1"])
        #expect(result.errorLine == "not-allowed achieved, not-allowed weight, unknown-item depth, unknown-item weight")
        #expect(result.errors.map { $0.entry?.number } == [1, 2, 2, 3])
    }
}
