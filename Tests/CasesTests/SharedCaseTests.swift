import Cases
import Definitions
import Instruments
import MarkedYAML
import Scoring
import Testing

@Suite("The shared cases are read as they stand")
struct SharedCaseTests {
    @Test(
        "A case without a mistake has no finding, and every form of it counts",
        arguments: [
            ("case-01-baseline", 12), ("case-01-review", 8), ("case-02-safety", 2),
        ])
    func cleanCases(name: String, forms: Int) throws {
        let reading = try readShared(name)
        #expect(places(reading) == [])
        #expect(reading.results.count == forms)
        #expect(reading.results.allSatisfy { $0.isUsable && $0.hasScore })
    }

    @Test("What the case says of the person is there")
    func facts() throws {
        let reading = try readShared("case-01-baseline")
        let person = try #require(reading.case)
        #expect(person.pseudonym == "01")
        #expect(person.asOf == nil)
        #expect(reading.asOf == Day("2025-10-09"))
        #expect(person.about.age == 41)
        #expect(person.about.sex == .female)
        #expect(person.about.working == false)
        #expect(person.about.others[.livesIn] == "facility")
        #expect(person.language == "it")
        #expect(person.team.socialHealth == ["educator"])
        #expect(person.team.caseManager == "educator")
        #expect(person.ownGoals.map(\.kind) == [.moveHome, .daytimeActivity])
        #expect(person.ownGoals.map(\.number) == [1, 2])
    }

    @Test("A comma inside braces does not cut the person's words")
    func wordsWithComma() throws {
        let person = try #require(try readShared("case-01-baseline").case)
        #expect(person.ownGoals.first?.words == "A place of my own, with a door that I can close.")
    }

    @Test("What the person declined is a topic")
    func declined() throws {
        let person = try #require(try readShared("case-01-review").case)
        #expect(person.declined == [.item(instrument: "cansas", item: "15")])
    }

    @Test("A broken case tells every mistake at its place, and no form of it counts")
    func broken() throws {
        let reading = try readShared("case-03-broken")
        #expect(
            places(reading) == [
                "not-allowed 9:18", "type 9:24", "unknown-item 9:41", "impossible-date 11:11", "not-allowed 13:39",
                "not-allowed 13:42", "check 17:14", "unknown-instrument 18:17", "length 25:14",
            ])
        #expect(reading.results.count == 5)
        #expect(reading.results.allSatisfy { !$0.isUsable && $0.scores.isEmpty })
        #expect(reading.case != nil)
    }

    @Test("A mistake names what would be right")
    func advice() throws {
        let messages = try readShared("case-03-broken").findings.map(\.message)
        #expect(messages[0] == "`4` is no answer to item 1 of `phq-9`; allowed: 0, 1, 2, 3")
        #expect(messages[3] == "there is no such day as `2026-02-30`")
        #expect(messages[4] == "`1` is no answer to item 9 of `audit`; allowed: 0, 2, 4")
        #expect(messages[7] == "there is no instrument `phq9`; did you mean `phq-9`?")
        #expect(messages[8] == "9 answers are given to `gad-7`, which takes 8 or 7")
    }

    @Test("The safety items of a form raise their findings")
    func safety() throws {
        let flags = try readShared("case-02-safety").results.map { $0.result?.flags.filter(\.isOpenSafetyFinding) }
        #expect(flags.map { $0?.compactMap(\.item) } == [["9"], ["10"]])
    }
}
