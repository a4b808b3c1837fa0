import Testing

@testable import Definitions

/// How the score `severity` begins.
private let head = "severity:\n    title: {en: Severity, it: Gravità}\n    formula: item 5\n"
/// The part of `severity` that says that it is a number, which stands there for the kind of score that a slip makes of it.
private let number = """
    formula: item 5
        missing: {policy: strict, source: none-published}
        range: 0 to 10
        worse: higher
        bands: none-published

    """

private let scoresSlips = [
    Slip("no formula", head, "①" + head.replacing("    formula: item 5\n", with: ""), "① missing-key"),
    Slip(
        "a formula and a decision", "formula: item 5\n", "formula: item 5\n    ①decide: [{otherwise: 1}]\n",
        "① formula-or-decide"),
    Slip("an unknown item", "formula: item 5\n", "formula: item ①6\n", "① unknown-item"),
    Slip(
        "a condition that is a number", "    formula: item 5\n", "    when: ①item 5\n    formula: item 5\n",
        "① formula-type"),
    Slip("no title", head, "①" + head.replacing("    title: {en: Severity, it: Gravità}\n", with: ""), "① missing-key"),
    Slip(
        "a range of what is no number", "    missing: {policy: settle",
        "    ①range: 0 to 1\n    missing: {policy: settle", "① numbers-only"),
    Slip(
        "a rounding that cannot be read", "    range: 0 to 10\n", "    round: ①half up\n    range: 0 to 10\n",
        "① not-a-rounding"),
    Slip("a range that cannot be read", "    range: 0 to 10\n", "    range: ①0-10\n", "① not-a-range"),
    Slip(
        "a decision without an end", number,
        "decide: [①{when: item 5 > 3, then: {en: a, it: b}}]\n    missing: {policy: strict, source: none-published}\n",
        "① decide-rows"),
    Slip(
        "rows after the last", number,
        "decide: [{otherwise: {en: a, it: b}}, ①{when: item 5 > 3, then: {en: a, it: b}}]\n    missing: {policy: strict, source: none-published}\n",
        "① decide-rows", "① decide-rows"),
    Slip(
        "outcomes of two kinds", number,
        "decide: [{when: item 5 > 3, then: {en: a, it: b}}, {when: item 5 > 1, then: {en: c, it: d}}, {otherwise: ①1}]\n    missing: {policy: strict, source: none-published}\n",
        "① mixed-outcomes"),
]

private let missingSlips = [
    Slip(
        "nothing said of missing answers", head + "    missing: {policy: strict, source: none-published}\n", "①" + head,
        "① missing-rule"),
    Slip(
        "something said where there are no answers", "raw = total)\n",
        "raw = total)\n    ①missing: {policy: strict, source: none-published}\n", "① missing-rule"),
    Slip("an unknown policy", "policy: strict", "policy: ①stric", "① unknown-word"),
    Slip("a limit without a use", "{policy: strict, source", "{policy: strict, ①at_most: 1, source", "① policy-keys"),
    Slip("no limit", "missing: {policy: prorate, at_most: 1, ", "①missing: {policy: prorate, ", "① missing-key"),
    Slip("a settled number", "policy: strict", "policy: ①settle", "① settle-verdicts"),
    Slip("two limits", "at_most: 1, round", "at_most: 1, ①at_least: 3, round", "① one-limit"),
    Slip(
        "a fill without a number", "missing: {policy: strict, source: none-published}",
        "①missing: {policy: fill, source: local, grade: unverified}", "① missing-key"),
    Slip("a share of more than all", "at_most: 1, round", "at_most: ①3/2, round", "① not-a-number"),
    Slip(
        "an unreachable limit", "missing: {policy: prorate, at_most: 1, round",
        "missing: ①{policy: prorate, at_least: 5, round", "① limit-in-reach"),
    Slip(
        "prorating outside a sum", "formula: sum(items 1 to 4)", "formula: ①sum(items 1 to 3) + item 4",
        "① prorate-in-sum"),
    Slip(
        "only items of another score", "missing: {policy: prorate, at_most: 1, round",
        "missing: ①{policy: leave-out, only: item 5, at_most: 1, round", "① only-of-formula"),
    Slip(
        "groups that leave out an item", "missing: {policy: prorate, at_most: 1, round",
        "missing: ①{policy: group-mean, groups: [first], at_most: 1, round", "① group-mean-groups"),
    Slip(
        "an unknown group", "missing: {policy: prorate, at_most: 1, round",
        "missing: {policy: group-mean, groups: [first, ①secnd], at_most: 1, round", "① unknown-name"),
]

private let bandsSlips = [
    Slip(
        "a level below the one before", "{from: 0, band: {en: mild, it: lieve}}\n          - {from: 4,",
        "{from: ②0, band: {en: mild, it: lieve}}\n          - {from: ①0,", "① band-edges", "② note"),
    Slip("a first level above the least", "{from: 0, band: {en: mild", "{from: ①1, band: {en: mild", "① band-edges"),
    Slip("a level beyond the end", "{from: 4,", "{from: ①8,", "① band-edges"),
    Slip(
        "a band twice", "{from: 4, band: {en: severe, it: grave}}",
        "{from: ①2, band: {en: mild, it: lieve}}\n          - {from: 4, band: {en: severe, it: grave}}",
        "① band-repeated"),
    Slip("from and above", "{from: 4,", "{from: 4, ①above: 4,", "① from-or-above"),
    Slip("neither from nor above", "- {from: 4, band", "- ①{band", "① missing-key"),
    Slip("bands of an open range", "range: 0 to 7\n", "range: ①any\n", "① band-edges"),
    Slip(
        "an unknown word for none",
        "bands: none-published\n    source: someone-2000\n    grade: established\n  severity",
        "bands: ①none\n    source: someone-2000\n    grade: established\n  severity", "① unknown-word"),
]

private let rangesSlips = [
    Slip("a range too narrow", "range: 0 to 10\n", "range: ①0 to 9\n", "① range-agrees"),
    Slip("a range too wide", "range: 0 to 10\n", "range: ①-1 to 10\n", "① range-agrees"),
    Slip("a range that the table leaves", "range: 40 to 60", "range: ①41 to 60", "① range-agrees"),
]

@Suite("The scores of a definition")
struct ScoreTests {
    @Test("A score says what it is", arguments: scoresSlips)
    func scores(_ slip: Slip) { slip.check() }

    @Test("A score says what missing answers do", arguments: missingSlips)
    func missing(_ slip: Slip) { slip.check() }

    @Test("Bands tile the range", arguments: bandsSlips)
    func bands(_ slip: Slip) { slip.check() }

    @Test("The declared range agrees with the formula", arguments: rangesSlips)
    func ranges(_ slip: Slip) { slip.check() }
}
