import Instruments
import MarkedYAML

/// No example gives the form of another once more: it would prove nothing new, and most often an answer was to be changed
/// and was not.
struct ExampleRepeatedRule: Rule {
    static let name = "example-repeated"
    static let severity = Finding.Severity.warning

    private struct Form: Hashable {
        let about: [AboutField: String]
        let respondent: Respondent?
        let forms: [WorkedExample.Form]
    }

    func check(_ draft: Draft) {
        var first: [Form: Int] = [:]
        for (index, example) in draft.instrument.examples.enumerated() {
            let form = Form(
                about: example.about, respondent: example.respondent ?? draft.instrument.respondents.first,
                forms: example.forms)
            guard let other = first[form] else {
                first[form] = index
                continue
            }
            let key = example.isGroup ? "group" : "answers"
            complain(
                "this is the form of `\(draft.instrument.examples[other].name.shortened)` once more; put what it expects there, or change an answer",
                at: draft.places.examples[index].place(key), in: draft,
                notes: [Finding.Note("the same form", at: draft.places.examples[other].place(key))])
        }
    }
}
