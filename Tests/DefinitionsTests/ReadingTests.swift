import Digest
import Instruments
import Testing

@testable import Definitions

/// A definition of entries, whose goals may be many.
private let goals = """
    id: goals
    edition: 1
    title: Goals
    area: motivation
    respondents: [team]
    period: now
    licence: {holder: none, wording: free, source: none-published}
    responses:
      weight: {number: 1 to 3, step: 1}
    entries:
      goals:
        title: Goals
        at_least: 1
        at_most: 5
        items:
          - {id: weight, responses: weight, label: weight}
    scores:
      mean_weight:
        title: Mean weight
        formula: mean(goals.weight)
        missing: {policy: leave-out, at_least: 1, source: local, grade: unverified}
        range: 1 to 3
        worse: neither
        bands: none-published
        source: local
        grade: unverified
    flags: none-published
    group_figures:
      heavy: {title: Heavy, formula: 100 * share(mean_weight >= 3), at_least: 2, worse: neither, source: local, grade: unverified}
    sources: {}
    examples:
      - {name: two, answers: {goals: [{weight: 1}, {weight: 3}]}, expect: {mean_weight: 2}}
      - {name: a blank, answers: {goals: [{weight: 1}, {weight: _}]}, expect: {mean_weight: {value: 1, possible: [1]}}}
      - {name: many, group: [{answers: {goals: [{weight: 3}]}, times: 7}], expect: {heavy: 100}}

    """

@Suite("What is read from a definition")
struct ReadingTests {
    @Test("The head, the parts and the digest")
    func head() throws {
        let read = readDefinition(Array(soundDefinition.utf8)).instrument
        let instrument = try #require(read)
        #expect(instrument.id == "mood-4")
        #expect(instrument.title.text(in: "it") == "Umore")
        #expect(instrument.respondents == [.person, .clinician])
        #expect(instrument.items.map(\.id) == ["1", "2", "3", "4", "5", "remark"])
        #expect(
            instrument.groups == [ItemGroup(name: "first", items: [0, 1]), ItemGroup(name: "second", items: [2, 3])])
        #expect(instrument.scores.map(\.kind) == [.number, .number, .number, .truth])
        #expect(instrument.digest == SHA256.hexadecimal(of: Array(soundDefinition.utf8)))
        #expect(instrument.digest.utf8.count == 64)
    }

    @Test("Keys give points, and codes for no answer give none")
    func points() throws {
        let read = readDefinition(Array(soundDefinition.utf8)).instrument
        let instrument = try #require(read)
        let points = instrument.items.map { $0.ordinaryOptions.map(\.points) }
        #expect(points[0] == [.zero, .one, Rational(2)])
        #expect(points[2] == [Rational(2), .one, .zero])
        #expect(points[3] == [.zero, .one, .one])
    }

    @Test("Scores come after those that they read, wherever they stand")
    func order() throws {
        let score =
            "t_score:\n    title: {en: T, it: T}\n    formula: lookup(norms.t, raw = total)\n    range: 40 to 60\n    worse: higher\n    bands: none-published\n    source: someone-2000\n    grade: established\n  "
        let without = definition(changing: score, to: "")
        let text = definition(changing: "scores:\n  total:", to: "scores:\n  \(score)total:", in: without)
        let read = readDefinition(Array(text.utf8)).instrument
        let instrument = try #require(read)
        #expect(instrument.scores.map(\.name) == ["t_score", "total", "severity", "ill"])
        let ranks = instrument.scoringOrder
        #expect(ranks.sorted() == [0, 1, 2, 3])
        #expect(try #require(ranks.firstIndex(of: 1)) < #require(ranks.firstIndex(of: 0)))
    }

    @Test("Examples keep their answers as typed")
    func examples() throws {
        let read = readDefinition(Array(soundDefinition.utf8)).instrument
        let instrument = try #require(read)
        #expect(
            instrument.examples.map { $0.forms[0].answers } == [.lowest, .highest, .list(["1", "1", "_", "0", "3"])])
        #expect(instrument.examples[1].flags == ["safety 4", "note low"])
        let fields = [
            WorkedExample.Field(name: "status", expected: ["prorated"]),
            WorkedExample.Field(name: "bands.someone", expected: ["mild"]),
        ]
        #expect(instrument.examples[2].scores == [WorkedExample.Expectation(score: "total", fields: fields)])
    }

    @Test(
        "Answers can be typed by item, listed, or mapped", arguments: ["1=1 2=1 4=0 5=3", "{1: 1, 2: 1, 4: 0, 5: 3}"])
    func byItem(_ answers: String) throws {
        let text = definition(changing: "answers: 1 1 _ 0 3", to: "answers: \(answers)")
        let read = readDefinition(Array(text.utf8)).instrument
        let instrument = try #require(read)
        let pairs = [("1", "1"), ("2", "1"), ("4", "0"), ("5", "3")].map { WorkedExample.Pair(item: $0, given: $1) }
        #expect(instrument.examples[2].forms[0].answers == .byItem(pairs))
    }

    @Test("Entries, and figures over many forms")
    func entries() throws {
        let reading = readDefinition(Array(goals.utf8))
        #expect(reading.findings.map(\.rule) == [])
        let read = reading.instrument
        let instrument = try #require(read)
        #expect(instrument.entries[0].atMost == 5)
        let pair = WorkedExample.Pair(item: "weight", given: "3")
        let block = WorkedExample.Block(name: "goals", entries: [[pair]])
        #expect(instrument.examples[2].forms == [WorkedExample.Form(answers: .entries([block]), times: 7)])
        #expect(instrument.examples[2].isGroup)
        #expect(instrument.groupFigures.map(\.name) == ["heavy"])
    }

    @Test(
        "A rounding is a direction and a number of decimals",
        arguments: [
            ("half up to whole", Rounding(.halfUp, toDecimals: 0)), ("up to 1 decimal", Rounding(.up, toDecimals: 1)),
            ("down to 12 decimals", Rounding(.down, toDecimals: 12)), ("half up to 1 decimals", nil),
            ("half up to 13 decimals", nil), ("half up to +2 decimals", nil), ("up", nil), ("", nil), ("to whole", nil),
        ])
    func rounding(_ text: String, _ rounding: Rounding?) {
        #expect(Rounding(text) == rounding)
        if let rounding { #expect(rounding.description == text) }
    }
}
