import Cases
import Instruments
import Scoring
import Testing

@testable import Profiles

/// The course of several times, each given as forms of a case with what stands before them.
private func course(_ times: [String]..., before: String = "") -> Course {
    Course(
        times.enumerated().map { index, forms in
            let text = "case: x\n\(before)forms:\n" + forms.map { "  - {\($0)}\n" }.joined()
            return Occasion(readCase([UInt8](text.utf8), library: library), name: "\(index + 1)")
        })
}

private func phq9(_ day: String, _ answers: String, _ more: String = "") -> String {
    "instrument: phq-9, date: \(day), answers: [\(answers)]" + (more.isEmpty ? "" : ", " + more)
}

private let bad = "3, 3, 3, 3, 0, 0, 0, 0, 0"
private let good = "1, 1, 1, 1, 0, 0, 0, 0, 0"

@Suite("What changed between two times")
struct ChangeTests {
    private func total(_ course: Course) throws -> ScoreChange {
        try #require(course.series.first { $0.latest?.instrument.id == "phq-9" }?.whole?["total"])
    }

    @Test("The difference, its direction, and the bands that were crossed")
    func difference() throws {
        let change = try total(course([phq9("2025-01-01", bad)], [phq9("2026-01-01", good)]))
        #expect(change.difference == Rational(-8))
        #expect(change.direction == .improved)
        #expect(change.reliable?.verdict == .improved && change.important?.verdict == .improved)
        let bands = change.crossings.map {
            "\($0.set.id) \($0.before.band?.english ?? "") \($0.after.band?.english ?? "")"
        }
        #expect(bands.first == "kroenke-2001 moderate minimal")
        #expect(change.crossings.allSatisfy { $0.isCrossed && $0.direction == .improved })
        let back = try total(course([phq9("2025-01-01", good)], [phq9("2026-01-01", bad)]))
        #expect(back.direction == .worse && back.reliable?.verdict == .worse)
    }

    @Test("A value that rests on fewer answers says so, and one without a value has no difference")
    func prorated() throws {
        let change = try total(
            course([phq9("2025-01-01", "3, 3, 3, 3, 0, 0, 0, _, 0")], [phq9("2026-01-01", "1, 1, _, _, _, 0, 0, 0, 0")])
        )
        #expect(change.before.status == .prorated && change.before.answered == 8)
        #expect(change.difference == nil && change.direction == nil && change.findings.isEmpty)
    }

    @Test("Other respondents, languages, codings, and an older second form are not compared")
    func obstacles() throws {
        func obstacles(_ course: Course) throws -> [Obstacle] {
            let series = try #require(course.series.first { $0.present.count == 2 })
            #expect(series.whole?.scores.isEmpty == true)
            return try #require(series.whole).obstacles
        }
        let first = phq9("2025-01-01", bad, "language: it")
        #expect(try obstacles(course([first], [phq9("2026-01-01", good, "language: en")])) == [.language])
        #expect(try obstacles(course([first], [phq9("2024-01-01", good)])) == [.order])
        let needs = "instrument: cansas, date: 2025-01-01, respondent: self, answers: {1: 2}"
        let staff = "instrument: cansas, date: 2026-01-01, respondent: staff, answers: {1: 1}"
        #expect(try obstacles(course([needs, first], [staff])) == [.respondent])
        let k6 = "instrument: k6, date: 2025-01-01, answers: [1, 1, 1, 1, 1, 1]"
        let k6au = "instrument: k6-au, date: 2026-01-01, answers: [1, 1, 1, 1, 1, 1]"
        #expect(try obstacles(course([k6, first], [k6au])) == [.coding])
        #expect(try obstacles(course([k6], [first.replacing("2025", with: "2026")])) == [.instrument])
    }

    @Test("Two instruments whose ids differ by a number of items are no codings of one")
    func stems() {
        #expect(Obstacle.stem(of: "k6-au") == "k6" && Obstacle.stem(of: "rses-b") == "rses")
        #expect(Obstacle.stem(of: "ras-24-form41") == "ras-24")
        #expect(Obstacle.stem(of: "phq-9") == "phq-9" && Obstacle.stem(of: "eq-5d-5l") == "eq-5d-5l")
    }

