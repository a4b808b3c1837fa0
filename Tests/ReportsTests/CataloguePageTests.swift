import AssessmentScoring
import Foundation
import Reports
import Testing

private let place = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/instruments.md")

@Suite("The page of instruments")
struct CataloguePageTests {
    @Test("It is what the definitions say, with the counts of slips of its last full run; `make docs` writes it anew")
    func fresh() throws {
        let page = try String(contentsOf: place, encoding: .utf8)
        let counts = SlipCount.counts(in: page)
        let plans = try Shelf.library.get().plans
        #expect(plans.map(\.instrument.id).filter { counts[$0] == nil } == [], "not on the page; run `make docs`")
        let fresh = CatalogueReport(plans, slips: counts).text
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try fresh.write(to: place, atomically: true, encoding: .utf8)
            Issue.record("docs/instruments.md is written anew, its counts of slips as they stood")
        } else {
            #expect(fresh == page, "docs/instruments.md is stale; run `make docs`")
        }
    }

    @Test("Every instrument stands in a table, and has an entry that the table leads to")
    func complete() throws {
        let plans = try Shelf.library.get().plans
        for language in ["en", "it"] {
            let page = CatalogueReport(plans, language: language).text
            let lines = page.split(separator: "\n")
            for id in plans.map(\.instrument.id) {
                #expect(lines.count { $0.hasPrefix("| [\(id)](#") } == 1)
                #expect(lines.count { $0 == "### \(id)" } == 1)
            }
        }
    }

    @Test("A definition's text cannot break the page")
    func escaped() throws {
        let page = CatalogueReport([try Shelf.library.get()["phq-9"]], slips: ["phq-9": SlipCount(noticed: 2, of: 3)])
        let row = try #require(page.text.split(separator: "\n").first { $0.hasPrefix("| [phq-9]") })
        #expect(row.hasSuffix("| 2/3 |"))
        #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 10)
        #expect(SlipCount.counts(in: page.text) == ["phq-9": SlipCount(noticed: 2, of: 3)])
    }
}
