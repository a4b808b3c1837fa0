import Instruments
import Testing
import Twin

@testable import Scoring

@Suite("Formulas")
struct FormulaTests {
    @Test(
        "Each function gives what it says",
        arguments: [
            ("item 1 - item 2 * item 3", "3 2 1", "1"), ("(item 1 + item 2) / item 3", "3 2 2", "2.5"),
            ("item 1 / item 3", "3 2 0", "undefined"), ("sqrt(item 1 + 1)", "1 0 0", "1.41421356237"),
            ("sqrt(item 1 - 3)", "2 0 0", "undefined"), ("sqrt(item 1)", "0 0 0", "0"),
            ("min(items 1 to 3)", "3 1 2", "1"), ("max(item 1, items 2 to 3)", "1 2 3", "3"),
            ("max(0, count(items 1 to 3 > 1) - 1)", "2 2 2", "2"), ("item 1 ^ 3", "3 0 0", "27"),
            ("if(item 1 > 1, item 2, 10 * item 3)", "2 3 1", "3"),
            ("if(item 1 > 1, item 2, 10 * item 3)", "1 3 1", "10"),
            ("sum(items 1 to 3 * items 1 to 3)", "1 2 3", "14"), ("sum(items 1 to 3) / 3 + 0.1", "1 1 1", "1.1"),
            ("count(items 1 to 3 within 1 to 2)", "1 2 3", "2"),
            ("if(about.sex = female, item 1, 0)", "0 0 0", "undetermined"),
        ])
    func functions(_ formula: String, _ form: String, _ value: String) throws {
        let plan = try tiny(
            "scores:\n  total: {formula: \"\(formula)\", missing: {policy: strict, <by>}, <number>}")
        #expect(plan.score(typed: form).line() == value)
    }

    @Test(
        "Bounds are those of every form that the missing answers allow",
        arguments: [
            ("item 1 - item 2", "_ _ 0", "missing, -3 to 3"), ("(item 1 - 1) ^ 2", "_ 0 0", "missing, 0 to 4"),
            ("item 1 * (item 2 - 2)", "_ _ 0", "missing, -6 to 3"), ("6 / (item 1 + 1)", "_ 0 0", "missing, 1.5 to 6"),
            ("6 / item 1", "_ 0 0", "missing"), ("min(items 1 to 3)", "_ 1 2", "missing, 0 to 1"),
            ("max(items 1 to 3)", "_ 1 2", "missing, 2 to 3"),
            ("if(item 1 > 1, item 2, 10)", "_ 3 0", "missing, 3 to 10"),
            ("count(items 1 to 3 >= 2)", "_ 1 2", "missing, 1 to 2"), ("sqrt(item 1 + 1)", "_ 0 0", "missing, 1 to 2"),
        ])
    func bounds(_ formula: String, _ form: String, _ value: String) throws {
        let plan = try tiny(
            "scores:\n  total: {formula: \"\(formula)\", missing: {policy: strict, <by>}, <number>}")
        #expect(plan.score(typed: form).line() == value)
    }

    @Test("Where every part of a least may leave the list, the bounds take each alone")
    func leastOfLeaving() throws {
        let plan = try tiny(
            """
            responses:
              little: [{code: 0, label: a}, {code: 1, label: b}]
              much: [{code: 3, label: a}, {code: 4, label: b}]
            items:
              - {id: 1, responses: little, label: l}
              - {id: 2, responses: little, label: l}
              - {id: 3, responses: much, label: l}
            skip_rules:
              - {ask: "items 2, 3", when: item 1 > 0, otherwise: nothing, <by>}
            scores:
              total: {formula: "min(items 2, 3)", missing: {policy: strict, <by>}, <number>}
              most: {formula: "max(items 2, 3)", missing: {policy: strict, <by>}, <number>}
            """)
        #expect(plan.score(typed: "_ _ _").line() == "missing, 0 to 4")
        #expect(plan.score(typed: "_ _ _").line("most") == "missing, 0 to 4")
    }

