import Instruments
import Testing
import Twin

@testable import Scoring

/// One formula under one policy: what each form comes to.
struct PolicyCase: Sendable, CustomTestStringConvertible {
    let formula: String
    let missing: String
    let forms: [String: String]

    init(_ formula: String, _ missing: String, _ forms: [String: String]) {
        (self.formula, self.missing, self.forms) = (formula, missing, forms)
    }

    var testDescription: String { "\(formula), \(missing)" }
}

private let cases = [
    PolicyCase(
        "sum(items 1 to 4)", "policy: strict",
        [
            "1 2 3 0": "6", "1 2 3 _": "missing, 6 to 9", "_ _ _ _": "missing, 0 to 12",
            "1 2 declined 0": "missing, 3 to 6",
        ]),
    PolicyCase(
        "sum(items 1 to 4)", "policy: prorate, at_most: 2",
        ["1 2 3 0": "6", "1 2 3 _": "8 prorated", "1 2 _ _": "6 prorated", "1 _ _ _": "missing, 1 to 10"]),
    PolicyCase(
        "sum(items 1 to 4)", "policy: prorate, at_least: 3, round: half up to whole",
        ["1 1 2 _": "5 prorated", "1 1 3 _": "7 prorated", "1 1 _ _": "missing, 2 to 8"]),
    PolicyCase(
        "mean(items 1 to 4)", "policy: prorate, at_least: 1",
        ["1 2 2 2": "1.75", "3 _ _ _": "3 prorated", "1 2 2 _": "5/3 prorated", "_ _ _ _": "missing, 0 to 3"]),
    PolicyCase(
        "sum(items 1, 2) + sum(items 3, 4)", "policy: prorate, at_most: 2",
        ["1 _ 3 _": "8 prorated", "1 _ 3 2": "7 prorated", "_ _ 3 2": "missing, 5 to 11"]),
    PolicyCase(
        "sum(items 1 to 4)", "policy: prorate, at_most: 1/2",
        ["1 2 _ _": "6 prorated", "1 _ _ _": "missing, 1 to 10"]),
    PolicyCase(
        "sum(items 1 to 4)", "policy: prorate, at_least: 2/3",
        ["1 2 3 _": "8 prorated", "1 2 _ _": "missing, 3 to 9"]),
    PolicyCase(
        "sum(items 1 to 4)", "policy: leave-out, at_least: 2",
        ["1 2 3 0": "6", "1 2 _ _": "3 left out", "1 _ _ _": "missing, 1 to 10"]),
    PolicyCase(
        "mean(items 1 to 4)", "policy: leave-out, at_most: 2",
        ["1 2 _ _": "1.5 left out", "1 _ _ _": "missing, 0.25 to 2.5"]),
    PolicyCase(
        "count(items 1 to 4 >= 2)", "policy: leave-out, at_least: 0",
        ["2 3 _ 1": "2 left out", "_ _ _ _": "0 left out", "2 3 1 1": "2"]),
    PolicyCase(
        "max(items 1 to 4)", "policy: leave-out, at_most: 4",
        ["1 _ 2 _": "2 left out", "_ _ _ _": "missing, 0 to 3"]),
    PolicyCase(
        "item 1 + item 2 - item 3", "policy: leave-out, at_most: 3",
        ["3 2 1 0": "4", "3 _ 1 0": "2 left out", "_ _ 2 0": "-2 left out", "_ _ _ 0": "missing, -3 to 6"]),
    PolicyCase(
        "sum(items 1 to 4)", "policy: leave-out, at_most: 2, only: \"items 3, 4\"",
        ["1 2 _ _": "3 left out", "1 _ 3 3": "missing, 7 to 10", "1 2 3 3": "9"]),
    PolicyCase(
        "sum(items 1 to 4)", "policy: leave-out, at_most: 1, only: \"items 3, 4\"",
        ["1 2 _ 3": "6 left out", "1 2 _ _": "missing, 3 to 9"]),
    PolicyCase("sum(items 1 to 4)", "policy: fill, with: 0", ["1 2 _ _": "3 filled", "_ _ _ _": "0 filled"]),
    PolicyCase(
        "sum(items 1 to 4)", "policy: fill, with: 1, at_most: 1", ["1 2 3 _": "7 filled", "1 2 _ _": "missing, 3 to 9"]),
    PolicyCase(
        "count(items 1 to 4 >= 2) >= 3", "policy: settle",
        ["2 2 2 _": "true settled", "0 0 _ _": "false settled", "2 2 _ 0": "undetermined", "2 2 2 0": "true"]),
    PolicyCase("count(items 1 to 4 >= 2) >= 3", "policy: strict", ["2 2 2 _": "missing", "2 2 2 0": "true"]),
]

