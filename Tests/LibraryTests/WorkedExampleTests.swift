import AssessmentScoring
import Testing

@Suite("The standard library")
struct WorkedExampleTests {
    private static let library = Result { try InstrumentLibrary.standard() }

    @Test("Every worked example of the library comes out", arguments: InstrumentLibrary.standardIDs)
    func examples(_ id: String) throws {
        let plan = try Self.library.get()[id]
        let failures = plan.failuresOfExamples().map {
            "line \($0.line), \($0.example): \($0.subject) is \($0.got), not \($0.expected)"
        }
        #expect(failures == [])
        #expect(plan.instrument.examples.count >= 3)
    }
}
