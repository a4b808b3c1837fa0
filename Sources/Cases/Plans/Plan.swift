public import Instruments
public import MarkedYAML
public import Scoring

/// The PTRI document of one person: what the guidelines ask of it, each part written or still a gap.
public struct Plan: Sendable {
    /// The service's own pseudonym of the person.
    public let pseudonym: String?
    /// The day that the assessment is looked at from.
    public let asOf: Day?
    /// The rules that the proposals came from, as the draft named them.
    public let rules: String?
    /// The axes of life, in their order, with their titles.
    public let axes: [(id: String, title: String)]
    /// The forms that the assessment rests on.
    public let assessment: Slot<[Assessment]>
    /// How the person took part.
    public let person: Slot<String>
    /// Whether the person asked for others to take part.
    public let othersAskedFor: Slot<Bool>
    /// Who of them took part, and how.
    public let others: Slot<String>
    /// The objectives, the person's own goals among them.
    public let objectives: Slot<[PlanLine]>
    /// What the service does.
    public let tasks: Slot<[PlanLine]>
    /// The axes on which the person wants no objective, in the person's words.
    public let noneWanted: [String: Slot<String>]
    /// Who does what.
    public let people: Slot<[PlanPerson]>
    /// The profession of the case manager.
    public let caseManager: Slot<String>
    /// When the plan is looked at again.
    public let verifications: Slot<[PlanVerification]>
    /// The day on which the plan begins.
    public let begins: Slot<Day>
    /// How many months it is meant to take.
    public let months: Slot<Int>
    /// Whether the team itself can commit the funds.
    public let teamCommitsFunds: Slot<Bool>
    /// The day on which the Multi-Professional Assessment Unit validated the plan.
    public let validated: Slot<Day>
    /// Kinds of resource of which nothing is needed.
    public let notNeeded: [PlanResource.Kind]
    /// The agreement.
    public let agreement: PlanAgreement
    /// Where the plan begins.
    public let place: Extent

    /// A form that the assessment rests on.
    public struct Assessment: Sendable {
        /// The area.
        public let area: Area
        /// The instrument.
        public let instrument: String
        /// The day of the form.
        public let date: Day
        /// Who answered.
        public let respondent: Respondent?
    }

    /// All lines: objectives, then tasks.
    public var lines: [PlanLine] { (objectives.value ?? []) + (tasks.value ?? []) }

    /// The roles of the professionals of the team.
    public var professions: [String] {
        (people.value ?? []).filter { $0.side?.isOfTeam == true }.compactMap(\.who.value)
    }
}

/// Somebody with a part in the plan, by role.
public struct PlanPerson: Sendable {
    /// Where somebody stands.
    public enum Side: String, Sendable, Hashable, CaseIterable {
        /// Health care.
        case health
        /// Social health care.
        case socialHealth = "social-health"
        /// Social care.
        case social
        /// The third-sector or private co-manager.
        case coManager = "co-manager"
        /// The family.
        case family
        /// Anybody else.
        case other

        /// Whether it is one of the sides of the social-healthcare team.
        public var isOfTeam: Bool { [.health, .socialHealth, .social].contains(self) }
    }

    /// The role: a profession, never a name.
    public let who: Slot<String>
    /// Where they stand.
    public let side: Side?
    /// What they are responsible for.
    public let does: Slot<String>
}

/// A day on which the plan is looked at again.
public struct PlanVerification: Sendable {
    /// The day.
    public let on: Slot<Day>
    /// What is looked at.
    public let what: String?
}

/// The agreement that puts the plan to work.
public struct PlanAgreement: Sendable {
    /// The day on which the person consented.
    public let consent: Slot<Day>
    /// Whether family or a caregiver is involved.
    public let familyInvolved: Slot<Bool>
    /// Whether the person consents to that.
    public let familyConsent: Slot<Bool>
    /// Whether there is a guardian or legal representative.
    public let guardian: Slot<Bool>
    /// The parties.
    public let parties: [Party]
    /// Where it stands.
    public let place: Extent

    /// A party to the agreement.
    public struct Party: Sendable {
        /// Who it is.
        public let role: Role
        /// The resources and commitments that it takes on.
        public let commits: Slot<String>
        /// The day of its signature.
        public let signed: Slot<Day>
        /// Where it stands.
        public let place: Extent
    }

    /// Who can be a party.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        /// The person.
        case person
        /// Family or a caregiver, if involved and the person consents.
        case family
        /// The guardian or legal representative, if there is one.
        case guardian
        /// The healthcare team responsible for care.
        case healthTeam = "health-team"
        /// The municipal social service.
        case socialService = "social-service"
        /// The third-sector or private co-manager.
        case coManager = "co-manager"
    }
}
