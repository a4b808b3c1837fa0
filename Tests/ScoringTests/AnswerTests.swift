import Instruments
import Testing
import Twin

@testable import Scoring

@Suite("Answers and what they earn")
struct AnswerTests {
    private static let mixed = """
        responses:
          often: [{code: -1, label: a}, {code: 0.5, label: b}, {code: 2, label: c}, {code: 9, label: d, means: not-known}]
          yes_no: [{code: 0, label: no}, {code: 1, label: yes}]
          words: [{code: low, label: a}, {code: high, label: b}]
          box: {tick: box}
          line: {number: 0 to 10, step: 0.5, unit: cm}
          remark: {text: free}
        keys: {flat: "low -> 0, high -> 3"}
        items:
          - {id: 1, responses: often, label: l}
          - {id: 2, responses: often, key: reverse, label: l}
          - {id: 3, responses: yes_no, label: l}
          - {id: 4, responses: words, key: flat, label: l}
          - {id: 5, responses: box, label: l}
          - {id: 6, responses: line, key: reverse, label: l}
          - {id: 7, responses: remark, label: l, unscored: true}
        scores:
          total: {formula: sum(items 1 to 6), missing: {policy: strict, <by>}, <number>}
          codes: {formula: "sum(answers 1, 2, 3, 5, 6)", missing: {policy: strict, <by>}, <number>}
          word: {formula: answer 4 = high, missing: {policy: strict, <by>}, <score>}
          unknown: {formula: count(items 1 to 6 is not-known), title: T, range: any, worse: higher, bands: none-published,
                    source: s, grade: established}
        """

    @Test("Reverse, a named key, a tick box and a line earn their points; the codes are another thing")
    func points() throws {
        let plan = try tiny(Self.mixed)
        let result = plan.score(typed: "2 2 yes high 1 2.5")
        #expect(result.line() == "13.5", "2 - 1 + 1 + 3 + 1 + 7.5")
        #expect(result.line("codes") == "8.5")
        #expect(result.line("word") == "true")
        #expect(plan.score(typed: "-1 0.5 no low _ 10").line() == "-0.5")
        #expect(plan.score(typed: "2 2 1 high 1 2.5").line() == "13.5")
    }

    @Test("A code that means no answer earns nothing, and says of what kind")
    func meaning() throws {
        let result = try tiny(Self.mixed).score(typed: "9 2 yes high 1 2.5")
        #expect(result.line() == "missing, 10.5 to 13.5")
        #expect(result.line("unknown") == "1")
        #expect(try tiny(Self.mixed).score(typed: "not-known 2 yes high 1 2.5").line("unknown") == "1")
    }

    @Test(
        "A blank box is the answer 0, a skipped one too, with a warning; one that is not known is missing",
        arguments: [("_", "12.5", ""), ("-", "12.5", "skipped-asked 5"), ("not-known", "missing, 12.5 to 13.5", "")])
    func boxes(_ given: String, _ total: String, _ warnings: String) throws {
        let result = try tiny(Self.mixed).score(typed: "2 2 yes high \(given) 2.5")
        #expect(result.line() == total)
        #expect(result.warningLine == warnings)
    }

    @Test("Whatever is wrong is said all together, each with its item and its kind, and nothing is scored")
    func errors() throws {
        let plan = try tiny(Self.mixed)
        let result = plan.score(typed: "1=3 2=two 3=maybe 4=middle 6=2.25 8=1 1=2", about: About(age: 200))
        #expect(
            result.errorLine
                == "not-allowed 1, type 2, type 3, not-allowed 4, not-allowed 6, unknown-item 8, unknown-item 1, about age"
        )
        #expect(result.scores.isEmpty)
        #expect(result["total"] == nil)
        #expect(result.errors.first?.expected == "-1, 0.5, 2, 9")
        #expect(plan.score(typed: "2 2 yes high 1 11").errorLine == "not-allowed 6")
        #expect(plan.score(typed: "2 2 yes high 1 2.5", respondent: .team).errorLine == "about respondent")
        let odd = plan.score(Form(answers: .byItem([GivenAnswer("3", .other("[1]"))])))
        #expect(odd.errorLine == "type 3")
    }

    @Test("A list is every item or every scored one, and no other length", arguments: [0, 5, 8])
    func lengths(_ count: Int) throws {
        let result = try tiny(Self.mixed).score(Form(answers: .codes(Array(repeating: 0, count: count))))
        #expect(result.errorLine == "length ")
        #expect(result.errors.first?.expected == "7 or 6")
        #expect(result.flags.isEmpty)
    }

    @Test("By item, what is not there is blank; in a list the unscored may stand or not")
    func partial() throws {
        let plan = try tiny(Self.mixed)
        #expect(plan.score(typed: "1=2 2=2 3=1 4=high 6=2.5").line() == "12.5")
        #expect(plan.score(typed: "2 2 1 high 0 2.5 remark").line() == "12.5")
        #expect(plan.score(typed: "2 2 1 high 0 2.5 remark").item("7")?.code?.text == "remark")
        #expect(plan.score(typed: "1=2").line() == "missing, 1 to 18")
    }

    @Test("yes and no match the codes 1 and 0")
    func yesAndNo() throws {
        let plan = try tiny(
            """
            responses: {yes_no: [{code: 0, label: no}, {code: 1, label: yes}]}
            items:
              - {id: 1, responses: yes_no, label: l}
              - {id: 2, responses: yes_no, label: l}
            scores:
              point: {formula: item 1 = yes, missing: {policy: strict, <by>}, <score>}
              code: {formula: answer 1 = yes, missing: {policy: strict, <by>}, <score>}
              both: {formula: "all(items 1, 2 = no)", missing: {policy: settle, <by>}, <score>}
            """)
        #expect(plan.score(typed: "yes _").line("point") == "true")
        #expect(plan.score(typed: "1 _").line("code") == "true")
        #expect(plan.score(typed: "0 _").line("code") == "false")
        #expect(plan.score(typed: "1 _").line("both") == "false settled")
        #expect(plan.score(typed: "0 0").line("both") == "true")
    }

    @Test("The lowest and the highest form take each item's fewest and most points")
    func extremes() throws {
        let plan = try tiny(Self.mixed)
        #expect(plan.score(Form(answers: plan.extremeAnswers(highest: false, About(), nil))).line() == "-2")
        #expect(plan.score(Form(answers: plan.extremeAnswers(highest: true, About(), nil))).line() == "19")
    }
}
