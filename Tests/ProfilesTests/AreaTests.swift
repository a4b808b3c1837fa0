import Cases
import Instruments
import Profiles
import Scoring
import Testing

@Suite("An area is assessed where a current form of it has a score, and nothing else passes for that")
struct AreaTests {
    private let phq = "instrument: phq-9, date: 2026-03-01, answers: [1, 1, 1, 1, 0, 0, 0, 0, 0]"

    @Test("The six areas stand in their order, also in an empty case")
    func fixedOrder() {
        let empty = profile([])
        #expect(empty.areas.map(\.area) == Area.allCases)
        #expect(empty.areas.allSatisfy { $0.status == .notAssessed && $0.forms.isEmpty })
        #expect(empty.asOf == nil)
    }

    @Test("The first shared case has all six areas, the review lacks motivation")
    func sharedCases() throws {
        let baseline = try sharedProfile("case-01-baseline")
        #expect(baseline.areas.map(\.status) == Array(repeating: .assessed, count: 6))
        #expect(baseline.safety.isEmpty && baseline.criticals.isEmpty)
        let review = try sharedProfile("case-01-review")
        #expect(review.areas.filter { $0.status != .assessed }.map(\.area) == [.motivation])
        #expect(review[.motivation].status == .notAssessed)
    }

    @Test("Respondents stand side by side")
    func respondents() throws {
        let forms = try sharedProfile("case-01-baseline")[.needsResources].forms.map(\.scored.form)
        #expect(
            forms.map { "\($0.instrumentID) \($0.respondent?.rawValue ?? "")" } == [
                "cansas self", "cansas staff", "osss-3 self", "ras-24 self",
            ])
    }

    static let ages: [(asOf: String, currency: ProfiledForm.Currency)] = [
        ("2026-03-01", .current), ("2027-03-01", .current), ("2027-03-02", .outOfDate(months: 12)),
        ("2028-02-29", .outOfDate(months: 23)), ("2026-02-28", .later),
    ]

    @Test("A form speaks for twelve months to the day", arguments: ages)
    func age(asOf: String, currency: ProfiledForm.Currency) throws {
        let day = try #require(Day(asOf))
        let area = profile([phq], asOf: day)[.clinical]
        #expect(area.forms.map(\.currency) == [currency])
        #expect(area.status == (currency == .current ? .assessed : .outOfDate))
    }

    @Test("How long a form speaks can be said")
    func validity() throws {
        let day = try #require(Day("2026-06-02"))
        let area = profile([phq], asOf: day, validMonths: 3)[.clinical]
        #expect(area.forms.map(\.currency) == [.outOfDate(months: 3)])
    }

    @Test("A later form of the same instrument and respondent stands in the place of an earlier one")
    func superseded() {
        let forms = [
            "instrument: cansas, date: 2026-01-01, respondent: self, answers: {1: 0, 10: 0}",
            "instrument: cansas, date: 2026-01-02, respondent: staff, answers: {1: 0, 10: 0}",
            "instrument: cansas, date: 2026-01-03, respondent: self, answers: {1: 0, 10: 0}",
        ]
        #expect(profile(forms)[.needsResources].forms.map(\.currency) == [.superseded, .current, .current])
    }

    @Test("A later form with a mistake, or from after the day looked at, stands in nobody's place")
    func notSuperseded() throws {
        let wrong = "instrument: phq-9, date: 2026-04-01, answers: [9, 1, 1, 1, 0, 0, 0, 0, 0]"
        #expect(profile([phq, wrong])[.clinical].forms.map(\.currency) == [.current, .unusable])
        let later = "instrument: phq-9, date: 2026-05-01, answers: [1, 1, 1, 1, 0, 0, 0, 0, 0]"
        let day = try #require(Day("2026-04-01"))
        #expect(profile([phq, later], asOf: day)[.clinical].forms.map(\.currency) == [.current, .later])
    }

    @Test("Forms about different goals stand beside each other")
    func goals() {
        let before = "own goals: [{axis: home, kind: other, words: a}, {axis: work, kind: other, words: b}]\n"
        let forms = [
            "instrument: phq-2, date: 2026-01-01, goal: 1, answers: [0, 0]",
            "instrument: phq-2, date: 2026-01-02, goal: 2, answers: [0, 0]",
        ]
        #expect(profile(forms, before: before)[.clinical].forms.map(\.currency) == [.current, .current])
    }

    static let silent: [(form: String, status: AreaProfile.Status)] = [
        ("instrument: cansas, date: 2026-03-01, respondent: self, answers: {}", .notScorable),
        ("instrument: cansas, date: 2026-03-01, respondent: self, answers: {1: 9, 2: declined}", .notScorable),
        ("instrument: cansas, date: 2026-03-01, respondent: self, answers: {1: 7, 2: 0}", .notScorable),
        ("instrument: cansas, date: 2026-03-01, respondent: self, answers: {1: 0}", .assessed),
    ]

    @Test(
        "A form that nothing was answered to does not assess its area, though it counts its blanks", arguments: silent)
    func nothingAnswered(form: String, status: AreaProfile.Status) {
        #expect(profile([form])[.needsResources].status == status)
    }

    @Test("A form of an unknown instrument belongs to no area, and is not lost")
    func unplaced() {
        let found = profile(["instrument: phq9, date: 2026-01-01, answers: [0]"])
        #expect(found.forms.isEmpty)
        #expect(found.unplaced.map(\.form.instrumentID) == ["phq9"])
    }
}
