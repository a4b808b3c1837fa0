import Instruments
import Testing
import Twin

@testable import Scoring

@Suite("Verdicts and bounds")
struct DecisionTests {
    private static let stages = """
        scores:
          stage:
            title: T
            decide:
              - {when: item 1 >= 2, then: high}
              - {when: item 2 >= 2, then: middle}
              - {when: item 3 >= 2, then: high}
              - {otherwise: low}
            missing: {policy: settle, <by>}
            source: s
            grade: established
          level:
            title: T
            decide:
              - {when: item 1 >= 2, then: 5}
              - {when: item 2 >= 2, then: 2}
              - {otherwise: 0}
            missing: {policy: settle, <by>}
            source: s
            grade: established
          interval:
            title: T
            decide:
              - {when: item 1 >= 2, then: 21 to 30}
              - {otherwise: 1 to 20}
            missing: {policy: settle, <by>}
            source: s
            grade: established
          over: {formula: level * 2, <number>}
          judged: {formula: stage = high, missing: {policy: settle, <by>}, <score>}
          inside: {formula: item 3 * 10 within interval, missing: {policy: settle, <by>}, <score>}
        """

    @Test(
        "The first true row wins; open rows stay possible, and one possible outcome is the result",
        arguments: [
            ("2 2 2", "high"), ("1 2 2", "middle"), ("1 1 2", "high"), ("1 1 1", "low"),
            ("_ 2 2", "undetermined, high or middle"),
            ("_ 1 2", "high settled"), ("2 _ _", "high settled"), ("1 _ 1", "undetermined, middle or low"),
            ("_ _ _", "undetermined, high or middle or low"),
        ])
    func rows(_ form: String, _ stage: String) throws {
        #expect(try tiny(Self.stages).score(typed: form).line("stage") == stage)
    }

    @Test("Numbers and ranges are outcomes too, and scores over a decision settle as it does")
    func outcomes() throws {
        let plan = try tiny(Self.stages)
        #expect(plan.score(typed: "2 0 3").line("interval") == "21-30")
        #expect(plan.score(typed: "2 0 3").line("inside") == "true")
        #expect(plan.score(typed: "2 0 2").line("inside") == "false")
        #expect(plan.score(typed: "_ 0 2").line("inside") == "undetermined")
        #expect(plan.score(typed: "_ 0 0").line("inside") == "false settled")
        #expect(plan.score(typed: "_ 2 0").line("level") == "undetermined, 5 or 2")
        #expect(plan.score(typed: "1 2 0").line("over") == "4")
        #expect(plan.score(typed: "_ 2 0").line("over") == "undetermined")
        #expect(plan.score(typed: "_ 2 0").line("judged") == "undetermined")
        #expect(plan.score(typed: "_ 1 2").line("judged") == "true settled")
    }

    @Test("A settled verdict goes by the bounds of what is an estimate, a condition by the estimate")
    func estimates() throws {
        let plan = try tiny(
            """
            scores:
              total: {formula: sum(items 1 to 3), missing: {policy: prorate, at_most: 1, <by>}, <number>}
              verdict: {formula: total >= 6, missing: {policy: settle, <by>}, <score>}
              twice: {formula: total * 2, round: half up to whole, <number>}
            flags:
              - {note: high, when: total >= 6, label: high, <by>}
            """)
        let estimate = plan.score(typed: "2 2 _")
        #expect(estimate.line() == "6 prorated")
        #expect(estimate.line("verdict") == "undetermined")
        #expect(estimate.flagLine == "note high")
        #expect(plan.score(typed: "3 3 _").line("verdict") == "true prorated")
        #expect(plan.score(typed: "3 _ _").flagLine == "")
        #expect(plan.score(typed: "3 _ _").line("verdict") == "undetermined")
        #expect(plan.score(typed: "1 1 _").line("verdict") == "false prorated")
        #expect(plan.score(typed: "1 _ _").line("twice") == "missing, 2 to 14")
    }

    @Test("Both ends of bounds take the score's rounding")
    func roundedBounds() throws {
        let plan = try tiny(
            """
            scores:
              mean: {formula: mean(items 1 to 3), missing: {policy: strict, <by>}, round: half up to 1 decimal, <number>}
            """)
        #expect(plan.score(typed: "1 1 _").line("mean") == "missing, 0.7 to 1.7")
    }

    @Test("A score applies only where its condition holds")
    func applies() throws {
        let plan = try tiny(
            """
            scores:
              women: {formula: sum(items 1 to 3), when: about.sex = female, missing: {policy: strict, <by>}, <number>}
              old: {formula: sum(items 1 to 3), when: about.age > 65, missing: {policy: strict, <by>}, <number>}
            """)
        let man = plan.score(typed: "1 2 3", about: About(age: 66, sex: .male))
        #expect(man.line("women") == "does not apply")
        #expect(man.line("old") == "6")
        #expect(plan.score(typed: "1 2 3").line("women") == "undetermined")
        #expect(plan.score(typed: "1 2 3", about: About(age: 65)).line("old") == "does not apply")
    }

    @Test("Three values follow Kleene, whatever stands first")
    func kleene() throws {
        let plan = try tiny(
            """
            scores:
              a: {formula: item 1 >= 2 and item 2 >= 2, missing: {policy: settle, <by>}, <score>}
              b: {formula: item 1 >= 2 or item 2 >= 2, missing: {policy: settle, <by>}, <score>}
              c: {formula: not (item 1 >= 2) and item 2 within 1 to 2, missing: {policy: settle, <by>}, <score>}
              d: {formula: any(items 1 to 3 = 3), missing: {policy: settle, <by>}, <score>}
              e: {formula: all(items 1 to 3 >= 1), missing: {policy: settle, <by>}, <score>}
            """)
        for (form, values) in [
            "_ 0 0": "false settled, undetermined, false settled, undetermined, false settled",
            "0 _ 3": "false settled, undetermined, undetermined, true settled, false settled",
            "2 _ 1": "undetermined, true settled, false settled, undetermined, undetermined",
            "_ _ _": "undetermined, undetermined, undetermined, undetermined, undetermined",
        ] {
            let result = plan.score(typed: form)
            #expect(["a", "b", "c", "d", "e"].map { result.line($0) }.joined(separator: ", ") == values, "\(form)")
        }
    }
}
