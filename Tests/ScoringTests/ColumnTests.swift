import Instruments
import Scoring
import TestSupport
import Testing
import Twin

private let library = standardLibrary

@Suite("Columns of forms come to what each form comes to by itself")
struct ColumnTests {
    @Test(
        "Random forms of every instrument, complete, with gaps and with wrong answers",
        arguments: library.plans.map(\.instrument.id))
    func agree(_ id: String) throws {
        var generator = SeededGenerator(state: 20_261_128)
        let differences = ColumnComparison.differences(try library[id], forms: 25, &generator) ?? []
        #expect(differences.prefix(3) == [])
    }

    @Test("More forms than a block holds", arguments: ["phq-9", "whodas-36", "honos"])
    func blocks(_ id: String) throws {
        var generator = SeededGenerator(state: 20_261_130)
        let differences = ColumnComparison.differences(try library[id], forms: 1030, &generator) ?? []
        #expect(differences.prefix(3) == [])
    }

    @Test("Of some scores alone the values, and the flags all the same")
    func someScores() throws {
        let plan = try library["phq-9"]
        let forms: [[UInt8]] = [
            [1, 2, 1, 2, 0, 1, 1, 0, 1, 0], [3, 3, 2, 3, AnswerByte.blank, 2, 3, 1, 0, 0],
            [1, AnswerByte.blank, AnswerByte.blank, AnswerByte.blank, 0, 0, 0, 0, 0, 0],
        ]
        let bytes = forms.flatMap { $0 }
        var scorer = try #require(ColumnScorer(plan, scores: ["phq-2.total", "total"]))
        let columns = scorer.columns
        #expect(columns.map(\.name) == ["total", "phq-2.total"])
        var totals: [Double] = [0, 0, 0]
        var twos: [Double] = [0, 0, 0]
        var flags: [Int] = []
        scorer.score(bytes.span, forms: 3, formStride: 10, columnStride: 1) { block in
            block.copyValues(columns[0], to: &totals, from: 0)
            block.copyValues(columns[1], to: &twos, from: 0)
            for form in 0..<block.forms { flags.append(block.flags(form: form).flags.count) }
        }
        // 17 of 8 answers is 19.125 for nine; with three blanks there is no total.
        #expect(totals[0] == 9 && totals[1] == 19 && totals[2].isNaN)
        #expect(twos[0] == 3 && twos[1] == 6 && twos[2].isNaN)
        #expect(flags == [1, 0, 0])
    }

    @Test("Forms may stand row by row or column by column")
    func strides() throws {
        let plan = try library["phq-9"]
        let rows: [[UInt8]] = [[1, 2, 1, 2, 0, 1, 1, 0, 0, 0], [3, 3, 2, 3, 2, 2, 3, 1, 1, 0]]
        func totals(_ bytes: [UInt8], formStride: Int, columnStride: Int) throws -> [Rational?] {
            var scorer = try #require(ColumnScorer(plan))
            let total = try #require(scorer.columns.first { $0.score.name == "total" && $0.isOwn })
            var found: [Rational?] = []
            scorer.score(bytes.span, forms: 2, formStride: formStride, columnStride: columnStride) { block in
                for form in 0..<block.forms { found.append(block.outcome(total, form: form).exact) }
            }
            return found
        }
        #expect(try totals(rows.flatMap { $0 }, formStride: 10, columnStride: 1) == [8, 20].map { Rational($0) })
        let columns = (0..<10).flatMap { item in rows.map { $0[item] } }
        #expect(try totals(columns, formStride: 1, columnStride: 2) == [8, 20].map { Rational($0) })
    }

    @Test("An instrument with repeated entries has no columns, nor has a respondent that it does not know")
    func none() throws {
        #expect(try ColumnScorer(library["gas"]).map(\.columns.count) == nil)
        #expect(try ColumnScorer(library["phq-9"], respondent: .team).map(\.columns.count) == nil)
    }
}
