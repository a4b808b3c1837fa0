import Cases
import Definitions
import MarkedYAML
import Scoring
import Testing

@Suite("Safety findings and their reviews are read so that a slip of the pen opens nothing")
struct SafetyReadingTests {
    @Test("A recorded finding stands though its word or its day is wrong")
    func unreadableRecord() throws {
        let person = try #require(
            read(
                """
                case: x
                recorded findings:
                  - {finding: selfharm, on: 2026-01-01, by: nurse}
                  - {finding: abuse, on: 2026-02-30, by: nurse}
                  - nurse was told of it
                forms: []
                """
            ).case)
        #expect(person.recorded.map(\.kind) == [nil, .abuse, nil])
        #expect(person.recorded.map(\.on) == [Day("2026-01-01"), nil, nil])
    }

    @Test(
        "A review with anything wrong in it is no review",
        arguments: [
            "form: phq-9, of: 2026-01-02, item: 9, on: 2026-01-01, by: nurse",
            "form: phq-9, of: 2026-01-01, item: 9, on: 2026-01-02, by: educator",
            "form: phq-9, of: 2026-01-01, item: 9, on: 2026-01-02, by: carer",
            "form: phq-9, of: 2026-01-01, item: 9, on: 2026-01-02, by: nurse, note: fine",
            "form: phq-9, of: 2026-01-01, item: 9, on: 2026-01-32, by: nurse",
            "form: phq-8, of: 2026-01-01, item: 9, on: 2026-01-02, by: nurse",
        ])
    func wrongReview(review: String) throws {
        let reading = read(
            "case: x\nteam: {health: [nurse], social-health: [educator]}\nreviewed: [{\(review)}]\nforms: []\n")
        #expect(reading.hasErrors)
        #expect(reading.case?.reviews.isEmpty == true)
    }

    @Test("A clinician need not be of the team")
    func reviewFromOutside() throws {
        let person = try #require(
            read(
                """
                case: x
                team: {health: [nurse], social-health: [educator]}
                reviewed: [{form: phq-9, of: 2026-01-01, item: 9, on: 2026-01-02, by: doctor on call}]
                forms: []
                """
            ).case)
        #expect(person.reviews.map(\.by) == ["doctor on call"])
    }

    @Test("A review can name who had answered")
    func reviewOfRespondent() throws {
        let reading = read(
            """
            case: x
            reviewed: [{form: cansas, of: 2026-01-01, item: 10, respondent: staff, on: 2026-01-02, by: nurse}]
            forms:
              - {instrument: cansas, date: 2026-01-01, respondent: self, answers: {10: 2}}
              - {instrument: cansas, date: 2026-01-01, respondent: staff, answers: {10: 2}}
            """)
        let review = try #require(reading.case?.reviews.first)
        #expect(reading.results.map { review.clears(item: "10", of: $0.form) } == [false, true])
        #expect(places(reading) == [])
    }
}
