import Cases
import Definitions
import Instruments
import PTRI
import Profiles
import Scoring
import Testing

@Suite("Suggestions are few, and in a total order")
struct OrderTests {
    @Test("Preconditions that the person calls unmet come first, in their own order, then other needs, then the rest")
    func ranks() throws {
        let said = try suggest(
            [cansas([5: 2, 20: 2, 1: 2]), "instrument: ras-24, date: 2026-01-10, respondent: self, answers: \(ras)"],
            before: "own goals:\n  - {axis: learning, kind: expression, words: Painting}\n")
        #expect(said.ids.prefix(3) == ["stable-home", "getting-around", "valued-week"])
        #expect(said.objectives.map(\.rank).prefix(3) == [.precondition(1), .precondition(3), .unmetNeed])
        #expect(said.objectives.dropFirst(3).allSatisfy { $0.rank == .other })
        #expect(said.ids.contains("expressive-activity"))
    }

    private let ras = "[" + Array(repeating: "2", count: 24).joined(separator: ", ") + "]"

    @Test("A precondition that the person does not call unmet has no such place")
    func unmetOnly() throws {
        let tiny = try TinySet(
            """
            - rule: A1
              objective: one
              when: {form: cansas, by: self, holds: item 5 = 2}
              topic: cansas 5
            - rule: B1
              objective: two
              when: {form: cansas, by: self, holds: item 1 = 1}
              topic: cansas 1
              precondition: housing
            """)
        #expect(try tiny.suggest([cansas([1: 1, 5: 2])]).ids == ["one", "two"])
    }

    @Test("Of the rest the stronger basis comes first, and ties go by the id of the rule")
    func basis() throws {
        let tiny = try TinySet(
            """
            - rule: A1
              objective: one
              when: {form: cansas, by: self, holds: unmet = 0}
            - rule: C1
              objective: three
              when: {form: cansas, by: self, holds: unmet = 0}
              basis: [judgement, trial]
            - rule: B1
              objective: two
              when: {form: cansas, by: self, holds: unmet = 0}
            """)
        #expect(try tiny.suggest([cansas([:])]).ids == ["three", "one", "two"])
    }

    @Test("Rules with one objective merge into one suggestion with all reasons, in the best place")
    func merging() throws {
        let tiny = try TinySet(
            """
            - rule: A1
              objective: one
              when: {form: cansas, by: self, holds: item 2 = 2}
              skills: [{en: a, it: a}, {en: b, it: b}]
            - rule: B1
              objective: two
              when: {form: cansas, by: self, holds: item 2 = 2}
            - rule: C1
              objective: one
              when: {form: honos, by: clinician, holds: item 12 >= 2}
              skills: [{en: b, it: b}, {en: c, it: c}]
              basis: [trial]
              review: {months: 1}
            """)
        let said = try tiny.suggest([cansas([2: 2]), honos(["12": 2])])
        #expect(said.ids == ["one", "two"])
        let one = try #require(said.objectives.first)
        #expect(one.rules.map(\.id) == ["A1", "C1"])
        #expect(one.rules.map(\.reason.english) == ["because", "because"])
        #expect(one.skills.map(\.english) == ["a", "b", "c"])
        #expect(one.review?.months == 1...1)
        #expect(one.verdicts.flatMap(\.holding).compactMap { $0.result?.instrument.id } == ["cansas", "honos"])
    }

    @Test("What belongs to the service stands apart, never among the objectives")
    func service() throws {
        let said = try suggest([cansas([1: 2, 22: 2]), honos(["11": 3, "12": 3])])
        #expect(said.taskIDs.contains("entitlements") && said.taskIDs.contains("better-living-place"))
        #expect(said.objectives.allSatisfy { $0.owner == .person })
        #expect(said.serviceTasks.allSatisfy { $0.owner == .service })
    }
}
