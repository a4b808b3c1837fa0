import Testing

@testable import Definitions

private let low = "{note: low, when: item 1 = 2, raises: someone,"
private let check = "require: not (item 1 = 0 and item 5 > 8)"

private let formSlips = [
    Slip(
        "an item that nothing uses", "  - {id: remark",
        "  - ①{id: more, responses: often, label: {en: a, it: b}}\n  - {id: remark", "① item-used",
        "110:30 example-answers"),
    Slip(
        "an unscored item that a score uses", "  - {id: 5, responses: line,",
        "  - {id: 5, unscored: true, responses: line,", "85:14 unscored-unused", "94:14 unscored-unused",
        "109:30 example-answers"),
    Slip(
        "an item asked on its own answer", "{ask: item 2, when: item 1 > 0", "{ask: item 2, when: ①item 2 > 0",
        "① skip-rule-cycle"),
    Slip(
        "an item asked on a score that rests on it", "{ask: item 2, when: item 1 > 0", "{ask: item 2, when: ①total > 0",
        "① skip-rule-cycle"),
    Slip(
        "a least of no points", "{ask: item 2, when: item 1 > 0, otherwise: 0",
        "{ask: item remark, when: item 1 > 0, otherwise: ①minimum", "① skip-rule-cycle"),
    Slip("an unknown consequence", "otherwise: warning", "otherwise: ①warn", "① unknown-word"),
    Slip("a skip rule over a number", "when: item 1 > 0", "when: ①item 1", "① formula-type"),
]

private let flagSlips = [
    Slip(
        "a flag that does not read its item", "{safety: item 4, when: item 4 >= 1",
        "{safety: item 4, when: ①item 3 >= 1", "① flag-reads-item"),
    Slip("a flag on two items", "{safety: item 4,", "{safety: ①items 3 to 4,", "① flag-keys"),
    Slip("a flag on an unknown item", "{safety: item 4,", "{safety: item ①44,", "① unknown-item"),
    Slip("a flag of no kind", "- {safety: item 4, when", "- ①{when", "① flag-keys"),
    Slip("a note on a set that is not there", "raises: someone", "raises: ①nobody", "① raises-set"),
    Slip(
        "a safety flag that raises", "{safety: item 4, when: item 4 >= 1",
        "{safety: item 4, ①raises: someone, when: item 4 >= 1", "① flag-keys"),
    Slip("a note that is unanswered", low, low + " ①unanswered: silent,", "① flag-keys"),
]

private let exampleSlips = [
    Slip(
        "too few examples",
        "  - {name: highest, answers: highest, expect: {total: {value: 7, band: severe}, flags: [safety 4, note low]}}\n",
        "", "106:1 examples-enough"),
    Slip("no example with a blank", "answers: 1 1 _ 0 3", "answers: 1 1 1 0 3", "106:1 examples-enough"),
    Slip("a list too short", "answers: 1 1 _ 0 3", "answers: ①1 1 _ 0", "① example-answers"),
    Slip("an answer to no item", "answers: 1 1 _ 0 3", "answers: ①1=1 2=1 6=0", "① example-answers"),
    Slip("answers of two kinds", "answers: 1 1 _ 0 3", "answers: ①1 1 3=1", "① mixed-answers"),
    Slip("an unknown score", "{total: 0, t_score: 40", "{①totl: 0, t_score: 40", "① unknown-name"),
    Slip("an unknown status", "{status: prorated,", "{status: prorate,", "109:57 example-expects"),
    Slip("an unknown band", "band: severe}", "band: sever}", "108:55 example-expects"),
    Slip("an unknown set", "bands: {someone: mild}", "bands: {some: mild}", "109:57 example-expects"),
    Slip("an unknown field", "{status: prorated,", "{①state: prorated,", "① unknown-key"),
    Slip("an unknown flag", "flags: [safety 4, note low]", "flags: ①[safety 3, note low]", "① example-expects"),
    Slip("a word for a number", "{total: 0, t_score: 40", "{total: 0, t_score: ①low", "① example-expects"),
    Slip("an unknown fact", "{name: a blank,", "{name: a blank, about: {①height: 3},", "① unknown-key"),
    Slip(
        "a respondent whom the definition has not", "{name: a blank,", "{name: a blank, respondent: ①proxy,",
        "① unknown-respondent"),
    Slip("a name twice", "{name: a blank,", "{name: ①highest,", "① repeated-name"),
]

@Suite("The rules of a definition")
struct RuleTests {
    @Test("Items, skip rules and checks fit together", arguments: formSlips)
    func form(_ slip: Slip) { slip.check() }

    @Test("Flags stand on what they read", arguments: flagSlips)
    func flags(_ slip: Slip) { slip.check() }

    @Test("Examples show what can be", arguments: exampleSlips)
    func examples(_ slip: Slip) { slip.check() }

    @Test("A check that warns or leaves no scores is a flag of an example, one that refuses the form is not")
    func checkAmongFlags() {
        let old = "flags: [safety 4, note low]"
        let flagged = definition(changing: old, to: "flags: ①[safety 4, note low, check not_both]")
        func otherwise(_ word: String) -> String {
            definition(changing: "otherwise: warning", to: "otherwise: \(word)", in: flagged)
        }
        expect(otherwise("warning"), finds: [])
        expect(otherwise("no-scores"), finds: [])
        expect(otherwise("invalid"), finds: ["① example-expects"])
    }

    @Test("Bands that are not adopted need a note")
    func noneAdopted() {
        let bare = definition(
            changing: "notes:\n  - {en: made up for tests, it: inventato per le prove}\n", to: "")
        let old =
            "worse: higher\n    bands: none-published\n    source: someone-2000\n    grade: established\n  severity"
        let new =
            "worse: higher\n    bands: ①none-adopted\n    source: someone-2000\n    grade: established\n  severity"
        expect(definition(changing: old, to: new, in: bare), finds: ["① none-adopted-note"])
        expect(definition(changing: old, to: new), finds: [])
    }

    @Test("The scores of two methods are never blended")
    func methods() {
        let one = definition(
            changing: "title: {en: Total, it: Totale}", to: "title: {en: Total, it: Totale}\n    method: a")
        let two = definition(
            changing: "title: {en: Severity, it: Gravità}", to: "title: {en: Severity, it: Gravità}\n    method: b",
            in: one)
        expect(two, finds: [])
        expect(
            definition(
                changing: "formula: total >= 4 or item 5 > 8", to: "formula: ①total >= 4 or severity > 8", in: two),
            finds: ["① one-method"])
    }

    @Test("Scores that read each other in a ring are shown")
    func ring() {
        let ring = definition(changing: "formula: sum(items 1 to 4)", to: "formula: t_score + 1")
        let marked = definition(changing: "  total:\n    title", to: "  ②total:\n    title", in: ring)
        expect(
            definition(changing: "formula: lookup", to: "formula: ①lookup", in: marked),
            finds: ["① score-cycle", "② note"])
        let own = definition(changing: "formula: sum(items 1 to 4)", to: "formula: ①total + 1")
        expect(own, finds: ["① score-cycle"])
    }

    @Test("Each rule has a name of its own")
    func ruleNames() {
        let names = everyRule.map { type(of: $0).name }
        #expect(Set(names).count == names.count)
    }
}
