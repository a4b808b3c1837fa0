public import Scoring

/// What is known of one person at one time: the case file, understood.
public struct PersonCase: Sendable {
    /// The service's own pseudonym of the person; nil where the file has none, or one that was refused.
    public let pseudonym: String?
    /// The day that the file states as the one from which "recent" is counted.
    public let asOf: Day?
    /// The region, in a short word.
    public let region: String?
    /// The service, in a short word.
    public let service: String?
    /// What scoring and rules need to know about the person.
    public let about: About
    /// The person's own goals, in the order of the file.
    public let ownGoals: [OwnGoal]
    /// The professions of the team.
    public let team: Team
    /// What the person does not want spoken of, or suggested.
    public let declined: [Topic]
    /// What the person agrees to see in views that others share.
    public let shares: [Topic]
    /// What staff found, outside any form.
    public let recorded: [RecordedFinding]
    /// The reviews of safety findings.
    public let reviews: [Review]
    /// The site's own contact text, shown while suggestions are withheld.
    public let contact: String?
    /// The forms, in the order of the file.
    public let forms: [CaseForm]

    /// The language of the person, as `it`.
    public var language: String? { about.others[.language] }
}
