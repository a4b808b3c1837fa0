import Cases
import Instruments
import Scoring

/// Says how much each form counts on a day.
struct FormCalendar {
    let asOf: Day?
    let validMonths: Int

    /// What one form can stand in the place of another for.
    private struct Series: Hashable {
        let instrument: String
        let respondent: String?
        let goal: Int?

        init(_ form: CaseForm) {
            instrument = form.instrumentID
            respondent = form.respondent?.rawValue
            goal = form.goal
        }
    }

    /// The forms in the order given, which is one in which later forms of a series come later.
    func profiled(_ ordered: [ScoredForm]) -> [ProfiledForm] {
        var latest: [Series: Int] = [:]
        for (index, scored) in ordered.enumerated() where counts(scored) {
            latest[Series(scored.form)] = index
        }
        return ordered.enumerated().map { index, scored in
            ProfiledForm(
                scored: scored, currency: currency(scored, isLatest: latest[Series(scored.form)] == index))
        }
    }

    private func counts(_ scored: ScoredForm) -> Bool {
        guard scored.isUsable, let date = scored.form.form.date, let asOf else { return false }
        return date <= asOf
    }

    private func currency(_ scored: ScoredForm, isLatest: Bool) -> ProfiledForm.Currency {
        guard scored.isUsable, let date = scored.form.form.date, let asOf else { return .unusable }
        if date > asOf { return .later }
        guard isLatest else { return .superseded }
        return date < asOf.adding(months: -validMonths) ? .outOfDate(months: date.months(to: asOf)) : .current
    }
}
