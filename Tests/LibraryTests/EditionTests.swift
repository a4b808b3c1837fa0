import AssessmentScoring
import Foundation
import Testing

/// A definition of two items in one of its editions; the second turns the first item round.
private func tiny(_ edition: Int) -> String {
    """
    id: tiny
    edition: \(edition)
    title: Tiny
    area: clinical
    respondents: [self]
    period: today
    licence: {holder: nobody, wording: free, source: someone}
    responses:
      grade: [{code: 0, label: no}, {code: 1, label: some}, {code: 2, label: much}]
    items:
      - {id: 1, responses: grade, \(edition > 1 ? "key: reverse, " : "")label: one}
      - {id: 2, responses: grade, label: two}
    scores:
      total:
        title: Total
        formula: sum(items 1 to 2)
        missing: {policy: strict, source: none-published}
        range: 0 to 4
        worse: higher
        bands: none-published
        source: local
        grade: unverified
    flags: none-published
    sources: {someone: {cite: Someone}}
    examples:
      - {name: lowest, answers: lowest, expect: {total: 0}}
      - {name: highest, answers: highest, expect: {total: 4}}
      - {name: blank, answers: 1 _, expect: {total: {status: not scorable}}}

    """
}

/// An instrument of one item, which is the first of `tiny`.
private let single =
    tiny(1).replacing("id: tiny", with: "id: single")
    .replacing("  - {id: 1, responses: grade, label: one}\n", with: "  - {id: 1, same_as: tiny item 1}\n")

@Suite("Superseded editions")
struct EditionTests {
    /// A library with both editions of `tiny` beside the standard ones, the older file read first or last.
    private func library(_ older: String) throws -> InstrumentLibrary {
        let folder = FileManager.default.temporaryDirectory.appending(path: "editions-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in [(older, tiny(1)), ("clinical/tiny.yaml", tiny(2)), ("clinical/single.yaml", single)] {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        return try InstrumentLibrary.standard(site: folder.path(), examples: false)
    }

    @Test(
        "Both are there, the bare id is the newest, and shared items are those of the newest",
        arguments: ["clinical/superseded/tiny@1.yaml", "clinical/a/tiny@1.yaml", "z/tiny@1.yaml"])
    func both(_ older: String) throws {
        let library = try library(older)
        let form = Form(answers: .list([.token("2"), .token("1")]))
        #expect(try library["tiny"].instrument.edition == 2)
        #expect(try library["tiny@2"].score(form)["total"]?.value == 1)
        #expect(try library["tiny@1"].instrument.edition == 1)
        #expect(try library["tiny@1"].score(form)["total"]?.value == 3)
        #expect(try library["single"].score(form)["total"]?.value == 1)
        #expect(library.plans.count { $0.instrument.id == "tiny" } == 1)
        #expect(library.find("tiny@3") == nil)
    }

    @Test("The ids of the standard library are listed once each")
    func identifiers() {
        #expect(Set(InstrumentLibrary.standardIDs).count == InstrumentLibrary.standardIDs.count)
    }
}
