public import Instruments

/// The facts about a person that a case states beside age, sex and work. Rules over cases read them as `about.lives_in`.
extension AboutField {
    /// Where the person lives; a `LivesIn`.
    public static let livesIn = AboutField(rawValue: "lives_in")
    /// The person's language, as `it`.
    public static let language = AboutField(rawValue: "language")
    /// Whether the person needs help to communicate: yes or no.
    public static let communicationNeed = AboutField(rawValue: "communication_need")
    /// Whether the person has a cognitive difficulty: yes or no.
    public static let cognitiveDifficulty = AboutField(rawValue: "cognitive_difficulty")
    /// Whether the person reports discrimination: yes or no.
    public static let reportsDiscrimination = AboutField(rawValue: "reports_discrimination")
    /// Whether the family takes part: yes or no.
    public static let familyInvolved = AboutField(rawValue: "family_involved")
    /// Whether the person agrees to that: yes or no.
    public static let familyConsent = AboutField(rawValue: "family_consent")
    /// Whether the carer agrees to be asked: yes or no.
    public static let carerConsent = AboutField(rawValue: "carer_consent")

    /// Whether this diagnosis is recorded: yes where it is listed, no where a list is there without it.
    public static func recorded(_ diagnosis: Diagnosis) -> AboutField {
        AboutField(rawValue: "diagnosis_" + diagnosis.rawValue.split(separator: "-").joined(separator: "_"))
    }

    /// The facts that are answered yes or no.
    public static let yesOrNoOfCases: [AboutField] = [
        .communicationNeed, .cognitiveDifficulty, .reportsDiscrimination, .familyInvolved, .familyConsent,
        .carerConsent,
    ]

    /// The facts that a case states beside those that instruments know, each with its words; nil where any word goes.
    public static let ofCases: [AboutField: [String]?] = {
        var fields: [AboutField: [String]?] = [:]
        for field in yesOrNoOfCases + Diagnosis.allCases.map(recorded) { fields[field] = ["yes", "no"] }
        fields[.livesIn] = LivesIn.allCases.map(\.rawValue)
        fields.updateValue(nil, forKey: .language)
        return fields
    }()

    /// The key that a case file writes: `lives-in`.
    var key: String { rawValue.split(separator: "_").joined(separator: "-") }
}

/// Where a person lives.
public enum LivesIn: String, Sendable, Hashable, CaseIterable {
    /// A home of the person's own.
    case ownHome = "own home"
    /// The home of the family.
    case familyHome = "family home"
    /// A flat with support.
    case supportedFlat = "supported flat"
    /// A residential facility.
    case facility
    /// No home.
    case homeless
    /// Anywhere else.
    case other
}

/// A group of diagnoses, as a clinician recorded it elsewhere; never inferred.
public enum Diagnosis: String, Sendable, Hashable, CaseIterable {
    /// Psychotic disorders.
    case psychosis
    /// Mood disorders.
    case mood
    /// Anxiety disorders.
    case anxiety
    /// Personality disorders.
    case personality
    /// Disorders of substance use.
    case substanceUse = "substance-use"
    /// Any other.
    case other
}
