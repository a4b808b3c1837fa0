import Cases
import Definitions
import Instruments
import PTRI
import Profiles
import Scoring
import Testing

@Suite("Only what is valid counts")
struct ValidityTests {
    private func gap(_ said: Suggestions, _ rule: String) -> Evidence.Gap? { said.verdict(rule)?.evidence.first?.gap }

    @Test("A form older than its rule allows is silent, and shown as out of date")
    func outOfDate() throws {
        let old = [cansas([1: 2], on: "2025-01-10")]
        #expect(try suggest(old, asOf: Day("2026-01-10")).ids == ["stable-home"])
        let said = try suggest(old, asOf: Day("2026-01-11"))
        #expect(said.ids.isEmpty)
        #expect(said.verdict("M01")?.truth == .undetermined)
        #expect(gap(said, "M01") == .outOfDate(try #require(Day("2025-01-10"))))
        #expect(said.profile[.needsResources].status == .outOfDate)
    }

    @Test("The later form of a respondent stands in the place of the earlier")
    func later() throws {
        let said = try suggest([cansas([1: 2], on: "2026-01-10"), cansas([5: 2], on: "2026-02-10")])
        #expect(said.ids == ["valued-week"])
    }

    @Test("A form from after the day that counts plays no part")
    func future() throws {
        let said = try suggest(
            [cansas([1: 2], on: "2026-01-10"), cansas([5: 2], on: "2026-02-10")], asOf: Day("2026-01-31"))
        #expect(said.ids == ["stable-home"])
        let only = try suggest([cansas([1: 2], on: "2026-02-10")], asOf: Day("2026-01-31"))
        #expect(only.ids.isEmpty)
        #expect(gap(only, "M01") == .later(try #require(Day("2026-02-10"))))
    }

    @Test("Nothing assessed is not known, and never no")
    func notAssessed() throws {
        let said = try suggest([honos([:])])
        #expect(said.verdict("M01")?.truth == .undetermined)
        #expect(gap(said, "M01") == .notAssessed)
    }

    @Test("A score that is not scorable is silent")
    func notScorable() throws {
        let blank = Array(repeating: "_", count: 24).joined(separator: ", ")
        let said = try suggest(["instrument: ras-24, date: 2026-01-10, respondent: self, answers: [\(blank)]"])
        #expect(said.ids.isEmpty)
        #expect(gap(said, "M39") == .undetermined)
        let low = Array(repeating: "2", count: 24).joined(separator: ", ")
        #expect(
            try suggest(["instrument: ras-24, date: 2026-01-10, respondent: self, answers: [\(low)]"]).ids
                .contains("early-help-plan"))
    }

    @Test("A condition reads the respondent that its rule names, and nobody else")
    func respondent() throws {
        #expect(try suggest([cansas([1: 2], by: "carer")]).ids.isEmpty)
    }

    @Test("An invalid form silences the rules that read it, and no others")
    func invalidForm() throws {
        let broken = cansas([1: 2]).replacing("[2,", with: "[7,")
        let said = try suggest([broken, honos(["12": 3])])
        #expect(said.isOpen)
        #expect(gap(said, "M01") == .invalid)
        #expect(said.taskIDs.contains("local-options"))
        #expect(said.ids.isEmpty)
    }

    @Test(
        "Anything wrong with the case outside its forms leaves own goals and nothing else",
        arguments: ["nonsense: 1\n", "declined: [cansas 99]\n", "about: {lives-in: castle}\n"])
    func failsClosed(line: String) throws {
        let goals = "own goals:\n  - {axis: work, kind: paid-work, words: A job}\n"
        let said = try suggest([cansas([1: 2])], before: goals + line)
        #expect(said.isUnreadable)
        #expect(said.objectives.isEmpty && said.serviceTasks.isEmpty && said.verdicts.isEmpty)
        #expect(said.ownGoals.count == 1)
    }

    @Test("A rule that asks about a goal reads only a form that was asked about one")
    func askedAboutGoal() throws {
        let rulers = "instrument: readiness-rulers, date: 2026-01-10, respondent: self"
        let answers = "answers: {importance: 2, confidence: 5, readiness: 5}"
        let goals = "own goals:\n  - {axis: work, kind: paid-work, words: A job}\n"
        let about = try suggest(["\(rulers), goal: 1, \(answers)"], before: goals)
        #expect(about.taskIDs.contains("what-matters-now"))
        let loose = try suggest(["\(rulers), \(answers)"], before: goals)
        #expect(!loose.taskIDs.contains("what-matters-now"))
        #expect(gap(loose, "M53") == .notAboutGoal)
    }

    @Test("Where a condition says so, it holds with no form that counts")
    func orAbsent() throws {
        let tiny = try TinySet(
            """
            - rule: A1
              objective: one
              when: {form: cansas, by: self, holds: item 5 is missing, or_absent: true}
            - rule: B1
              objective: two
              when: {form: cansas, by: self, holds: item 5 is missing}
            """)
        #expect(try tiny.suggest([honos([:])]).ids == ["one"])
        #expect(try tiny.suggest([cansas([:])]).ids.isEmpty)
        #expect(try tiny.suggest([cansas([5: 9])]).ids == ["one", "two"])
    }

    @Test("To keep what is there is proposed only where all is assessed, nothing is unmet and nothing else speaks")
    func nothingElse() throws {
        let tiny = try TinySet(
            """
            - rule: A1
              objective: one
              when: {form: honos, by: clinician, holds: item 12 = 4}
            - rule: B1
              objective: two
              when: {nothing_else: true}
            """)
        let text = try caseText("case-01-baseline")
        #expect(try tiny.suggest(text).ids == ["two"])
        #expect(try tiny.suggest(text.replacing("12: 3}", with: "12: 4}")).ids == ["one"])
        #expect(try tiny.suggest([honos([:])]).ids.isEmpty)
        let critical = text.replacing(
            "answers: [2, 1, 2, 2, 1, 1, 2, 1, 0]", with: "answers: [2, 1, 2, 2, 1, 1, 2, 1, declined]")
        #expect(try tiny.suggest(critical).ids.isEmpty)
    }
}
