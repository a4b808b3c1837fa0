import Instruments

/// No label ends with a question mark: then it is most likely the wording of the form, which belongs to its owner. A
/// label says in a few words of our own what is asked.
struct LabelQuestionRule: Rule {
    static let name = "label-question"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        for label in draft.labels where label.text.hasSuffix("?") || label.text.hasSuffix("？") {
            complain(
                "the label of \(label.subject) is a question, so it may be the form's wording; say what is asked in words of your own",
                at: label.place, in: draft)
        }
    }
}
