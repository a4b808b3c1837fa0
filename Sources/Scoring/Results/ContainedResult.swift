internal import Instruments

extension FormResult {
    /// The results of the smaller instruments, each with where its items stand in this form. Those that are not for the
    /// respondent of this form are not among them, so the list may be shorter than that of the plan.
    public var containedWithPlaces: [(result: FormResult, place: ScoringPlan.ContainedPlan)] {
        contained.compactMap { inner in
            plan.contained.first { $0.plan.instrument.id == inner.instrument.id }.map { (inner, $0) }
        }
    }
}
