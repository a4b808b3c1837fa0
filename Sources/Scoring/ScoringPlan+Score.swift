internal import Instruments

extension ScoringPlan {
    /// Scores a list of numeric codes: every item of the form, or every scored one, in order.
    ///
    /// A list of any other length, or with a code that is not allowed, gives a result with errors and no scores.
    public func score(_ codes: [Int], about: About = About()) -> FormResult {
        quickResult(codes, about: about) ?? score(Form(about: about, answers: .codes(codes)))
    }

    /// Scores one form. Whatever is wrong with it stands in the result's errors, all together; nothing is then scored,
    /// but safety and critical items that were answered validly still raise their flags.
    public func score(_ form: Form) -> FormResult {
        let read = ReadForm(form.answers, for: self)
        return score(form, read: read)
    }

    private func score(_ form: Form, read: ReadForm) -> FormResult {
        let respondent = form.respondent ?? instrument.respondents[0]
        var errors = read.errors + aboutErrors(form)
        var evaluator = Evaluator(plan: self, about: form.about, respondent: respondent, read: read)
        let bindable = !errors.contains { $0.kind == .length && $0.item == nil }
        evaluator.applySkipRules()
        guard errors.isEmpty else {
            return result(
                form, respondent, evaluator, flags: bindable ? evaluator.flags(itemsOnly: true, failedChecks: []) : [],
                errors: errors)
        }
        evaluator.scoreAll()
        let failed = evaluator.failedChecks()
        for index in failed where instrument.checks[index].otherwise == .invalid {
            errors.append(contradiction(instrument.checks[index], in: evaluator))
        }
        if let contradiction = errors.first {
            evaluator.withdrawScores(.check(contradiction.item ?? ""))
            return result(
                form, respondent, evaluator, flags: evaluator.flags(itemsOnly: true, failedChecks: []), errors: errors)
        }
        if let check = failed.first(where: { instrument.checks[$0].otherwise == .noScores }) {
            evaluator.withdrawScores(.check(instrument.checks[check].name))
        }
        return result(
            form, respondent, evaluator, flags: evaluator.flags(itemsOnly: false, failedChecks: failed),
            warnings: warnings(evaluator, failed), levels: evaluator.bandLevels(),
            contained: containedResults(of: form, read))
    }

    /// The results of the smaller instruments that the form answers; without those that are not for its respondent.
    func containedResults(of form: Form, _ read: ReadForm) -> [FormResult] {
        let respondent = form.respondent ?? instrument.respondents[0]
        var form = form
        form.respondent = respondent
        return contained.filter { $0.plan.instrument.respondents.contains(respondent) }
            .map { $0.plan.score(form, read: $0.answers(from: read)) }
    }

    private func result(
        _ form: Form, _ respondent: Respondent, _ evaluator: Evaluator, flags: [FlagFinding],
        warnings: [FormWarning] = [], errors: [FormError] = [], levels: [Int] = [], contained: [FormResult] = []
    ) -> FormResult {
        FormResult(
            record: FormRecord(
                plan: self, id: form.id, date: form.date, about: form.about, respondent: respondent, flags: flags,
                warnings: warnings, errors: errors,
                contained: contained, outcomes: evaluator.outcomes, levels: levels, working: .kept(evaluator)))
    }

    private func warnings(_ evaluator: Evaluator, _ failed: [Int]) -> [FormWarning] {
        guard !instrument.skipRules.isEmpty || !failed.isEmpty || evaluator.hasSkippedAnswer else { return [] }
        return evaluator.warnings()
            + failed.map {
                FormWarning(kind: .check, item: instrument.checks[$0].name, label: instrument.checks[$0].label)
            }
    }

    private func aboutErrors(_ form: Form) -> [FormError] {
        var errors: [FormError] = []
        if let age = form.about.age, !About.ages.contains(age) {
            errors.append(FormError(kind: .about, item: "age", given: String(age), expected: "0 to 130"))
        }
        if let respondent = form.respondent, !instrument.respondents.contains(respondent) {
            errors.append(
                FormError(
                    kind: .about, item: "respondent", given: respondent.rawValue,
                    expected: instrument.respondents.map(\.rawValue).joined(separator: ", ")))
        }
        return errors
    }

    /// A check that the form contradicts, with both sides: what stands for the items and scores that it reads.
    private func contradiction(_ check: Check, in evaluator: Evaluator) -> FormError {
        let expression = check.require.expression
        var sides: [String] = expression.itemsRead.map { index in
            let code = instrument.items[index].id
            let printed = evaluator.item(index).code
            return "\(code)=\(printed?.text ?? "_")"
        }
        for index in expression.scoresRead {
            if let text = evaluator.text(ofScore: index) { sides.append("\(instrument.scores[index].name)=\(text)") }
        }
        return FormError(
            kind: .check, item: check.name, given: sides.joined(separator: ", "), expected: check.require.text,
            label: check.label)
    }
}

extension ScoringPlan.ContainedPlan {
    /// The answers of the smaller instrument out of those of the larger form.
    func answers(from read: ReadForm) -> ReadForm {
        var small = ReadForm(.byItem([]), for: plan)
        for (index, position) in positions.enumerated() {
            guard let position else { continue }
            small.answers[index] = read.answers[position]
            if read.skippedBoxes.contains(position) { small.skippedBoxes.append(index) }
        }
        return small
    }
}

extension Evaluator {
    /// Whether an item was marked as skipped.
    var hasSkippedAnswer: Bool {
        !skippedBoxes.isEmpty || answers.contains { if case .none(.skipped, _) = $0 { true } else { false } }
    }

    /// Takes every score back: none is scorable, for this reason.
    mutating func withdrawScores(_ reason: Reason) {
        for index in outcomes.indices {
            var outcome = ScoreOutcome.notScorable(reason)
            (outcome.answered, outcome.of) = (outcomes[index].answered, outcomes[index].of)
            outcomes[index] = outcome
        }
    }

    /// The level of each band set of each score; -1 where the set does not apply, or the score has no value.
    func bandLevels() -> [Int] { plan.scores.indices.flatMap { bandLevels(of: $0) } }

    /// The level of each band set of one score.
    func bandLevels(of index: Int) -> [Int] {
        let score = plan.scores[index]
        guard case .number(let number) = outcomes[index].content else { return score.bandSets.map { _ in -1 } }
        return score.ladders.indices.map { offset in
            if let when = score.bandConditions[offset], condition(when, in: plan.program) != .yes { return -1 }
            return score.ladders[offset].level(of: number)
        }
    }

    /// What a score came to, in a word; nil where it has no value.
    func text(ofScore index: Int) -> String? {
        switch outcomes[index].content {
        case .none: return nil
        case .number(let number): return number.description
        case .truth(let truth): return truth ? "true" : "false"
        case .word(let text), .digits(let text): return text
        case .row(let row):
            guard case .decision(let rows) = plan.instrument.scores[index].rule else { return nil }
            switch rows[row].outcome {
            case .word(let text): return text.english
            case .number(let number): return number.description
            case .range(let low, let high): return "\(low) to \(high)"
            }
        }
    }
}
