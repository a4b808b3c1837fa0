import Instruments
import Scoring

/// The trial of slips of the pen over several instruments at once, with a line of progress on a terminal.
struct MutantProgress {
    /// Where the line goes, where that is a terminal.
    let stream = ByteStream.standardError

    /// The trials, in the order of `plans`; the longest begin first, two or more side by side.
    func trials(of plans: [ScoringPlan]) async -> [MutantTrial] {
        let order = plans.indices.sorted { plans[$0].weight > plans[$1].weight }
        return await withTaskGroup(of: (Int, MutantTrial).self) { group in
            for index in order {
                let plan = plans[index]
                group.addTask { (index, MutantTrial(plan)) }
            }
            var done: [Int: MutantTrial] = [:]
            for await (index, trial) in group {
                done[index] = trial
                show("\(done.count)/\(plans.count) \(trial.plan.instrument.id)")
            }
            show("")
            return plans.indices.compactMap { done[$0] }
        }
    }

    private func show(_ line: String) {
        guard stream.isTerminal else { return }
        try? stream.write(Array("\r\u{1B}[K\(line)".utf8))
    }
}

extension ScoringPlan {
    /// About how much work its slips are.
    fileprivate var weight: Int {
        (instrument.items.count + instrument.scores.count) * (instrument.examples.count + instrument.scores.count)
    }
}
