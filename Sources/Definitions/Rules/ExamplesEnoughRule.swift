import Instruments
import MarkedYAML

/// A definition proves itself: it has at least three examples, one of them with an answer missing.
struct ExamplesEnoughRule: Rule {
    static let name = "examples-enough"
    static let severity = Finding.Severity.error

    func check(_ draft: Draft) {
        guard draft.isWhole, let top = draft.places.top, top["examples"] != nil else { return }
        let instrument = draft.instrument
        let place = top.keyPlace("examples")
        if instrument.examples.count < 3 {
            complain(
                "a definition has at least three examples; here are \(instrument.examples.count)", at: place, in: draft)
        }
        let hasBlank = instrument.examples.contains { example in
            example.forms.contains { FilledForm($0.answers, instrument).hasMissing }
        }
        if !hasBlank {
            complain("no example has an answer missing", at: place, in: draft)
        }
    }
}
