public import Cases
internal import Instruments
public import Profiles
public import Scoring

/// What the yearly review of a plan has before it: goals and how far they were attained, overdue verifications, and what
/// to weigh about each line. While a safety finding is open nothing is proposed.
public struct PlanReview: Sendable {
    /// The plan; nil where none was given.
    public let plan: Plan?
    /// Goal attainment; nil where no form of it is there.
    public let attainment: GoalAttainment?
    /// How the verifications stand, in the order of their days; none without a plan or a day to look from.
    public let verifications: [VerificationStanding]
    /// The day by which the yearly review was due, where that has passed.
    public let yearlyOverdueSince: Day?
    /// What to weigh, in the order of the plan, then what is about no line.
    public let proposals: [ReviewProposal]
    /// Whether proposals are withheld: a safety finding is open, or the case cannot be read as a whole.
    public let isWithheld: Bool
    /// Whether private lines were left out.
    public let leavesOutPrivate: Bool

    /// The review of a course.
    ///
    /// - Parameters:
    ///   - course: What changed.
    ///   - plan: The plan under review.
    ///   - suggestions: What the rules say of the latest case; nil where only forms were given.
    ///   - ownGoals: The goals that the person names now; nil where no case says.
    ///   - showsPrivate: Whether it is for the person's own eyes.
    public init(
        _ course: Course, plan: Plan?, suggestions: Suggestions?, ownGoals: [OwnGoal]?, showsPrivate: Bool = false
    ) {
        self.plan = plan
        let attainment = GoalAttainment(course, plan: plan)
        self.attainment = attainment
        let days = course.occasions.flatMap(\.profile.forms).filter(\.scored.isUsable)
            .compactMap(\.scored.form.form.date)
        if let plan, let asOf = course.asOf {
            verifications = plan.verifications(asOf: asOf, forms: days)
            yearlyOverdueSince = plan.yearlyReview(forms: days.filter { $0 <= asOf }).flatMap { $0 < asOf ? $0 : nil }
        } else {
            (verifications, yearlyOverdueSince) = ([], nil)
        }
        if case .open? = suggestions?.gate {
            isWithheld = false
        } else {
            isWithheld = suggestions != nil || !course.openSafety.isEmpty
        }
        let lines = (plan?.lines ?? []).filter { $0.standing == .agreed }
        leavesOutPrivate = !showsPrivate && lines.contains(where: \.isPrivate)
        guard !isWithheld, course.openSafety.isEmpty else {
            proposals = []
            return
        }
        let shown = lines.filter { showsPrivate || !$0.isPrivate }
        let weighing = LineWeighing(attainment: attainment, verdicts: suggestions?.verdicts ?? [], ownGoals: ownGoals)
        let ofLines = shown.map { weighing.proposal(for: $0) }
        let ofGoals = (attainment?.goals ?? []).filter { $0.line == nil }.compactMap(LineWeighing.proposal)
        proposals = ofLines + ofGoals + RecoveryFall.proposals(course)
    }
}

extension PlanReview {
    /// Whether a goal may be shown: not where it measures a line that was left out as private.
    public func shows(_ goal: GoalAttainment.Goal) -> Bool { !(leavesOutPrivate && goal.line?.isPrivate == true) }
}