@Suite("What is missing")
struct MissingPolicyTests {
    @Test("Each policy acts within its limit, and beyond it gives no score", arguments: cases)
    func policies(_ policy: PolicyCase) throws {
        let plan = try tiny(
            """
            scores:
              total: {formula: "\(policy.formula)", missing: {\(policy.missing), <by>}, \(Self.rest(of: policy.formula))}
            """, items: 4)
        for (form, expected) in policy.forms { #expect(plan.score(typed: form).line() == expected, "\(form)") }
    }

    /// A truth needs no range.
    private static func rest(of formula: String) -> String { formula.contains(") >=") ? "<score>" : "<number>" }

    @Test("The rule's rounding comes only where the rule acted, the score's own after it")
    func rounding() throws {
        let plan = try tiny(
            """
            scores:
              total:
                {formula: mean(items 1 to 3), missing: {policy: prorate, at_most: 1, round: up to whole, <by>}, <number>}
              twice:
                {formula: mean(items 1 to 3), missing: {policy: prorate, at_most: 1, round: half up to 1 decimal, <by>},
                 round: half up to whole, <number>}
            """)
        #expect(plan.score(typed: "1 1 2").line() == "4/3")
        #expect(plan.score(typed: "1 _ 2").line() == "2 prorated")
        #expect(plan.score(typed: "1 1 2").line("twice") == "1")
        #expect(plan.score(typed: "1 _ 2").line("twice") == "2 prorated")
    }

    @Test("An unasked item with points is known to limits and to prorating, one that counts nothing is not there")
    func unasked() throws {
        let plan = try tiny(
            """
            skip_rules:
              - {ask: items 2, when: item 1 > 0, otherwise: 0, <by>}
              - {ask: items 3, when: item 1 > 0, otherwise: nothing, <by>}
            scores:
              total: {formula: sum(items 1 to 4), missing: {policy: prorate, at_least: 2, <by>}, <number>}
              share: {formula: sum(items 1 to 4), missing: {policy: prorate, at_most: 1/3, <by>}, <number>}
              three: {formula: sum(items 1 to 4), missing: {policy: leave-out, at_least: 4, <by>}, <number>}
            """, items: 4)
        #expect(plan.score(typed: "0 - - _").line() == "0 prorated")
        #expect(plan.score(typed: "0 - - _").line("share") == "0 prorated")
        #expect(plan.score(typed: "0 - - 3").line() == "3")
        #expect(plan.score(typed: "0 - - 3").line("three") == "missing, 3 to 3")
        #expect(plan.score(typed: "2 1 _ _").line("share") == "missing, 3 to 9")
        let result = plan.score(typed: "0 - - 3")
        #expect(result["total"]?.answered == 2)
        #expect(result["total"]?.of == 3)
    }

    @Test("A group's mean is held to the item's own points, and the limit counts over all groups")
    func groupMean() throws {
        let plan = try tiny(
            """
            responses:
              points: [{code: 0, label: a}, {code: 1, label: b}, {code: 2, label: c}, {code: 3, label: d}]
              few: [{code: 0, label: a}, {code: 1, label: b}]
            groups: {first: items 1 to 3, second: items 4 to 6}
            items:
              - {id: 1, responses: points, label: l}
              - {id: 2, responses: points, label: l}
              - {id: 3, responses: few, label: l}
              - {id: 4, responses: points, label: l}
              - {id: 5, responses: points, label: l}
              - {id: 6, responses: points, label: l}
            scores:
              first_sum:
                formula: sum(items first)
                missing: {policy: group-mean, groups: [first, second], at_most: 2, at_most_per_group: 1, <by>}
                <keys>
              second_sum: {like: first_sum, title: T, formula: sum(items second)}
              both: {like: first_sum, title: T, formula: "sum(items first, second)"}
            """.replacing(
                "<keys>",
                with: "title: T\n    range: any\n    worse: higher\n    bands: none-published\n"
                    + "    source: s\n    grade: established"))
        #expect(plan.score(typed: "2 3 _ 1 1 1").line("first_sum") == "6 imputed")
        #expect(plan.score(typed: "2 _ 1 1 1 1").line("first_sum") == "4.5 imputed")
        #expect(plan.score(typed: "2 _ 1 1 _ 1").line("both") == "7.5 imputed")
        #expect(plan.score(typed: "2 _ 1 1 1 1").line("second_sum") == "3")
        #expect(plan.score(typed: "2 _ _ 1 1 1").line("first_sum") == "missing, 2 to 6")
        #expect(plan.score(typed: "2 _ _ 1 1 1").line("second_sum") == "3")
        #expect(plan.score(typed: "2 _ _ 1 _ 1").line("second_sum") == "missing, 2 to 5")
        #expect(plan.score(typed: "2 _ 1 _ _ 1").line("first_sum") == "missing, 3 to 6")
    }

    @Test("The status of a score over scores is the last in the order of those beneath")
    func order() throws {
        let plan = try tiny(
            """
            scores:
              a: {formula: item 1 + item 2, missing: {policy: leave-out, at_most: 1, <by>}, <number>}
              b: {formula: item 3, missing: {policy: fill, with: 1, <by>}, <number>}
              total: {formula: a + b, <number>}
              strict_a: {formula: "sum(items 1, 2)", missing: {policy: strict, <by>}, <number>}
              over: {formula: strict_a + b, <number>}
            """)
        #expect(plan.score(typed: "1 2 3").line() == "6")
        #expect(plan.score(typed: "1 _ 3").line() == "4 left out")
        #expect(plan.score(typed: "1 _ _").line() == "2 filled")
        #expect(plan.score(typed: "1 _ 2").line("over") == "missing, 3 to 6")
        let result = plan.score(typed: "1 _ _")
        #expect(result["total"]?.answered == 1)
        #expect(result["total"]?.of == 3)
    }

    @Test("A strict verdict has no value where a score inside misses answers, even if the other part decides")
    func strictOverScores() throws {
        let plan = try tiny(
            """
            scores:
              a: {formula: item 1, missing: {policy: strict, <by>}, <number>}
              b: {formula: item 2, missing: {policy: strict, <by>}, <number>}
              strict: {formula: a >= 2 and b >= 2, missing: {policy: strict, <by>}, <score>}
              settled: {formula: a >= 2 and b >= 2, missing: {policy: settle, <by>}, <score>}
            """)
        #expect(plan.score(typed: "0 _ 0").line("strict") == "missing")
        #expect(plan.score(typed: "0 _ 0").line("settled") == "false settled")
        #expect(plan.score(typed: "2 _ 0").line("settled") == "undetermined")
    }
}
