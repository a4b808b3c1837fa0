internal import Instruments

/// What a result holds, behind one reference: results and their scores are passed on at the cost of a pointer.
final class FormRecord: Sendable {
    let plan: ScoringPlan
    let id: String?
    let date: Day?
    let respondent: Respondent
    let about: About
    let flags: [FlagFinding]
    let warnings: [FormWarning]
    let errors: [FormError]
    private let worked: [FormResult]
    let outcomes: [ScoreOutcome]
    /// For each band set of each score the level: -1 where the set does not apply, or the score has no value.
    let levels: [Int]
    private let working: Working

    /// How the form was worked out.
    enum Working: Sendable {
        /// In full.
        case kept(Evaluator)
        /// From a complete list of codes, with nothing kept but the list.
        case codes([Int])
    }

    init(
        plan: ScoringPlan, id: String? = nil, date: Day? = nil, about: About, respondent: Respondent,
        flags: [FlagFinding], warnings: [FormWarning] = [], errors: [FormError] = [], contained: [FormResult] = [],
        outcomes: [ScoreOutcome], levels: [Int] = [], working: Working
    ) {
        self.plan = plan
        (self.id, self.date, self.about) = (id, date, about)
        self.respondent = respondent
        self.flags = flags
        self.warnings = warnings
        self.errors = errors
        worked = contained
        self.outcomes = outcomes
        self.levels = levels
        self.working = working
    }

    /// The results of the smaller instruments; worked out anew where only the codes were kept.
    var contained: [FormResult] {
        guard case .codes(let codes) = working else { return worked }
        let form = Form(about: about, answers: .codes(codes))
        return plan.contained.isEmpty ? [] : plan.containedResults(of: form, ReadForm(form.answers, for: plan))
    }

    /// Every answer with where it stands; worked out anew where only the codes were kept.
    var evaluator: Evaluator {
        switch working {
        case .kept(let evaluator): return evaluator
        case .codes(let codes):
            var evaluator = Evaluator(
                plan: plan, about: about, respondent: respondent, read: ReadForm(.codes(codes), for: plan))
            evaluator.applySkipRules()
            evaluator.scoreAll()
            return evaluator
        }
    }
}
