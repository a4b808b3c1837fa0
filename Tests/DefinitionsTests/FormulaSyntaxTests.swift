import Definitions
import Testing

@Suite("Syntax stops at the first thing that the grammar does not allow")
struct FormulaSyntaxTests {
    /// A formula, and the stretch that is complained about; empty at the end.
    static let wrong: [(String, Range<Int>)] = [
        ("", 0..<0),
        ("  ", 0..<0),
        ("total +", 7..<7),
        ("total + \n", 7..<7),
        ("total symptoms", 6..<14),
        ("sum(items 1 to 9", 16..<16),
        ("sum()", 4..<5),
        ("sum(items )", 10..<11),
        ("sum(items 1,)", 12..<13),
        ("max(items 1 to 3, sum(items 4))", 18..<21),
        ("max(items 1, -1)", 13..<14),
        ("item", 4..<4),
        ("item(3)", 4..<5),
        ("item 1 to 3", 0..<4),
        ("items 1 to to", 11..<13),
        ("item and", 5..<8),
        ("1 < 2 < 3", 6..<7),
        ("item 1 = 2 within 1 to 3", 11..<17),
        ("total = 1 = 1", 10..<11),
        ("total == 1", 6..<8),
        ("total != 1", 6..<8),
        ("total <> 1", 6..<8),
        ("total => 1", 6..<8),
        ("8a + 1", 0..<2),
        (".5", 0..<1),
        ("5.", 1..<2),
        ("1234567890123456789", 0..<19),
        ("- total", 0..<1),
        ("-total", 0..<1),
        ("2 ^ 10", 4..<6),
        ("2 ^ x", 4..<5),
        ("2 ^ 2 ^ 2", 6..<7),
        ("1 + not major", 4..<7),
        ("total within 3 to 1", 13..<19),
        ("total within 3", 14..<14),
        ("total within 3 to", 17..<17),
        ("total within and", 13..<16),
        ("item 1 is", 9..<9),
        ("about", 5..<5),
        ("about .age", 6..<7),
        ("goals. weight", 5..<6),
        ("lookup(conversion)", 17..<18),
        ("lookup(conversion.t, raw)", 24..<25),
        ("lookup(conversion.t, raw = )", 27..<28),
        ("about.sex = ", 11..<11),
        ("stage = (action", 15..<15),
        ("(total", 6..<6),
        ("total)", 5..<6),
        ("total # 1", 6..<7),
        ("total \u{2265} 1", 6..<9),
        ("sum[1]", 3..<4),
    ]

    @Test("The stretch is where the grammar is left", arguments: wrong)
    func places(text: String, range: Range<Int>) {
        let (syntax, faults) = FormulaSyntax.parse(text)
        // What follows `NAME =` may be a word: whether it is wrong is known only with the type of NAME.
        let all = syntax.map { $0.resolve(in: FormulaVocabulary.scope).2 } ?? faults
        #expect(all.map(\.rule) == ["formula-syntax"])
        #expect(all.map(\.range) == [range])
    }

    @Test("64 brackets are read, 65 are not", arguments: [("(", "1", ")"), ("min(", "1", ")")])
    func nesting(opening: String, middle: String, closing: String) {
        func nested(_ depth: Int) -> String {
            String(repeating: opening, count: depth) + middle + String(repeating: closing, count: depth)
        }
        #expect(FormulaSyntax.parse(nested(64)).1.isEmpty)
        #expect(FormulaSyntax.parse(nested(65)).1.map(\.rule) == ["formula-too-deep"])
    }

    @Test("200 terms in a row are read, 201 are not")
    func terms() {
        func row(_ count: Int) -> String { Array(repeating: "total", count: count).joined(separator: " + ") }
        #expect(FormulaVocabulary.read(row(200)).complaints.isEmpty)
        #expect(FormulaSyntax.parse(row(201)).1.map(\.rule) == ["formula-too-deep"])
    }

    @Test("A formula of more than 10 000 bytes is not read")
    func length() {
        func padded(_ count: Int) -> String { "1" + String(repeating: " ", count: count - 1) }
        #expect(FormulaSyntax.parse(padded(10_000)).1.isEmpty)
        #expect(FormulaSyntax.parse(padded(10_001)).1.map(\.rule) == ["formula-too-long"])
    }

    @Test("The bare names are listed once, in order, functions and fields not among them")
    func names() throws {
        let text = "mean + mean(items total) + about.age + goals.weight + x * mean within y or stage = action"
        let syntax = try #require(FormulaSyntax.parse(text).0)
        #expect(syntax.names == ["mean", "x", "y", "stage", "action"])
    }
}
