import Instruments

/// Every listed source is cited by something.
struct SourceCitedRule: Rule {
    static let name = "source-cited"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        for source in draft.instrument.sources where !draft.places.cited.contains(source.id) {
            guard let place = draft.places.sources[source.id] else { continue }
            complain("nothing cites `\(source.id)`", at: place, in: draft)
        }
    }
}
