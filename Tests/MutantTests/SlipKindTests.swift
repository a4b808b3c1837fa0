import Instruments
import Testing

@testable import Scoring

/// A part of a definition as it stands, as it is changed for a test, and slips that it must then be tried for.
struct Variation: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let slips: [String]

    var testDescription: String { new }
}

private let variations = [
    Variation(
        old: "formula: sum(items 1, 2)\n", new: "formula: 2 * sum(items 1, 2) - item 3\n",
        slips: [
            "early/number-2-to-3", "early/connective---to-+", "early/without-item-1", "early/without-item-2",
            "early/item-3-to-4", "early/reading-item-to-answer",
        ]),
    Variation(
        old: "formula: sum(items 1, 2)\n", new: "formula: count(items 1, 2 >= 1)\n",
        slips: ["early/number-1-to-0", "early/number-1-to-2", "early/order->=-to->"]),
    Variation(
        old: "formula: sum(items 1, 2)\n", new: "formula: if(item 1 within 1 to 2 and item 2 < 1.5, 1, 0)\n",
        slips: [
            "early/number-1-to-2-to-0-to-2", "early/number-1-to-2-to-1-to-3", "early/connective-and-to-or",
            "early/order-<-to-<=", "early/number-1.5-to-1.6", "early/number-1.5-to-1.4", "early/number-0-to-1",
        ]),
    Variation(
        old: "formula: sum(items 1, 2)\n", new: "formula: mean(items 1, 2)\n    round: half up to 1 decimal\n",
        slips: ["early/round-half-up-to-1-decimal-to-none", "early/round-half-up-to-1-decimal-to-down-to-1-decimal"]),
    Variation(
        old: "at_most: 1, round: half up to whole", new: "at_least: 1/2",
        slips: [
            "total/missing/limit-at_least-0.5-to-at_least-0.75", "total/missing/limit-at_least-0.5-to-at_least-0.25",
            "total/missing/round-none-to-half-up-to-whole",
        ]),
    Variation(
        old: "items:\n", new: "keys: {once: \"0 -> 0, 1 -> 2, 2 -> 3\"}\nitems:\n",
        slips: ["responses-often/code-0-0-to-1", "responses-often/code-2-2-to-3", "item-3/key-reverse-to-plain"]),
    Variation(
        old: "{id: 2, responses: often,", new: "{id: 2, responses: often, key: once,",
        slips: [
            "key-once/code-0-0-to-1", "key-once/code-0-for-1", "key-once/code-1-for-2", "item-2/key-once-to-plain",
            "item-1/key-plain-to-once",
        ]),
    Variation(
        old: "scores:\n",
        new: """
            skip_rules: [{ask: "items 2, 3", when: item 1 > 0, otherwise: 0, source: s, grade: established}]
            checks: [{check: odd, require: not item 1 = 2, otherwise: warning, label: odd, source: s, grade: established}]
            scores:

            """,
        slips: [
            "skip-1/forgotten", "skip-1/otherwise-0-to-minimum", "skip-1/otherwise-0-to-nothing",
            "skip-1/order->-to->=",
            "skip-1/without-item-2", "check-odd/forgotten", "check-odd/order-=-to->=", "check-odd/number-2-to-1",
        ]),
]

@Suite("The slips of the pen that are looked for")
struct SlipKindTests {
    @Test("Every kind of part has its slips", arguments: variations)
    func kinds(_ variation: Variation) throws {
        var text = provenDefinition
        if variation.new.contains("key: once") {
            text = text.changing("items:\n", to: "keys: {once: \"0 -> 0, 1 -> 2, 2 -> 3\"}\nitems:\n")
        }
        let ids = Set(try plan(of: text.changing(variation.old, to: variation.new)).instrument.mutants.map(\.id))
        #expect(Set(variation.slips).subtracting(ids).isEmpty, "\(ids.sorted())")
    }

    @Test("Two items that follow each other are exchanged between the scores that they belong to")
    func exchanged() throws {
        let ids = try plan(of: provenDefinition).instrument.mutants.map(\.id).filter { $0.contains("for") }
        #expect(ids.filter { $0.hasPrefix("early+late") } == ["early+late/item-2-for-3"])
    }

    @Test("An edge moves by what the score can take, and never beyond its neighbours")
    func edges() throws {
        let text = provenDefinition.changing(
            "{from: 4, band: high}", to: "{from: 4, band: high}, {from: 5, band: top}")
        let ids = try plan(of: text).instrument.mutants.map(\.id).filter { $0.contains("edge") }
        #expect(
            ids == [
                "total/bands-s/edge-high-4-to-3", "total/bands-s/edge-high-from-to-above",
                "total/bands-s/edge-top-5-to-6", "total/bands-s/edge-top-from-to-above",
            ])
    }

    @Test("Rows of a decision are exchanged, and so are their outcomes; numbers of outcomes slip")
    func decisions() throws {
        let text = provenDefinition.changing(
            "scores:\n",
            to: """
                scores:
                  stage:
                    title: Stage
                    decide:
                      - {when: item 1 = 2, then: 1 to 3}
                      - {when: item 2 = 2, then: 4 to 5}
                      - {otherwise: 6 to 9}
                    missing: {policy: strict, source: none-published}
                    source: s
                    grade: established

                """)
        let ids = Set(try plan(of: text).instrument.mutants.map(\.id))
        let wanted: Set = [
            "stage/row-1-for-2", "stage/outcome-1-for-2", "stage/outcome-2-for-3",
            "stage/row-1/outcome-1-to-3-to-1-to-4", "stage/row-3/outcome-6-to-9-to-5-to-9", "stage/row-2/item-2-to-3",
        ]
        #expect(wanted.subtracting(ids).isEmpty, "\(ids.sorted())")
    }

    @Test("A name has neither space nor colon nor comma, and no two slips have the same")
    func names() throws {
        let ids = try plan(of: provenDefinition).instrument.mutants.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(!ids.contains { $0.contains { " :,".contains($0) } })
    }
}
