public import Cases
public import Instruments
public import Scoring

/// A form as it stands in a course over time: what it came to, and what must be alike for two of them to be compared.
public struct TimedForm: Sendable {
    /// What it came to.
    public let result: FormResult
    /// The language of the form, as `it`; nil where it is not stated.
    public let language: String?
    /// The own goal that it was asked about.
    public let goal: OwnGoal?
    /// The id of the larger instrument whose form answers it; nil where it was filled in by itself.
    public let container: String?

    /// The instrument.
    public var instrument: Instrument { result.instrument }

    /// A form in a course over time.
    public init(_ result: FormResult, language: String? = nil, goal: OwnGoal? = nil, container: String? = nil) {
        self.result = result
        self.language = language
        self.goal = goal
        self.container = container
    }

    /// The smaller instruments that the form answers.
    var contained: [TimedForm] {
        result.contained.map {
            TimedForm($0, language: language, goal: goal, container: instrument.id)
        }
    }
}

/// One of the times of a course: the latest usable form of each instrument, respondent and goal.
public struct Occasion: Sendable {
    /// What the time is called: the name of its file.
    public let name: String
    /// The day that it is looked at from; nil where nothing has a day.
    public let asOf: Day?
    /// The forms, by instrument, respondent and goal.
    public let forms: [TimedForm]
    /// Forms that were left out because something is wrong with them.
    public let leftOut: [ScoredForm]
    /// The contact that the case names; nil where it names none.
    public let contact: String?
    /// The profile of the time, with its safety findings.
    public let profile: Profile

    /// The time that a case is of. Forms from after its day do not count.
    ///
    /// - Parameter reviews: Reviews of safety findings that files of the other times record.
    public init(_ reading: CaseReading, name: String, validMonths: Int = 12, reviews: [Review] = []) {
        self.name = name
        asOf = reading.asOf
        contact = reading.case?.contact
        let goals = reading.case?.ownGoals ?? []
        profile = Profile(reading: reading, validMonths: validMonths, reviews: reviews)
        forms = profile.forms.filter { $0.currency.isLatest }.compactMap { form in
            form.scored.result.map { result in
                TimedForm(
                    result, language: form.scored.form.language,
                    goal: form.scored.form.goal.flatMap { number in goals.first { $0.number == number } })
            }
        }
        leftOut = reading.results.filter { !$0.isUsable }
    }

    /// The time of one form.
    public init(_ form: ScoredForm, name: String) {
        self.name = name
        asOf = form.form.form.date
        contact = nil
        profile = Profile(of: nil, results: [form], asOf: asOf)
        forms = form.isUsable ? form.result.map { [TimedForm($0, language: form.form.language)] } ?? [] : []
        leftOut = form.isUsable ? [] : [form]
    }
}

extension ProfiledForm.Currency {
    /// Whether the form is the latest of its series, however old.
    var isLatest: Bool {
        switch self {
        case .current, .outOfDate: true
        case .superseded, .later, .unusable: false
        }
    }
}
