import Testing

@testable import Definitions

private let namesSlips = [
    Slip("a name with a hyphen", "groups:\n  first:", "groups:\n  ①fir-st:", "① bad-name"),
    Slip("a word of the grammar", "  severity:\n", "  ①within:\n", "① reserved-name"),
    Slip("a name that examples use", "  severity:\n", "  ①flags:\n", "① reserved-name"),
    Slip("a score named like a group", "  severity:\n", "  ①second:\n", "① repeated-name"),
    Slip(
        "a group named like an item", "  second: items 3, 4", "  second: items 3, 4\n  ①remark: items 3, 4",
        "① repeated-name"),
    Slip(
        "an item twice", "  - {id: remark",
        "  - {id: ①5, responses: line, label: {en: how bad, it: quanto}}\n  - {id: remark", "① repeated-name"),
    Slip("an item id with a hyphen", "{id: remark", "{id: ①re-mark", "① bad-item-id"),
    Slip(
        "a check twice", "checks:\n",
        "checks:\n  - {check: not_both, require: item 1 = 0, otherwise: warning, label: {en: a, it: b}, source: local, grade: unverified}\n",
        "42:12 repeated-name"),
]

private let responsesSlips = [
    Slip("a code twice", "{code: 1, label: {en: at times", "{code: ①0.0, label: {en: at times", "① repeated-code"),
    Slip("a code that says how an item was left", "code: 9", "code: ①skipped", "① reserved-code"),
    Slip("a code with a space", "code: 9", "code: ①not known", "① bad-code"),
    Slip("a meaning that no code has", "means: not-known", "means: ①skipped", "① unknown-word"),
    Slip("a range upside down", "number: 0 to 10, step", "number: ①10 to 0, step", "① range-upside-down"),
    Slip("a step that does not fit", "step: 1", "step: ①3", "① step-does-not-fit"),
    Slip("two forms of answer", "{text: free}", "①{text: free, tick: box}", "① one-form-of-answer"),
    Slip("a step of a text", "{text: free}", "{text: free, ①step: 1}", "① number-only"),
    Slip("an unknown code list", "{id: 1, responses: often", "{id: 1, responses: ①oftn", "① unknown-name"),
    Slip("a code list that is half of a map", "  words: {text: free}", "  words: ①free", "① wrong-kind"),
]

private let keysSlips = [
    Slip(
        "a key that leaves out a code", "once: 0 -> 0, 1 -> 1, 2 -> 1", "once: ①0 -> 0, 1 -> 1",
        "① key-names-each-code-once"),
    Slip(
        "a key that names a code twice", "once: 0 -> 0, 1 -> 1, 2 -> 1", "once: ①0 -> 0, 1 -> 1, 2 -> 1, 1 -> 0",
        "① key-names-each-code-once"),
    Slip(
        "a key that gives points to no answer", "once: 0 -> 0, 1 -> 1, 2 -> 1", "once: ①0 -> 0, 1 -> 1, 2 -> 1, 9 -> 0",
        "① key-names-each-code-once"),
    Slip("a key that cannot be read", "once: 0 -> 0, 1 -> 1,", "once: 0 -> 0,① 1 => 1,", "① bad-key"),
    Slip("an unknown key", "key: once", "key: ①ounce", "① unknown-name"),
    Slip(
        "a text turned round", "{id: remark, responses: words,", "{id: remark, responses: words, key: ①reverse,",
        "① nothing-to-reverse"),
    Slip(
        "a map for a number", "{id: 5, responses: line,", "{id: 5, responses: line, key: ①once,", "① key-without-codes"),
]

private let tablesSlips = [
    Slip("a row too short", "- [0 to 3, 40]", "- ①[0 to 3]", "① row-length"),
    Slip("a cell upside down", "- [0 to 3, 40]", "- [①3 to 0, 40]", "① range-upside-down"),
    Slip(
        "rows that overlap", "      - [0 to 3, 40]\n      - [4 to 7, 60]",
        "      - ②[0 to 4, 40]\n      - ①[4 to 7, 60]", "① table-overlap", "② note"),
    Slip(
        "a column twice", "columns: [raw, t]\n    rows:\n      - [0 to 3, 40]\n      - [4 to 7, 60]",
        "columns: [raw, t, ①raw]\n    rows:\n      - [0 to 3, 40, 1]\n      - [4 to 7, 60, 2]", "① repeated-name"),
]

private let sourcesSlips = [
    Slip(
        "a source that is not listed", "{holder: none, wording: free, source: someone-2000}",
        "{holder: none, wording: free, source: ①someone-200}", "① unknown-source"),
    Slip(
        "a source without a grade", "{policy: settle, source: local, grade: unverified}",
        "{policy: settle, source: local}", "95:5 missing-key"),
    Slip(
        "a grade of what nobody published", "{policy: strict, source: none-published}",
        "{policy: strict, source: none-published, ①grade: established}", "① grade-of-nothing"),
    Slip(
        "a choice of our own that claims more", "{policy: settle, source: local, grade: unverified}",
        "{policy: settle, source: local, grade: ①established}", "① local-is-unverified"),
    Slip("a reserved word as a source", "sources:\n", "sources:\n  ①local: {cite: Other A}\n", "① reserved-name"),
]

@Suite("The parts of a definition")
struct PartTests {
    @Test("Names are well formed, and each is the name of one thing", arguments: namesSlips)
    func names(_ slip: Slip) { slip.check() }

    @Test("Code lists say what can be answered", arguments: responsesSlips)
    func responses(_ slip: Slip) { slip.check() }

    @Test("Keys name each ordinary code once", arguments: keysSlips)
    func keys(_ slip: Slip) { slip.check() }

    @Test("Tables are whole, and their rows apart", arguments: tablesSlips)
    func tables(_ slip: Slip) { slip.check() }

    @Test("Sources and grades are honest", arguments: sourcesSlips)
    func sources(_ slip: Slip) { slip.check() }
}
