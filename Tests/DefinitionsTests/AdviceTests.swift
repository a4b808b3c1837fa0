import Testing

@testable import Definitions

/// A slip in the exemplary definition, and what is advised.
private func slip(_ name: String, _ old: String, _ new: String, _ findings: String...) -> Advice {
    Advice(name, definition(changing: old, to: new, in: exemplaryDefinition), findings)
}

private let halves =
    "[{set: one, rounded: half up to whole, population: {en: a, it: b}, source: local, grade: unverified, levels: ["
private func level(_ edge: String, _ band: String) -> String { "{\(edge), band: {en: \(band), it: \(band)}}" }
private let prorated = "{policy: prorate, at_most: 1, source: local, grade: unverified}"

/// The exemplary definition with a score more that applies to the last example alone, which expects it.
private func applying(_ lines: String, expecting value: String) -> String {
    let scored = definition(changing: "\nflags:\n", to: lines + "\nflags:\n", in: exemplaryDefinition)
    return definition(
        changing: "answers: 1 1 _ 0 3, expect: {", to: "answers: 1 1 _ 0 3, expect: {more: \(value), ", in: scored)
}

private let ranges = [
    Advice(
        "prorating an item that earns little gives more than all",
        exemplary(scoring: score("sum(items 1, 5)", range: "0 to 12", missing: "①" + prorated)), "① range-reached"),
    Advice(
        "a number filled in beyond the range",
        exemplary(
            scoring: score(
                "item 1", range: "0 to 2", missing: "①{policy: fill, with: 3, source: local, grade: unverified}")),
        "① range-reached"),
    slip(
        "a key by which an item earns less than the others", "2 -> 2", "2 -> 1", "① range-reached"
    ).marking("missing: {policy: prorate", "missing: ①{policy: prorate").marking("range: 0 to 8", "range: 0 to 7")
        .marking("value: 8", "value: 7"),
    slip("a range as wide as prorating makes it", "2 -> 2", "2 -> 1").marking("value: 8", "value: 7"),
    Advice(
        "like items prorated", exemplary(scoring: score("sum(items 1 to 3)", range: "0 to 6", missing: prorated))),
    Advice(
        "a range that begins where the score applies",
        applying(score("item 5", range: "1 to 10", and: "when: item 5 >= 1, "), expecting: "3")),
    Advice(
        "prorated beyond the range of a score that applies to some",
        applying(
            score("sum(items 1, 5)", range: "1 to 12", missing: "①" + prorated, and: "when: item 5 >= 1, "),
            expecting: "4"),
        "① range-reached"),
    Advice(
        "a strict score beyond its range, which is an error and no advice",
        exemplary(scoring: score("item 1", range: "①0 to 1")), "① range-agrees"),
    Advice(
        "a level that no sum reaches",
        exemplary(
            scoring: score(
                "2 * item 1", range: "0 to 4",
                bands: halves.replacing("rounded: half up to whole, ", with: "") + level("from: 0", "a") + ", "
                    + level("from: ①2.5", "b") + ", " + level("from: 3.5", "c") + "]}]")),
        "① band-reachable"),
    Advice(
        "a level that rounding alone reaches",
        exemplary(
            scoring: score(
                "item 1 / 4", range: "0 to 0.5",
                bands: halves + level("from: 0", "a") + ", " + level("from: 1", "b") + "]}]"))),
    Advice(
        "a level between the values that rounding leaves",
        exemplary(
            scoring: score(
                "item 1 / 2", range: "0 to 1",
                bands: halves + level("from: 0", "a") + ", " + level("from: ①0.5", "b") + ", " + level("from: 0.8", "c")
                    + "]}]")),
        "① band-reachable"),
    slip(
        "a set of bands of nobody", "      - set: someone\n        population: {en: adults, it: adulti}\n",
        "      - set: ①someone\n", "① band-population"),
]

private let tables = [
    Advice(
        "a row that lacks",
        exemplary(scoring: score("②lookup(norms.t, raw = item 5)", range: "40 to 60"), expecting: "40"),
        "① lookup-hole", "② note"
    ).marking("  norms:\n", "  ①norms:\n"),
    slip(
        "a figure against the order", "      - [0 to 3, 40]\n      - [4 to 8, 60]\n",
        "      - [0, 40]\n      - [1, 42]\n      - ②[2, 54]\n      - ①[3, 46]\n      - [4 to 8, 60]\n",
        "① lookup-order", "② note"),
    slip(
        "a row that the source leaves bare", "      - [4 to 8, 60]\n", "      - [4 to 7, 60]\n      - [8, none]\n"),
    slip(
        "a table that nothing looks up", "tables:\n",
        "tables:\n  ①other: {columns: [raw], rows: [[1]], source: local, grade: unverified}\n", "① unused-part"),
]

