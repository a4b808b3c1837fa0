import Cases
import Definitions
import Instruments
import MarkedYAML
import PTRI
import Profiles
import Scoring
import Testing

@Suite("A rule set is read with the care of an instrument")
struct RuleSetTests {
    @Test("The standard set has nothing wrong with it, and says that it is design judgement")
    func sound() throws {
        #expect(standard.files.flatMap(\.findings).isEmpty)
        let ruleSet = try #require(standard.ruleSet)
        #expect(ruleSet.notes.first?.english.contains("design judgement") == true)
        #expect(ruleSet.notes.first?.text(in: "it").contains("giudizio di progetto") == true)
        #expect(ruleSet.axes.map(\.id) == ["home", "work", "social", "learning", "health", "service"])
        #expect(ruleSet.origin == .standard && ruleSet.extended == nil)
    }

    @Test("Every rule names its basis, and every text is there in both languages")
    func complete() throws {
        for rule in try #require(standard.ruleSet).rules {
            #expect(!rule.basis.isEmpty)
            for text in [rule.text, rule.reason] + rule.skills + rule.indicators.map(\.text) {
                #expect(text.speaks("it"), "\(rule.id): \(text.english)")
            }
        }
    }

    private static let slips: [(slip: String, finding: String)] = [
        ("when: {form: cansass, by: self, holds: item 5 = 2}", "unknown-instrument 4:18"),
        ("when: {form: cansas, by: self, holds: item 55 = 2}", "unknown-item 4:48"),
        ("when: {form: cansas, by: self, holds: unmett = 2}", "unknown-name 4:43"),
        ("when: {form: cansas, by: clinician, holds: item 5 = 2}", "unknown-respondent 4:30"),
        ("when: {form: cansas, by: nobody, holds: item 5 = 2}", "unknown-word 4:30"),
        ("when: {about: about.lives_on = facility}", "unknown-name 4:25"),
        ("when: {own_goal: paid-works}", "unknown-word 4:22"),
        ("when: {form: cansas, by: self, holds: unmet + 1}", "formula-type 4:43"),
        ("when: {nothing_else: false}", "only-true 4:26"),
        ("when: {form: cansas, by: self}", "missing-key 4:11"),
        ("when: {own_goal: study, by: self}", "clause-key 4:29"),
        ("when: {own_goal: study}\n  roles: [CN]", "unknown-word 5:13"),
        ("when: {own_goal: study}\n  basis: [trail]", "unknown-word 5:13"),
        ("when: {own_goal: study}\n  sources: [two]", "unknown-word 5:15"),
        ("when: {own_goal: study}\n  axis: house", "unknown-word 5:11"),
        ("when: {own_goal: study}\n  topic: cansas 55", "unknown-item 5:12"),
        ("when: {own_goal: study}\n  precondition: house", "unknown-word 5:19"),
        ("when: {own_goal: study}\n  colour: red", "unknown-key 5:5"),
    ]

    @Test("What does not exist is an error with its place, and there is no set", arguments: slips)
    func slip(slip: String, finding: String) throws {
        let tiny = try TinySet("- rule: A1\n  objective: one\n  \(slip)")
        #expect(tiny.places.contains("rules.yaml \(finding)"), "\(tiny.places)")
        #expect(tiny.reading.ruleSet == nil)
        #expect(tiny.reading.hasErrors)
    }

    @Test("Two rules of one id, and one objective in two wordings, are errors")
    func repeated() throws {
        let tiny = try TinySet(
            """
            - rule: A1
              objective: one
              when: {own_goal: study}
            - rule: A1
              objective: two
              when: {own_goal: study}
            - rule: B1
              objective: one
              when: {own_goal: study}
              text: {en: other words, it: altre parole}
            """)
        let rules = tiny.reading.files[1].findings.map(\.rule)
        #expect(rules == ["repeated-name", "objective-texts"])
    }

    @Test("A private topic that does not exist is an error: it would protect nothing")
    func privateTopic() throws {
        let head = TinySet.head.replacing("[cansas 15]", with: "[cansas 51]")
        let tiny = try TinySet("- rule: A1\n  objective: one\n  when: {own_goal: study}", head: head)
        #expect(tiny.places == ["set.yaml unknown-item 12:18"])
    }

    @Test("A set without a head, and one with two, is none")
    func heads() {
        let rules = ("rules.yaml", [UInt8]("rules: []\n".utf8))
        let head = [UInt8](TinySet.head.utf8)
        #expect(readRuleSet([rules], library: library).ruleSet == nil)
        #expect(readRuleSet([("a.yaml", head), ("b.yaml", head), rules], library: library).ruleSet == nil)
        #expect(readRuleSet([("a.yaml", head), rules], library: library).ruleSet?.id == "tiny")
    }
}

