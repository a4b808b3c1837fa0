public import Cases
public import Instruments

/// What is known of one area.
public struct AreaProfile: Sendable {
    /// How well the area is known.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// At least one current form has a score.
        case assessed
        /// The forms with scores are too old, or from after the day that the profile is of.
        case outOfDate = "out of date"
        /// There are forms, and no score.
        case notScorable = "not scorable"
        /// There is no form.
        case notAssessed = "not assessed"
    }

    /// The area.
    public let area: Area
    /// Its forms by instrument, day and respondent, so that respondents stand side by side.
    public let forms: [ProfiledForm]

    /// The forms that count.
    public var current: [ProfiledForm] { forms.filter { $0.currency == .current } }

    /// How well the area is known. Anything but assessed is never to be read as "no need".
    public var status: Status {
        if current.contains(where: \.scored.hasScore) { return .assessed }
        if forms.isEmpty { return .notAssessed }
        let isDated = forms.contains { form in
            switch form.currency {
            case .outOfDate, .later: form.scored.hasScore
            case .current, .superseded, .unusable: false
            }
        }
        return isDated ? .outOfDate : .notScorable
    }
}

/// A form with how much it counts today.
public struct ProfiledForm: Sendable {
    /// The form, scored.
    public let scored: ScoredForm
    /// How much it counts.
    public let currency: Currency

    /// How much a form counts on the day that a profile is of.
    public enum Currency: Sendable, Hashable {
        /// It is the latest of its instrument, respondent and goal, and recent.
        case current
        /// It is the latest, and older than a form speaks: by how many whole months it is old.
        case outOfDate(months: Int)
        /// A later usable form of the same instrument, respondent and goal stands in its place.
        case superseded
        /// It is from after the day that the profile is of.
        case later
        /// Something is wrong with it; nothing but its flags counts.
        case unusable
    }
}
