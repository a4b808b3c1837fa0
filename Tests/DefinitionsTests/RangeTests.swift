import Testing

@testable import Definitions

/// The sound definition with another score at the end of the scores.
private func scoring(_ formula: String, _ range: String) -> String {
    let missing = formula.contains(" is ") ? "" : "missing: {policy: strict, source: none-published}, "
    let score =
        "more: {title: {en: a, it: b}, formula: \"\(formula)\", \(missing)range: ①\(range), worse: higher, "
        + "bands: none-published, source: local, grade: unverified}"
    return definition(changing: "\nflags:\n", to: "  \(score)\n\nflags:\n")
}

private let right = [
    ("sum(items 1 to 5)", "0 to 17"), ("mean(items 1 to 3)", "0 to 2"), ("2 * item 1 - item 5", "-10 to 4"),
    ("count(items 1 to 3 >= 1)", "0 to 3"), ("count(items 1 to 5 is blank)", "0 to 5"), ("item 1 ^ 2", "0 to 4"),
    ("max(item 1, item 5)", "0 to 10"), ("if(item 1 = 2, 10, 20)", "10 to 20"), ("item 1 * item 1", "0 to 4"),
    ("item 5 / (1 + item 1)", "0 to 10"), ("item 5 / item 1", "any"), ("sum(answers 3, 4)", "0 to 4"),
    ("item 1 - item 1", "0 to 0"),
]

private let wrong = [
    ("sum(items 1 to 5)", "0 to 18"), ("sum(items 1 to 5)", "0 to 16"), ("sum(items 1 to 5)", "1 to 17"),
    ("mean(items 1 to 3)", "0 to 6"), ("count(items 1 to 3 >= 1)", "0 to 4"), ("count(items 1 to 3 > 2)", "0 to 3"),
    ("item 1 * item 1", "0 to 5"), ("if(item 1 = 2, 10, 20)", "10 to 21"), ("item 5 / (1 + item 2)", "0 to 11"),
    ("2 * total + item 5", "0 to 23"),
]

@Suite("The range that a formula gives")
struct RangeTests {
    @Test("A declared range that agrees is taken", arguments: right)
    func agrees(_ formula: String, _ range: String) {
        expect(scoring(formula, range), finds: [])
    }

    @Test("A declared range that does not agree is refused", arguments: wrong)
    func differs(_ formula: String, _ range: String) {
        expect(scoring(formula, range), finds: ["① range-agrees"])
    }

    @Test("What may be left out widens the range of a sum")
    func leftOut() {
        let missing = "{policy: leave-out, at_most: 1, source: local, grade: unverified}"
        let responses = definition(
            changing: "  line: {number: 0 to 10, step: 1}", to: "  line: {number: 3 to 10, step: 1}")
        let score =
            "more: {title: {en: a, it: b}, formula: \"sum(items 1, 5)\", missing: \(missing), range: ①3 to 12, worse: higher, bands: none-published, source: local, grade: unverified}"
        let severity = definition(changing: "range: 0 to 10", to: "range: 3 to 10", in: responses)
        let text = definition(changing: "\nflags:\n", to: "  \(score)\n\nflags:\n", in: severity)
        let filled = definition(changing: "answers: 1 1 _ 0 3", to: "answers: 1 1 _ 0 4", in: text)
        expect(filled, finds: ["① range-agrees"])
        expect(filled.replacing("①3 to 12", with: "0 to 12"), finds: [])
    }
}
