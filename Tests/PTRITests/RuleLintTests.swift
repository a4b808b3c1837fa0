import Cases
import Definitions
import Instruments
import MarkedYAML
import PTRI
import Scoring
import Testing

@Suite("An author is told what is wrong with a rule set, each time with its place and the nearest right word")
struct RuleLintTests {
    /// A rule that has everything, with these lines in the place of some of its own.
    private func rule(_ changes: [String: String] = [:]) -> String {
        var lines: [(key: String, line: String)] = [
            ("rule", "rule: A1"), ("objective", "objective: one"), ("axis", "axis: home"),
            ("whose", "whose: person"), ("text", "text: {en: I have one, it: Ho uno}"),
            ("when", "when: {form: cansas, by: self, holds: item 5 = 2}"), ("topic", "topic: cansas 5"),
            ("roles", "roles: [CM]"), ("indicators", "indicators: [{text: {en: i, it: i}}]"),
            ("review", "review: {months: 3}"), ("basis", "basis: [judgement]"), ("sources", "sources: [one]"),
            ("reason", "reason: {en: because, it: perché}"),
            (
                "examples",
                """
                examples:
                      - {speaks: yes, forms: [{form: cansas, by: self, answers: lowest 5=2}]}
                      - {speaks: no, forms: [{form: cansas, by: self, answers: lowest}]}
                """
            ),
        ]
        for (key, line) in changes {
            lines.removeAll { $0.key == key }
            if !line.isEmpty { lines.append((key, line)) }
        }
        return "  - " + lines.map(\.line).joined(separator: "\n    ") + "\n"
    }

    /// The head of a small set of which every word is used by `rule`.
    private let head = TinySet.head.replacing(", {axis: service, title: {en: Service, it: Servizio}}", with: "")
        .replacing("  - {basis: trial, title: {en: trial, it: studio}}\n", with: "")
        .replacing("[housing, income]", with: "[]")

    private func warnings(_ changes: [String: String], _ more: String = "") -> [String] {
        let files = [("set.yaml", head), ("rules.yaml", "rules:\n" + rule(changes) + more)]
        let reading = readRuleSet(
            files.map { ($0.0, [UInt8]($0.1.utf8)) }, library: library, advising: true)
        #expect(reading.ruleSet != nil, "\(reading.files.flatMap(\.findings))")
        return reading.files.flatMap { $0.findings.map(\.rule) }
    }

    @Test("A rule that has everything is told nothing")
    func sound() {
        #expect(warnings([:]) == [])
    }

