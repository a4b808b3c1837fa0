import Cases
import Definitions
import Instruments
import PTRI
import Profiles
import Scoring
import Testing

@Suite("A rule can name a band, and leave a figure to the site")
struct BandAndSiteTests {
    private func brs(_ answers: String) -> String {
        "instrument: brs, date: 2026-01-10, respondent: self, answers: [\(answers)]"
    }

    @Test("A band has the edges that its definition gives, and no cut-off of the rule's own")
    func band() throws {
        let tiny = try TinySet(
            """
            - rule: A1
              objective: low
              when: {form: brs, by: self, score: resilience, band: low}
            - rule: B1
              objective: normal
              when: {form: brs, by: self, score: resilience, band: normal}
            - rule: C1
              objective: high
              when: {form: brs, by: self, score: resilience, band: high}
            """)
        #expect(try tiny.suggest([brs("1, 5, 1, 2, 5, 1")]).ids == ["low"])
        #expect(try tiny.suggest([brs("1, 5, 1, 1, 5, 1")]).ids == ["normal"])
        #expect(try tiny.suggest([brs("5, 1, 5, 1, 4, 5")]).ids == ["normal"])
        #expect(try tiny.suggest([brs("5, 1, 5, 1, 5, 5")]).ids == ["high"])
        #expect(try tiny.suggest([brs("_, _, _, _, _, _")]).ids == [])
    }

    @Test("Another set of bands is named where it is meant")
    func bandSet() throws {
        let sets = try #require(library.find("epds")).instrument.scores[0].bands.all.map(\.id)
        #expect(sets.prefix(2) == ["cox-1987-probable", "cox-1987-possible"])
        func ids(_ bands: String, _ band: String, _ points: String) throws -> [String] {
            let tiny = try TinySet(
                """
                - rule: A1
                  objective: one
                  when: {form: epds, by: self, score: total, bands: \(bands), band: \(band)}
                """)
            let form = "instrument: epds, date: 2026-01-10, respondent: self, answers: [\(points)]"
            return try tiny.suggest([form]).ids
        }
        let eleven = "3, 3, 3, 2, 0, 0, 0, 0, 0, 0"
        #expect(try ids(sets[1], "possible depression", eleven) == ["one"])
        #expect(try ids(sets[0], "probable depression", eleven) == [])
    }

    private let head = "id: region\nedition: 1\ntitle: {en: Region, it: Regione}\nextends: standard\n"
    private let bprs =
        "instrument: bprs-24, date: 2026-01-10, respondent: clinician, answers: ["
        + (1...24).map { (16...18).contains($0) ? "4" : "1" }.joined(separator: ", ") + "]"

    private func region(_ lines: String) -> RuleSetReading {
        readRuleSet(
            [("set.yaml", [UInt8]((head + lines).utf8)), ("rules.yaml", [UInt8]("rules: []\n".utf8))],
            library: library, extending: standardFiles, origin: .site)
    }

    @Test("What no source settles stays not known until a site says when it holds")
    func site() throws {
        let said = try suggest([bprs])
        #expect(said.verdict("M45")?.truth == .undetermined)
        #expect(said.verdict("M45")?.evidence.first?.gap == .leftToSite)
        let own = region(
            """
            site_conditions:
              - {condition: high-negative-symptoms, when: {form: bprs-24, by: clinician, holds: negative >= 12}}
            """)
        let ruleSet = try #require(own.ruleSet, "\(own.files.flatMap(\.findings))")
        #expect(try suggest(read([bprs]), ruleSet).ids == ["real-life-activities"])
        #expect(try suggest(read([bprs.replacing("4, 4, 4", with: "4, 4, 3")]), ruleSet).ids == [])
    }

    @Test("A site cannot say when something holds that no rule leaves to it")
    func unknownSite() {
        let own = region("site_conditions:\n  - {condition: high-negative, when: {own_goal: study}}\n")
        #expect(own.files.flatMap(\.findings).map(\.rule) == ["missing-key"])
        #expect(own.ruleSet == nil)
    }
}

@Suite("An indicator that is a score has the figures published for its change")
struct IndicatorTests {
    private func indicators(_ rule: String) throws -> [Indicator] {
        try #require(standard.ruleSet?.rules.first { $0.id == rule }).indicators
    }

    @Test("Those of its definition where there are some, and none where none is published")
    func figures() throws {
        let bprs = try #require(try indicators("M44").compactMap(\.score).first)
        #expect(bprs.instrument == "bprs-18" && bprs.name == "total")
        let least = bprs.change.compactMap { figure -> Rational? in
            if case .minimalImportant(let low, _) = figure.kind { low } else { nil }
        }
        #expect(least == [Rational(10)])
        let support = try #require(try indicators("M20").compactMap(\.score).first)
        #expect(support.instrument == "osss-3" && support.change.isEmpty)
    }
}
