import Instruments

/// Where bands are published and not taken, a note of the definition says why.
struct NoneAdoptedNoteRule: Rule {
    static let name = "none-adopted-note"
    static let severity = Finding.Severity.error

    func check(_ draft: Draft) {
        guard draft.instrument.notes.isEmpty else { return }
        for (score, fields) in zip(draft.instrument.scores, draft.places.scores) where score.bands == .noneAdopted {
            complain(
                "`none-adopted` needs a note that says why: the definition has no `notes`", at: fields.place("bands"),
                in: draft)
        }
    }
}
