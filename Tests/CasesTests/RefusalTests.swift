import Cases
import Definitions
import MarkedYAML
import Scoring
import Testing

/// A case file and its findings, as `rule line:column`.
struct CaseRefusal: Sendable, CustomTestStringConvertible {
    let yaml: String
    let findings: [String]
    var testDescription: String { yaml.debugDescription }

    init(_ yaml: String, _ findings: String...) {
        self.yaml = yaml
        self.findings = findings
    }

    /// What the case itself says, with an empty list of forms behind it.
    static func top(_ yaml: String, _ findings: String...) -> CaseRefusal {
        var refusal = CaseRefusal("case: x\n\(yaml)\nforms: []\n")
        refusal = CaseRefusal(yaml: refusal.yaml, findings: findings)
        return refusal
    }

    /// One form.
    static func form(_ yaml: String, _ findings: String...) -> CaseRefusal {
        CaseRefusal(yaml: "case: x\nforms:\n  - {\(yaml)}\n", findings: findings)
    }

    private init(yaml: String, findings: [String]) {
        self.yaml = yaml
        self.findings = findings
    }
}

@Suite("What a case file says wrongly is refused with its place")
struct RefusalTests {
    static let shapes: [CaseRefusal] = [
        CaseRefusal("", "yaml-empty 1:1"),
        CaseRefusal("- a\n", "wrong-kind 1:1"),
        CaseRefusal("{}\n", "missing-key 1:1", "missing-key 1:1"),
        CaseRefusal("case: x\nforms: 3\n", "wrong-kind 2:8"),
        CaseRefusal("case: x\nforms: [3]\n", "wrong-kind 2:9"),
        CaseRefusal("case: x\nforms: []\nform: []\n", "unknown-key 3:1"),
        CaseRefusal("case: Anna Rossi\nforms: []\n", "bad-pseudonym 1:7"),
        CaseRefusal("case: &x x\nforms: []\n", "yaml-anchor 1:7"),
        CaseRefusal("case: x\ncase: y\nforms: []\n", "yaml-repeated-key 2:1"),
        .top("as of: yesterday", "not-a-date 2:8"),
        .top("as of: 2025-02-29", "impossible-date 2:8"),
        .top("own goals: [{axis: home, kind: move}]", "missing-key 2:13", "unknown-word 2:32"),
        .top("own goals: [{axis: service, kind: other, words: x}]", "unknown-word 2:20"),
        .top("team: {healt: [nurse]}", "unknown-key 2:8"),
        .top(
            "declined: [cansa 15, cansas 23, cansas 1 2]", "unknown-instrument 2:12", "unknown-item 2:22",
            "not-a-topic 2:33"),
        .top("shares: [phq-9 9 9]", "not-a-topic 2:10"),
    ]

    static let facts: [CaseRefusal] = [
        .top("about: {age: -1}", "not-whole 2:14"),
        .top("about: {age: 131}", "not-an-age 2:14"),
        .top("about: {sex: f}", "unknown-word 2:14"),
        .top("about: {working: true}", "unknown-word 2:18"),
        .top("about: {lives_in: facility}", "unknown-key 2:9"),
        .top("about: {lives-in: flat}", "unknown-word 2:19"),
        .top("about: {language: Italian}", "unknown-language 2:19"),
        .top("about: {family-consent: maybe}", "unknown-word 2:25"),
        .top("about: {diagnosis-recorded: [psychosis, flu]}", "unknown-word 2:41"),
    ]

    static let safety: [CaseRefusal] = [
        .top("recorded findings: [{finding: selfharm, on: 2026-01-01, by: nurse}]", "unknown-word 2:31"),
        .top("recorded findings: [{finding: abuse}]", "missing-key 2:21", "missing-key 2:21"),
        .top("reviewed: [{form: phq-9, of: 2026-01-01, item: 10x, on: 2026-01-02, by: nurse}]", "unknown-item 2:48"),
        .top(
            "reviewed: [{form: phq-9, of: 2026-01-02, item: 9, on: 2026-01-01, by: nurse}]",
            "review-before-finding 2:55"),
        .top(
            "reviewed: [{form: phq-9, of: 2026-01-01, item: 9, on: 2026-01-02, by: self}]",
            "review-by-no-clinician 2:71"),
        .top("reviewed: [{form: phq-9, of: 2026-01-01, item: 9, on: 2026-01-02}]", "missing-key 2:12"),
        .top("reviewed: [{finding: abuse, item: 9, of: 2026-01-01, on: 2026-01-02, by: nurse}]", "review-of-two 2:29"),
        .top(
            "reviewed: [{form: phq-9, of: 2026-01-01, item: 9, on: 2026-01-02, by: nurse}]",
            "review-without-finding 2:12"),
    ]

