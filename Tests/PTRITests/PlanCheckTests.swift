import Cases
import Definitions
import MarkedYAML
import PTRI
import Testing

/// A change that takes something out of a complete plan, with what is then lacking.
struct PlanHole: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    /// What lacks, as `requirement subject line`.
    let lacks: [String]

    init(_ old: String, _ new: String, _ lacks: String...) {
        (self.old, self.new, self.lacks) = (old, new, lacks)
    }

    var testDescription: String { lacks.joined(separator: ", ") }

    static let all = [
        PlanHole("priority: 1", "priority: ___", "priorities goal-1 33"),
        PlanHole("skills: [looking at flats, paying the rent]", "skills: [___]", "skills goal-1 34"),
        PlanHole(
            "    resources:\n      - {kind: human, what: a peer group, state: existing, for: care}\n",
            "    resources: []\n",
            "resources wanted-contact 67"),
        PlanHole("what: an educator who comes along", "what: ___", "resources goal-1 36"),
        PlanHole("kind: human, what: an educator", "kind: ___, what: an educator", "resource-kind goal-1 36"),
        // Money counts among the material resources, as the guidelines have it.
        PlanHole("resources not needed: [material]", "resources not needed: []"),
        PlanHole("kind: human", "kind: environmental", "resource-kind human 28"),
        PlanHole(
            "state: existing, for: care}\n      - {kind: env", "for: care}\n      - {kind: env",
            "resource-state goal-1 36"),
        PlanHole("funding: municipal housing fund, ", "", "funding-source goal-1 38"),
        PlanHole("funding: municipal housing fund", "funding: ___ who pays", "funding-source goal-1 38"),
        PlanHole("for: life", "for: care", "resource-purpose life 28"),
        PlanHole("state: existing, for: life", "state: existing, for: ___", "resource-purpose goal-1 37"),
        PlanHole("what: three trial mornings", "what: ___", "interventions goal-2 55"),
        PlanHole("by: cooperative, when", "by: ___, when", "interventions goal-2 55"),
        PlanHole(", when: January 2026", "", "interventions goal-2 55"),
        PlanHole("indicators: [wanted contacts in a week]", "indicators:", "indicator wanted-contact 71"),
        PlanHole(
            "      - {by: nurse, on: 2025-10-20, decision: accept}\n", "", "decision-of-team wanted-contact 61"),
        PlanHole(
            "      - {by: person, on: 2025-10-20, decision: accept}\n      - {by: psychiatrist",
            "      - {by: psychiatrist", "decision-of-person better-living-place 88"),
        PlanHole(
            "      - {by: educator, on: 2025-10-22, decision: accept}\n", "", "decision-of-team goal-2 46"),
        PlanHole(
            "{by: nurse, on: 2025-10-20, decision: accept}", "{by: nurse, on: 2025-10-20, decision: never}",
            "axis social 28", "settled wanted-contact 61"),
        PlanHole("learning: \"Not now, the move is enough.\"", "learning: ___", "axis learning 97"),
        PlanHole("  health: \"My treatment is as I want it.\"\n", "", "axis health 28"),
        PlanHole(
            "  - {area: motivation, instrument: readiness-rulers, date: 2025-10-09, respondent: self}\n", "",
            "assessment motivation 14"),
        PlanHole("educator, side: social-health", "educator, side: health", "team social-health 100"),
        PlanHole(
            "who: nurse, side: health, does: goes along to the peer group", "who: nurse, side: health, does: ___",
            "roles nurse 102"),
        PlanHole("who: cooperative", "who: ___", "roles co-manager 105"),
        PlanHole("case manager: educator", "case manager: ___", "case-manager 107"),
        PlanHole("case manager: educator", "case manager: sister", "case-manager-sector sister 107"),
        PlanHole(
            "verifications:\n  - {on: 2026-04-20, what: the move}\n  - {on: 2026-10-05, what: the yearly review with all indicators}\n  - {on: 2027-04-20, what: what goes on without us}\n",
            "verifications: []\n", "schedule 109"),
        PlanHole("{on: 2026-10-05,", "{on: ___,", "schedule 111"),
        PlanHole("on: 2027-04-20", "on: 2027-10-06", "yearly-review 109"),
        PlanHole("months: 24", "months: 36", "yearly-review 109"),
        PlanHole("begins: 2025-11-01", "begins: 2025-04-01", "yearly-review 109"),
        PlanHole("begins: 2025-11-01", "begins: ___", "duration 113"),
        PlanHole(", months: 24", "", "duration 113"),
        PlanHole(
            "  person: \"I said what I want first, and I read every page before we decided.\"\n", "  person: ___\n",
            "person-input 24"),
        PlanHole("others asked for: yes", "others asked for: ___", "others-asked-for 25"),
        PlanHole(
            "others: a sister came to the second meeting and offered help with the move", "others: ___",
            "others-input 26"),
        PlanHole("team commits funds: no", "team commits funds: ___", "funding-decision 114"),
        PlanHole("validated by unit: 2025-10-29", "validated by unit: ___", "validation 114"),
        PlanHole("consent: 2025-10-30", "consent: ___", "consent 118"),
        PlanHole("family involved: yes", "family involved: ___", "family-involved 119"),
        PlanHole("family consent: yes", "family consent: ___", "family-consent 120"),
        PlanHole("family consent: yes", "family consent: no", "family-consent family 124"),
        PlanHole("guardian: no", "guardian: ___", "guardian 121"),
        PlanHole("guardian: no", "guardian: yes", "party guardian 122"),
        PlanHole(
            "    - {party: co-manager, commits: a place in the bookshop on three mornings, signed: 2025-10-31}\n", "",
            "party co-manager 122"),
        PlanHole("commits: a visit at home in the first month", "commits: ___", "commitment health-team 125"),
        PlanHole("what fits, signed: 2025-10-30", "what fits, signed: ___", "signature person 123"),
    ]
}

