/// What the reader itself finds, by name, before any rule can look at the whole: what the file is made of, its keys, names
/// and formulas. The page of rules lists them from here, and a test holds the table complete.
enum ReaderFindings {
    /// What the file is made of.
    static let ofTheFile: [String: String] = [
        "yaml-alias": "`*name` is not taken: a value is written where it is used.",
        "yaml-anchor": "`&name` is not taken: a value is written where it is used, or a score is `like` another.",
        "yaml-control-character": "The file holds a character that YAML forbids.",
        "yaml-directive": "A line with `%` before the document is not taken.",
        "yaml-empty": "The file holds nothing but white space and comments.",
        "yaml-further-document": "A file is one document; `---` begins a second.",
        "yaml-key-not-scalar": "A list or a map is no key.",
        "yaml-malformed-utf-8": "The file is no UTF-8.",
        "yaml-merge-key": "`<<` is not taken: write the keys out, or let a score be `like` another.",
        "yaml-nul": "The file holds a NUL byte.",
        "yaml-repeated-key": "A map has the key already.",
        "yaml-syntax": "YAML does not allow this; the cause may stand well before the place.",
        "yaml-tag": "`!name` is not taken: a value has the type that its field wants.",
        "yaml-too-deep": "There are more levels than a file can have.",
        "yaml-too-large": "The file is larger than a file can be.",
        "yaml-too-many-nodes": "There are more values than a file can have.",
        "yaml-utf-16": "The file is in UTF-16 or UTF-32; save it as UTF-8.",
    ]

    /// Keys, and values of the wrong kind.
    static let ofKeysAndValues: [String: String] = [
        "answers-or-group": "An example has `answers` or a `group`, not both.",
        "english-lacks": "A text by language has no English, `en`, which is always there.",
        "from-or-above": "A level begins with `from` or with `above`, not both.",
        "key-order": "The top-level keys stand in another order than the language's (a warning).",
        "language-lacks": "The title has a language in which other texts are not (a warning).",
        "missing-key": "A key that is required is not there; a decision, a level or a limit lacks what it begins with.",
        "missing-value": "Nothing is written behind a key, or a list is empty.",
        "mixed-answers": "Answers are typed in the order of the form, or each by its item, not in both ways.",
        "not-a-code": "This is no LOINC code, or no SNOMED CT code.",
        "not-a-number": "A number belongs here.",
        "not-a-range": "A range belongs here, as `0 to 27`.",
        "not-a-rounding": "A rounding belongs here, as `half up to 1 decimal`, or `none`.",
        "not-whole": "A whole number of some least size belongs here.",
        "number-only": "`step` and `unit` belong to a number.",
        "one-form-of-answer": "A code list is a list of options, or one of `number`, `text` and `tick`.",
        "out-of-range": "A figure lies outside what it can be: a percentage over 100, say.",
        "range-upside-down": "A range begins with the smaller number, and has more than one.",
        "too-many": "There are more items, scores or named items than a definition can have.",
        "unknown-key": "There is no such key here; the nearest right one is named.",
        "unknown-language": "A text has a language that the title has not, or what is no code of one.",
        "unknown-word": "There is no such word here; the nearest right one is named.",
        "wrong-kind": "A list stands where a text belongs, and the like.",
    ]

    /// Names, ids and what they name.
    static let ofNames: [String: String] = [
        "bad-id": "Ids of instruments, sources and sets are small letters, digits, hyphens and dots inside.",
        "bad-item-id": "Ids of items are letters, digits, `_` and dots inside.",
        "bad-name": "Names that formulas speak of are small letters, digits and `_`, a letter first.",
        "bad-same-as": "`same_as` names an instrument and its item, as `audit item 2`.",
        "like-chain": "The score that this one is like is itself like another; name that one.",
        "like-itself": "A score cannot be like itself.",
        "repeated-name": "Something else has the name already; both places are shown.",
        "repeated-respondent": "A respondent stands twice.",
        "reserved-name": "The name is a word of formulas, or has a meaning of its own.",
        "taken-by-same-as": "`same_as` takes label, responses and key, so none of them is stated.",
        "unknown-column": "The table has no such column.",
        "unknown-function": "There is no such function.",
        "unknown-instrument": "There is no definition of that id to take an item of, or it is wrong itself.",
        "unknown-item": "There is no such item; the nearest one is named.",
        "unknown-name": "There is no such score, group, table, code list, key or fact; the nearest one is named.",
        "unknown-respondent": "An example has a respondent whom the definition has not.",
        "unknown-source": "What is cited is not among the sources.",
    ]

