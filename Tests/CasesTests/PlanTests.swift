import Cases
import Definitions
import Instruments
import MarkedYAML
import Scoring
import Testing

private func readPlan(_ text: String) -> PlanReading { readPlan([UInt8](text.utf8), library: library) }

private func places(_ reading: PlanReading) -> [String] {
    reading.findings.map { "\($0.rule) \($0.extent.start.line):\($0.extent.start.column)" }
}

private let head =
    "plan: x\naxes: {home: Home}\npeople:\n  - {who: nurse, side: health}\n  - {who: educator, side: social}\n"

/// A plan with one line that has these decisions.
private func line(_ decisions: [String]) throws -> PlanLine {
    let text = head + "objectives:\n  - id: a\n    axis: home\n    text: Words\n    decisions:\n"
    let reading = readPlan(text + decisions.map { "      - {on: 2026-03-02, \($0)}\n" }.joined())
    #expect(places(reading) == [])
    return try #require(reading.plan?.lines.first)
}

@Suite("A plan document is read with the care of a case")
struct PlanTests {
    @Test("Everything that is wrong is told at once, each at its place")
    func wrong() {
        let reading = readPlan(
            """
            plan: x
            axes: {home: Home}
            assesment: []
            assessment:
              - {area: clinical, instrument: psp, date: 2026-02-30}
              - {area: clinical, instrument: psp, date: 2026-02-03}
              - {area: clinical, instrument: phq9, date: 2026-02-03}
            people: [{who: nurse, side: helth}]
            objectives:
              - {id: a, axis: hoem, private: maybe}
              - {id: a, axis: home, priority: 0, resources: [{kind: humn}]}
            none wanted: {work: none}
            duration: {months: many}
            agreement: {consent: today, parties: [{party: person}, {party: person, name: x}]}
            """)
        #expect(
            places(reading) == [
                "unknown-key 3:1", "impossible-date 5:45", "other-area 6:12", "unknown-instrument 7:34",
                "unknown-word 8:29", "unknown-axis 10:19", "unknown-word 10:34", "repeated-id 11:10",
                "not-whole 11:35", "unknown-word 11:57", "unknown-axis 12:15", "not-a-number 13:20", "not-a-date 14:22",
                "repeated-party 14:64", "personal-data 14:72",
            ])
        let messages = reading.findings.map(\.message)
        #expect(messages[0].contains("did you mean `assessment`?"))
        #expect(messages[3].contains("did you mean `phq-9`?"))
        #expect(messages[4].contains("did you mean `health`?"))
    }

    @Test("A decision with anything wrong in it does not count")
    func decisions() throws {
        let text =
            head + """
                objectives:
                  - id: a
                    axis: home
                    text: Words
                    decisions:
                      - {by: postman, on: 2026-03-02, decision: accept}
                      - {by: person, on: 2026-03-02, decision: yes}
                      - {by: person, decision: accept}
                      - {by: person, on: 2026-03-02, decision: change}
                      - {by: person, on: 2026-03-02, decision: accept, words: x}
                """
        let reading = readPlan(text)
        #expect(
            places(reading) == [
                "decision-by-nobody 11:14", "unknown-word 12:48", "missing-key 13:9", "missing-key 14:9",
                "words-without-change 15:56",
            ])
        #expect(reading.plan?.lines.first?.standing == .undecided(person: true, team: true))
    }

    @Test("What is refused as YAML is no plan, and a tax code stands in none")
    func refused() {
        #expect(readPlan("plan: x\nplan: y\n").plan == nil)
        #expect(readPlan("").hasErrors)
        #expect(readPlan("- x\n").plan == nil)
        #expect(places(readPlan(head + "case manager: RSSMRA80A01H501U\n")) == ["personal-tax-code 6:15"])
    }

    static let standings: [(decisions: [String], standing: PlanLine.Standing)] = [
        ([], .undecided(person: true, team: true)),
        (["by: person, decision: accept"], .undecided(person: false, team: true)),
        (["by: nurse, decision: accept"], .undecided(person: true, team: false)),
        (["by: nurse, decision: accept", "by: person, decision: accept"], .agreed),
        (["by: person, decision: accept", "by: nurse, decision: never"], .disputed),
        (
            ["by: person, decision: accept", "by: nurse, decision: accept", "by: educator, decision: not-now"],
            .disputed
        ),
        (
            ["by: person, decision: accept", "by: nurse, decision: not-now", "by: nurse, decision: accept"],
            .agreed
        ),
        (["by: nurse, decision: accept", "by: person, decision: never"], .never),
        (["by: nurse, decision: accept", "by: person, decision: not-now"], .notNow),
        (
            ["by: nurse, decision: accept", "by: person, decision: change, words: W"],
            .undecided(person: false, team: true)
        ),
        (
            ["by: person, decision: accept", "by: nurse, decision: change, words: W"],
            .undecided(person: true, team: false)
        ),
        (
            [
                "by: nurse, decision: accept", "by: person, decision: change, words: W", "by: nurse, decision: accept",
            ],
            .agreed
        ),
        (["by: person, decision: never", "by: nurse, decision: change, words: W"], .never),
    ]

    @Test("A line is in the plan only by the decisions of the person and the team on its words", arguments: standings)
    func standing(decisions: [String], standing: PlanLine.Standing) throws {
        #expect(try line(decisions).standing == standing)
    }

    @Test("The words are those of the latest change")
    func words() throws {
        #expect(try line(["by: person, decision: accept"]).words == "Words")
        #expect(
            try line(["by: nurse, decision: change, words: W", "by: person, decision: change, words: V"]).words == "V")
    }

    @Test("A decision is added to its line, and all the rest stays as it was")
    func adding() throws {
        let text =
            head + """
                objectives: # what we want
                  - id: a # first
                    axis: home
                    text: Words
                    # why
                    decisions: []
                  - {id: b, axis: home, text: Words}
                service tasks:
                  - id: c
                    text: Words
                """
        func added(_ id: String) throws -> String {
            let decision = PlanLine.Decision(by: "person", on: try #require(Day("2026-03-02")), outcome: .accept)
            return String(decoding: try #require(readPlan(text).text(adding: decision, to: id)), as: UTF8.self)
        }
        let decision = "{by: person, on: 2026-03-02, decision: accept}"
        #expect(
            try added("a")
                == text.replacing("    decisions: []\n", with: "    decisions:\n      - \(decision)\n"))
        #expect(
            try added("b")
                == text.replacing(
                    "{id: b, axis: home, text: Words}",
                    with: "{id: b, axis: home, text: Words, decisions: [\(decision)]}"))
        #expect(try added("c") == text + "\n    decisions:\n      - \(decision)\n")
        #expect(
            readPlan(text).text(
                adding: PlanLine.Decision(by: "person", on: try #require(Day("2026-03-02")), outcome: .accept), to: "d")
                == nil)
    }
}
