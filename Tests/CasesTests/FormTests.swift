import Cases
import Definitions
import Instruments
import MarkedYAML
import Scoring
import Testing

/// The first form of a case that has these forms.
private func form(_ yaml: String, before: String = "") throws -> ScoredForm {
    let reading = read("case: x\n\(before)forms:\n  - {\(yaml)}\n")
    return try #require(reading.results.first)
}

@Suite("A form of a case is scored where nothing is wrong with it")
struct FormTests {
    static let notations = [
        "[1, 2, _, 0]", "[1, 2, null, 0]", "1 2 _ 0", "1 2 | _ 0", "1=1 2=2 4=0", "{1: 1, 2: 2, 4: 0}",
        "{4: 0, 2: 2, 1: 1, 3: null}", "{1: 1, 2: 2, 3: , 4: 0}", "{1: '1', 2: \"2\", 4: 0}",
    ]

    @Test("However the answers are written, they are the same", arguments: notations)
    func notation(answers: String) throws {
        let scored = try form("instrument: phq-9, date: 2026-01-01, answers: \(answers.nine)")
        #expect(scored.isUsable)
        #expect(scored.form.canonicalAnswers == "1=1, 2=2, 4=0, 5=0, 6=0, 7=0, 8=0, 9=0")
        #expect(scored["total"]?.answered == 8)
    }

    @Test("A place is known for each answer given, and for no other")
    func answerPlaces() throws {
        let scored = try form("instrument: phq-2, date: 2026-01-01, answers: {2: 1}")
        #expect(scored.form.place(ofItem: "2")?.start.column == 56)
        #expect(scored.form.place(ofItem: "1") == nil)
    }

    @Test("A form with one wrong answer has no score, and its valid safety answer counts")
    func wrongAnswer() throws {
        let scored = try form("instrument: phq-9, date: 2026-01-01, answers: {1: 7, 9: 1}")
        #expect(!scored.isUsable)
        #expect(scored.scores.isEmpty)
        #expect(scored["total"] == nil)
        #expect(scored.result?.flags.map(\.item) == ["9"])
    }

    static let heads = [
        "instrument: phq-9, date: 2026-02-30,", "instrument: phq-9, date: 2026-01-01, respondant: self,",
        "instrument: phq-9, date: 2026-01-01, respondent: me,", "instrument: phq-9,",
        "instrument: phq-9, date: 2026-01-01, about: {age: many},",
    ]

    @Test("A mistake in the head of a form keeps its scores out, not its safety answers", arguments: heads)
    func wrongHead(head: String) throws {
        let scored = try form("\(head) answers: [0, 0, 0, 0, 0, 0, 0, 0, 3]")
        #expect(!scored.isUsable)
        #expect(scored.scores.isEmpty)
        #expect(scored.result?.hasOpenSafetyFinding == true)
    }

    @Test("A form of an unknown instrument stays, by its name, without a result")
    func unknownInstrument() throws {
        let scored = try form("instrument: phq9, date: 2026-01-01, answers: [0]")
        #expect(scored.result == nil)
        #expect(scored.form.plan == nil)
        #expect(scored.form.instrumentID == "phq9")
        #expect(scored.form.form.date == Day("2026-01-01"))
    }

    @Test("An edition may be named; the form is of the instrument all the same")
    func edition() throws {
        let scored = try form("instrument: phq-2@1, date: 2026-01-01, answers: [0, 1]")
        #expect(scored.isUsable)
        #expect(scored.form.instrumentID == "phq-2")
    }

    @Test("What a form says of the person stands in place of what the case says")
    func ownAbout() throws {
        let scored = try form(
            "instrument: phq-2, date: 2026-01-01, about: {working: yes}, language: de, goal: 2, id: f-1, answers: [0, 1]",
            before: """
                about: {age: 30, working: no, communication-need: yes, diagnosis-recorded: [mood]}
                own goals: [{axis: home, kind: other, words: a}, {axis: work, kind: other, words: b}]

                """)
        let about = scored.form.form.about
        #expect(about.age == 30)
        #expect(about.working == true)
        #expect(about.others[.communicationNeed] == "yes")
        #expect(about.others[.recorded(.mood)] == "yes")
        #expect(about.others[.recorded(.substanceUse)] == "no")
        #expect(about.others[.familyInvolved] == nil)
        #expect(scored.form.language == "de")
        #expect(scored.form.goal == 2)
        #expect(scored.form.form.id == "f-1")
    }

    @Test("A list of diagnoses with a mistake in it says nothing of those that are not in it")
    func diagnosesWithMistake() throws {
        let person = try #require(
            read("case: x\nabout: {diagnosis-recorded: [mood, flu]}\nforms: []\n").case)
        #expect(person.about.others == [.recorded(.mood): "yes"])
    }

    @Test("Blocks of entries are read by item, each mistake at its place")
    func entries() throws {
        let reading = read(
            "case: x\nforms:\n  - {instrument: steps, date: 2026-01-01, answers: {steps: [{size: 1}, {size: 9, sze: 1}]}}\n",
            library: stepLibrary)
        #expect(places(reading) == ["not-allowed 3:79", "unknown-item 3:82"])
    }

    private var stepLibrary: InstrumentLibrary {
        let size = Item(
            id: "size", label: LocalizedText("size"),
            responses: ResponseSet(
                name: "size",
                kind: .options([0, 1, 2].map { ResponseOption(code: Code(Rational($0)), label: LocalizedText("")) })))
        let steps = Instrument(
            id: "steps", edition: 1, title: LocalizedText("Steps"), area: .motivation, respondents: [.person],
            period: LocalizedText("now"), licence: Licence(holder: "nobody", wording: .free, source: "local"),
            responses: [], items: [],
            entries: [
                EntryBlock(name: "steps", title: LocalizedText("Steps"), atLeast: 1, atMost: 3, items: [size])
            ], scores: [], scoringOrder: [], sources: [], examples: [], digest: "")
        return InstrumentLibrary([steps])
    }
}

extension String {
    /// These answers to the first four items of the PHQ-9 with noughts for the other five.
    fileprivate var nine: String {
        switch first {
        case "[": dropLast() + ", 0, 0, 0, 0, 0]"
        case "{": dropLast() + ", 5: 0, 6: 0, 7: 0, 8: 0, 9: 0}"
        case _ where contains("="): self + " 5=0 6=0 7=0 8=0 9=0"
        default: self + " 0 0 0 0 0"
        }
    }
}
