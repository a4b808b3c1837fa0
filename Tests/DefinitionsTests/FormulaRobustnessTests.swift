import Definitions
import Instruments
import Testing

@Suite("No text makes the formula reader fail")
struct FormulaRobustnessTests {
    static let pieces = [
        "item", "items", "answer", "answers", "about", "about.sex", "to", "and", "or", "not", "is", "within", "yes",
        "no",
        "sum", "max(", "if(", "lookup(", "conversion.t", "(", ")", ",", "=", "<=", ">", "+", "-", "*", "/", "^", "1",
        "2.5", "9", "8a", "D1.1", "basic", "total", "stage", "major", "interval", "goals.weight", "missing", "é", "\n",
        ".", "_", "#", "share(",
    ]

    @Test("Whatever is put together is understood or complained about inside its text", arguments: 0..<20)
    func anything(seed: Int) {
        var generator = Congruential(state: UInt64(seed) &* 7919 &+ 1)
        var understood = 0
        for _ in 0..<500 {
            let count = Int.random(in: 1...14, using: &generator)
            let separator = Bool.random(using: &generator) ? " " : ""
            let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }
                .joined(separator: separator)
            let (syntax, faults) = FormulaSyntax.parse(text)
            var all = faults
            #expect((syntax == nil) == (faults.count == 1))
            for scope in [FormulaVocabulary.scope, FormulaVocabulary.overForms, FormulaScope()] {
                guard let (expression, _, further) = syntax?.resolve(in: scope) else { continue }
                #expect((expression == nil) == !further.isEmpty)
                if expression != nil { understood += 1 }
                all += further
            }
            all += resolveItemList(text, in: FormulaVocabulary.scope).1
            for fault in all {
                #expect(fault.range.upperBound <= text.utf8.count)
                let stretch = text.utf8.dropFirst(fault.range.lowerBound).prefix(fault.range.count)
                #expect(String(validating: stretch, as: UTF8.self) != nil)
            }
        }
        #expect(understood > 0)
    }

    @Test(
        "Long texts take no longer than their length",
        arguments: [
            "(", "-", "not ", "a = ", "f(a = ", "total + ", "items 1, ", "stage = a and ", "lookup(a.b, c = ",
            "f(a = items 1, ", "x(", "if(", "^", "a within ", "éé", "yes = ", "stage = f(1) or ", "max(items basic) * ",
        ])
    func longTexts(piece: String) {
        let count = 9_990 / piece.utf8.count
        for ending in ["", "1", " @", String(repeating: ")", count: 64)] {
            let text = String(String(repeating: piece, count: count).prefix(9_900)) + ending
            let clock = ContinuousClock()
            let time = clock.measure { _ = FormulaVocabulary.read(text) }
            #expect(time < .seconds(2))
        }
    }

    @Test("A formula with very many faults tells the first fifty")
    func manyFaults() {
        let text = "max(" + Array(repeating: "nothing", count: 1_000).joined(separator: ", ") + ")"
        #expect(FormulaVocabulary.read(text).complaints.count == 50)
    }
}

/// A generator that gives the same numbers every time.
private struct Congruential: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
