import Testing

/// The sound definition as an author would leave it, so that there is nothing to advise either.
let exemplaryDefinition: String = {
    let populated = definition(
        changing: "      - set: someone\n", to: "      - set: someone\n        population: adults\n")
    let grouped = definition(
        changing: "require: not (item 1 = 0 and item 5 > 8)",
        to: "require: any(items first, second is blank) or not (item 1 = 0 and item 5 > 8)", in: populated)
    let expected = definition(
        changing: "expect: {total: 0, t_score: 40,", to: "expect: {total: 0, t_score: 40, severity: 0,", in: grouped)
    let checked = definition(
        changing: "  - {name: a blank,",
        to: "  - {name: apart, answers: 0 - 1 0 9, expect: {ill: true, flags: [check not_both]}}\n  - {name: a blank,",
        in: expected)
    // Items that earn alike, so that a prorated total stays in its range.
    let keyed = definition(changing: "once: 0 -> 0, 1 -> 1, 2 -> 1", to: "once: 0 -> 0, 1 -> 1, 2 -> 2", in: checked)
    let ranged = definition(changing: "range: 0 to 7", to: "range: 0 to 8", in: keyed)
    let looked = definition(changing: "[4 to 7, 60]", to: "[4 to 8, 60]", in: ranged)
    let shown = definition(changing: "{value: 7, band: severe}", to: "{value: 8, band: severe}", in: looked)
    return shown.replacing("population: adults", with: "population: {en: adults, it: adulti}")
}()

/// The exemplary definition with a score of these lines more at the end of its scores, and an example that expects it.
func exemplary(scoring lines: String, expecting value: String = "0") -> String {
    let scored = definition(changing: "\nflags:\n", to: lines + "\nflags:\n", in: exemplaryDefinition)
    return definition(changing: "severity: 0,", to: "severity: 0, more: \(value),", in: scored)
}

/// A score `more` with nothing remarkable but its formula, in one line.
func score(
    _ formula: String, range: String, missing: String = "{policy: strict, source: none-published}",
    bands: String = "none-published", and rest: String = ""
) -> String {
    "  more: {title: {en: More, it: Di più}, \(quoted(formula)), missing: \(missing), range: \(range), worse: higher, "
        + "bands: \(bands), \(rest)source: local, grade: unverified}\n"
}

/// A truth `more`, in one line.
func truth(_ formula: String) -> String {
    "  more: {title: {en: More, it: Di più}, \(quoted(formula)), "
        + "missing: {policy: settle, source: local, grade: unverified}, source: local, grade: unverified}\n"
}

/// A formula in quotes, a mark in front of them.
private func quoted(_ formula: String) -> String {
    guard let mark = formula.first, "①②".contains(mark) else { return "formula: \"\(formula)\"" }
    return "formula: \(mark)\"\(formula.dropFirst())\""
}
