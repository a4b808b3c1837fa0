import Definitions
import Cases
import Instruments
import Profiles
import Scoring
import Testing

@testable import PTRI

@Suite("What the review of a plan weighs")
struct PlanReviewTests {
    private static let goals = """
        own goals:
          - {axis: home, kind: move-home, words: A place of my own.}

        """
    private static let plan = """
        plan: x
        axes: {home: Home, social: Social}
        objectives:
          - id: goal-1
            axis: home
            own goal: 1
            text: A place of my own
            decisions: [{by: person, on: 2025-01-02, decision: accept}, {by: nurse, on: 2025-01-02, decision: accept}]
          - id: wanted-contact
            axis: social
            reasons: [M20]
            text: Contact
            private: yes
            decisions: [{by: person, on: 2025-01-02, decision: accept}, {by: nurse, on: 2025-01-02, decision: accept}]
          - {id: undecided, axis: home, text: Nobody decided this}
        people: [{who: nurse, side: health, does: care}]
        verifications: [{on: 2025-07-01}, {on: 2026-01-01}]

        """

    private func gas(_ day: String, _ goals: String...) -> String {
        "instrument: gas, date: \(day), answers: {goals: [\(goals.joined(separator: ", "))]}"
    }

    private func review(
        _ times: [[String]], before: String = goals, plan text: String? = plan, asOf: String? = nil,
        showsPrivate: Bool = false
    ) throws -> PlanReview {
        let readings = times.map { read($0, before: before, asOf: asOf.flatMap { Day($0) }) }
        let occasions = readings.enumerated().map { Occasion($1, name: "\($0 + 1)") }
        let reading = text.map { readPlan([UInt8]($0.utf8), library: library) }
        #expect(reading?.findings.map(\.message) ?? [] == [])
        let ruleSet = try #require(standard.ruleSet)
        let last = try #require(readings.last)
        let suggestions = ruleSet.suggestions(for: last, profile: try #require(occasions.last).profile)
        return PlanReview(
            Course(occasions), plan: reading?.plan, suggestions: suggestions, ownGoals: last.case?.ownGoals,
            showsPrivate: showsPrivate)
    }

    private func words(_ review: PlanReview) -> [String] {
        review.proposals.map { proposal in
            let subject = proposal.line?.id ?? proposal.goal.map { "goal \($0.number)" } ?? ""
            return "\(proposal.kind.rawValue) \(subject): "
                + proposal.reasons.map { "\($0)".prefix { $0 != "(" } }.joined(separator: ", ")
        }
    }

    @Test("A goal below what was expected or lower than before is to be reshaped, one as expected to be asked about")
    func attainment() throws {
        func of(_ goal: String) throws -> String? {
            try words(review([[gas("2025-01-01")], [gas("2026-01-01", goal)]])).first
        }
        #expect(
            try of("{goal: goal-1, weight: 1, baseline: -1, achieved: -1}") == "reshape goal-1: named, belowExpected")
        #expect(
            try of("{goal: a place of  my own, weight: 1, baseline: -1, achieved: 0}")
                == "close goal-1: named, attained")
        #expect(
            try of("{goal: goal-1, weight: 1, baseline: 1, achieved: 0}")
                == "reshape goal-1: named, attained, lowerThanBefore")
        #expect(try of("{goal: goal-1, weight: 1, baseline: -1}") == "keep goal-1: named, notRated")
    }

    @Test("What an earlier form says of the same goal is the level before, and a goal of no line is weighed by itself")
    func earlier() throws {
        let review = try review([
            [gas("2025-06-01", "{goal: swim, weight: 2, baseline: -2, achieved: 1}")],
            [gas("2026-01-01", "{goal: Swim., weight: 2, baseline: -2, achieved: 0}")],
        ])
        let goal = try #require(review.attainment?.goals.first)
        #expect(goal.previous?.points == .one && goal.isLower == true && goal.line == nil)
        #expect(words(review).last == "reshape goal 1: attained, lowerThanBefore")
        #expect(review.attainment?.scores.first { $0.name == "achieved_t" }?.exact == Rational(50))
    }

    @Test("T alone proposes nothing: a goal below what was expected is not hidden by a high T")
    func t() throws {
        let review = try review([
            [gas("2025-06-01")],
            [
                gas(
                    "2026-01-01", "{goal: a, weight: 9, baseline: -1, achieved: 2}",
                    "{goal: b, weight: 1, baseline: -1, achieved: -1}")
            ],
        ])
        #expect(words(review).suffix(2) == ["close goal 1: attained", "reshape goal 2: belowExpected"])
    }

    @Test("The person's word of today comes first: the goal is kept, named otherwise, or no longer named")
    func person() throws {
        func first(_ before: String) throws -> String? { try words(review([[], []], before: before)).first }
        #expect(try first(Self.goals) == "keep goal-1: named")
        #expect(
            try first("own goals:\n  - {axis: home, kind: keep-home, words: Stay here.}\n")
                == "reshape goal-1: namedOtherwise")
        #expect(
            try first("own goals:\n  - {axis: work, kind: study, words: Study.}\n") == "close goal-1: notNamed")
    }

    @Test(
        "An objective is kept while its reason holds, to be asked about when it no longer does, and unknown is not no")
    func rules() throws {
        func wanted(_ company: Int?) throws -> String? {
            let forms = company.map {
                [
                    "instrument: cansas, date: 2026-01-01, respondent: self, answers: {10: 0, 14: \($0)}",
                    "instrument: osss-3, date: 2026-01-01, answers: [4, 5, 5]",
                ]
            }
            return words(try review([[], forms ?? []], showsPrivate: true)).dropFirst().first
        }
        let (needed, met, unknown) = (try wanted(2), try wanted(0), try wanted(nil))
        #expect(needed == "keep wanted-contact: ruleSpeaks")
        #expect(met == "close wanted-contact: ruleSilent")
        #expect(unknown == "keep wanted-contact: ruleUnknown")
    }

    @Test("Private lines stay out of a shared view, and lines that nobody decided are not reviewed")
    func privateLines() throws {
        let review = try review([[], []])
        #expect(words(review).count == 1 && review.leavesOutPrivate)
    }

    @Test("While a safety finding is open nothing is proposed")
    func safety() throws {
        let review = try review([[], ["instrument: phq-9, date: 2026-01-01, answers: [0, 0, 0, 0, 0, 0, 0, 0, 1]"]])
        #expect(review.isWithheld && review.proposals.isEmpty)
    }

    @Test("A verification is held by a form from a month before its day, ahead, or overdue from the day one looks from")
    func verifications() throws {
        func states(_ days: [String], _ asOf: String) throws -> [VerificationStanding.State] {
            let forms = days.map { "instrument: phq-9, date: \($0), answers: [0, 0, 0, 0, 0, 0, 0, 0, 0]" }
            return try review([forms, forms], asOf: asOf).verifications.map(\.state)
        }
        let june = try #require(Day("2025-06-10"))
        let january = try #require(Day("2026-01-09"))
        #expect(try states(["2025-06-10"], "2025-06-20") == [.held(june), .ahead])
        #expect(try states(["2025-05-31"], "2025-10-05") == [.overdue(months: 3), .ahead])
        #expect(try states(["2026-01-09"], "2026-01-20") == [.overdue(months: 6), .held(january)])
        #expect(try states(["2025-06-10"], "2026-01-01") == [.held(june), .ahead], "the day itself is not overdue")
    }

    @Test("The yearly review is overdue a year after the latest form")
    func yearly() throws {
        let form = "instrument: phq-9, date: 2025-01-10, answers: [0, 0, 0, 0, 0, 0, 0, 0, 0]"
        #expect(try review([[form], [form]], asOf: "2026-01-10").yearlyOverdueSince == nil)
        #expect(try review([[form], [form]], asOf: "2026-01-11").yearlyOverdueSince == Day("2026-01-10"))
    }
}
