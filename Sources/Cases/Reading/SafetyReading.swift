import Definitions
import Instruments
import MarkedYAML
import Scoring

extension CaseReader {
    /// What staff found outside any form. An entry with a mistake in it stands all the same, as far as it could be read.
    func readRecorded(_ top: Fields) -> [RecordedFinding] {
        (top.list("recorded findings") ?? []).map { node in
            guard
                let fields = Fields(
                    node, of: "a recorded finding", keys: ["finding", "on", "by"], in: manuscript)
            else { return RecordedFinding(kind: nil, on: nil, by: nil, extent: node.extent) }
            fields.require("finding", "on", "by")
            return RecordedFinding(
                kind: fields.word("finding", of: RecordedFinding.Kind.self),
                on: fields["on"].flatMap { manuscript.day($0, "`on`") }, by: fields.text("by"), extent: node.extent)
        }
    }

    /// The reviews that count. With anything wrong in it a review clears nothing.
    func readReviews(_ top: Fields) -> [Review] {
        (top.list("reviewed") ?? []).compactMap { node in
            let before = manuscript.findings.count
            let review = readReview(node)
            return manuscript.isClean(since: before) ? review : nil
        }
    }

    private func readReview(_ node: Node) -> Review? {
        guard
            let fields = Fields(
                node, of: "a review", keys: ["form", "finding", "of", "item", "respondent", "on", "by"],
                in: manuscript)
        else { return nil }
        fields.require("of", "on", "by")
        let subject = readSubject(fields)
        let of = fields["of"].flatMap { manuscript.day($0, "`of`") }
        let on = fields["on"].flatMap { manuscript.day($0, "`on`") }
        let by = fields.text("by")
        if let of, let on, on < of {
            manuscript.complain(
                "review-before-finding", "the review is of \(on), before the finding of \(of) that it would clear",
                at: fields.place("on"))
        }
        if let by, !isClinician(by) {
            manuscript.complain(
                "review-by-no-clinician",
                "a review is a clinician's; `\(by.shortened)` is none, or does not belong to the team's `health`",
                at: fields.place("by"))
        }
        guard let subject, let of, let on, let by else { return nil }
        return Review(subject: subject, of: of, on: on, by: by, extent: node.extent)
    }

    private func readSubject(_ fields: Fields) -> Review.Subject? {
        if fields["finding"] != nil {
            fields.forbid(
                "form", "item", "respondent", rule: "review-of-two", because: "the review is of a recorded finding")
            return fields.word("finding", of: RecordedFinding.Kind.self).map { .recorded($0) }
        }
        fields.require("form", "item")
        let respondent = fields.word("respondent", of: Respondent.self)
        guard let form = fields.text("form"), let plan = findPlan(form, at: fields.place("form")),
            let item = fields.text("item"), isItem(item, of: plan.instrument, at: fields.place("item"))
        else { return nil }
        return .item(instrument: plan.instrument.id, item: item, respondent: respondent)
    }

    /// Whether this can be a clinician: nobody who answers forms as somebody else, and none of the team's other parts.
    private func isClinician(_ by: String) -> Bool {
        let by = by.lowercased()
        func names(_ professions: [String]) -> Bool { professions.contains { $0.lowercased() == by } }
        if Respondent.allCases.contains(where: { $0 != .clinician && $0.rawValue == by }) { return false }
        return names(team.health) || !names(team.socialHealth + team.social)
    }

    /// Says which reviews clear nothing, for a slip in one leaves the gate closed without telling why.
    func warnOfIdle(_ reviews: [Review], results: [ScoredForm], recorded: [RecordedFinding]) {
        for review in reviews
        where !results.contains(where: { review.clears(anyOf: $0) }) && !recorded.contains(where: { review.clears($0) })
        {
            manuscript.warn(
                "review-without-finding",
                "the case has no safety finding of this description; the review clears nothing",
                at: review.extent)
        }
    }
}
