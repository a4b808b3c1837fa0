import Cases
import Instruments
import PTRI
import Profiles
import Scoring

/// What was done for one person, against the guidelines.
struct ProcessFacts {
    let person: PersonCase
    let profile: Profile
    let plan: PlanReading?
    let asOf: Day?

    /// Each indicator for this one person: 0 or 1 of 1, and nothing where it does not concern the person.
    var shares: [ProcessIndicator: Share] {
        var shares: [ProcessIndicator: Share] = [:]
        for indicator in ProcessIndicator.all {
            guard let isSo = isSo(indicator) else { continue }
            shares[indicator] = Share(count: isSo ? 1 : 0, of: 1)
        }
        return shares
    }

    private func isSo(_ indicator: ProcessIndicator) -> Bool? {
        let document = plan?.plan
        switch indicator {
        case .area(let area): return profile[area].status == .assessed
        case .allAreas: return profile.areas.allSatisfy { $0.status == .assessed }
        case .ownGoals: return !person.ownGoals.isEmpty
        case .team: return hasTeam
        case .caseManager: return person.team.caseManager != nil || document?.caseManager.value != nil
        case .plan: return document != nil
        case .completePlan: return plan.map { !$0.hasErrors && document?.lacks.isEmpty == true } ?? false
        case .personInput: return document?.person.value != nil
        case .consent: return document?.agreement.consent.value != nil
        case .signed: return document.map(isSigned) ?? false
        case .reviewsOnTime: return areReviewsOnTime
        }
    }

    private var hasTeam: Bool {
        let team = person.team
        if !team.health.isEmpty, !team.socialHealth.isEmpty, !team.social.isEmpty { return true }
        let sides = Set((plan?.plan?.people.value ?? []).filter { $0.who.value != nil }.compactMap(\.side))
        return sides.isSuperset(of: [.health, .socialHealth, .social])
    }

    /// Consent is dated and nobody's signature lacks.
    private func isSigned(_ plan: Plan) -> Bool {
        guard plan.agreement.consent.value != nil else { return false }
        let wanted: Set<PlanRequirement> = [.party, .signature, .familyInvolved, .familyConsent, .guardian]
        return !plan.lacks.contains { wanted.contains($0.requirement) }
    }

    /// Whether every verification whose day has come was held; nil where none has come.
    private var areReviewsOnTime: Bool? {
        guard let plan = plan?.plan, let asOf else { return nil }
        let days = profile.forms.filter(\.scored.isUsable).compactMap(\.scored.form.form.date)
        let due = plan.verifications(asOf: asOf, forms: days).filter { $0.due <= asOf }
        if due.isEmpty { return nil }
        return due.allSatisfy { standing in
            switch standing.state {
            case .held(let day): day <= standing.due.adding(months: VerificationStanding.monthsBefore)
            case .ahead: true
            case .overdue: false
            }
        }
    }
}
