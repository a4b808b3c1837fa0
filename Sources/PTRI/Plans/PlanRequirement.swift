public import MarkedYAML

/// What the guidelines ask of a plan document.
public enum PlanRequirement: String, Sendable, Hashable, CaseIterable {
    /// Objectives across the areas of the social determinants of health.
    case objectives
    /// An objective, or the person's word that none is wanted, for each axis.
    case axis
    /// The person's decision on each line.
    case decisionOfPerson = "decision-of-person"
    /// The team's decision on each line.
    case decisionOfTeam = "decision-of-team"
    /// That person and team settle a line on which they differ.
    case settled
    /// The skills that the person needs.
    case skills
    /// The resources of each objective.
    case resources
    /// Human, environmental and material resources.
    case resourceKind = "resource-kind"
    /// Whether a resource is there or to be activated.
    case resourceState = "resource-state"
    /// Where the money of what is to be activated comes from.
    case fundingSource = "funding-source"
    /// For the care programme or for the life project: of each resource, and something of both.
    case resourcePurpose = "resource-purpose"
    /// What is done, by whom and when.
    case interventions
    /// What comes first.
    case priorities
    /// Operators and others with their roles and responsibilities.
    case roles
    /// The verification schedule.
    case schedule
    /// A review at least once a year.
    case yearlyReview = "yearly-review"
    /// The estimated duration.
    case duration
    /// The case manager.
    case caseManager = "case-manager"
    /// That the case manager is from the health or the social sector.
    case caseManagerSector = "case-manager-sector"
    /// An assessment with a validated instrument in each of the six areas.
    case assessment
    /// A healthcare, a social-healthcare and a social professional.
    case team
    /// An outcome indicator for each objective.
    case indicator
    /// The person's input.
    case personInput = "person-input"
    /// Whether the person asked for significant others.
    case othersAskedFor = "others-asked-for"
    /// The input of the significant others whom the person asked for.
    case othersInput = "others-input"
    /// Whether the team can commit the funds.
    case fundingDecision = "funding-decision"
    /// Validation by the Multi-Professional Assessment Unit.
    case validation
    /// The person's consent, dated.
    case consent
    /// Whether family or a caregiver is involved.
    case familyInvolved = "family-involved"
    /// The person's consent to that.
    case familyConsent = "family-consent"
    /// Whether there is a guardian.
    case guardian
    /// Each party to the agreement.
    case party
    /// What each party takes on.
    case commitment
    /// The signature of each party.
    case signature
}

/// Something that a plan lacks, with its place.
public struct PlanLack: Sendable, Hashable {
    /// What the guidelines ask.
    public let requirement: PlanRequirement
    /// Of what it is asked: the id of a line, an area, an axis, a side of the team, a party; nil of the plan as a whole.
    public let subject: String?
    /// Where it belongs.
    public let place: Extent
}
