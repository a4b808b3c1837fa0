import Instruments
import MarkedYAML

/// A definition proves itself: it has at least three examples, one of them with answers missing, and the lowest and the
/// highest possible form.
struct ExamplesEnoughRule: Rule {
    static let name = "examples-enough"

    func check(_ draft: Draft) {
        guard draft.isWhole, let top = draft.places.top, top["examples"] != nil else { return }
        let instrument = draft.instrument
        let place = top.keyPlace("examples")
        if instrument.examples.count < 3 {
            complain(
                "a definition has at least three examples; here are \(instrument.examples.count)", at: place, in: draft)
        }
        let forms = instrument.examples.flatMap(\.forms).map { FilledForm($0.answers, instrument) }
        if !forms.contains(where: \.hasMissing) {
            complain("no example has an answer missing", at: place, in: draft)
        }
        if instrument.items.isEmpty { return }
        for (word, isLowest) in [("lowest", true), ("highest", false)]
        where !forms.contains(where: { $0.isExtreme(lowest: isLowest) }) {
            warn("no example shows the \(word) form: `answers: \(word)`", at: place, in: draft)
        }
    }
}
