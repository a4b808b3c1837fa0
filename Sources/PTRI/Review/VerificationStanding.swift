public import Cases
public import Scoring

/// A verification of a plan, and whether it was held: whether forms were filled in for it.
public struct VerificationStanding: Sendable, Hashable {
    /// The day that the plan sets.
    public let due: Day
    /// What is looked at.
    public let what: String?
    /// How it stands on the day that one looks from.
    public let state: State

    /// How a verification stands.
    public enum State: Sendable, Hashable {
        /// Its day has not come.
        case ahead
        /// A form was filled in for it: the first such day.
        case held(Day)
        /// Its day has passed and no form was filled in for it: by so many whole months.
        case overdue(months: Int)
    }

    /// For how many months before its day a form counts for a verification. A design judgement.
    public static let monthsBefore = 1
}

extension Plan {
    /// How the verifications stand on a day, in the order of their days. A form counts for the verification whose day it
    /// is not more than a month before, and that is the last one of which this is true.
    ///
    /// - Parameters:
    ///   - asOf: The day that one looks from.
    ///   - days: The days of the person's usable forms.
    public func verifications(asOf: Day, forms days: [Day]) -> [VerificationStanding] {
        let planned = (verifications.value ?? []).compactMap { entry in
            entry.on.value.map { (due: $0, what: entry.what) }
        }.sorted { $0.due < $1.due }
        let starts = planned.map { $0.due.adding(months: -VerificationStanding.monthsBefore) }
        return planned.enumerated().map { index, entry in
            let next = index + 1 < starts.count ? starts[index + 1] : nil
            let held = days.filter { day in
                day >= starts[index] && day <= asOf && next.map { day < $0 } ?? true
            }.min()
            let state: VerificationStanding.State =
                held.map { .held($0) } ?? (asOf > entry.due ? .overdue(months: entry.due.months(to: asOf)) : .ahead)
            return VerificationStanding(due: entry.due, what: entry.what, state: state)
        }
    }

    /// The day by which the guidelines' yearly review is due: a year after the latest form, or after the plan began where
    /// that is later; nil where neither has a day.
    public func yearlyReview(forms days: [Day]) -> Day? {
        let begin = agreement.consent.value ?? begins.value
        return (days + (begin.map { [$0] } ?? [])).max()?.adding(months: 12)
    }
}
