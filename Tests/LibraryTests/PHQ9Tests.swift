import AssessmentScoring
import Testing

/// A form of the PHQ-9 with what it comes to.
struct PHQ9Case: Sendable, CustomTestStringConvertible {
    let answers: String
    let total: Int?
    let status: ScoreStatus
    let band: String?
    let flags: [String]

    init(_ answers: String, _ total: Int?, _ status: ScoreStatus, _ band: String?, _ flags: [String] = []) {
        (self.answers, self.total, self.status, self.band, self.flags) = (answers, total, status, band, flags)
    }

    var testDescription: String { answers }
}

private let cases = [
    PHQ9Case("1 2 1 2 0 1 1 0 0", 8, .complete, "mild"), PHQ9Case("0 0 0 0 0 0 0 0 0", 0, .complete, "minimal"),
    PHQ9Case("3 3 3 3 3 3 3 3 3", 27, .complete, "severe", ["safety 9"]),
    PHQ9Case("1 1 1 1 0 0 0 0 0", 4, .complete, "minimal"), PHQ9Case("1 1 1 1 1 0 0 0 0", 5, .complete, "mild"),
    PHQ9Case("2 2 2 2 1 0 0 0 0", 9, .complete, "mild"), PHQ9Case("2 2 2 2 2 0 0 0 0", 10, .complete, "moderate"),
    PHQ9Case("2 2 2 2 2 2 2 0 0", 14, .complete, "moderate"),
    PHQ9Case("2 2 2 2 2 2 2 0 1", 15, .complete, "moderately severe", ["safety 9"]),
    PHQ9Case("3 3 3 3 3 2 2 0 0", 19, .complete, "moderately severe"),
    PHQ9Case("3 3 3 3 3 3 2 0 0", 20, .complete, "severe"),
    PHQ9Case("2 2 2 _ 1 1 _ 0 0", 10, .prorated, "moderate"),
    PHQ9Case("1 1 1 1 0 0 0 0 _", 5, .prorated, "mild", ["unanswered 9"]),
    PHQ9Case("2 _ 2 _ 1 1 _ 0 1", nil, .notScorable, nil, ["safety 9"]),
]

@Suite("The PHQ-9")
struct PHQ9Tests {
    private func plan() throws -> ScoringPlan { try InstrumentLibrary.standard(only: ["phq-9"])["phq-9"] }

    private func score(_ text: String) throws -> FormResult {
        try plan().score(Form(answers: .list(text.split(separator: " ").map { .token(String($0)) })))
    }

    @Test("Total, status, band and flags are those of the manual", arguments: cases)
    func totals(_ expected: PHQ9Case) throws {
        let result = try score(expected.answers)
        let total = try #require(result["total"])
        #expect(total.value == expected.total.map { Double($0) })
        #expect(total.status == expected.status)
        #expect(total.band?.english == expected.band)
        #expect(result.flags.map(\.exampleToken) == expected.flags)
    }

    @Test("The list of codes of the first page scores as it says there")
    func firstPage() throws {
        let library = try InstrumentLibrary.standard()
        #expect(try library["phq-9"].score([1, 2, 1, 2, 0, 1, 1, 0, 0])["total"]?.value == 8)
        let error = #expect(throws: UnknownInstrument.self) { try library["phq9"] }
        #expect(error?.nearest == "phq-9")
    }

    @Test("Wrong answers are said all together, and item 9 is flagged though others are wrong")
    func errors() throws {
        let result = try score("1 4 x 2 0 1 7 0 2")
        #expect(result.errors.map(\.item) == ["2", "3", "7"])
        #expect(result.errors.map(\.kind) == [.notAllowed, .type, .notAllowed])
        #expect(result.scores.isEmpty)
        #expect(result.flags.map(\.exampleToken) == ["safety 9"])
        #expect(result.hasOpenSafetyFinding)
    }

    @Test("A list one too short is an error, and nothing is read from it", arguments: [0, 8, 11])
    func length(_ count: Int) throws {
        let result = try plan().score(Array(repeating: 3, count: count))
        #expect(result.errors.map(\.kind) == [.length])
        #expect(result.flags.isEmpty)
    }

    @Test("Item 10 may stand in the list, and never counts")
    func tenth() throws {
        #expect(try plan().score([0, 0, 0, 0, 0, 0, 0, 0, 0, 3])["total"]?.value == 0)
    }
}
