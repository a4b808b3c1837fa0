import Cases
import Instruments
import PTRI
import Profiles
import Scoring
import Testing

@Suite("What must be said beside the proposals is said")
struct CautionTests {
    @Test("The caution names what nothing here is, and both laws, in both languages")
    func words() {
        let caution = Suggestions.caution
        for word in ["diagnosis", "level of risk", "eligibility", "budget", "placement", "2017/745", "2024/1689"] {
            #expect(caution.english.contains(word))
        }
        for word in ["diagnosi", "livello di rischio", "budget", "collocazione", "2017/745", "2024/1689"] {
            #expect(caution.text(in: "it").contains(word))
        }
    }

    @Test("What is declined or shared by an id that nothing has is told, with the nearest that there is")
    func unknownTopics() throws {
        let ruleSet = try #require(standard.ruleSet)
        func unknown(_ lines: String) throws -> [UnknownTopic] {
            ruleSet.unknownTopics(of: try #require(read([cansas([5: 2])], before: lines).case))
        }
        let found = try unknown("declined: [valued-weak, M12, stable-home]\nshares: [qqqqqqqqqqqq]\n")
        #expect(found.map(\.id) == ["valued-weak", "qqqqqqqqqqqq"])
        #expect(found.map(\.nearest) == ["valued-week", nil])
        #expect(try unknown("declined: [cansas 5]\n").isEmpty)
    }

    @Test("A form in another language than the person's is known for that, and keeps nothing from one in their own")
    func language() throws {
        let foreign = cansas([1: 2, 5: 2]).replacing("date:", with: "language: en, date:")
        let person = "about: {language: it}\n"
        let said = try suggest([foreign, honos(["12": 3])], before: person)
        #expect(said.taskIDs.first == "usable-communication")
        #expect(said.taskIDs.contains("local-options"))
        #expect(said.verdict("M01")?.evidence.first?.form?.form.foreignLanguage == "en")
        #expect(try suggest([foreign]).verdict("M01")?.evidence.first?.form?.form.foreignLanguage == nil)
        let own = try suggest([foreign.replacing("language: en", with: "language: it")], before: person)
        #expect(own.verdict("M01")?.evidence.first?.form?.form.foreignLanguage == nil)
        #expect(!own.taskIDs.contains("usable-communication"))
    }

    @Test("A check for side effects comes before the other tasks, behind the four preconditions alone")
    func sideEffects() throws {
        let mars = "instrument: mars-10, date: 2026-01-10, respondent: self, answers: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1]"
        let said = try suggest([mars, cansas([22: 2, 8: 2]), honos(["11": 3, "12": 3, "3": 3])])
        #expect(said.taskIDs.prefix(2) == ["entitlements", "side-effect-check"])
    }
}
