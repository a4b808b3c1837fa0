internal import Instruments

extension Evaluator {
    /// An evaluator over these answers, with every item as it stands before the skip rules.
    init(plan: ScoringPlan, about: About, respondent: Respondent, read: ReadForm) {
        self.plan = plan
        self.about = about
        self.respondent = respondent
        answers = read.answers
        skippedBoxes = read.skippedBoxes
        standings = zip(answers, plan.items).map(Self.standing)
        entries = zip(read.entries, plan.blocks).map { block, items in
            block.map { Entry(answers: $0, standings: zip($0, items).map(Self.standing)) }
        }
        outcomes = [ScoreOutcome](repeating: ScoreOutcome(), count: plan.scores.count)
    }

    static func standing(of answer: Answer, _ item: ItemPlan) -> Standing {
        answer.isAnswer
            ? Standing(kind: .answered, points: item.points(of: answer).map { Interval($0) })
            : Standing(kind: .missing, points: item.pointsRange)
    }

    /// Lets the skip rules speak, in file order; a condition sees what unasked items count.
    ///
    /// An item that two rules leave out counts what the first says. An answer to an unasked item counts as printed,
    /// unless it earns what the item would have counted anyway.
    mutating func applySkipRules() {
        for (index, rule) in plan.instrument.skipRules.enumerated() {
            for score in plan.skipScores[index] { outcomes[score] = outcome(of: score) }
            let verdict = condition(plan.skipConditions[index], in: plan.program)
            for item in rule.items { hear(verdict, of: index, on: item) }
        }
        guard plan.skipScores.contains(where: { !$0.isEmpty }) else { return }
        outcomes = outcomes.map { _ in ScoreOutcome() }
    }

    /// Lets a skip rule speak of one of its items.
    mutating func hear(_ verdict: Truth, of rule: Int, on item: Int) {
        switch verdict {
        case .yes: break
        case .undetermined: mayBeUnasked(item, rule: rule)
        case .no: unask(item, rule: rule)
        }
    }

    /// What an unasked item counts by this rule; nil for nothing.
    func countUnasked(_ item: Int, _ rule: Int) -> Rational? {
        switch plan.instrument.skipRules[rule].otherwise {
        case .zero: .zero
        case .minimum: plan.items[item].pointsRange?.low
        case .nothing: nil
        }
    }

    private mutating func unask(_ item: Int, rule: Int) {
        let standing = standings[item]
        let count = countUnasked(item, rule)
        switch standing.kind {
        case .unaskedWithPoints, .unaskedWithNothing: return
        case .missing:
            // An earlier rule that may leave it out has the first word on what it counts.
            if standing.rule >= 0, countUnasked(item, Int(standing.rule)) != count {
                return mayBeUnasked(item, rule: rule)
            }
        case .answered:
            guard standing.rule < 0 else { return }
            standings[item].rule = Int32(rule)
            guard standing.points?.exact == (count ?? .zero) else { return }
        }
        standings[item] =
            count.map { Standing(kind: .unaskedWithPoints, rule: Int32(rule), points: Interval($0)) }
            ?? Standing(kind: .unaskedWithNothing, rule: Int32(rule))
    }

    private mutating func mayBeUnasked(_ item: Int, rule: Int) {
        guard standings[item].kind == .missing else { return }
        standings[item].rule = Int32(rule)
        if let count = countUnasked(item, rule) {
            standings[item].points = standings[item].points.map { $0.hull(Interval(count)) } ?? Interval(count)
        } else {
            standings[item].mayGo = true
        }
    }

    /// Whether an item that was marked as skipped is taken as blank.
    private func isMarkedSkipped(_ index: Int) -> Bool {
        if case .none(.skipped, _) = answers[index] { return standings[index].kind == .missing }
        return standings[index].kind == .answered && skippedBoxes.contains(index)
    }

    /// The warnings of the form: what was answered though not asked, and skipped though asked.
    func warnings() -> [FormWarning] {
        var found: [FormWarning] = []
        for (index, standing) in standings.enumerated() {
            let id = plan.instrument.items[index].id
            if standing.kind == .answered, standing.rule >= 0 {
                found.append(FormWarning(kind: .answeredUnasked, item: id))
            } else if standing.rule < 0, isMarkedSkipped(index) {
                found.append(FormWarning(kind: .skippedAsked, item: id))
            }
        }
        return found
    }
}
