internal import Cases
internal import MarkedYAML
internal import Scoring

extension PlanCheck {
    /// The team, everybody's responsibilities, and the case manager.
    mutating func checkPeople() {
        let people = plan.people.value ?? []
        if plan.people.isGap { miss(.roles, at: plan.people.place) }
        for person in people {
            want(person.who, .roles, of: person.side?.rawValue)
            want(person.does, .roles, of: person.who.value ?? person.side?.rawValue)
        }
        for side in PlanPerson.Side.allCases where side.isOfTeam {
            if !people.contains(where: { $0.side == side && $0.who.value != nil }) {
                miss(.team, of: side.rawValue, at: plan.people.place)
            }
        }
        want(plan.caseManager, .caseManager)
        if let manager = plan.caseManager.value, !plan.professions.contains(manager) {
            miss(.caseManagerSector, of: manager, at: plan.caseManager.place)
        }
    }

    /// The duration, and verifications that are never more than a year apart.
    mutating func checkTime() {
        want(plan.begins, .duration)
        want(plan.months, .duration)
        let verifications = plan.verifications.value ?? []
        if plan.verifications.isGap { miss(.schedule, at: plan.verifications.place) }
        for verification in verifications { want(verification.on, .schedule) }
        let days = verifications.compactMap(\.on.value).sorted()
        guard let first = days.first, let last = days.last else { return }
        var steps = zip(days, days.dropFirst()).map { ($0, $1) }
        if let begins = plan.begins.value {
            steps.append((begins, first))
            if let months = plan.months.value, months <= 1200 { steps.append((last, begins.adding(months: months))) }
        }
        if steps.contains(where: { $0.adding(months: 12) < $1 }) {
            miss(.yearlyReview, at: plan.verifications.place)
        }
    }

    /// How the person and others took part, and who can commit the funds.
    mutating func checkPart() {
        want(plan.person, .personInput)
        want(plan.othersAskedFor, .othersAskedFor)
        if plan.othersAskedFor.value == true { want(plan.others, .othersInput) }
        want(plan.teamCommitsFunds, .fundingDecision)
        if plan.teamCommitsFunds.value == false { want(plan.validated, .validation) }
    }

    /// The agreement: consent, parties, what each takes on, signatures.
    mutating func checkAgreement() {
        let agreement = plan.agreement
        want(agreement.consent, .consent)
        want(agreement.familyInvolved, .familyInvolved)
        want(agreement.guardian, .guardian)
        if agreement.familyInvolved.value == true { want(agreement.familyConsent, .familyConsent) }
        for role in PlanAgreement.Role.allCases {
            guard let party = agreement.parties.first(where: { $0.role == role }) else {
                if isWanted(role) { miss(.party, of: role.rawValue, at: agreement.place) }
                continue
            }
            if role == .family, agreement.familyConsent.value == false {
                miss(.familyConsent, of: role.rawValue, at: party.place)
                continue
            }
            want(party.commits, .commitment, of: role.rawValue)
            want(party.signed, .signature, of: role.rawValue)
        }
    }

    private func isWanted(_ role: PlanAgreement.Role) -> Bool {
        switch role {
        case .person, .healthTeam, .socialService, .coManager: true
        case .family: plan.agreement.familyInvolved.value == true && plan.agreement.familyConsent.value == true
        case .guardian: plan.agreement.guardian.value == true
        }
    }
}