private let conditions = [
    Advice(
        "a cut-off above the range", exemplary(scoring: truth("①total >= 9 or item 5 > 8"), expecting: "false"),
        "① comparison-decided"),
    Advice(
        "a cut-off that everybody reaches", exemplary(scoring: truth("①total >= 0"), expecting: "true"),
        "① comparison-decided"),
    Advice(
        "a count of what no item earns",
        exemplary(scoring: truth("①count(items 1 to 4 > 2) >= 2"), expecting: "false"), "① comparison-decided"),
    Advice("a cut-off at the end", exemplary(scoring: truth("total >= 8"), expecting: "false")),
    Advice(
        "points that the item never earns", exemplary(scoring: truth("①item 1 = 7"), expecting: "false"),
        "① code-of-item"),
    Advice(
        "a code that the item has not", exemplary(scoring: truth("①answer 4 = 3"), expecting: "false"),
        "① code-of-item"),
    Advice("a code that earns other points", exemplary(scoring: truth("answer 4 = 2"), expecting: "false")),
    Advice(
        "parts that exclude each other",
        exemplary(scoring: truth("①total >= 5 and total < 3"), expecting: "false"), "① condition-decided"),
    Advice(
        "words that exclude each other",
        exemplary(scoring: truth("①item 1 > 0 and about.sex = male and about.sex = female"), expecting: "false"),
        "① condition-decided"),
    Advice(
        "parts that leave nothing out", exemplary(scoring: truth("①total >= 3 or total < 5"), expecting: "true"),
        "① condition-decided"),
    Advice("parts that overlap", exemplary(scoring: truth("total >= 3 and total < 5"), expecting: "false")),
    Advice(
        "a prorated sum that is to be just a number",
        exemplary(
            scoring: score("sum(items 1 to 3)", range: "0 to 6", missing: prorated)
                + "  other: {title: {en: Other, it: Altro}, formula: ①more = 4, missing: {policy: settle, source: local, grade: unverified}, source: local, grade: unverified}\n",
            expecting: "1, other: false"),
        "① equal-on-fraction"),
    Advice(
        "a mean of three that is to be just a number",
        exemplary(scoring: truth("①mean(items 1 to 3) = 1"), expecting: "false"), "① equal-on-fraction"),
]

private func decision(_ rows: String...) -> String {
    "  more:\n    title: {en: More, it: Di più}\n    decide:\n" + rows.map { "      - {\($0)}\n" }.joined()
        + "    missing: {policy: settle, source: local, grade: unverified}\n    source: local\n    grade: unverified\n"
}
private func then(_ word: String) -> String { "{en: \(word), it: \(word)}" }

private let decisions = [
    Advice(
        "a row behind a wider one",
        exemplary(
            scoring: decision(
                "when: ②total >= 2, then: 1", "when: ①total >= 5, then: 2", "otherwise: 0"
            )
            .replacing("    decide", with: "    ③decide"), expecting: "0"),
        "① row-reachable", "② note", "③ outcome-shown"),
    Advice(
        "a row behind two that cover it",
        exemplary(
            scoring: decision(
                "when: ②item 1 > 0, then: 1", "when: ③item 1 = 0 and item 5 > 4, then: 1",
                "when: ①item 5 > 5, then: 0", "otherwise: 0"
            ).replacing("    decide", with: "    ④decide"), expecting: "0"),
        "① row-reachable", "② note", "③ note", "④ outcome-shown"),
    Advice(
        "rows from the worst down",
        exemplary(
            scoring: decision("when: total >= 5, then: 2", "when: total >= 2, then: 1", "otherwise: 0")
                .replacing("    decide", with: "    ①decide"), expecting: "0"),
        "① outcome-shown"),
    Advice(
        "a row that cannot hold",
        exemplary(
            scoring: decision("when: ①total >= 5 and item 1 < 1 and item 1 > 1, then: 0", "otherwise: 0"),
            expecting: "0"),
        "① row-reachable"),
]