@Suite("A plan is held against the guidelines, point by point")
struct PlanCheckTests {
    private func read(_ text: String) throws -> Plan {
        let reading = readPlan([UInt8](text.utf8), library: library)
        #expect(reading.findings.map(\.message) == [])
        return try #require(reading.plan)
    }

    private func lacks(_ plan: Plan) -> [String] {
        plan.lacks.map { lack in
            [lack.requirement.rawValue, lack.subject, String(lack.place.start.line)].compactMap { $0 }.joined(
                separator: " ")
        }
    }

    @Test("The complete plan lacks nothing")
    func complete() throws {
        #expect(try lacks(read(caseText("case-01-plan"))) == [])
    }

    @Test("With one thing taken out exactly that is lacking, at its place", arguments: PlanHole.all)
    func hole(hole: PlanHole) throws {
        let text = try caseText("case-01-plan")
        try #require(text.contains(hole.old))
        let isEverywhere = ["for: life", "kind: human"].contains(hole.old)
        let changed =
            isEverywhere
            ? text.replacing(hole.old, with: hole.new) : text.replacing(hole.old, with: hole.new, maxReplacements: 1)
        let found = try lacks(read(changed))
        #expect(found == hole.lacks)
    }

    @Test("Each requirement is taken out by one of these holes, or by the draft")
    func every() throws {
        let named = Set(PlanHole.all.flatMap(\.lacks).compactMap { $0.split(separator: " ").first.map(String.init) })
        let rest = Set(PlanRequirement.allCases.map(\.rawValue)).subtracting(named)
        #expect(rest == ["objectives"])
        let without = try read(caseText("case-01-plan").replacing("decision: accept", with: "decision: not-now"))
        #expect(lacks(without).contains("objectives 28"))
    }

    @Test("A plan of nothing but its name lacks everything that it can")
    func empty() throws {
        let plan = try read("plan: x\naxes: {home: Home}\n")
        let found = Set(plan.lacks.map(\.requirement))
        let expected: Set<PlanRequirement> = [
            .objectives, .axis, .resourceKind, .resourcePurpose, .roles, .schedule, .duration, .caseManager,
            .assessment,
            .team, .personInput, .othersAskedFor, .fundingDecision, .consent, .familyInvolved, .guardian, .party,
        ]
        #expect(found == expected)
    }
}
