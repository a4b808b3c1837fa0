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
        scored.result?.safetyItems.contains { clears(item: $0, of: scored.form) } ?? false
    }
}

extension FormResult {
    /// The items that raised a safety finding, those of smaller instruments by where they stand in this form.
    fileprivate var safetyItems: [String] {
        let own = flags.compactMap(\.safetyItem)
        let inner = containedWithPlaces.flatMap { result, place in
            result.flags.compactMap(\.safetyItem).compactMap { id in
                result.instrument.item(id).flatMap { place.positions[$0] }.map { instrument.items[$0].id }
            }
        }
        return own + inner
    }
}

extension FlagFinding {
    /// The item, where it is a safety finding.
    fileprivate var safetyItem: String? {
        if case .safety(let item, _) = kind { item } else { nil }
    }
}
