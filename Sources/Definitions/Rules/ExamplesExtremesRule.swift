import Instruments
import MarkedYAML

/// The lowest and the highest possible form are among the examples, `answers: lowest` and `answers: highest`: they show
/// that no key is turned round and that the ends of the range are what the source says.
struct ExamplesExtremesRule: Rule {
    static let name = "examples-extremes"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        guard draft.isWhole, let top = draft.places.top, top["examples"] != nil, !draft.instrument.items.isEmpty else {
            return
        }
        let forms = draft.instrument.examples.flatMap(\.forms).map { FilledForm($0.answers, draft.instrument) }
        for (word, isLowest) in [("lowest", true), ("highest", false)]
        where !forms.contains(where: { $0.isExtreme(lowest: isLowest) }) {
            complain(
                "no example shows the \(word) form; add one with `answers: \(word)`",
                at: top.keyPlace("examples"), in: draft)
        }
    }
}