private let forms = [
    slip(
        "a rule that lets nothing be missing", "missing: {policy: prorate, at_most: 1,",
        "missing: ①{policy: prorate, at_most: 0,", "① missing-acts"),
    slip(
        "a reversed list that is reversed again", "  words: {text: free}\n",
        "  words: {text: free}\n  ②down:\n    - {code: 2, label: {en: never, it: mai}}\n    - {code: 1, label: {en: at times, it: a volte}}\n    - {code: 0, label: {en: often, it: spesso}}\n",
        "① reverse-twice", "② note"
    ).marking("  - {id: 3, responses: often,", "  - ①{id: 3, responses: down,"),
    slip(
        "a safety item whose blank nobody hears of", "{safety: item 4, when",
        "{safety: item 4, unanswered: ①silent, when", "① safety-silent"),
    slip(
        "two items of one label", "label: {en: tired, it: stanco}", "label: {en: low, it: giù}", "① label-repeated",
        "② note"
    ).marking("  - {id: 1,", "  - ②{id: 1,").marking("  - {id: 2,", "  - ①{id: 2,"),
    slip(
        "a label that asks", "label: {en: tired, it: stanco}", "label: {en: tired, it: ①Ti senti stanco?}",
        "① label-question"),
    slip(
        "a label as long as an item", "{en: tired, it: stanco}",
        "{en: ①having had so little strength that nothing at all could be done, it: stanco}", "① text-length"),
    slip("a form of four hours", "minutes: 2", "minutes: ①240", "① minutes-sensible"),
    slip("a group that nothing names", "groups:\n", "groups:\n  ①third: items 1 to 3\n", "① group-used"),
    slip("a group that a group names", "groups:\n  first:", "groups:\n  other: items 1, 2\n  first:")
        .marking("  first: items 1, 2", "  first: items other"),
    slip(
        "an unused code list", "  words: {text: free}", "  words: {text: free}\n  ①more: {text: free}", "① unused-part"),
    slip("a source that nothing cites", "sources:\n", "sources:\n  ①other-2001: {cite: Other A}\n", "① source-cited"),
]

private let examples = [
    slip("no lowest form", "answers: lowest", "answers: 0 - 2 0 1", "① examples-extremes")
        .marking("examples:\n", "①examples:\n").marking("severity: 0", "severity: 1"),
    slip(
        "a form once more", "answers: 1 1 _ 0 3", "answers: ①0 - 1 0 9", "① example-repeated", "② note",
        "③ examples-enough"
    ).marking("answers: 0 - 1 0 9, expect: {ill", "answers: ②0 - 1 0 9, expect: {ill").marking(
        "\nexamples:", "\n③examples:"),
    slip("a score that is never proved", "severity: 0,", "", "① score-expected").marking(
        "  severity:\n", "  ①severity:\n"),
    slip("a note that is never raised", "[safety 4, note low]", "[safety 4]", "① flag-shown")
        .marking("{note: low", "{note: ①low"),
    slip("a safety flag that is never raised", "[safety 4, note low]", "[note low]", "① flag-shown")
        .marking("{safety: item 4", "{safety: ①item 4"),
    slip("a check that is never failed", "flags: [check not_both]", "flags: []", "① flag-shown")
        .marking("- check: not_both", "- check: ①not_both"),
]

@Suite("What is advised of a definition")
struct AdviceTests {
    @Test("Nothing, where nothing is remarkable")
    func nothing() { expect(exemplaryDefinition, finds: [], advising: true) }

    @Test("Ranges and bands hold what the score can come to", arguments: ranges)
    func reach(_ advice: Advice) { advice.check() }

    @Test("Tables are whole and in order", arguments: tables)
    func look(_ advice: Advice) { advice.check() }

    @Test("Conditions can hold, and can fail", arguments: conditions)
    func decide(_ advice: Advice) { advice.check() }

    @Test("Each row of a decision can win", arguments: decisions)
    func win(_ advice: Advice) { advice.check() }

    @Test("Items, groups and missing rules do something", arguments: forms)
    func act(_ advice: Advice) { advice.check() }

    @Test("Examples show everything once", arguments: examples)
    func show(_ advice: Advice) { advice.check() }

    @Test("Only where it is asked for")
    func onlyIfAsked() {
        let text = definition(changing: "minutes: 2", to: "minutes: 240", in: exemplaryDefinition)
        #expect(readDefinition(Array(text.utf8), advising: false).findings.isEmpty)
        #expect(readDefinition(Array(text.utf8)).findings.map(\.rule) == ["minutes-sensible"])
    }

    @Test("Thousands of forms to try do not take long")
    func bounded() {
        let condition = (1...5).map { "item \($0) > 0" }.joined(separator: " and ")
        let rows = (0..<150).map { "when: \(condition) and item 5 > \($0 % 9), then: \($0)" } + ["otherwise: 0"]
        let text = exemplary(scoring: rows.reduce(into: "") { $0 += "      - {\($1)}\n" }.asDecision, expecting: "0")
        let clock = ContinuousClock()
        let time = clock.measure { _ = readDefinition(Array(text.utf8)) }
        #expect(time < .seconds(20))
    }
}

extension String {
    /// A decision with these rows.
    fileprivate var asDecision: String {
        "  more:\n    title: {en: More, it: Di più}\n    decide:\n" + self
            + "    missing: {policy: settle, source: local, grade: unverified}\n    source: local\n    grade: unverified\n"
    }
}
