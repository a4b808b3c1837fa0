internal import Instruments
public import Scoring

/// Scores forms that come as JSON, one a line, and writes a result a line; empty lines are passed over.
public struct NDJSONBatch: BatchScorer {
    private let scorer: NDJSONScorer

    /// A scorer with the instruments of `library`.
    ///
    /// - Parameter instrument: The id of the instrument meant by forms that name none.
    public init(library: InstrumentLibrary, instrument: String? = nil) {
        scorer = NDJSONScorer(library: library, instrument: instrument)
    }

    /// Where the last whole form of a stretch ends; nil where none does.
    public func end(of bytes: Span<UInt8>) -> Int? {
        var at = bytes.count
        while at > 0 {
            if bytes[at - 1] == 0x0A { return at }
            at -= 1
        }
        return nil
    }

    /// Scores the forms of a stretch, and adds to `part` what they came to.
    public mutating func score(_ bytes: Span<UInt8>, into part: inout BatchPart) {
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            if let document = scorer.score((start..<end).map { bytes[$0] }) {
                part.take(document)
                part.output.append(document.json.bytes() + [0x0A])
            }
            start = end + 1
        }
    }
}

extension BatchPart {
    /// Counts a form.
    fileprivate mutating func take(_ document: ScoredDocument) {
        let number = counts.forms
        counts.forms += 1
        if let result = document.result {
            let all = [result] + (document.isValid ? result.contained : [])
            if all.contains(where: { $0.flags.contains { $0.item != nil } }) { counts.flagged += 1 }
        }
        if document.hasOpenSafetyFinding { counts.open += 1 }
        guard document.isValid, let result = document.result else {
            counts.rejected += 1
            rejects.append(BatchReject(row: number, id: document.document.id ?? "", errors: document.errors))
            return
        }
        let statuses = result.scores.filter { !$0.score.isShownOnlyInExplanation }.map(\.status)
        if statuses.contains(where: { $0 != .notScorable }) { counts.scored += 1 }
        if statuses.contains(.notScorable) { counts.notScorable += 1 }
        if statuses.contains(where: { $0.rank > ScoreStatus.settled.rank && $0 != .notScorable }) {
            counts.prorated += 1
        }
    }
}
