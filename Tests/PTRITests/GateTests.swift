import Cases
import Definitions
import Instruments
import PTRI
import Profiles
import Scoring
import Testing

private let phq9 = "instrument: phq-9, date: 2026-01-10, respondent: self, answers: [0, 0, 0, 0, 0, 0, 0, 0, 1]"
private let goal = "own goals:\n  - {axis: work, kind: paid-work, words: A job}\nteam: {health: [psychiatrist]}\n"
private let reviewed = "reviewed:\n  - {form: phq-9, of: 2026-01-10, item: 9, on: 2026-01-11, by: psychiatrist}\n"

@Suite("Safety comes before everything")
struct GateTests {
    @Test("One open finding withholds every proposal, and leaves the person's own goals")
    func closes() throws {
        let said = try suggest([phq9, cansas([1: 2])], before: goal)
        #expect(said.withheldBy == 1)
        #expect(said.objectives.isEmpty && said.serviceTasks.isEmpty && said.verdicts.isEmpty)
        #expect(said.ownGoals.map(\.words) == ["A job"])
    }

    @Test(
        "Every safety item closes the gate: answered at its threshold, blank or not known",
        arguments: [
            cansas([10: 1]), cansas([10: 2]), cansas([10: 9]), cansas([11: 1]), honos(["2": 1]), honos(["1": 3]),
            "instrument: phq-9, date: 2026-01-10, respondent: self, answers: [0, 0, 0, 0, 0, 0, 0, 0, _]",
            "instrument: psp, date: 2026-01-10, respondent: clinician, answers: {a: 3, b: 3, c: 1, d: 4, score: 35}",
        ])
    func kinds(form: String) throws {
        let said = try suggest([form, cansas([1: 2], by: "staff", on: "2026-01-05")])
        #expect(said.withheldBy != nil)
        #expect(said.objectives.isEmpty && said.serviceTasks.isEmpty)
    }

    @Test("What is under the threshold, and a blank where others are in danger, closes nothing")
    func underThreshold() throws {
        #expect(try suggest([honos(["1": 2])]).isOpen)
        #expect(try suggest([cansas([11: 9])]).isOpen)
    }

    @Test("The review of that very finding opens it again")
    func review() throws {
        let said = try suggest([phq9, cansas([1: 2])], before: goal + reviewed)
        #expect(said.isOpen)
        #expect(said.ids.contains("stable-home"))
        #expect(said.profile.safety.map(\.isOpen) == [false])
    }

    @Test(
        "A review of another day, item, instrument or by nobody who is a clinician clears nothing",
        arguments: [
            ("of: 2026-01-10", "of: 2026-01-09"), ("item: 9", "item: 8"), ("form: phq-9", "form: cansas"),
            ("by: psychiatrist", "by: carer"),
        ])
    func otherReview(right: String, wrong: String) throws {
        let said = try suggest(
            [phq9, cansas([1: 2])], before: goal + reviewed.replacing(right, with: wrong, maxReplacements: 1))
        #expect(said.withheldBy == 1)
    }

    @Test("A later form without the sign clears nothing: no score does")
    func laterForm() throws {
        let clear = phq9.replacing("2026-01-10", with: "2026-01-20").replacing("0, 1]", with: "0, 0]")
        #expect(try suggest([phq9, clear], before: goal).withheldBy == 1)
    }

    @Test("A declined answer is a matter for conversation and withholds nothing")
    func declined() throws {
        let said = try suggest([phq9.replacing("0, 1]", with: "0, declined]"), cansas([1: 2])])
        #expect(said.isOpen)
        #expect(said.profile.declinedSafety.count == 1)
        #expect(said.ids.contains("stable-home"))
    }

    @Test("What staff recorded closes the gate until it is reviewed", arguments: RecordedFinding.Kind.allCases)
    func recorded(kind: RecordedFinding.Kind) throws {
        let found = goal + "recorded findings:\n  - {finding: \(kind.rawValue), on: 2026-01-10, by: educator}\n"
        #expect(try suggest([cansas([1: 2])], before: found).withheldBy == 1)
        let seen =
            "reviewed:\n  - {finding: \(kind.rawValue), of: 2026-01-10, on: 2026-01-11, by: psychiatrist}\n"
        #expect(try suggest([cansas([1: 2])], before: found + seen).isOpen)
    }

    @Test("A valid safety answer counts though the rest of its form is wrong")
    func brokenForm() throws {
        let said = try suggest([phq9.replacing("[0, 0,", with: "[7, 0,"), cansas([1: 2])])
        #expect(said.withheldBy == 1)
    }

    @Test("A finding is told what to do by its kind")
    func advice() throws {
        let gate = try #require(standard.ruleSet).gate
        func advice(_ form: String) throws -> [String] {
            let open = try suggest([form]).profile.openSafety
            return open.flatMap { gate.advice(for: $0) }.map(\.english)
        }
        #expect(try advice(phq9) == [gate.selfHarm.english])
        #expect(try advice(cansas([11: 2])) == [gate.danger.english])
        #expect(try advice(cansas([10: 9])) == [gate.unanswered.english])
    }

    @Test("A critical item is shown, and closes nothing")
    func critical() throws {
        let said = try suggest([honos(["6": 3])])
        #expect(said.isOpen)
        #expect(said.profile.criticals.map(\.item) == ["6"])
    }
}