    /// Codes, keys, scores and their missing rules.
    static let ofScoring: [String: String] = [
        "bad-code": "A code has no spaces, `=`, `,`, `|` or brackets.",
        "bad-key": "A key is written `1 -> 0, 2 -> 1`.",
        "decide-rows": "A decision ends with `otherwise`, so that none falls through, and nothing comes after it.",
        "figure-keys": "The key means nothing for this change figure.",
        "flag-keys": "A flag is one of `safety`, `critical` and `note`, on one item, with the keys of its kind.",
        "formula-or-decide": "A score has `formula` or `decide`, not both.",
        "grade-of-nothing": "Where the source is `none-published` there is nothing to grade.",
        "key-names-each-code-once": "A key names each ordinary code of the list once, and no other.",
        "key-without-codes": "A number or a text has no codes that a key could name.",
        "local-is-unverified": "What this project chose itself is graded `unverified`.",
        "missing-rule":
            "A score that rests on answers, or comes to a verdict, says what a missing answer does; no other does.",
        "mixed-outcomes": "The outcomes of a decision are all words, all numbers or all ranges.",
        "no-ordinary-code": "Every option of the list stands for no answer.",
        "nothing-to-reverse": "The list has no numbers that could be reversed.",
        "numbers-only": "Range, bands, rounding and the like belong to a score that is a number.",
        "one-limit": "A missing rule has `at_most` or `at_least`, not both.",
        "policy-keys": "The key means nothing under this policy.",
        "repeated-code": "The code stands in the list already.",
        "reserved-code": "The code says how an item was left, and is no code.",
        "row-length": "A row of a table has as many cells as there are columns.",
        "score-cycle": "Scores read each other in a ring, so that none of them can be found first.",
        "settle-verdicts": "`settle` is for yes or no and for decisions, not for numbers.",
        "source-and-grade": "`source` and `grade` come together: nothing is established without a source.",
        "step-does-not-fit": "The steps do not lead from the least to the most number.",
    ]

    /// Formulas.
    static let ofFormulas: [String: String] = [
        "argument-count": "A function has more or fewer arguments than it takes.",
        "formula-syntax": "The text leaves the grammar here; what was expected is named.",
        "formula-too-deep": "Too many brackets one inside the other, or terms in a row: make scores of the parts.",
        "formula-too-long":
            "The text is longer than a formula can be: make scores of its parts, or name lists in `groups`.",
        "formula-type": "The formula comes to another kind of value than its key wants.",
        "item-in-group-figure": "A figure over many forms speaks of their scores, not of items.",
        "list-length": "Two lists are worked pairwise, and are not equally long.",
        "list-misplaced": "A list stands where one value belongs.",
        "no-points": "No answer to the item earns points; compare its code, or key it.",
        "outside-share": "Each form has its own value: put it in `share(…)` or `average(…)`.",
        "repeated-column": "A lookup names a column twice.",
        "repeated-item": "An item stands in the list a second time.",
        "root-compared": "A square root is rounded, so it is not compared; compare the square.",
        "run-reversed": "A run goes from the first to the last in the order of the form.",
        "share-misplaced": "`share` and `average` stand in a figure over many forms, and not one inside the other.",
        "type-mismatch": "A part is of another kind than its place wants: a truth where a number belongs, say.",
    ]

    /// The tables in the order of the page, each with its heading.
    static let all: [(heading: String, findings: [String: String])] = [
        ("The file", ofTheFile), ("Keys and values", ofKeysAndValues), ("Names", ofNames), ("Scoring", ofScoring),
        ("Formulas", ofFormulas),
    ]
}
