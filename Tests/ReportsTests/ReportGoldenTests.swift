import AssessmentScoring
import Reports
import Testing

/// Forms whose pages are kept, each shown in both languages.
private let forms: [(name: String, id: String, line: String)] = [
    ("phq-9-complete", "phq-9", "1 2 1 2 0 1 1 0 0"),
    ("phq-9-prorated", "phq-9", "2 2 2 _ 1 1 _ 0 0"),
    ("phq-9-safety-blank", "phq-9", "1 1 1 1 0 0 0 0 _"),
    ("phq-9-three-blank", "phq-9", "2 _ 2 _ 1 1 _ 0 1"),
    ("phq-9-wrong", "phq-9", "1 4 1 2 0 1 x 0 1"),
    ("audit-skipped", "audit", "0 - - - - - - - 2 _"),
    ("psp-contradiction", "psp", "2 3 1 0 0 45"),
    ("honos-codes", "honos", "0 1 2 9 0 1 2 3 B _ 0 0 0 0"),
]

private let pages: [(index: Int, language: String)] = forms.indices.flatMap { index in
    ["en", "it"].map { (index, $0) }
}

@Suite("The pages of results read as they were agreed")
struct ReportGoldenTests {
    @Test("Score", arguments: pages)
    func score(page: (index: Int, language: String)) throws {
        let form = forms[page.index]
        let report = ScoreReport(
            try Shelf.scored(form.id, form.line), style: PageStyle(language: page.language))
        try GoldenFile(name: "score-\(form.name).\(page.language)").expect(report.text)
    }

    @Test("Explain", arguments: pages)
    func explain(page: (index: Int, language: String)) throws {
        let form = forms[page.index]
        let report = ExplainReport(
            try Shelf.scored(form.id, form.line), style: PageStyle(language: page.language))
        try GoldenFile(name: "explain-\(form.name).\(page.language)").expect(report.text)
    }

    @Test("The card", arguments: ["phq-9", "audit", "psp", "whodas-36"], ["en", "it"])
    func card(id: String, language: String) throws {
        let report = InstrumentCard(try Shelf.library.get()[id].instrument, style: PageStyle(language: language))
        try GoldenFile(name: "card-\(id).\(language)").expect(report.text)
    }

    @Test("A card fits a screen of 80 columns and 40 lines, whatever the instrument", arguments: ["en", "it"])
    func cardFits(language: String) throws {
        for plan in try Shelf.library.get().plans {
            let lines = InstrumentCard(plan.instrument, style: PageStyle(language: language)).text
                .split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count <= 40, "\(plan.instrument.id)")
            #expect(lines.allSatisfy { $0.count <= 80 }, "\(plan.instrument.id)")
        }
    }

    @Test("Show", arguments: ["phq-9", "audit", "psp"], ["en", "it"])
    func show(id: String, language: String) throws {
        let report = InstrumentReport(try Shelf.library.get()[id].instrument, style: PageStyle(language: language))
        try GoldenFile(name: "show-\(id).\(language)").expect(report.text)
    }

    @Test("A form with colour, in a narrow terminal")
    func coloured() throws {
        let style = PageStyle(width: 60, isColoured: true)
        try GoldenFile(name: "score-coloured.en").expect(
            ScoreReport(try Shelf.scored("phq-9", "2 2 2 _ 1 1 _ 0 1"), style: style).text)
    }
}
