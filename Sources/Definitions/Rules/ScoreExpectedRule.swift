import Instruments

/// Every score, and every group figure, is expected by an example: one that is not is never proved.
struct ScoreExpectedRule: Rule {
    static let name = "score-expected"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        let expected = Set(draft.instrument.examples.flatMap { $0.scores.map(\.score) })
        for (score, fields) in zip(draft.instrument.scores, draft.places.scores) where !expected.contains(score.name) {
            complain("no example expects `\(score.name)`; add it to one", at: fields.place, in: draft)
        }
        for (figure, fields) in zip(draft.instrument.groupFigures, draft.places.groupFigures)
        where !expected.contains(figure.name) {
            complain("no example expects `\(figure.name)`; add a `group` that does", at: fields.place, in: draft)
        }
    }
}
