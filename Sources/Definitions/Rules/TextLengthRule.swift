import Instruments

/// No label, and no title of a score, is longer than sixty characters: a long one is most likely the wording of the form,
/// which belongs to its owner, and no table has room for it.
struct TextLengthRule: Rule {
    static let name = "text-length"
    static let severity = Finding.Severity.warning

    /// How long a label can be.
    private static let most = 60

    func check(_ draft: Draft) {
        for label in draft.labels where label.text.utf8.count > Self.most {
            let length = label.text.count
            guard length > Self.most else { continue }
            complain(
                "the text of \(label.subject) has \(length) characters, so it may be the form's wording; say it in at most \(Self.most)",
                at: label.place, in: draft)
        }
    }
}
