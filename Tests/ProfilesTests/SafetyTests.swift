import Cases
import Instruments
import Profiles
import Scoring
import Testing

@Suite("A safety finding stays open until a clinician reviewed that very finding")
struct SafetyTests {
    private let first = "instrument: phq-9, date: 2026-02-09, answers: [0, 0, 0, 0, 0, 0, 0, 0, 1]"

    private func states(_ forms: [String], _ before: String = "") -> [String] {
        profile(forms, before: before).safety.map { line($0) }
    }

    @Test("The second shared case has two, and each review clears its own")
    func sharedCase() throws {
        let open = try sharedProfile("case-02-safety")
        #expect(
            open.openSafety.map { line($0) } == ["cansas 10 2026-02-09 self, open", "phq-9 9 2026-02-09 self, open"])
        let reviewed = try sharedProfile("case-02-safety") { text in
            text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.hasPrefix("# reviewed") || $0.hasPrefix("#   - ") ? $0.dropFirst(2) : $0 }
                .joined(separator: "\n")
        }
        #expect(reviewed.openSafety.isEmpty)
        #expect(
            reviewed.safety.map { line($0) } == [
                "cansas 10 2026-02-09 self, reviewed 2026-02-10 by psychiatrist",
                "phq-9 9 2026-02-09 self, reviewed 2026-02-10 by psychiatrist",
            ])
    }

    static let otherReviews = [
        "{form: gad-7, of: 2026-02-09, item: 7, on: 2026-02-10, by: nurse}",
        "{form: phq-9, of: 2026-02-08, item: 9, on: 2026-02-10, by: nurse}",
        "{form: phq-9, of: 2026-02-09, item: 8, on: 2026-02-10, by: nurse}",
        "{form: phq-9, of: 2026-02-09, item: 9, on: 2026-02-08, by: nurse}",
        "{form: phq-9, of: 2026-02-09, item: 9, respondent: staff, on: 2026-02-10, by: nurse}",
        "{finding: self-harm, of: 2026-02-09, on: 2026-02-10, by: nurse}",
    ]

    @Test("A review of anything else clears nothing", arguments: otherReviews)
    func otherReview(review: String) {
        #expect(states([first], "reviewed: [\(review)]\n") == ["phq-9 9 2026-02-09 self, open"])
    }

    @Test("A review may be of the same day, and the earliest of several is named")
    func severalReviews() {
        let reviews = [
            "{form: phq-9, of: 2026-02-09, item: 9, on: 2026-02-11, by: nurse}",
            "{form: phq-9, of: 2026-02-09, item: 9, on: 2026-02-09, by: psychiatrist}",
        ]
        for list in [reviews, reviews.reversed()] {
            #expect(
                states([first], "reviewed: [\(list.joined(separator: ", "))]\n")
                    == ["phq-9 9 2026-02-09 self, reviewed 2026-02-09 by psychiatrist"])
        }
    }

    @Test("No later score clears a finding, and no age does")
    func laterScore() {
        let later = "instrument: phq-9, date: 2027-09-09, answers: [0, 0, 0, 0, 0, 0, 0, 0, 0]"
        #expect(states([first, later]) == ["phq-9 9 2026-02-09 self, open"])
    }

    static let answers: [(answer: String, open: [String], declined: Int)] = [
        ("_", ["9"], 0), ("not-known", ["9"], 0), ("'-'", ["9"], 0), ("declined", [], 1), ("0", [], 0),
    ]

    @Test("A safety item without an answer is a finding, unless the person declined it", arguments: answers)
    func unanswered(answer: String, open: [String], declined: Int) {
        let found = profile(["instrument: phq-9, date: 2026-02-09, answers: [0, 0, 0, 0, 0, 0, 0, 0, \(answer)]"])
        #expect(found.openSafety.map(\.item) == open)
        #expect(found.declinedSafety.count == declined)
        #expect(found.declinedSafety.allSatisfy { !$0.isOpen })
        #expect(found.openSafety.allSatisfy { $0.asksWhereUnanswered })
    }

    @Test("A form with mistakes keeps its safety findings, also where its day cannot be")
    func mistakes() {
        #expect(
            states(["instrument: phq-9, date: 2026-02-30, answers: [9, 0, 0, 0, 0, 0, 0, 0, 1]"])
                == ["phq-9 9 self, open"])
    }

    @Test("Where the item asks for danger to others a blank is no finding")
    func silentItem() throws {
        let honos = "instrument: honos, date: 2026-02-09, answers: {1: 3, 2: 0, 6: 4}"
        let found = profile([honos])
        #expect(found.safety.map { line($0) } == ["honos 1 2026-02-09 clinician, open"])
        #expect(try #require(found.safety.first).asksWhereUnanswered == false)
        #expect(profile(["instrument: honos, date: 2026-02-09, answers: {2: 0}"]).safety.isEmpty)
    }

    @Test("Critical items are shown and close no gate")
    func criticals() {
        let found = profile(["instrument: honos, date: 2026-02-09, answers: {1: 0, 2: 0, 6: 4}"])
        #expect(found.criticals.map { line($0) } == ["honos 6 2026-02-09 clinician, critical"])
        #expect(found.openSafety.isEmpty)
    }

    @Test("What staff recorded stands among the findings, and a review of its kind and day clears it")
    func recorded() {
        let before = """
            recorded findings:
              - {finding: violence-suffered, on: 2026-02-10, by: nurse}
              - {finding: self-harm, on: 2026-02-09, by: nurse}
            reviewed: [{finding: self-harm, of: 2026-02-09, on: 2026-02-10, by: psychiatrist}]

            """
        #expect(
            states([], before) == [
                "2026-02-09 self-harm, reviewed 2026-02-10 by psychiatrist", "2026-02-10 violence suffered, open",
            ])
    }

    @Test("A recorded finding that cannot be read is open, and nothing clears it")
    func unreadableRecord() {
        let before = """
            recorded findings: [{finding: selfharm, on: 2026-02-09, by: nurse}]
            reviewed: [{finding: self-harm, of: 2026-02-09, on: 2026-02-10, by: psychiatrist}]

            """
        #expect(states([], before) == ["2026-02-09 recorded finding, not readable, open"])
    }
}
