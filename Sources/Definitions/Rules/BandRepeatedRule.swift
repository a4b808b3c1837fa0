import Instruments

/// Two neighbouring levels do not bear one name: then they would be one level.
struct BandRepeatedRule: Rule {
    static let name = "band-repeated"
    static let severity = Finding.Severity.error

    func check(_ draft: Draft) {
        for (index, score) in draft.instrument.scores.enumerated() {
            for (set, places) in zip(score.bands.all, draft.places.levels[index]) {
                for place in set.levels.indices.dropFirst() where set.levels[place].band == set.levels[place - 1].band {
                    let band = set.levels[place].band?.english ?? "none"
                    complain("`\(band)` is already the band of the level before", at: places[place], in: draft)
                }
            }
        }
    }
}
