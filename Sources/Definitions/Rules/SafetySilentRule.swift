import Instruments

/// Where an item with a `safety` flag is silent when left without an answer, an example shows it: mostly that nobody
/// answered is itself a finding and closes the gate until somebody has asked. Silence is right only where the flag is
/// about danger to others, and is then proved by an example whose `flags` are stated.
struct SafetySilentRule: Rule {
    static let name = "safety-silent"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        let instrument = draft.instrument
        for (flag, fields) in zip(instrument.flags, draft.places.flags) {
            guard case .safety(let item) = flag.kind, flag.isSilentUnanswered else { continue }
            let isHeard = instrument.flags.contains { $0.kind == .safety(item: item) && !$0.isSilentUnanswered }
            let isShown = instrument.examples.contains { example in
                example.flags != nil && example.forms.contains { FilledForm($0.answers, instrument).lacks(item) }
            }
            if isHeard || isShown { continue }
            complain(
                "item \(instrument.items[item].id) left unanswered raises nothing; leave `unanswered: silent` out, or show in an example that it is meant",
                at: fields.place("unanswered"), in: draft)
        }
    }
}
