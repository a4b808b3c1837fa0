import Instruments
import Testing

@testable import Scoring

/// A definition with weighted goals and with a figure over many forms.
private let goals = """
    id: goals
    edition: 1
    title: Goals
    area: motivation
    respondents: [self]
    period: now
    licence: {holder: none, wording: free, source: s}
    responses:
      weights: [{code: 1, label: some}, {code: 2, label: much}]
      ends: [{code: -1, label: less}, {code: 0, label: as hoped}, {code: 1, label: more}]
    entries:
      goals:
        title: Goals
        at_least: 1
        at_most: 3
        items:
          - {id: weight, responses: weights, label: weight}
          - {id: end, responses: ends, label: end}
    scores:
      sum:
        title: Sum
        formula: sum(goals.weight * goals.end)
        missing: {policy: strict, source: none-published}
        range: any
        worse: lower
        bands: none-published
        source: s
        grade: established
    flags: none-published
    group_figures:
      share_reached:
        title: Reached
        formula: 100 * share(sum >= 0)
        at_least: 2
        unit: percent
        worse: lower
        source: s
        grade: established
    sources: {s: {cite: Somebody 2000}}
    examples:
      - {name: one, answers: {goals: [{weight: 2, end: 1}]}, expect: {sum: 2}}
      - {name: two, answers: {goals: [{weight: 1, end: -1}, {weight: 2, end: 0}]}, expect: {sum: -1}}

    """

@Suite("Slips in blocks of entries and in figures over many forms")
struct FurtherPlaceTests {
    @Test("What no example notices has a form, or a group of forms, that notices it once pasted")
    func pasted() throws {
        let trial = MutantTrial(try plan(of: goals))
        let ids = Set(trial.survivors.map(\.mutant.id))
        let wanted: Set = [
            "figure-share_reached/order->=-to->", "figure-share_reached/at-least-2-to-3",
            "figure-share_reached/at-least-2-to-1", "entries-goals/at-least-1-to-0", "entries-goals/at-most-3-to-4",
        ]
        #expect(wanted.subtracting(ids).isEmpty, "\(ids.sorted())")
        let lines = trial.survivors.enumerated().map { "  - {name: pasted \($0), \($1.telling.example)}\n" }
        let completed = try plan(of: goals + lines.joined())
        #expect(completed.failuresOfExamples().isEmpty)
        #expect(MutantTrial(completed).survivors.isEmpty)
    }
}