    @Test("Another edition is not compared")
    func edition() throws {
        let old = try library["phq-9"].instrument
        let newer = Instrument(
            id: old.id, edition: old.edition + 1, title: old.title, area: old.area, respondents: old.respondents,
            period: old.period, licence: old.licence, responses: old.responses, items: old.items, scores: old.scores,
            scoringOrder: old.scoringOrder, sources: old.sources, examples: [], digest: "other")
        func form(_ instrument: Instrument, _ day: String) -> TimedForm {
            TimedForm(
                ScoringPlan(instrument).score(
                    Form(date: Day(day), answers: .codes([1, 1, 1, 1, 1, 1, 1, 1, 0]))))
        }
        let change = FormChange(from: form(old, "2025-01-01"), to: form(newer, "2026-01-01"))
        #expect(change.obstacles == [.edition] && change.scores.isEmpty)
        #expect(FormChange(from: form(old, "2025-01-01"), to: form(old, "2026-01-01")).obstacles.isEmpty)
    }

    @Test("The same goal is known by its words, whatever its number")
    func goals() throws {
        func ruler(_ day: String, _ goal: Int) -> String {
            "instrument: readiness-rulers, date: \(day), goal: \(goal), answers: {importance: 5, confidence: 5, readiness: 5}"
        }
        func reading(_ goals: [String], _ form: String) -> Occasion {
            let list = goals.map { "  - {axis: work, kind: study, words: \($0)}\n" }.joined()
            let text = "case: x\nown goals:\n\(list)forms:\n  - {\(form)}\n"
            return Occasion(readCase([UInt8](text.utf8), library: library), name: "x")
        }
        let moved = Course([
            reading(["a", "b"], ruler("2025-01-01", 2)), reading(["b"], ruler("2026-01-01", 1)),
        ])
        #expect(moved.series.first?.whole?.obstacles == [])
        let other = Course([
            reading(["a", "b"], ruler("2025-01-01", 1)), reading(["b"], ruler("2026-01-01", 1)),
        ])
        #expect(other.series.first?.whole?.obstacles == [.goal])
    }

    @Test("The very same form at both times is no change: nothing was asked again")
    func sameForm() throws {
        let both = course([phq9("2025-01-01", bad)], [phq9("2025-01-01", bad)])
        let whole = try #require(both.series.first?.whole)
        #expect(whole.isSameForm && whole.obstacles.isEmpty && whole.scores.isEmpty)
    }

    @Test("Where nobody published a figure there is none, and a score of which neither way is better has no direction")
    func silent() throws {
        func needs(_ day: String, _ first: Int) -> String {
            "instrument: cansas, date: \(day), respondent: self, answers: {1: \(first), 2: 0}"
        }
        let change = try #require(
            course([needs("2025-01-01", 1)], [needs("2026-01-01", 0)]).series.first?.whole)
        #expect(change.scores.allSatisfy { !$0.hasFigure && $0.findings.isEmpty })
        #expect(change["met"]?.direction == .noDirection)
    }

    @Test("Three times give the change of each step and of the whole")
    func trajectory() throws {
        let three = course(
            [phq9("2024-01-01", bad)], [phq9("2025-01-01", good)], [phq9("2026-01-01", "2, 2, 2, 2, 0, 0, 0, 0, 0")])
        let series = try #require(three.series.first)
        #expect(series.steps.compactMap { $0["total"]?.difference } == [Rational(-8), Rational(4)])
        #expect(series.whole?["total"]?.difference == Rational(-4))
    }

    @Test("A form that was filled in by itself is compared with the same items of a larger one")
    func contained() throws {
        let short = "instrument: phq-2, date: 2026-01-01, answers: [1, 0]"
        let series = try #require(
            course([phq9("2025-01-01", bad)], [short]).series.first { $0.latest?.instrument.id == "phq-2" })
        #expect(series.whole?.before.container == "phq-9")
        #expect(series.whole?.scores.first?.difference == Rational(-5))
    }

    @Test("A review that another file records clears the finding; without one the earlier finding stands open")
    func safety() {
        let flagged = phq9("2025-01-01", "1, 1, 1, 1, 0, 0, 0, 0, 1")
        let open = course([flagged], [phq9("2026-01-01", good)])
        #expect(open.openSafety.count == 1)
        let later = """
            case: x
            team: {health: [psychiatrist]}
            reviewed:
              - {form: phq-9, of: 2025-01-01, item: 9, on: 2025-01-01, by: psychiatrist}
            forms:
              - {\(phq9("2026-01-01", good))}
            """
        let reading = readCase([UInt8](later.utf8), library: library)
        let earlier = readCase([UInt8]("case: x\nforms:\n  - {\(flagged)}\n".utf8), library: library)
        let reviews = reading.case?.reviews ?? []
        #expect(reviews.count == 1)
        let both = Course([
            Occasion(earlier, name: "1", reviews: reviews), Occasion(reading, name: "2", reviews: reviews),
        ])
        #expect(both.openSafety.isEmpty)
    }
}
