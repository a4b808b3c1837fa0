import Instruments
import Testing
import Twin

@testable import Scoring

@Suite("Bands")
struct BandTests {
    private static let plan = Result {
        try tiny(
            """
            scores:
              mean:
                title: T
                formula: mean(items 1 to 3)
                missing: {policy: prorate, at_most: 1, <by>}
                range: 0 to 3
                worse: higher
                source: s
                grade: established
                bands:
                  - set: women
                    when: about.sex = female
                    source: s
                    grade: established
                    levels: [{from: 0, band: low for her}, {from: 2, band: high for her}]
                  - set: exact
                    source: s
                    grade: established
                    levels: [{from: 0, band: none}, {from: 1, band: low}, {above: 2, band: high}]
                  - set: rounded
                    rounded: half up to whole
                    source: s
                    grade: established
                    levels: [{from: 0, band: low}, {from: 1, band: middle}, {from: 2, band: high}]
            flags:
              - {note: more, when: item 1 = 3, raises: exact, label: l, <by>}
              - {note: most, when: item 2 = 3, raises: women, label: l, <by>}
            """)
    }

    @Test(
        "A level holds from its edge, or above it, up to the next; a rounded set bands the rounded figure",
        arguments: [
            ("0 0 0", "none", "low"), ("1 0 0", "none", "low"), ("1 1 0", "none", "middle"), ("1 1 1", "low", "middle"),
            ("2 2 0", "low", "middle"), ("2 2 1", "low", "high"), ("2 2 2", "low", "high"), ("2 2 3", "high", "high"),
            ("1 2 _", "low", "high"), ("1 _ _", "no set", "no set"),
        ])
    func levels(_ form: String, _ exact: String, _ rounded: String) throws {
        let score = try #require(Self.plan.get().score(typed: form)["mean"])
        func band(_ id: String) -> String {
            score.bands.first { $0.set.id == id }.map { $0.level.band?.english ?? "none" } ?? "no set"
        }
        #expect(band("exact") == exact)
        #expect(band("rounded") == rounded)
    }

    @Test("The first set that applies gives the band; one whose condition is open is left out")
    func first() throws {
        let plan = try Self.plan.get()
        #expect(plan.score(typed: "2 2 2", about: About(sex: .female))["mean"]?.band?.english == "high for her")
        #expect(plan.score(typed: "2 2 2", about: About(sex: .male))["mean"]?.band?.english == "low")
        #expect(plan.score(typed: "2 2 2")["mean"]?.bands.map(\.set.id) == ["exact", "rounded"])
        #expect(plan.score(typed: "0 0 0")["mean"]?.band == nil, "a bare stretch of the first set is no band")
    }

    @Test("A note raises to the next level of its set and leaves the band; above the last there is nothing")
    func raised() throws {
        let plan = try Self.plan.get()
        let low = try #require(plan.score(typed: "3 0 0")["mean"])
        #expect(low.band?.english == "low")
        #expect(low.raised?.english == "high")
        #expect(plan.score(typed: "3 2 2")["mean"]?.raised == nil)
        #expect(plan.score(typed: "0 3 0")["mean"]?.raised == nil, "the set for women does not apply")
        #expect(plan.score(typed: "0 3 0", about: About(sex: .female))["mean"]?.raised?.english == "high for her")
        #expect(plan.score(typed: "3 _ _")["mean"]?.raised == nil)
    }

    @Test("The numbers that a decision comes to are banded too")
    func decisions() throws {
        let plan = try tiny(
            """
            scores:
              level:
                title: T
                decide: [{when: item 1 >= 2, then: 1.25}, {otherwise: 0}]
                missing: {policy: strict, <by>}
                round: half up to 1 decimal
                range: 0 to 1.3
                worse: higher
                source: s
                grade: established
                bands: [{set: a, source: s, grade: established, levels: [{from: 0, band: low}, {from: 1.3, band: high}]}]
            """)
        #expect(plan.score(typed: "2 0 0").line("level") == "1.3")
        #expect(plan.score(typed: "2 0 0")["level"]?.band?.english == "high")
        #expect(plan.score(typed: "0 0 0")["level"]?.band?.english == "low")
    }
}