    static let forms: [CaseRefusal] = [
        .form("date: 2026-01-01, answers: []", "missing-key 3:5"),
        .form("instrument: phq-9, answers: [0, 0, 0, 0, 0, 0, 0, 0, 0]", "missing-key 3:5"),
        .form("instrument: phq-9, date: 2026-01-01", "missing-key 3:5"),
        .form("instrument: gad7, date: 2026-01-01, answers: []", "unknown-instrument 3:18"),
        .form("instrument: phq-2, date: 2026-13-01, answers: [0, 0]", "impossible-date 3:31"),
        .form("instrument: phq-2, date: 1/1/2026, answers: [0, 0]", "not-a-date 3:31"),
        .form("instrument: phq-2, date: 2026-01-01, respondent: staff, answers: [0, 0]", "about 3:55"),
        .form("instrument: phq-2, date: 2026-01-01, respondent: me, answers: [0, 0]", "unknown-word 3:55"),
        .form("instrument: phq-2, date: 2026-01-01, goal: 1, answers: [0, 0]", "unknown-goal 3:49"),
        .form("instrument: phq-2, date: 2026-01-01, about: {age: x}, answers: [0, 0]", "not-a-number 3:56"),
        .form("instrument: phq-2, date: 2026-01-01, answers: [0, [1]]", "type 3:56"),
        .form("instrument: phq-2, date: 2026-01-01, answers: 0 4", "not-allowed 3:54"),
        .form("instrument: phq-2, date: 2026-01-01, answers: '0 | 4'", "not-allowed 3:57"),
        .form("instrument: phq-2, date: 2026-01-01, answers: 1=0 2=4 3=1", "not-allowed 3:56", "unknown-item 3:60"),
        .form("instrument: phq-2, date: 2026-01-01, answers: 1=0 1=1", "unknown-item 3:56"),
        .form("instrument: phq-2, date: 2026-01-01, answers: 1=0 1", "not-answers 3:52"),
        .form("instrument: phq-2, date: 2026-01-01, answers: [0, 0], scores: {}", "unknown-key 3:60"),
        .form("instrument: cansas, date: 2026-01-01, answers: {1: 0}", "assumed-respondent 3:18"),
    ]

    @Test("Whatever it is, and all of it", arguments: shapes + facts + safety + forms)
    func refusals(refusal: CaseRefusal) {
        #expect(places(read(refusal.yaml)) == refusal.findings)
    }

    @Test("An unknown key is told with the nearest right one")
    func nearestKey() {
        let reading = read("case: x\nform: []\nforms: []\nabout: {live-in: facility}\n")
        #expect(reading.findings.map(\.message).first == "a case has no key `form`; did you mean `forms`?")
        #expect(reading.findings.map(\.message).last == "`about` has no key `live-in`; did you mean `lives-in`?")
    }

    @Test("A file that YAML refuses gives no case, and no form of it counts, but its safety answers do")
    func refusedFile() {
        let reading = read(
            """
            case: x
            case: y
            forms:
              - {instrument: phq-9, date: 2026-01-01, answers: [0, 0, 0, 0, 0, 0, 0, 0, 2]}
            """)
        #expect(reading.case == nil)
        #expect(reading.results.map(\.isUsable) == [false])
        #expect(reading.results.first?.result?.hasOpenSafetyFinding == true)
    }

    @Test("Where more is wrong than can be told, no form counts")
    func tooMuch() {
        let junk = (0..<1200).map { "  - {instrument: none-\($0), date: 2026-01-01, answers: []}\n" }.joined()
        let good = "  - {instrument: phq-2, date: 2026-01-01, answers: [0, 0]}\n"
        let reading = read("case: x\nforms:\n\(junk)\(good)")
        #expect(reading.findings.count == 1000)
        #expect(reading.results.last?.isUsable == false)
    }
}
