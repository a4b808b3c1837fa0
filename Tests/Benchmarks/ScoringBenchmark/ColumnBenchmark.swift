import AssessmentScoring
import Foundation
import Instruments
import Scoring

/// Scores a million forms from columns in memory, on one core, and prints how many it does in a second of the
/// processor's time: the total of PHQ-9 with its flags, as values and numbers of flags, then all that a form comes to.
///
/// One answer in a hundred is blank, and one form in ten thousand has an answer that is none. The sum of the values is
/// held against what the forms come to one by one.
enum ColumnBenchmark {
    private static let forms = 1_000_000
    private static let rounds = 20

    static func run() throws {
        let plan = try InstrumentLibrary.standard(examples: false)["phq-9"]
        let items = plan.instrument.items.count
        let codes = madeUpCodes(items: items)
        try measure("the total and the flags", plan, codes, scores: ["total"])
        try measure("all scores and the flags", plan, codes, scores: nil)
    }

    private static func measure(_ name: String, _ plan: ScoringPlan, _ codes: [UInt8], scores: Set<String>?) throws {
        guard var scorer = ColumnScorer(plan, scores: scores) else { fatalError("phq-9 has no columns") }
        let columns = scorer.columns
        var values = columns.map { _ in [Double](repeating: 0, count: forms) }
        var flags = [UInt32](repeating: 0, count: forms)
        var best = Double.infinity
        for _ in 0..<rounds {
            let before = clock()
            scorer.score(codes.span, forms: forms, formStride: 1, columnStride: forms) { block in
                for (index, column) in columns.enumerated() {
                    block.copyValues(column, to: &values[index], from: block.first)
                }
                block.copyFlagNumbers(to: &flags, from: block.first)
            }
            best = min(best, Double(clock() - before) / Double(CLOCKS_PER_SEC))
        }
        check(plan, codes, values[0])
        let flagged = flags.count { $0 > 1 }
        print(
            "columns of phq-9, \(name): \(Int(Double(forms) / best)) forms a second of processor time, best of \(rounds)"
                + " (\(flagged) flagged)")
    }

    /// Holds a thousand of the values against the forms one by one.
    private static func check(_ plan: ScoringPlan, _ codes: [UInt8], _ values: [Double]) {
        for form in stride(from: 0, to: forms, by: forms / 1000) {
            let answers = (0..<plan.instrument.items.count).map { item -> Given in
                let code = codes[item * forms + form]
                return code == AnswerByte.blank ? .noAnswer(.blank) : .token(String(code))
            }
            let single = plan.score(Form(answers: .list(answers)))["total"]?.value
            precondition(single == values[form] || single == nil && values[form].isNaN, "form \(form) differs")
        }
    }

    /// Column by column; by a small generator of made-up numbers.
    private static func madeUpCodes(items: Int) -> [UInt8] {
        var state: UInt64 = 9
        return (0..<items * forms).map { place in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = Int(state >> 33)
            if place % 10_007 == 0, place < forms { return AnswerByte.wrong }
            return number % 100 == 0 ? AnswerByte.blank : UInt8(number / 100 % 4)
        }
    }
}
