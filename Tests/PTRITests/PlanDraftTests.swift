import Cases
import Definitions
import MarkedYAML
import PTRI
import Testing

@Suite("The draft of a plan says what is known, and marks what only people can write")
struct PlanDraftTests {
    private func draft(
        _ forms: [String] = [], before: String = "", view: Suggestions.View = .shared, all: Bool = true,
        language: String = "en"
    ) throws -> String? {
        let reading = read(forms, before: before)
        return PlanDraft(
            try suggest(reading, view: view), for: reading.case, takesAll: all, language: language)?.text
    }

    private func plan(_ text: String?) throws -> Plan {
        let reading = readPlan([UInt8](try #require(text).utf8), library: library)
        #expect(reading.findings.map(\.message) == [])
        return try #require(reading.plan)
    }

    private let goals = """
        own goals:
          - {axis: work, kind: paid-work, words: "Mornings, not \\"nights\\""}
          - {axis: social, kind: intimacy, words: Someone to love}

        """
    private let needs = cansas([1: 2, 7: 2, 15: 2, 16: 2])

    @Test("The person's own goals come first, in their words, then the proposals; nothing is decided")
    func lines() throws {
        let plan = try plan(draft([needs], before: goals))
        #expect(plan.lines.prefix(2).map(\.id) == ["goal-1", "goal-2"])
        #expect(plan.lines[0].text.value == #"Mornings, not "nights""#)
        #expect(plan.lines.contains { $0.id == "stable-home" && $0.reasons == ["M01"] })
        for line in plan.lines {
            #expect(line.decisions.isEmpty)
            #expect(line.standing == .undecided(person: true, team: true))
        }
        for line in plan.objectives.value ?? [] {
            #expect(line.priority.isGap && line.actions.isGap)
            #expect((line.resources.value ?? []).allSatisfy { $0.state.isGap && $0.funding.isGap && $0.purpose.isGap })
        }
    }

    @Test("Private topics are in it only for the person's own eyes, and marked")
    func privateTopics() throws {
        let shared = try #require(try draft([needs], before: goals))
        #expect(shared.contains("Something private stays out"))
        let sharedIDs = try plan(shared).lines.map(\.id)
        let own = try plan(draft([needs], before: goals, view: .personal))
        let more = own.lines.filter { !sharedIDs.contains($0.id) }
        #expect(!more.isEmpty && more.allSatisfy(\.isPrivate))
        #expect(own.lines.filter(\.isPrivate).map(\.id).first == "goal-2")
        let sharing = try plan(draft([needs], before: goals + "shares: [goal-2]\n"))
        #expect(!sharing.lines.contains { $0.isPrivate })
    }

    @Test("The team and what the case says of the family are taken over; an axis without a line is the person's to say")
    func facts() throws {
        let before = """
            about: {family-involved: yes, family-consent: yes}
            team: {health: [nurse], social: [social worker], case manager: nurse}

            """
        let plan = try plan(draft([cansas([1: 2])], before: before))
        #expect(plan.professions == ["nurse", "social worker"])
        #expect(plan.caseManager.value == "nurse")
        #expect(plan.agreement.familyConsent.value == true)
        #expect(plan.agreement.parties.map(\.role).contains(.family))
        #expect(plan.noneWanted["health"]?.isGap == true)
        #expect(plan.noneWanted["home"] == nil)
    }

    @Test("While a safety finding is open, or the case cannot be read, there is none")
    func withheld() throws {
        #expect(try draft([cansas([10: 2])]) == nil)
        #expect(try draft([cansas([1: 2])], before: "nonsense: 1\n") == nil)
    }

    @Test("The same case gives the same draft to the byte, in either language")
    func determinism() throws {
        for language in ["en", "it"] {
            let first = try draft([needs, honos(["9": 3])], before: goals, language: language)
            let second = try draft([honos(["9": 3]), needs], before: goals, language: language)
            #expect(first == second)
            _ = try plan(first)
        }
    }
}
