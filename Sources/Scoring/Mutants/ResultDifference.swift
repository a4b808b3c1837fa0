internal import Instruments

extension FormResult {
    /// Whether anything that a worked example can expect is different.
    func differs(from other: FormResult) -> Bool {
        if errorTokens != other.errorTokens || flags.map(\.kind) != other.flags.map(\.kind) { return true }
        guard isValid else { return false }
        for (mine, theirs) in zip(scores, other.scores) where mine.differs(from: theirs) { return true }
        return false
    }

    /// The errors as worked examples write them.
    var errorTokens: Set<String> {
        guard !errors.isEmpty else { return [] }
        return Set(errors.map { $0.kind == .check ? "check \($0.item ?? "")" : $0.item ?? $0.kind.rawValue })
    }
}

extension ScoreResult {
    fileprivate func differs(from other: ScoreResult) -> Bool {
        status != other.status || reason != other.reason || answered != other.answered || of != other.of
            || content != other.content || bounds != other.bounds || standardError != other.standardError
            || possible != other.possible || bandNames != other.bandNames || raised != other.raised
    }

    private var bandNames: [String] {
        score.bands.all.isEmpty ? [] : bands.map { "\($0.set.id): \($0.level.band?.english ?? "none")" }
    }
}
