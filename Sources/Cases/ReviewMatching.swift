import Instruments
import Scoring

extension Review {
    /// Whether this is the review of what an item of the form raised: of this instrument, on this day.
    public func clears(item: String, of form: CaseForm) -> Bool {
        guard case .item(let instrument, let reviewed, let respondent) = subject else { return false }
        return instrument == form.instrumentID && reviewed == item && form.form.date == of && on >= of
            && (respondent == nil || respondent == form.respondent)
    }

    /// Whether this is the review of the recorded finding.
    public func clears(_ finding: RecordedFinding) -> Bool {
        guard case .recorded(let kind) = subject else { return false }
        return finding.kind == kind && finding.on == of && on >= of
    }

    /// Whether it clears a safety finding of the form.
    func clears(anyOf scored: ScoredForm) -> Bool {
        (scored.result?.flags ?? []).contains { flag in
            guard case .safety(let item, _) = flag.kind else { return false }
            return clears(item: item, of: scored.form)
        }
    }
}
