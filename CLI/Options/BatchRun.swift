import Interchange
import Reports
import Scoring

/// A batch on its way: several threads take stretches of forms, score them side by side, and write them in order.
final class BatchRun: @unchecked Sendable {
    // What the threads share is only touched inside `reading` and `writing`, which let one in at a time.
    private let reading = Turnstile()
    private let writing = Turnstile()
    private var reader: ChunkReader
    private var taken = 0
    private let results: OutputFile
    private let rejects: OutputFile?
    private let list: RejectList
    private let stopsAtFirst: Bool
    private var progress: BatchProgress
    /// What all forms came to.
    private(set) var counts = BatchCounts()
    /// Why the run ended before its time; nil where it did not.
    private(set) var failure: Failure?

    init(
        _ reader: ChunkReader, results: OutputFile, rejects: OutputFile?, list: RejectList, stopsAtFirst: Bool,
        style: PageStyle
    ) {
        (self.reader, self.results, self.rejects) = (reader, results, rejects)
        (self.list, self.stopsAtFirst) = (list, stopsAtFirst)
        progress = BatchProgress(total: reader.total, style: style)
    }

    /// Scores all forms, each thread with a copy of `scorer`.
    func score<Scorer: BatchScorer>(with scorer: Scorer, threads: Int) {
        onThreads(threads) { [self] in
            var scorer = scorer
            var chunk = Chunk()
            var part = BatchPart()
            while let number = take(&chunk, scorer) {
                part.clear()
                chunk.withBytes { scorer.score($0, into: &part) }
                let isDone = writing.pass(number) { write(part, read: chunk.count) }
                if isDone { break }
            }
        }
        progress.clear()
    }

    /// The number of the next stretch, which is put into `chunk`; nil at the end.
    private func take(_ chunk: inout Chunk, _ scorer: some BatchScorer) -> Int? {
        reading.alone { () -> Int? in
            guard !hasEnded else { return nil }
            do throws(Failure) {
                guard try reader.next(into: &chunk, scorer.end) else {
                    hasEnded = true
                    return nil
                }
            } catch {
                hasEnded = true
                unread = error
                return nil
            }
            defer { taken += 1 }
            return taken
        }
    }

    private var hasEnded = false
    private var unread: Failure?

    /// Writes a part; whether the run ends with it.
    private func write(_ part: BatchPart, read: Int) -> Bool {
        if failure != nil { return true }
        do throws(Failure) {
            if stopsAtFirst, let reject = part.rejects.first {
                throw Failure(firstWrong(reject), status: .wrongContent)
            }
            try results.write(part.output)
            if let rejects {
                for reject in part.rejects { try rejects.write(list.rows(reject, first: counts.forms + 1)) }
            }
            counts += part.counts
            progress.show(forms: counts.forms, bytes: read)
            return false
        } catch {
            failure = error
            reading.alone { hasEnded = true }
            return true
        }
    }

    /// Why the run ended before its time, of reading or of writing.
    var fault: Failure? { failure ?? unread }

    private func firstWrong(_ reject: BatchReject) -> String {
        let row = counts.forms + reject.row + 1
        let words = reject.errors.map { $0.message(in: progress.style.language) }.joined(separator: "; ")
        let id = reject.id.isEmpty ? "" : " (\(reject.id))"
        return progress.style.say("form \(row)\(id): \(words)", "modulo \(row)\(id): \(words)")
    }
}

/// A line of progress on a terminal; none in a pipe.
struct BatchProgress {
    let style: PageStyle
    private let stream = ByteStream.standardError
    private let total: Int?
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var last: ContinuousClock.Instant
    private var done = 0

    init(total: Int?, style: PageStyle) {
        (self.total, self.style) = (total, style)
        start = clock.now
        last = start
    }

    /// How many forms a second it was so far.
    func rate(_ forms: Int) -> Int {
        let seconds = start.duration(to: clock.now) / .seconds(1)
        return seconds > 0 ? Int(Double(forms) / seconds) : 0
    }

    /// Tells how far it is, a few times a second.
    mutating func show(forms: Int, bytes: Int) {
        done += bytes
        guard stream.isTerminal, last.duration(to: clock.now) > .milliseconds(200) else { return }
        last = clock.now
        var line = style.say("\(forms) forms, \(rate(forms)) a second", "\(forms) moduli, \(rate(forms)) al secondo")
        if let total, total > 0, done > 0 {
            let seconds = start.duration(to: last) / .seconds(1)
            let left = Int((seconds * Double(max(0, total - done)) / Double(done)).rounded(.up))
            line += style.say(
                ", \(100 * done / total) %, \(left) s left", ", \(100 * done / total) %, ancora \(left) s")
        }
        try? stream.write(Array("\r\u{1B}[K\(line)".utf8))
    }

    /// Takes the line away.
    func clear() {
        if stream.isTerminal { try? stream.write(Array("\r\u{1B}[K".utf8)) }
    }
}
