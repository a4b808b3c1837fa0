import AssessmentScoring
import Foundation
import Twin

/// Holds the engine against its slow twin over very many made-up forms of every instrument of the standard library, and
/// ends with 1 where they differ: made-up forms with some blanks, every set of missing answers up to the limits, every
/// code of every item. A value may never leave its range, and never go against the points where the formula goes one way.
///
/// `RandomForms [SEED]` makes other forms, and says the seed.
@main
struct RandomForms {
    static func main() async throws {
        let seed = CommandLine.arguments.dropFirst().first.flatMap { UInt64($0) } ?? 20_261_125
        let library = try InstrumentLibrary.standard()
        let trials = await withTaskGroup(of: InstrumentTrial.self) { group in
            for plan in library.plans where plan.instrument.entries.isEmpty {
                group.addTask {
                    var trial = InstrumentTrial(plan, seed: seed)
                    trial.run()
                    return trial
                }
            }
            var done: [InstrumentTrial] = []
            for await trial in group { done.append(trial) }
            return done
        }
        for trial in trials.sorted(by: { $0.plan.instrument.id < $1.plan.instrument.id }) { print(trial.report) }
        let forms = trials.reduce(0) { $0 + $1.forms }
        let differing = trials.count { !$0.differences.isEmpty }
        let entries = library.plans.filter { !$0.instrument.entries.isEmpty }.map(\.instrument.id)
        print("\(trials.count) instruments, \(forms) forms, seed \(seed): \(differing) instruments differ")
        print("not tried, as their forms are entries: \(entries.joined(separator: ", "))")
        exit(differing == 0 ? 0 : 1)
    }
}
