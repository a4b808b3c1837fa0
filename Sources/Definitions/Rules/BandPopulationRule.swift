import Instruments

/// A set of bands says for whom its source states it, with `population` or `when`: cut-offs found in one population are
/// easily taken for those of all.
struct BandPopulationRule: Rule {
    static let name = "band-population"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        for (score, places) in zip(draft.instrument.scores, draft.places.bandSets) {
            for (set, fields) in zip(score.bands.all, places) where set.population == nil && set.when == nil {
                complain(
                    "the set `\(set.id)` does not say for whom it holds; add `population`", at: fields.place("set"),
                    in: draft)
            }
        }
    }
}
