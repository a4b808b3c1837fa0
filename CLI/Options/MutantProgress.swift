import FoundationEssentials
import Instruments
import Scoring
import Synchronization

/// The trial of slips of the pen over several instruments at once, with a line of progress on a terminal.
struct MutantProgress {
    /// Where the line goes, where that is a terminal.
    let stream = ByteStream.standardError

    /// The trials, in the order of `plans`; the longest begin first, one on each processor.
    func trials(of plans: [ScoringPlan]) -> [MutantTrial] {
        let order = plans.indices.sorted { plans[$0].weight > plans[$1].weight }
        let work = Mutex((left: order[...], done: [Int: MutantTrial]()))
        onThreads(ProcessInfo.processInfo.activeProcessorCount) {
            while let index = work.withLock({ $0.left.popFirst() }) {
                let trial = MutantTrial(plans[index])
                work.withLock {
                    $0.done[index] = trial
                    show("\($0.done.count)/\(plans.count) \(trial.plan.instrument.id)")
                }
            }
        }
        show("")
        let done = work.withLock { $0.done }
        return plans.indices.compactMap { done[$0] }
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
