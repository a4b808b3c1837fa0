public import Cases
public import Instruments
public import Scoring

/// What one condition of a rule came to, with what it was read from.
public struct Evidence: Sendable {
    /// What was looked at.
    public enum Subject: Sendable {
        /// The latest valid form of an instrument by somebody.
        case form(instrument: String, respondent: Respondent?)
        /// A fact about the person.
        case about
        /// A goal of the person's own, of this kind.
        case ownGoal(kind: String)
        /// The languages of the forms, or what other rules say.
        case other(LocalizedText)
    }

    /// Why nothing is known.
    public enum Gap: Sendable, Hashable {
        /// There is no form of it.
        case notAssessed
        /// The form is too old: its day.
        case outOfDate(Day)
        /// The form is from after the day that counts.
        case later(Day)
        /// Something is wrong with the form.
        case invalid
        /// It was not asked about a goal of the plan.
        case notAboutGoal
        /// The form does not settle it: what is missing, or not scorable.
        case undetermined
        /// It is left to the site, whose rules do not say it.
        case leftToSite
    }

    /// What was looked at.
    public let subject: Subject
    /// The condition as its rule writes it.
    public let condition: String
    /// Whether it holds.
    public let truth: Truth
    /// Why nothing is known, where it is undetermined.
    public let gap: Gap?
    /// The form that it was read from.
    public let form: ScoredForm?
    /// The items that it read, as they were answered.
    public let items: [ItemResult]
    /// The scores that it read.
    public let scores: [ScoreResult]
    /// The number of the own goal that it is about, from 1.
    public let goal: Int?

    init(
        _ subject: Subject, condition: String, truth: Truth, gap: Gap? = nil, form: ScoredForm? = nil,
        items: [ItemResult] = [], scores: [ScoreResult] = [], goal: Int? = nil
    ) {
        self.subject = subject
        self.condition = condition
        self.truth = truth
        self.gap = gap
        self.form = form
        self.items = items
        self.scores = scores
        self.goal = goal
    }

    /// The same without the items that `shows` holds back.
    func showing(_ shows: (_ item: String, _ instrument: String) -> Bool) -> Evidence {
        guard let id = result?.instrument.id else { return self }
        return Evidence(
            subject, condition: condition, truth: truth, gap: gap, form: form,
            items: items.filter { shows($0.item.id, id) }, scores: scores, goal: goal)
    }

    /// What the form came to.
    public var result: FormResult? { form?.result }

    /// Whether it reads scores, and none of them has a value: then it is as if there were no form.
    var readsNoValue: Bool {
        truth == .undetermined && !scores.isEmpty && scores.allSatisfy { $0.content == nil }
    }

    /// Whether the person's word plays no part in it: somebody else answered, or nobody did.
    var isOfOthers: Bool {
        guard case .form = subject else { return false }
        return result?.respondent != .person
    }
}

/// What a rule came to on a case, condition by condition.
public struct Verdict: Sendable {
    /// The rule.
    public let rule: ObjectiveRule
    /// Whether it speaks: only where its condition holds for certain.
    public let truth: Truth
    /// Its conditions, in the order written.
    public let evidence: [Evidence]
    /// Whether the person's own rating outranks it: it is then a question of the staff, and no objective.
    public let isOutranked: Bool

    /// The same with no item that `shows` holds back among what was read.
    func showing(_ shows: (_ item: String, _ instrument: String) -> Bool) -> Verdict {
        Verdict(rule: rule, truth: truth, evidence: evidence.map { $0.showing(shows) }, isOutranked: isOutranked)
    }

    /// Whether it proposes something.
    public var speaks: Bool { truth == .yes && !isOutranked }

    /// The conditions that hold.
    public var holding: [Evidence] { evidence.filter { $0.truth == .yes } }
}
