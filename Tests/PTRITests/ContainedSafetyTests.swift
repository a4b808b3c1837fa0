import Cases
import Definitions
import Instruments
import PTRI
import Profiles
import Scoring
import Testing

@Suite("A smaller instrument inside a larger one closes the gate too")
struct ContainedSafetyTests {
    /// A definition with a score of all its items that is whole in itself.
    private static func definition(_ id: String, items: String, count: Int, flags: String) -> (
        name: String, bytes: [UInt8]
    ) {
        func codes(_ code: String) -> String { Array(repeating: code, count: count).joined(separator: " ") }
        let text = """
            id: \(id)
            edition: 1
            title: \(id)
            area: clinical
            respondents: [self]
            period: today
            licence: {holder: nobody, wording: free, source: made-up}
            responses: {points: [{code: 0, label: never}, {code: 1, label: sometimes}, {code: 2, label: often}]}
            items:
            \(items)
            scores:
              total:
                title: Total
                formula: sum(items 1 to \(count))
                missing: {policy: strict, source: made-up, grade: established}
                range: 0 to \(2 * count)
                worse: higher
                bands: none-published
                source: made-up
                grade: established
            flags: \(flags)
            sources: {made-up: {cite: Nobody 2000}}
            examples:
              - {name: none, answers: \(codes("0")), expect: {total: {value: 0}}}
              - {name: all, answers: \(codes("2")), expect: {total: {value: \(2 * count)}}}
              - {name: blank, answers: \(codes("_")), expect: {total: {status: not scorable}}}
            """
        return (id + ".yaml", [UInt8](text.utf8))
    }

    private let shelf: InstrumentLibrary

    init() throws {
        let small = Self.definition(
            "small-two",
            items: """
                  - {id: 1, label: first, responses: points}
                  - {id: 2, label: second, responses: points}
                """, count: 2,
            flags: "[{safety: item 2, when: item 2 >= 2, label: ask today, source: made-up, grade: established}]")
        let large = Self.definition(
            "large-two",
            items: """
                  - {id: 1, same_as: small-two item 2}
                  - {id: 2, same_as: small-two item 1}
                  - {id: 3, label: third, responses: points}
                """, count: 3,
            flags: "none-published")
        let own = readDefinitions([small, large])
        try #require(own.allSatisfy { $0.reading.instrument != nil }, "\(own.flatMap(\.reading.findings))")
        shelf = InstrumentLibrary(library.plans.map(\.instrument) + own.compactMap(\.reading.instrument))
    }

    private func said(_ answers: String, before: String = "") throws -> Suggestions {
        let text = """
            case: x
            \(before)forms:
              - {instrument: large-two, date: 2026-01-10, answers: [\(answers), 0]}
            """
        return try suggest(readCase([UInt8](text.utf8), library: shelf))
    }

    @Test("What the larger form does not say itself is found on its own item, and reviewed there")
    func found() throws {
        let open = try said("2, 0")
        #expect(open.withheldBy == 1)
        let finding = try #require(open.profile.openSafety.first)
        #expect(finding.instrument == "large-two" && finding.item == "1")
        #expect(finding.label.english == "ask today")
        #expect(try said("1, 2").isOpen)
        #expect(try said("_, 2").withheldBy == 1)
        let review = "reviewed:\n  - {form: large-two, of: 2026-01-10, item: 1, on: 2026-01-11, by: psychiatrist}\n"
        #expect(try said("2, 0", before: review).isOpen)
        let text = "case: x\n\(review)forms:\n  - {instrument: large-two, date: 2026-01-10, answers: [2, 0, 0]}\n"
        #expect(readCase([UInt8](text.utf8), library: shelf).findings.isEmpty)
    }
}
