public import Cases
internal import Instruments
internal import Profiles
public import Scoring
internal import PTRI

/// What one person adds to the figures of a service. It holds no word and no date of the person.
public struct PersonRecord: Sendable {
    /// The region and service that the latest case names.
    public let place: Place
    /// Whether a safety finding is open.
    public let hasOpenSafetyFinding: Bool
    let process: [ProcessIndicator: Share]
    let outcomes: [OutcomeKey: OutcomeTally]
    let figures: [OutcomeKey: GroupSums]

    /// Where a person is cared for, as the case names it.
    public struct Place: Sendable, Hashable {
        /// The region; nil where the case names none.
        public let region: String?
        /// The service; nil where the case names none.
        public let service: String?

        /// A region and service.
        public init(region: String?, service: String?) {
            self.region = region
            self.service = service
        }

        /// What places are sorted by; what is not named comes last.
        public var sortingKey: [String] { [region, service].flatMap { [$0 == nil ? "1" : "0", $0 ?? ""] } }
    }

    /// What one person adds; nil where no case of the person can be taken.
    ///
    /// - Parameters:
    ///   - cases: The person's case files. Forms that stand in several of them count once.
    ///   - plans: The person's plan documents; the one of the latest day counts.
    ///   - asOf: The day that one looks from, in place of that of the latest case.
    ///   - validMonths: For how many months a form speaks.
    public init?(cases: [CaseReading], plans: [PlanReading], asOf: Day?, validMonths: Int) {
        let taken = cases.filter { $0.case != nil }
        guard let latest = taken.max(by: { ($0.asOf?.description ?? "") < ($1.asOf?.description ?? "") }),
            let person = latest.case
        else { return nil }
        let day = asOf ?? latest.asOf
        let reviews = taken.flatMap { $0.case?.reviews ?? [] }
        let profile = Profile(
            of: person, results: taken.flatMap(\.results), asOf: day, validMonths: validMonths, reviews: reviews)
        hasOpenSafetyFinding = taken.contains {
            !Profile(reading: $0, validMonths: validMonths, reviews: reviews).openSafety.isEmpty
        }
        place = Place(region: person.region, service: person.service)
        let plan = plans.filter { $0.plan != nil }.max {
            ($0.plan?.asOf?.description ?? "") < ($1.plan?.asOf?.description ?? "")
        }
        let facts = ProcessFacts(person: person, profile: profile, plan: plan, asOf: day)
        process = facts.shares
        var outcomes: [OutcomeKey: OutcomeTally] = [:]
        var figures: [OutcomeKey: GroupSums] = [:]
        for course in Self.courses(profile) {
            if let last = course.last?.result {
                for figure in last.instrument.groupFigures {
                    var sums = GroupSums(of: figure)
                    sums.add(last, to: figure)
                    figures[OutcomeKey(last, figure.name)] = sums
                }
            }
            guard let first = course.first, let last = course.last, course.count > 1 else { continue }
            for change in FormChange(from: first, to: last).scores where change.difference != nil {
                var tally = OutcomeTally()
                tally.add(change)
                outcomes[OutcomeKey(last.result, change.score.name)] = tally
            }
        }
        self.outcomes = outcomes
        self.figures = figures
    }

    /// The usable forms of each instrument and respondent by day, each day once. Forms about a single goal are left out:
    /// goals of two people do not compare.
    private static func courses(_ profile: Profile) -> [[TimedForm]] {
        var found: [[String]: [TimedForm]] = [:]
        for form in profile.forms {
            switch form.currency {
            case .unusable, .later: continue
            case .current, .outOfDate, .superseded: break
            }
            guard let result = form.scored.result, form.scored.form.goal == nil else { continue }
            let timed = TimedForm(result, language: form.scored.form.language)
            let key = [result.instrument.id, result.respondent.rawValue]
            if found[key]?.last?.result.date == result.date {
                found[key]?.removeLast()
            }
            found[key, default: []].append(timed)
        }
        return Array(found.values)
    }
}
