import Instruments
import Testing
import Twin

@testable import Scoring

@Suite("Tables")
struct TableTests {
    private func plan(accepts: Bool = false) throws -> ScoringPlan {
        try tiny(
            """
            tables:
              norms:
                columns: [raw, sex, t, se, word]
                rows:
                  - [0 to 3, female, 40, 2.5, low]
                  - [0 to 3, male, 45, 3, low]
                  - [4 to 6, female, 60, 4.1, high]
                  - [4 to 6, male, none, none, high]
                \(accepts ? "accepts_prorated: true\n    source: s" : "source: s")
                grade: established
            scores:
              raw: {formula: sum(items 1 to 3), missing: {policy: prorate, at_most: 1, <by>}, <number>}
              t:
                formula: lookup(norms.t, raw = raw, sex = about.sex)
                standard_error: lookup(norms.se, raw = raw, sex = about.sex)
                title: T
                range: any
                worse: higher
                bands: none-published
                source: s
                grade: established
              word: {formula: "lookup(norms.word, raw = raw, sex = about.sex)", <score>}
              settled: {formula: t >= 40, missing: {policy: settle, <by>}, <score>}
              own: {formula: "lookup(norms.t, raw = sum(items 1 to 2), sex = about.sex)",
                    missing: {policy: prorate, at_most: 1, <by>}, <number>}
            flags:
              - {note: high, when: "lookup(norms.t, raw = raw, sex = about.sex) >= 60", label: l, <by>}
            """)
    }

    @Test("The one row that fits gives its cell, with its standard error")
    func cells() throws {
        let woman = try plan().score(typed: "1 2 0", about: About(sex: .female))
        #expect(woman.line("t") == "40")
        #expect(woman["t"]?.standardError == Rational("2.5"))
        #expect(woman.line("word") == "low")
        #expect(try plan().score(typed: "1 2 0", about: About(sex: .male)).line("t") == "45")
        #expect(try plan().score(typed: "2 2 1", about: About(sex: .female)).flagLine == "note high")
    }

    @Test("A bare cell and a figure without a row are not in the table")
    func notInTable() throws {
        #expect(try plan().score(typed: "2 2 0", about: About(sex: .male)).line("t") == "not in table")
        #expect(try plan().score(typed: "3 3 3", about: About(sex: .female)).line("t") == "not in table")
        #expect(try plan().score(typed: "1 1 0", about: About(sex: .other)).line("t") == "not in table")
        #expect(try plan().score(typed: "1 1 0").line("t") == "undetermined")
    }

    @Test("An estimate is not looked up, unless the table says so; a verdict goes by all that it can be")
    func estimates() throws {
        let about = About(sex: .female)
        let estimate = try plan().score(typed: "2 1 _", about: about)
        #expect(estimate.line("raw") == "4.5 prorated")
        #expect(estimate.line("t") == "missing, 40 to 60")
        #expect(estimate.line("settled") == "true settled")
        #expect(estimate.flagLine == "", "the estimate alone would raise the note")
        #expect(try plan(accepts: true).score(typed: "2 1 _", about: about).line("t") == "60 prorated")
        #expect(try plan(accepts: true).score(typed: "2 1 _", about: about).flagLine == "note high")
        #expect(try plan().score(typed: "2 _ _", about: about).line("t") == "missing, 40 to 60")
        #expect(try plan().score(typed: "1 _ 1", about: about).line("own") == "missing, 40 to 60")
        #expect(try plan(accepts: true).score(typed: "1 _ 1", about: about).line("own") == "40 prorated")
        #expect(try plan().score(typed: "1 2 _", about: about).line("own") == "40")
    }
}