    @Test("A figure too large to be held is undefined, and stops nothing")
    func overflow() throws {
        let plan = try tiny(
            """
            responses: {line: {number: 0 to 999999999999999999, step: 1}}
            items:
              - {id: 1, responses: line, label: l}
              - {id: 2, responses: line, label: l}
            scores:
              total: {formula: (item 1 + 1) ^ 9, missing: {policy: strict, <by>}, <number>}
              product: {formula: item 1 * item 2 * 1000, missing: {policy: strict, <by>}, <number>}
              plain: {formula: item 1 + item 2, missing: {policy: strict, <by>}, <number>}
              high: {formula: product > 5, missing: {policy: settle, <by>}, <score>}
            """)
        let result = plan.score(typed: "999999999999999999 999999999999999999")
        #expect(result.line() == "undefined")
        #expect(result.line("product") == "undefined")
        #expect(result.line("plain") == "1999999999999999998")
        #expect(result.line("high") == "undetermined")
        #expect(plan.score(typed: "999999999999999999 _").line("product") == "missing")
    }

    @Test("A profile is the digits in a row, and a filled one shows what stands for a blank")
    func profile() throws {
        let plan = try tiny(
            """
            scores:
              profile: {formula: profile(items 1 to 3), missing: {policy: fill, with: 9, <by>}, <score>}
              strict: {formula: profile(items 1 to 3), missing: {policy: strict, <by>}, <score>}
            """)
        #expect(plan.score(typed: "2 1 3").line("profile") == "213")
        #expect(plan.score(typed: "2 _ 3").line("profile") == "293 filled")
        #expect(plan.score(typed: "2 _ 3").line("strict") == "missing")
    }

    @Test("What kind of answer an item has is always known, and needs no rule")
    func kinds() throws {
        let kinds = ["answered", "missing", "blank", "not-known", "declined", "not-applicable", "skipped"]
        let scores = kinds.enumerated().map { "  k\($0): {formula: count(items 1 to 3 is \($1)), <number>}" }
        let plan = try tiny(
            "skip_rules: [{ask: item 3, when: item 1 > 0, otherwise: nothing, <by>}]\n"
                + "scores:\n  total: {formula: sum(items 1 to 3), missing: {policy: strict, <by>}, <number>}\n"
                + scores.joined(separator: "\n"))
        func counts(_ form: String) -> String {
            let result = plan.score(typed: form)
            return kinds.indices.map { result.line("k\($0)") }.joined(separator: " ")
        }
        #expect(counts("1 2 3") == "3 0 0 0 0 0 0")
        #expect(counts("0 _ _") == "1 1 1 0 0 0 1")
        #expect(counts("1 not-known declined") == "1 2 0 1 1 0 0")
        #expect(counts("1 not-applicable -") == "1 2 1 0 0 1 0")
        #expect(counts("0 0 3") == "3 0 0 0 0 0 0")
    }

    @Test("The weakest grade of what was used is the ground, and the missing rule counts only if it acted")
    func ground() throws {
        let plan = try tiny(
            """
            skip_rules: [{ask: item 3, when: item 1 > 0, otherwise: 0, source: s, grade: secondary}]
            tables:
              norms: {columns: [raw, t], rows: [[0 to 9, 50]], source: s, grade: unverified}
            scores:
              total:
                formula: sum(items 1 to 3)
                missing: {policy: prorate, at_most: 1, source: local, grade: unverified}
                title: T
                range: any
                worse: higher
                bands: none-published
                source: s
                grade: established
              t: {formula: "lookup(norms.t, raw = total)", <number>}
              over: {formula: total + 1, <number>}
              settled: {formula: strict >= 3, missing: {policy: settle, <by>}, <score>}
              strict: {formula: item 1 + item 3, missing: {policy: strict, <by>}, <number>}
            """)
        func grades(_ form: String) -> [Grade?] {
            let result = plan.score(typed: form)
            return ["total", "t", "over", "settled"].map { result[$0]?.grade }
        }
        #expect(grades("1 2 3") == [.established, .unverified, .established, .established])
        #expect(grades("1 _ 3") == [.unverified, nil, .unverified, .established])
        #expect(grades("0 1 -") == [.secondary, .unverified, .secondary, .secondary])
        #expect(grades("_ 1 3") == [.unverified, nil, .unverified, .established])
    }
}
