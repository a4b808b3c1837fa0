import Instruments
import Testing
import Twin

@testable import Scoring

@Suite("Flags and checks")
struct FlagTests {
    private static let flags = """
        skip_rules: [{ask: item 3, when: item 1 > 0, otherwise: nothing, <by>}]
        scores:
          total: {formula: sum(items 1 to 3), missing: {policy: strict, <by>}, <number>}
        flags:
          - {safety: item 2, when: item 2 >= 1, label: ask, <by>}
          - {critical: item 3, when: item 3 = 3, label: see, <by>}
          - {critical: item 1, when: item 1 = 3 or total >= 8, unanswered: silent, label: see, <by>}
          - {note: high, when: total >= 5, label: l, <by>}
          - {note: any, when: any(items 1 to 3 >= 2), label: l, <by>}
        """

    @Test(
        "A safety or critical item fires whatever the scores do; left without an answer it is a finding itself",
        arguments: [
            ("0 1 -", "safety 2"), ("0 0 -", ""), ("1 0 3", "critical 3, note any"), ("_ 0 _", "unanswered 3"),
            ("1 _ 0", "unanswered 2"), ("1 declined not-known", "unanswered 2, unanswered 3"),
            ("3 3 2", "safety 2, critical 1, note high, note any"),
            ("_ _ _", "unanswered 2, unanswered 3"), ("0 - -", "unanswered 2"),
            ("_ 3 _", "safety 2, unanswered 3, note any"),
        ])
    func findings(_ form: String, _ flags: String) throws {
        #expect(try tiny(Self.flags).score(typed: form).flagLine == flags)
    }

    @Test("The finding says how the item was left; one that was declined closes nothing")
    func kinds() throws {
        let plan = try tiny(Self.flags)
        func finding(_ form: String) -> FlagFinding? { plan.score(typed: form).flags.first }
        #expect(finding("1 1 0")?.kind == .safety(item: "2", .answered(Code("1"))))
        #expect(finding("1 declined 0")?.kind == .safety(item: "2", .unanswered(.declined)))
        #expect(finding("1 - 0")?.kind == .safety(item: "2", .unanswered(.blank)))
        #expect(finding("1 not-known 0")?.isOpenSafetyFinding == true)
        #expect(finding("1 declined 0")?.isOpenSafetyFinding == false)
        #expect(plan.score(typed: "1 0 0").hasOpenSafetyFinding == false)
    }

    @Test("On an invalid form the items that were answered validly are flagged all the same, and nothing else is")
    func invalid() throws {
        let plan = try tiny(Self.flags)
        #expect(plan.score(typed: "7 1 2").flagLine == "safety 2")
        #expect(plan.score(typed: "7 1 2").errorLine == "not-allowed 1")
        #expect(plan.score(typed: "1 7 3").flagLine == "critical 3", "a wrong answer is no finding, but an error")
        #expect(plan.score(typed: "7 _ 3").flagLine == "unanswered 2, critical 3")
        #expect(plan.score(typed: "1 1").flagLine == "")
        #expect(plan.score(typed: "1 3 3 3").errorLine == "length ")
    }

    private func plan(otherwise: String) throws -> ScoringPlan {
        try tiny(
            """
            checks:
              - {check: together, require: item 1 = item 2, otherwise: \(otherwise), label: l, <by>}
            scores:
              total: {formula: sum(items 1 to 3), missing: {policy: prorate, at_most: 2, <by>}, <number>}
            flags:
              - {critical: item 3, when: item 3 = 3 or total >= 3, label: l, <by>}
              - {note: high, when: total >= 3, label: l, <by>}
              - {note: third, when: item 3 >= 2, label: l, <by>}
            """)
    }

    @Test("A check that does not hold warns, takes every score, or makes the form invalid; an open one is silent")
    func checks() throws {
        let warned = try plan(otherwise: "warning").score(typed: "1 2 2")
        #expect(warned.line() == "5")
        #expect(warned.warningLine == "check together")
        #expect(warned.flagLine == "critical 3, note high, note third, check together")

        let none = try plan(otherwise: "no-scores").score(typed: "1 2 2")
        #expect(none.line() == "check together")
        #expect(none["total"]?.answered == 3)
        #expect(none["total"]?.bands.isEmpty == true)
        #expect(none.flagLine == "note third, check together", "flags over scores are silent")

        let invalid = try plan(otherwise: "invalid").score(typed: "1 2 2")
        #expect(invalid.errorLine == "check together")
        #expect(invalid.errors.first?.given == "1=1, 2=2")
        #expect(invalid.errors.first?.expected == "item 1 = item 2")
        #expect(invalid.line() == "no scores")
        #expect(invalid.flagLine == "", "a flag over a score is silent where no score stands")
        #expect(try plan(otherwise: "invalid").score(typed: "1 2 3").flagLine == "critical 3")

        for otherwise in ["warning", "no-scores", "invalid"] {
            #expect(try plan(otherwise: otherwise).score(typed: "1 _ 2").line() == "4.5 prorated")
            #expect(try plan(otherwise: otherwise).score(typed: "1 1 2").flagLine.contains("check") == false)
        }
    }

    @Test("A form of the larger instrument answers the smaller, with the flags of each its own")
    func contained() throws {
        let small = try tinyInstrument(
            """
            responses: {points: [{code: 0, label: a}, {code: 1, label: b}, {code: 2, label: c}, {code: 3, label: d}]}
            items:
              - {id: a, responses: points, label: l}
              - {id: b, responses: points, label: l}
            scores:
              total: {formula: "sum(items a, b)", missing: {policy: strict, <by>}, <number>}
            flags: [{safety: item b, when: item b >= 2, label: l, <by>}]
            """, id: "small")
        let large = try tinyInstrument(
            """
            responses: {points: [{code: 0, label: a}, {code: 1, label: b}]}
            items:
              - {id: 1, same_as: small item b}
              - {id: 2, responses: points, label: l}
              - {id: 3, same_as: small item a}
            scores:
              total: {formula: sum(items 1 to 3), missing: {policy: strict, <by>}, <number>}
            """, id: "large", sharing: [small])
        let library = InstrumentLibrary([small, large])
        let plan = try library["large"]
        let listed = plan.score([2, 1, 1])
        #expect(listed.line() == "4")
        #expect(listed.contained.map(\.instrument.id) == ["small"])
        #expect(listed.contained.first?.line() == "3")
        #expect(listed.flags.isEmpty)
        #expect(listed.hasOpenSafetyFinding)
        #expect(plan.score(typed: "2 _ 1").contained.first?.line() == "3")
        #expect(plan.score(typed: "_ 1 1").contained.first?.line() == "missing, 1 to 4")
        #expect(plan.score(typed: "_ 1 1").contained.first?.flagLine == "unanswered b")
        #expect(plan.score(typed: "7 1 1").contained.isEmpty)
        #expect(try library["small"].score([1, 1]).contained.isEmpty)
    }
}
