import AssessmentScoring
import Foundation

/// Says how long definitions take to load, then scores many forms on one core, from columns and one by one, and prints
/// how many it does in a second of the processor's time, which other programs on the machine stretch less than the
/// clock's. `ScoringBenchmark columns` does that part alone; the others are `loading` and `forms`.
///
/// Each form differs from the one before, so that nothing can be remembered; the status of every score, the first value
/// and the flags are read. The sums of what was read are printed: for one library they never change.
@main
struct ScoringBenchmark {
    /// A run: an instrument, and how many forms of it.
    struct Run {
        let id: String
        let forms: Int
        /// The codes that item after item goes through.
        let codes: ClosedRange<Int>
        /// How many items are left blank.
        var blanks = 0
    }

    static let runs = [
        Run(id: "phq-9", forms: 1_000_000, codes: 0...3),
        Run(id: "whoqol-bref", forms: 100_000, codes: 1...5),
        Run(id: "cansas", forms: 100_000, codes: 0...2),
        Run(id: "phq-9", forms: 100_000, codes: 0...3, blanks: 2),
    ]

    static func main() throws {
        let parts = CommandLine.arguments.dropFirst()
        let isWanted = { (part: String) in parts.isEmpty || parts.contains(part) }
        if isWanted("loading") { try LoadingBenchmark.run() }
        if isWanted("columns") { try ColumnBenchmark.run() }
        guard isWanted("forms") else { return }
        let library = try InstrumentLibrary.standard()
        for run in runs { measure(run, try library[run.id]) }
    }

    static func measure(_ run: Run, _ plan: ScoringPlan) {
        let lists = madeUpForms(items: plan.instrument.items.count { !$0.isUnscored }, codes: run.codes)
        let forms = lists.enumerated().map { blanked($1, run.blanks, from: $0) }
        var sum = 0
        var flags = 0
        let before = clock()
        let time = ContinuousClock().measure {
            for number in 0..<run.forms {
                let place = number % lists.count
                let result = run.blanks == 0 ? plan.score(lists[place]) : plan.score(forms[place])
                for score in result.scores where score.status != .notScorable { sum += score.answered }
                if let value = result.scores.first?.exact { sum += Int(value.numerator) }
                flags += result.flags.count
            }
        }
        let processor = Double(clock() - before) / Double(CLOCKS_PER_SEC)
        let wall = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
        func rate(_ seconds: Double) -> Int { Int((Double(run.forms) / seconds).rounded()) }
        print(
            "\(run.id)\(run.blanks == 0 ? "" : ", \(run.blanks) blanks"): \(run.forms) forms, \(rate(processor)) a second"
                + " of processor time, \(rate(wall)) of the clock (sum \(sum), \(flags) flags)")
    }

    /// A thousand and nine lists of codes, by a small generator of made-up numbers.
    static func madeUpForms(items: Int, codes: ClosedRange<Int>) -> [[Int]] {
        var state: UInt64 = 9
        return (0..<1009).map { _ in
            (0..<items).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return codes.lowerBound + Int(state >> 33) % codes.count
            }
        }
    }

    /// The same list as a form with so many blanks.
    static func blanked(_ codes: [Int], _ blanks: Int, from start: Int) -> Form {
        var answers = codes.map { Given.number(Rational($0)) }
        for blank in 0..<blanks { answers[(start + 4 * blank) % answers.count] = .noAnswer(.blank) }
        return Form(answers: .list(answers))
    }
}