@Suite("A region adds its own rules to the standard ones")
struct ExtendedRuleSetTests {
    private let head = "id: region\nedition: 3\ntitle: {en: Region, it: Regione}\nextends: standard\n"
    private let rule = TinySet.filled(
        """
        - rule: M12
          objective: valued-week
          when: {form: cansas, by: self, holds: item 5 within 1 to 2}
          axis: work
          text: {en: My week, it: La mia settimana}
        - rule: R1
          objective: band
          when: {own_goal: expression}
          roles: [OT]
        """)
    private let roles = "roles: [{role: OT, title: {en: occupational therapist, it: terapista occupazionale}}]\n"

    private func read(_ head: String, _ rules: String) -> RuleSetReading {
        readRuleSet(
            [("set.yaml", [UInt8](head.utf8)), ("rules.yaml", [UInt8](rules.utf8))], library: library,
            extending: standardFiles, origin: .site)
    }

    @Test("Its rules are added, one of the same id replaces the standard one, the rest hold")
    func adds() throws {
        let ruleSet = try #require(read(head + roles, rule).ruleSet)
        #expect(ruleSet.id == "region" && ruleSet.edition == 3 && ruleSet.origin == .site)
        #expect(ruleSet.extended == RuleSet.Reference(id: "standard", edition: 1))
        let said = try suggest(
            PTRITests.read(
                [cansas([1: 2, 5: 1])], before: "own goals:\n  - {axis: learning, kind: expression, words: Drums}\n"),
            ruleSet)
        #expect(said.ids.contains("stable-home") && said.ids.contains("band"))
        let week = try #require(said.objectives.first { $0.objective == "valued-week" })
        #expect(week.text.english == "My week")
        #expect(week.rules.map(\.set.id) == ["region"])
        #expect(said.objectives.first { $0.objective == "stable-home" }?.rules.first?.set.id == "standard")
        #expect(ruleSet.roleTitle("OT").english == "occupational therapist")
        #expect(ruleSet.roleTitle("CM").english == "case manager")
    }

    @Test("What the standard set protects stays protected, and its notes stay")
    func keeps() throws {
        let own = head + roles + "private_topics: [cansas 13]\nnotes: [{en: Ours, it: Nostra}]\n"
        let ruleSet = try #require(read(own, rule).ruleSet)
        #expect(ruleSet.privateTopics.map(\.item) == ["15", "16", "13"])
        #expect(ruleSet.notes.first?.english == "Ours")
        #expect(ruleSet.notes.contains { $0.english.contains("design judgement") })
        #expect(ruleSet.gate == standard.ruleSet?.gate)
        #expect(ruleSet.digest != standard.ruleSet?.digest)
    }

    @Test("A mistake in it leaves no set at all, not the standard one")
    func failsClosed() {
        let reading = read(head, rule)
        #expect(reading.ruleSet == nil)
        #expect(reading.files.flatMap(\.findings).map(\.rule) == ["unknown-word"])
        #expect(read(head.replacing("standard", with: "standards") + roles, rule).ruleSet == nil)
    }
}
