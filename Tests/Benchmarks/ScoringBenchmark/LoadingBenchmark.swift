import AssessmentScoring
import Definitions
import Foundation

/// Loads every definition of the standard library by itself, from its bytes to the plan that scores, worked examples
/// left out, and all of them together; prints how long one takes in the processor's time, and all in that of the clock on
/// the wall, since they are read on all processors. Hashes are known, as they are of the definitions in the program.
enum LoadingBenchmark {
    private static let rounds = 21

    static func run() throws {
        let library = try InstrumentLibrary.standard()
        let texts = try InstrumentLibrary.definitionTexts()
        let instruments = library.plans.map(\.instrument)
        var times: [(id: String, milliseconds: Double)] = []
        for instrument in instruments {
            guard let text = texts[instrument.digest] else { continue }
            let shared = Set(instrument.items.compactMap { $0.shared?.instrument })
            let neighbours = instruments.filter { shared.contains($0.id) }
            let bytes = Array(text.utf8)
            times.append((instrument.id, median { load(bytes, instrument.digest, beside: neighbours) }))
        }
        times.sort { $0.milliseconds < $1.milliseconds }
        let worst = times.suffix(3).reversed().map { "\($0.id) \(text($0.milliseconds))" }.joined(separator: ", ")
        let middle = times[times.count / 2].milliseconds
        let over = times.count { $0.milliseconds >= 1 }
        print(
            "one definition, from bytes to plan: median \(text(middle)) ms, ninth in ten "
                + "\(text(times[times.count * 9 / 10].milliseconds)) ms, worst \(worst) ms; "
                + "\(over) of \(times.count) take 1 ms or more")
        let all = median(of: .wall) { try? InstrumentLibrary.standard(examples: false) }
        let whole = median(of: .wall) { try? InstrumentLibrary.standard() }
        print("the whole library, \(times.count) definitions: \(text(all)) ms; with worked examples \(text(whole)) ms")
    }

    private static func load(_ bytes: [UInt8], _ digest: String, beside known: [Instrument]) -> ScoringPlan {
        let readings = readDefinitions(
            [(name: "", bytes: bytes)], advising: false, trusting: true, examples: false,
            digests: [digest], beside: known)
        guard let instrument = readings[0].reading.instrument else { fatalError("a definition is not read") }
        return ScoringPlan(instrument)
    }

    /// The median of several runs, in milliseconds; what came of a run is let go after its time is taken.
    private static func median<Made>(of time: Time = .processor, _ work: () -> Made) -> Double {
        let times = (0..<rounds).map { _ in
            let before = time.now
            let made = work()
            return withExtendedLifetime(made) { time.now - before }
        }
        return times.sorted()[rounds / 2]
    }

    /// Whose time is taken, in milliseconds.
    private enum Time {
        case processor
        case wall

        var now: Double {
            switch self {
            case .processor: Double(clock()) * 1000 / Double(CLOCKS_PER_SEC)
            case .wall: Double(DispatchTime.now().uptimeNanoseconds) / 1_000_000
            }
        }
    }

    private static func text(_ milliseconds: Double) -> String { String(format: "%.2f", milliseconds) }
}
