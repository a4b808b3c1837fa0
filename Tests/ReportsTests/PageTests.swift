import AssessmentScoring
import Reports
import Testing

private let identifiers = InstrumentLibrary.standardIDs

/// A form with every item blank.
private func blank(_ plan: ScoringPlan) -> FormResult { plan.score(Form(answers: .byItem([]))) }

/// How many columns a line takes, words that are longer than any line apart.
private func columns(_ line: Substring) -> Int {
    line.split(separator: " ").count > 1 ? line.count : 0
}

@Suite("A page fits where it is printed")
struct PageTests {
    @Test("No line of any instrument is wider than the page", arguments: identifiers, ["en", "it"])
    func width(id: String, language: String) throws {
        let plan = try Shelf.library.get()[id]
        for width in [72, 80, 110] {
            let style = PageStyle(width: width, language: language)
            let pages = [
                ScoreReport(blank(plan), style: style).text, ExplainReport(blank(plan), style: style).text,
                InstrumentReport(plan.instrument, style: style).text, ListReport([plan], style: style).text,
            ]
            for line in pages.flatMap({ $0.split(separator: "\n") }) where !line.contains("sha256") {
                #expect(columns(line) <= width, "\(line)")
            }
        }
    }

    @Test("Colour adds sequences and changes no word", arguments: identifiers)
    func colour(id: String) throws {
        let result = blank(try Shelf.library.get()[id])
        let plain = ScoreReport(result, style: PageStyle()).text
        let coloured = ScoreReport(result, style: PageStyle(isColoured: true)).text
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured.contains("\u{1B}"))
        #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
    }

    @Test("What was typed cannot steer the terminal")
    func inert() throws {
        let result = try Shelf.scored("phq-9", "1 2 1 2 0 1 1 0 \u{1B}[2J", id: "\u{1B}]0;x\u{7}\u{202E}f")
        let text = ScoreReport(result).text
        #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x7 || $0.value == 0x202E })
        #expect(text.contains("\u{FFFD}[2J"))
    }
}

@Suite("A result is told in the order in which it matters")
struct ScoreReportTests {
    @Test("A safety finding stands above every score, with what to do")
    func safetyFirst() throws {
        let text = ScoreReport(try Shelf.scored("phq-9", "2 2 2 _ 1 1 _ 0 1")).text
        let flag = try #require(text.firstRange(of: "SAFETY  item 9"))
        let action = try #require(text.firstRange(of: "ask about suicide risk today"))
        let score = try #require(text.firstRange(of: "Depression severity"))
        #expect(flag.lowerBound < action.lowerBound)
        #expect(action.lowerBound < score.lowerBound)
    }

    @Test("A form with errors shows all of them and no score")
    func errors() throws {
        let text = ScoreReport(try Shelf.scored("phq-9", "1 4 1 2 0 1 7 0 1")).text
        #expect(text.contains("item 2: '4' is not an allowed answer; allowed: 0, 1, 2, 3"))
        #expect(text.contains("item 7: '7'"))
        #expect(text.contains("SAFETY  item 9"))
        #expect(!text.contains("Depression severity"))
    }

    @Test("Errors of the document stand beside those of its answers")
    func documentErrors() throws {
        let result = try Shelf.scored("phq-9", "1 2 1 2 0 1 1 0 0")
        let wrong = FormError(kind: .about, item: "date", given: "2026-13-02", expected: "a day, as 2026-03-02")
        let text = ScoreReport(result, adding: [wrong]).text
        #expect(text.contains("'2026-13-02'"))
        #expect(!text.contains("Depression severity"))
    }

    @Test("A score that only explanations show stands in no result")
    func hidden() throws {
        let result = try Shelf.scored("collaborate", "9 9 8")
        let title = try #require(result["top"]).score.title.english
        #expect(!ScoreReport(result).text.contains(title))
        #expect(ExplainReport(result).text.contains(title))
    }

    @Test("An explanation cites the source of every figure, those of contained instruments too")
    func sources() throws {
        let text = ExplainReport(try Shelf.scored("phq-9", "2 2 2 _ 1 1 _ 0 0")).text
        #expect(text.contains("sum(2, 2, 2, _, 1, 1, _, 0, 0) = 8, × 9 / 7 = 10.2857"))
        for source in ["kroenke-2001  Kroenke", "cms-mds-3     US CMS", "kroenke-2003  Kroenke"] {
            #expect(text.contains(source))
        }
    }
}

@Suite("The list finds instruments")
struct ListReportTests {
    @Test(
        "By a part of an id, a title or an item, in any language and whatever the capitals",
        arguments: [
            ("PHQ-9", "phq-9"), ("umore depresso", "phq-2"), ("insonnia o altro che nessuno dice", nil),
            ("Guilt", "audit"),
        ])
    func search(text: String, id: String?) throws {
        let report = ListReport(
            try Shelf.library.get().plans,
            finding: InstrumentSearch(words: text.split(separator: " ").map(String.init)))
        #expect(report.text.isEmpty == (id == nil))
        if let id { #expect(report.text.contains(id)) }
    }

    @Test("Of one area", arguments: Area.allCases)
    func area(area: Area) throws {
        let plans = try Shelf.library.get().plans
        let text = ListReport(plans, finding: InstrumentSearch(area: area)).text
        for plan in plans {
            #expect(text.contains("  \(plan.instrument.id) ") == (plan.instrument.area == area))
        }
    }
}
