import Instruments

/// What a note raises is a set of bands, and only one score has a set of that id.
struct RaisesRule: Rule {
    static let name = "raises-set"
    static let severity = Finding.Severity.error

    func check(_ draft: Draft) {
        let sets = draft.instrument.scores.flatMap { $0.bands.all.map(\.id) }
        for (flag, fields) in zip(draft.instrument.flags, draft.places.flags) {
            guard case .note(_, let raised?) = flag.kind else { continue }
            let count = sets.count { $0 == raised }
            if count == 0, draft.isWhole {
                let advice = draft.manuscript.advice(for: raised, among: Array(Set(sets)).sorted())
                complain("there is no set of bands `\(raised)`\(advice)", at: fields.place("raises"), in: draft)
            } else if count > 1 {
                complain(
                    "\(count) scores have a set `\(raised)`; give it an id of its own", at: fields.place("raises"),
                    in: draft)
            }
        }
    }
}
