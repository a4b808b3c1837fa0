public import Cases
public import Instruments
public import Scoring

/// When a rule speaks: a condition over a form, over the case, or over other clauses. Its truth has three values.
public indirect enum Clause: Sendable {
    /// A condition over the latest valid form of an instrument.
    case form(FormClause)
    /// A condition over facts about the person.
    case about(Formula, Condition)
    /// The person has a goal of this kind.
    case ownGoal(OwnGoal.Kind)
    /// A form was in another language than the person's.
    case formLanguageDiffers
    /// A rule of this topic spoke by staff or clinician alone, beside the person's own "no need" or "met".
    case outranked(RuleTopic)
    /// Everything is assessed, no safety finding stands, and no other rule speaks.
    case nothingElse
    /// What a site has to say for itself, in words, where the set has no condition for it: never known.
    case leftToSite(LocalizedText)
    /// All hold.
    case all([Clause])
    /// At least one holds.
    case any([Clause])
    /// It does not hold.
    case not(Clause)

    /// Whether it hangs on what other rules say.
    var readsOtherRules: Bool {
        switch self {
        case .outranked, .nothingElse: true
        case .all(let parts), .any(let parts): parts.contains { $0.readsOtherRules }
        case .not(let part): part.readsOtherRules
        case .form, .about, .ownGoal, .formLanguageDiffers, .leftToSite: false
        }
    }
}

/// A condition over the latest valid form of an instrument.
public struct FormClause: Sendable {
    /// The instrument.
    public let instrument: String
    /// Who must have answered; nil for anyone whom the instrument allows.
    public let respondent: Respondent?
    /// The condition as written and as understood.
    public let formula: Formula
    /// The condition made ready.
    public let condition: Condition
    /// Whether it holds too where there is no form that counts.
    public let holdsWhereAbsent: Bool
}
