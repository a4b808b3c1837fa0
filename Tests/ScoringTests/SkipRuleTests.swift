import Instruments
import Testing
import Twin

@testable import Scoring

@Suite("Items asked on a condition")
struct SkipRuleTests {
    private func plan(otherwise: String) throws -> ScoringPlan {
        try tiny(
            """
            responses:
              levels: [{code: 1, label: a}, {code: 2, label: b}, {code: 3, label: c}]
            items:
              - {id: 1, responses: levels, label: l}
              - {id: 2, responses: levels, label: l}
              - {id: 3, responses: levels, label: l}
            skip_rules:
              - {ask: item 2, when: item 1 > 1, otherwise: \(otherwise), <by>}
            scores:
              total: {formula: sum(items 1 to 3), missing: {policy: strict, <by>}, <number>}
              mean: {formula: mean(items 1 to 3), missing: {policy: strict, <by>}, <number>}
              codes: {formula: sum(answers 1 to 3), missing: {policy: strict, <by>}, <number>}
              high: {formula: item 2 >= 1 or item 3 >= 3, missing: {policy: settle, <by>}, <score>}
              low: {formula: not (item 2 >= 1), missing: {policy: settle, <by>}, <score>}
              lack: {formula: count(items 1 to 3 is missing), title: T, range: any, worse: higher, bands: none-published,
                     source: s, grade: established}
              skips: {like: lack, title: T, formula: count(items 1 to 3 is skipped)}
            """)
    }

    @Test(
        "An unasked item counts 0, its fewest points, or nothing at all",
        arguments: [
            ("0", "3", "1", 3), ("minimum", "4", "4/3", 3), ("nothing", "3", "1.5", 2),
        ])
    func unasked(_ otherwise: String, _ total: String, _ mean: String, _ of: Int) throws {
        let plan = try plan(otherwise: otherwise)
        for blank in ["-", "_", "declined", "not-known"] {
            let result = plan.score(typed: "1 \(blank) 2")
            #expect(result.line() == total)
            #expect(result.line("mean") == mean)
            #expect(result.line("codes") == total)
            #expect(result.line("lack") == "0")
            #expect(result.line("skips") == "1")
            #expect(result["total"]?.answered == 2)
            #expect(result["total"]?.of == of)
            #expect(result.warnings.isEmpty)
        }
    }

    @Test("A comparison with an unasked item that counts nothing is false, and its negation true")
    func comparisons() throws {
        let nothing = try plan(otherwise: "nothing").score(typed: "1 - 2")
        #expect(nothing.line("high") == "false")
        #expect(nothing.line("low") == "true")
        #expect(try plan(otherwise: "minimum").score(typed: "1 - 2").line("high") == "true")
        #expect(try plan(otherwise: "0").score(typed: "1 - 2").line("low") == "true")
    }

    @Test("Where the condition hangs on a missing answer, an answer counts and no answer is missing")
    func undetermined() throws {
        let plan = try plan(otherwise: "0")
        #expect(plan.score(typed: "_ 2 2").line() == "missing, 5 to 7")
        #expect(plan.score(typed: "_ _ 2").line() == "missing, 3 to 8")
        #expect(plan.score(typed: "_ - 2").line("lack") == "2")
        #expect(plan.score(typed: "_ - 2").warnings.isEmpty)
        #expect(try self.plan(otherwise: "minimum").score(typed: "_ _ 2").line("codes") == "missing, 4 to 8")
        #expect(try self.plan(otherwise: "nothing").score(typed: "_ _ 2").line("mean") == "missing, 4/3 to 8/3")
        #expect(try self.plan(otherwise: "nothing").score(typed: "_ 2 3").line("high") == "true")
        #expect(try self.plan(otherwise: "nothing").score(typed: "_ _ 1").line("high") == "undetermined")
    }

    @Test("An answer to an unasked item counts as printed, with a warning, unless it earns what it would have counted")
    func answeredThough() throws {
        let minimum = try plan(otherwise: "minimum")
        #expect(minimum.score(typed: "1 3 2").line() == "6")
        #expect(minimum.score(typed: "1 3 2").warningLine == "answered-unasked 2")
        #expect(minimum.score(typed: "1 1 2").line() == "4")
        #expect(minimum.score(typed: "1 1 2").warnings.isEmpty)
        #expect(minimum.score(typed: "1 1 2")["total"]?.answered == 3)
        let nothing = try tiny(
            """
            skip_rules: [{ask: item 2, when: item 1 > 0, otherwise: nothing, <by>}]
            scores:
              mean: {formula: mean(items 1 to 3), missing: {policy: strict, <by>}, <number>}
            """)
        #expect(nothing.score(typed: "0 0 3").line("mean") == "1.5")
        #expect(nothing.score(typed: "0 0 3").warnings.isEmpty)
        #expect(nothing.score(typed: "0 3 3").line("mean") == "2")
        #expect(nothing.score(typed: "0 3 3").warningLine == "answered-unasked 2")
    }

    @Test("An item marked as skipped that had to be asked is a blank, with a warning")
    func skippedThough() throws {
        let result = try plan(otherwise: "0").score(typed: "2 - 2")
        #expect(result.line() == "missing, 5 to 7")
        #expect(result.line("lack") == "1")
        #expect(result.line("skips") == "0")
        #expect(result.warningLine == "skipped-asked 2")
    }

