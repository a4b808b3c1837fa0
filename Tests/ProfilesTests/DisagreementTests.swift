import Cases
import Instruments
import Profiles
import Scoring
import Testing

@Suite("Where respondents differ the difference is shown, item by item")
struct DisagreementTests {
    private func form(_ respondent: String, _ answers: String, date: String = "2026-01-01") -> String {
        "instrument: cansas, date: \(date), respondent: \(respondent), answers: {\(answers)}"
    }

    @Test("The two views of a shared case differ in eight domains")
    func sharedCase() throws {
        let found = try sharedProfile("case-01-baseline").disagreements
        #expect(found.map(\.instrument.id) == ["cansas"])
        let cansas = try #require(found.first)
        #expect(cansas.views.map { $0.form.respondent } == [.person, .staff])
        #expect(cansas.items.map(\.item.id) == ["1", "4", "7", "8", "15", "20", "21", "22"])
        let information = try #require(cansas[item: "8"])
        #expect(information[.person]?.code?.text == "2")
        #expect(information[.staff]?.code?.text == "0")
        #expect(information.isContradiction)
        let benefits = try #require(cansas[item: "22"])
        #expect(benefits[.person]?.noAnswer == .notKnown)
        #expect(benefits[.person]?.code == nil)
        #expect(!benefits.isContradiction)
    }

    @Test("Views that agree, or that nobody answered, are no disagreement")
    func agreement() {
        #expect(profile([form("self", "1: 2, 2: 9"), form("staff", "1: 2")]).disagreements.isEmpty)
    }

    @Test("One respondent alone disagrees with nobody, at no time")
    func alone() {
        #expect(
            profile([form("self", "1: 2"), form("self", "1: 0", date: "2026-01-02")]).disagreements.isEmpty)
    }

    @Test("Only current forms are held beside each other")
    func currentOnly() {
        let old = form("staff", "1: 0", date: "2024-01-01")
        let wrong = form("carer", "1: 7")
        #expect(profile([form("self", "1: 2"), old, wrong]).disagreements.isEmpty)
    }

    @Test("Three respondents stand in their fixed order")
    func three() throws {
        let found = profile([form("carer", "1: 0"), form("staff", "1: 1"), form("self", "1: 2")]).disagreements
        let item = try #require(found.first?[item: "1"])
        #expect(item.answers.map(\.respondent) == [.person, .staff, .carer])
        #expect(item.answers.map(\.code?.text) == ["2", "1", "0"])
        #expect(item.answers.first?.label?.english == "unmet need")
    }
}
