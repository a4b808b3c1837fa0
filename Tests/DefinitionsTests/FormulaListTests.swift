import Definitions
import Instruments
import Testing

@Suite("Lists and ranges have one spelling everywhere")
struct FormulaListTests {
    @Test(
        "A list names positions in the order written",
        arguments: [
            ("items 1 to 3", [0, 1, 2]), ("items 3, 1", [2, 0]), ("items basic, 9", [0, 1, 2, 8]), ("item 8a", [9]),
            ("items D1.1 to D1.2, 16A", [11, 12, 13]), ("items 9 to D1.1", [8, 9, 11]), ("items note", [10]),
            ("items 9 to note", [8, 9, 10]), (" items\n1 ,2 ", [0, 1]), ("items 5 to 5", [4]),
        ] as [(String, [Int])])
    func lists(text: String, positions: [Int]) {
        let (found, faults) = resolveItemList(text, in: FormulaVocabulary.scope)
        #expect(found == positions)
        #expect(faults.isEmpty)
    }

    @Test(
        "A wrong list is complained about where it is wrong",
        arguments: [
            ("", ["formula-syntax: "]), ("1 to 3", ["formula-syntax: 1"]), ("items", ["formula-syntax: "]),
            ("items 1 2", ["formula-syntax: 2"]), ("answers 1", ["formula-syntax: answers"]),
            ("items 1 to 3 >= 1", ["formula-syntax: >"]), ("items 11, 12", ["unknown-item: 11", "unknown-item: 12"]),
            ("items 3 to 1", ["run-reversed: 3 to 1"]), ("items 1, 1", ["repeated-item: 1"]),
        ] as [(String, [String])])
    func wrongLists(text: String, complaints: [String]) {
        let (found, faults) = resolveItemList(text, in: FormulaVocabulary.scope)
        #expect(found == nil)
        #expect(faults.map { FormulaVocabulary.complaint($0, text) } == complaints)
    }

    @Test("A range is two numbers, the lower first")
    func ranges() throws {
        let (low, high) = try #require(parseRange("-0.594 to 1"))
        #expect([low, high] == [Rational("-0.594"), .one])
        let (first, last) = try #require(parseRange(" 3 to 3 "))
        #expect([first, last] == [Rational(3), Rational(3)])
    }

    @Test(
        "Anything else is no range",
        arguments: ["", "0", "0 to", "to 3", "0 to 3 to 4", "3 to 0", "0-3", "a to b", "0 to 3 points", "any"])
    func noRanges(text: String) {
        #expect(parseRange(text) == nil)
    }
}
