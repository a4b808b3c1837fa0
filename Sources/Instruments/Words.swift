/// The six areas of assessment.
public enum Area: String, Sendable, Hashable, CaseIterable {
    /// Symptoms and clinical condition.
    case clinical
    /// Personal and social functioning.
    case functioning
    /// Needs and resources of the person and the community.
    case needsResources = "needs-resources"
    /// Quality of life.
    case qualityOfLife = "quality-of-life"
    /// Motivation for change.
    case motivation
    /// Satisfaction with services, and experience of them.
    case satisfaction
}

/// Who answered a form.
public enum Respondent: String, Sendable, Hashable, CaseIterable {
    /// The person.
    case person = "self"
    /// A clinician who rates.
    case clinician
    /// A member of staff.
    case staff
    /// A family member or friend who cares.
    case carer
    /// Somebody who knows the person.
    case informant
    /// Somebody who answers in the person's place.
    case proxy
    /// The team together with the person.
    case team
}

/// The sex that a rule may ask for.
public enum Sex: String, Sendable, Hashable, CaseIterable {
    /// Female.
    case female
    /// Male.
    case male
    /// Neither, or not binary.
    case other
}

/// A fact about the person, or about the form, that a formula can speak of as `about.NAME`.
///
/// Instruments know the four named here; a set of rules over cases knows further fields of a case.
public struct AboutField: RawRepresentable, Sendable, Hashable {
    /// The name behind `about.`.
    public let rawValue: String

    /// The field with this name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Whole years.
    public static let age = AboutField(rawValue: "age")
    /// Female, male or other.
    public static let sex = AboutField(rawValue: "sex")
    /// Whether the person works: yes or no.
    public static let working = AboutField(rawValue: "working")
    /// Who answered the form.
    public static let respondent = AboutField(rawValue: "respondent")
    /// The fields that an instrument's formulas know.
    public static let ofInstruments: [AboutField] = [.age, .sex, .working, .respondent]
}

/// The kinds of no answer. The first four are missing; a lawfully skipped item is not.
public enum NoAnswer: String, Sendable, Hashable, CaseIterable {
    /// Nothing was given.
    case blank
    /// The respondent does not know, or cannot rate.
    case notKnown = "not-known"
    /// The respondent does not want to say.
    case declined
    /// The respondent says that it does not apply.
    case notApplicable = "not-applicable"
    /// It was not asked, as the rules of the form foresee.
    case skipped

    /// Whether a score misses the answer: true for all but a lawfully skipped one.
    public var isMissing: Bool { self != .skipped }
}