    @Test(
        "A word that does not exist is an error, and the nearest that does is named",
        arguments: [
            ("when: {form: ①cansass, by: self, holds: item 5 = 2}", "unknown-instrument", "did you mean `cansas`?"),
            ("when: {form: cansas, by: self, holds: ①unmett = 2}", "unknown-name", "did you mean `unmet`?"),
            ("when: {form: cansas, by: ①slef, holds: item 5 = 2}", "unknown-word", "did you mean `self`?"),
            ("when: {about: about.①lives_on = facility}", "unknown-name", "lives_in"),
            ("when: {own_goal: ①paid-works}", "unknown-word", "did you mean `paid-work`?"),
            ("when: {form: brs, by: self, score: ①resilence, band: low}", "unknown-word", "did you mean `resilience`?"),
            ("when: {form: brs, by: self, score: resilience, band: ①lwo}", "unknown-word", "did you mean `low`?"),
            ("when: {form: cansas, by: self, score: ①unmet, band: low}", "no-bands", "has no bands"),
            ("when: {site: ①negative}", "unknown-word", "`negative` is no word for `site`"),
            ("axis: ①hoem", "unknown-word", "did you mean `home`?"),
            ("roles: [①CN]", "unknown-word", "did you mean `CM`?"),
            ("topic: ①cansas 222", "unknown-item", "has no item `222`"),
            ("topic: ①cansa 5", "unknown-instrument", "did you mean `cansas`?"),
            ("indicators: [{text: {en: i, it: i}, score: ①osss-3 totl}]", "unknown-score", "did you mean `total`?"),
            ("indicators: [{text: {en: i, it: i}, score: ①total}]", "not-a-score", "as `osss-3 total`"),
            ("sources: [①oen]", "unknown-word", "did you mean `one`?"),
            ("examples: [{speaks: yes, forms: [{form: cansas, answers: ①lowest 55=2}]}]", "unknown-item", "55"),
            ("examples: [{speaks: yes, forms: [{form: cansas, answers: ①5=2}]}]", "not-answers", "lowest"),
        ])
    func unknown(line: String, finding: String, words: String) {
        let key = String(line.split(separator: ":")[0])
        let marked = MarkedRules("rules:\n" + rule([key: line]))
        #expect(marked.reading.ruleSet == nil)
        #expect(marked.found().contains("① \(finding)"), "\(marked.found())")
        #expect(
            marked.found(saying: true).contains { $0.hasPrefix("①") && $0.contains(words) },
            "\(marked.found(saying: true))")
    }

    @Test("A rule names an objective that is worded elsewhere, or it is an error")
    func objectives() {
        let listed =
            "objectives:\n  - {objective: one, axis: home, whose: person, text: {en: I have one, it: Ho uno}}\n"
        let naming = ["text": "", "axis": "", "whose": ""]
        #expect(
            MarkedRules(listed + "rules:\n" + rule(naming)).reading.ruleSet?.rules.first?.text.english == "I have one")
        let typo = MarkedRules(listed + "rules:\n" + rule(naming.merging(["objective": "objective: ①oen"]) { $1 }))
        #expect(typo.found(saying: true) == ["① no list or rule words the objective `oen`; did you mean `one`?"])
        let second = rule(naming.merging(["rule": "rule: B1"]) { $1 })
        #expect(MarkedRules("rules:\n" + rule() + second).reading.ruleSet?.rules.map(\.axis) == ["home", "home"])
        let idle = listed.replacing("objective: one", with: "objective: ①idle")
        #expect(MarkedRules(idle + "rules:\n" + rule()).found() == ["① objective-proposed"])
        let other = listed.replacing("I have one", with: "I have two")
        #expect(
            MarkedRules(other + "rules:\n" + rule(["text": "text: ①{en: I have one, it: Ho uno}"])).found() == [
                "① objective-texts"
            ])
    }

    @Test("Two rules of one id are an error, at the second")
    func repeated() {
        #expect(MarkedRules("rules:\n" + rule() + rule(["rule": "rule: ①A1"])).found() == ["① repeated-name"])
    }

    @Test("A text without Italian is told once, with where the first of them stands")
    func language() {
        #expect(warnings(["reason": "reason: {en: because}"]) == ["language-lacks"])
    }

    @Test("What the head lists and no rule uses is told where it is listed")
    func unused() {
        let marked = TinySet.head.replacing("{axis: service", with: "{axis: ①service")
            .replacing("{basis: trial", with: "{basis: ②trial").replacing(
                "[housing, income]", with: "[③housing, ④income]"
            )
            .replacing("sources: {one:", with: "sources: {one: {cite: One, grade: established}, ⑤two:")
        let found = MarkedRules(marked, beside: "rules:\n" + rule()).found()
        #expect(found == ["① word-used", "② word-used", "③ word-used", "④ word-used", "⑤ word-used"])
    }

    @Test("A basis other than judgement without a source is told")
    func basis() {
        let marked = "rules:\n" + rule(["basis": "basis: ①[trial]", "sources": ""])
        #expect(MarkedRules(marked).found() == ["① basis-source"])
        #expect(warnings(["sources": ""]).filter { $0 != "word-used" } == [])
    }

    @Test("An objective that nobody can see coming nearer is told")
    func indicator() {
        #expect(MarkedRules("rules:\n" + rule(["indicators": "indicators: ①[]"])).found() == ["① no-indicator"])
    }

    @Test("A rule that reads a need of the person's has it among its topics, or declining it would do nothing")
    func topic() {
        #expect(warnings(["topic": ""]) == ["topic-lacks"])
        #expect(warnings(["topic": "topic: cansas 4"]) == ["topic-lacks"])
        let counted = "when: {form: cansas, by: self, holds: unmet > 0}"
        #expect(warnings(["topic": "", "when": counted]) == [])
    }

    @Test("An objective of the person's is in their own voice, and a task of the service is not")
    func voice() {
        #expect(warnings(["text": "text: {en: The person has one, it: La persona ha uno}"]) == ["person-voice"])
        #expect(warnings(["whose": "whose: service"]) == ["person-voice"])
    }

    @Test("A rule without an example on which it speaks, and one on which it is silent, is told")
    func noExamples() {
        #expect(warnings(["examples": ""]) == ["examples", "examples"])
        let one = "examples: [{speaks: yes, forms: [{form: cansas, by: self, answers: lowest 5=2}]}]"
        #expect(warnings(["examples": one]) == ["examples"])
    }

    @Test(
        "An example that comes out otherwise, is no case, or raises a safety finding, is told",
        arguments: [
            (
                "{speaks: yes, forms: [{form: cansas, by: self, answers: lowest 5=1}]}",
                "rule A1 is silent on this example"
            ),
            ("{speaks: no, forms: [{form: cansas, by: self, answers: lowest 5=2}]}", "rule A1 speaks on this example"),
            ("{speaks: no, forms: [{form: cansas, by: self, answers: lowest 5=7}]}", "the example is no valid case"),
            ("{speaks: no, about: {lives-in: castle}}", "the example is no valid case"),
            (
                "{speaks: no, forms: [{form: cansas, by: self, answers: lowest 10=2}]}",
                "the example raises a safety finding, cansas 10"
            ),
        ])
    func example(example: String, message: String) {
        let lines =
            "examples: [①\(example), {speaks: yes, forms: [{form: cansas, by: self, answers: lowest 5=2}]}, "
            + "{speaks: no, forms: [{form: cansas, by: self, answers: lowest}]}]"
        let found = MarkedRules("rules:\n" + rule(["examples": lines])).found(saying: true)
        #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix("① \(message)") }, "\(found)")
    }
}