    private func twoRules(_ first: String, _ second: String) throws -> ScoringPlan {
        try tiny(
            """
            responses: {levels: [{code: 1, label: a}, {code: 2, label: b}, {code: 3, label: c}]}
            items:
              - {id: 1, responses: levels, label: l}
              - {id: 2, responses: levels, label: l}
              - {id: 3, responses: levels, label: l}
            skip_rules:
              - {ask: item 3, when: item 1 > 1, otherwise: \(first), <by>}
              - {ask: item 3, when: item 2 > 1, otherwise: \(second), <by>}
            scores:
              total: {formula: sum(items 1 to 3), missing: {policy: strict, <by>}, <number>}
            """)
    }

    @Test("An item of two rules is asked if both say so; if both say no, the first says what it counts")
    func twoRules() throws {
        #expect(try twoRules("minimum", "0").score(typed: "1 1 -").line() == "3")
        #expect(try twoRules("0", "minimum").score(typed: "1 1 -").line() == "2")
        #expect(try twoRules("minimum", "0").score(typed: "2 1 -").line() == "3")
        #expect(try twoRules("minimum", "0").score(typed: "1 2 -").line() == "4")
        #expect(try twoRules("minimum", "0").score(typed: "2 2 -").line() == "missing, 5 to 7")
        #expect(try twoRules("minimum", "0").score(typed: "1 1 1").warnings.isEmpty)
        #expect(try twoRules("minimum", "0").score(typed: "1 1 2").warningLine == "answered-unasked 3")
        let open = try twoRules("minimum", "0").score(typed: "_ 1 -")
        #expect(open["total"]?.bounds?.low == Rational(2), "whether it counts 0 or 1 hangs on item 1")
        #expect(try twoRules("0", "0").score(typed: "_ 1 -").line() == "missing, 2 to 4")
    }

    @Test("Rules run in file order, and a condition sees what unasked items count")
    func order() throws {
        let plan = try tiny(
            """
            skip_rules:
              - {ask: item 2, when: item 1 > 0, otherwise: 0, <by>}
              - {ask: item 3, when: item 1 + item 2 > 1, otherwise: 0, <by>}
            scores:
              total: {formula: sum(items 1 to 3), missing: {policy: strict, <by>}, <number>}
            """)
        #expect(plan.score(typed: "0 - -").line() == "0")
        #expect(plan.score(typed: "1 0 -").line() == "1")
        #expect(plan.score(typed: "1 1 -").line() == "missing, 2 to 5")
    }

    @Test("A condition can ask about the person, the respondent, or a score of other items")
    func otherConditions() throws {
        let plan = try tiny(
            """
            skip_rules:
              - {ask: item 2, when: about.working = yes, otherwise: nothing, <by>}
              - {ask: item 3, when: about.respondent = clinician and first >= 2, otherwise: nothing, <by>}
            scores:
              first: {formula: item 1, missing: {policy: strict, <by>}, <number>}
              total: {formula: sum(items 1 to 3), missing: {policy: strict, <by>}, <number>}
            """)
        #expect(plan.score(typed: "2 - -", about: About(working: false)).line() == "2")
        #expect(plan.score(typed: "2 - -", about: About(working: true)).line() == "missing, 2 to 5")
        #expect(plan.score(typed: "2 - -").line() == "missing, 2 to 5")
        let asked = plan.score(typed: "2 - -", about: About(working: false), respondent: .clinician)
        #expect(asked.line() == "missing, 2 to 5")
        let unasked = plan.score(typed: "1 - -", about: About(working: false), respondent: .clinician)
        #expect(unasked.line() == "1")
        let open = plan.score(typed: "_ - -", about: About(working: false), respondent: .clinician)
        #expect(open.line("total") == "missing, 0 to 6")
    }

    @Test("A condition may read a score whose own condition reads another")
    func conditionalScore() throws {
        let plan = try tiny(
            """
            skip_rules:
              - {ask: item 3, when: second >= 2, otherwise: 0, <by>}
            scores:
              first: {formula: item 1, missing: {policy: strict, <by>}, <number>}
              second: {formula: item 2, when: first >= 1, missing: {policy: strict, <by>}, <number>}
              total: {formula: sum(items 1 to 3), missing: {policy: strict, <by>}, <number>}
            """)
        #expect(plan.score(typed: "1 1 -").line("total") == "2")
        #expect(plan.score(typed: "1 2 -").line("total") == "missing, 3 to 6")
        #expect(plan.score(typed: "1 2 3").line("total") == "6")
    }

    @Test("What only an unasked list could give does not apply")
    func allUnasked() throws {
        let plan = try tiny(
            """
            skip_rules: [{ask: items 2 to 3, when: item 1 > 0, otherwise: nothing, <by>}]
            scores:
              total: {formula: sum(items 2 to 3), missing: {policy: prorate, at_least: 1, <by>}, <number>}
              least: {formula: min(items 2 to 3), missing: {policy: strict, <by>}, <number>}
              none: {formula: count(items 2 to 3 >= 0), missing: {policy: strict, <by>}, <number>}
              any: {formula: any(items 2 to 3 >= 0), missing: {policy: strict, <by>}, <score>}
              all: {formula: all(items 2 to 3 >= 1), missing: {policy: strict, <by>}, <score>}
            """)
        let result = plan.score(typed: "0 - -")
        #expect(result.line() == "does not apply")
        #expect(result.line("least") == "does not apply")
        #expect(result.line("none") == "0")
        #expect(result.line("any") == "false")
        #expect(result.line("all") == "true")
    }
}
