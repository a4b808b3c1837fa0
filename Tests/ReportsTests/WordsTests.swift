import Instruments
import Testing

@testable import Reports

private let ground = Ground(source: "x", grade: .established)

/// A score over one item with these codes, with a rule for missing answers.
private func instrument(
    codes: [String], formula: Expression = .aggregate(.sum, .items([0], .points)), range: ScoreRange? = nil,
    missing: MissingRule.Policy = .strict, rounding: Rounding? = nil
) -> Instrument {
    let options = codes.map { ResponseOption(code: Code($0), label: LocalizedText($0)) }
    let numbers = codes.compactMap { Rational($0) }
    let item = Item(
        id: "1", label: LocalizedText("one"), responses: ResponseSet(name: "r", kind: .options(options)))
    let score = Score(
        name: "total", title: LocalizedText("Total"), kind: .number,
        rule: .formula(Formula(text: "sum(items 1)", expression: formula)),
        missing: MissingRule(policy: missing, limit: .atMost(1), ground: ground), rounding: rounding,
        range: range ?? .between(numbers.min() ?? .zero, numbers.max() ?? .one), worse: .higher, ground: ground)
    return Instrument(
        id: "x", edition: 1, title: LocalizedText("X"), area: .clinical, respondents: [.person],
        period: LocalizedText("now"),
        licence: Licence(holder: "H", wording: .free, source: "x"), responses: [item.responses], items: [item],
        scores: [score], scoringOrder: [0], sources: [], examples: [], digest: "")
}

private func stretches(
    _ edges: [String], above: Bool = false, rounded: Rounding? = nil, _ x: Instrument, _ language: String = "en"
) -> [String] {
    let levels = edges.enumerated().map { index, edge in
        BandLevel(
            edge: Rational(edge) ?? .zero, includesEdge: index == 0 || !above, band: LocalizedText("b\(index)"))
    }
    let set = BandSet(id: "s", rounded: rounded, levels: levels, ground: ground)
    return levels.indices.map { PageStyle(language: language).stretch(of: $0, in: set, of: x.scores[0], in: x) }
}

@Suite("Bands print as the ranges of a manual")
struct BandRangesTests {
    @Test("A score that is always whole has closed ranges, and a single figure stands alone")
    func whole() {
        let x = instrument(codes: ["0", "1", "9"])
        #expect(stretches(["0", "5", "6"], x) == ["0-4", "5", "6-9"])
        #expect(stretches(["0", "4.5"], x) == ["0-4", "5-9"])
        #expect(stretches(["0", "5"], above: true, x) == ["0-5", "6-9"])
    }

    @Test("Negative figures are spelt out")
    func negative() {
        let x = instrument(codes: ["-3", "0", "3"])
        #expect(stretches(["-3", "0"], x) == ["-3 to -1", "0-3"])
        #expect(stretches(["-3", "0"], x, "it") == ["da -3 a -1", "0-3"])
    }

    @Test("A score that can lie anywhere has half-open ranges")
    func anywhere() {
        let prorated = instrument(codes: ["0", "9"], missing: .prorate)
        #expect(stretches(["0", "4.5"], prorated) == ["from 0 up to 4.5", "from 4.5 to 9"])
        #expect(stretches(["0", "4.5"], above: true, prorated) == ["from 0 to 4.5", "above 4.5 to 9"])
        #expect(stretches(["0", "4.5"], prorated, "it") == ["da 0 fino a meno di 4,5", "da 4,5 a 9"])
        let halves = instrument(codes: ["0", "0.5", "9"])
        #expect(stretches(["0", "5"], halves) == ["from 0 up to 5", "from 5 to 9"])
    }

    @Test("A rounded figure has ranges of as many decimals")
    func rounded() {
        let mean = instrument(codes: ["1", "7"], rounding: Rounding(.halfUp, toDecimals: 1))
        #expect(stretches(["1", "3", "5.1"], mean) == ["1.0-2.9", "3.0-5.0", "5.1-7.0"])
        let prorated = instrument(codes: ["0", "9"], missing: .prorate)
        #expect(stretches(["0", "5"], rounded: Rounding(.halfUp, toDecimals: 0), prorated) == ["0-4", "5-9"])
    }

    @Test("A range without an end is open")
    func open() {
        #expect(stretches(["0", "5"], instrument(codes: ["0", "9"], range: .any)) == ["0-4", "5 and over"])
    }
}

@Suite("Figures have the decimals that their score declares")
struct FigureTests {
    private let odd = Rational(32, over: 7) ?? .zero

    @Test("The decimals of the rounding, zeros and all")
    func rounding() {
        let score = instrument(codes: ["0", "9"], rounding: Rounding(.halfUp, toDecimals: 1)).scores[0]
        #expect(PageStyle().figure(Rational(3), of: score) == "3.0")
        #expect(PageStyle(language: "it").figure(odd, of: score) == "4,6")
    }

    @Test("Else those of the range, at least two, and no zeros")
    func range() {
        #expect(PageStyle().figure(odd, of: instrument(codes: ["0", "9"]).scores[0]) == "4.57")
        #expect(PageStyle().figure(odd, of: instrument(codes: ["0.125", "9"]).scores[0]) == "4.571")
        #expect(PageStyle().figure(Rational(4), of: instrument(codes: ["0", "9"]).scores[0]) == "4")
    }
}

@Suite("Text breaks at spaces")
struct WrapperTests {
    private func lines(_ runs: [Run], width: Int = 40, indent: Int = 0, hanging: Int = 0) -> [String] {
        var wrapper = Wrapper(style: PageStyle(width: width), indent: indent, hanging: hanging)
        for run in runs { wrapper.take(run) }
        return wrapper.finished()
    }

    @Test("A word that crosses runs of different ink is not torn")
    func crossing() {
        let start = String(repeating: "a", count: 34)
        #expect(lines([Run(start), " bcd", .strong("efg"), " h"]) == [start, "bcdefg h"])
    }

    @Test("A word wider than the page has a line of its own")
    func wide() {
        let word = String(repeating: "x", count: 50)
        #expect(lines([Run("a \(word) b")], hanging: 2) == ["a", "  " + word, "  b"])
    }

    @Test("Fixed spaces hold words together")
    func fixed() {
        let start = String(repeating: "a", count: 35)
        #expect(lines([Run(start), " ", Run("b c").unbroken, " d"]) == [start + " b c", "d"])
        #expect(lines([Run(start + "aa"), " ", Run("b c").unbroken]) == [start + "aa", "b c"])
    }

    @Test("Nothing is one empty line")
    func nothing() { #expect(lines([]) == [""]) }
}
