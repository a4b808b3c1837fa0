public import Instruments

/// What one form came to. It holds positions in its plan; words are made when they are asked for.
public struct FormResult: Sendable {
    let record: FormRecord

    /// The plan by which it was scored.
    public var plan: ScoringPlan { record.plan }
    /// The service's own id of the form.
    public var id: String? { record.id }
    /// The day on which it was filled in.
    public var date: Day? { record.date }
    /// Who answered.
    public var respondent: Respondent { record.respondent }
    /// What was known of the person.
    public var about: About { record.about }
    /// The flags raised, whatever the scores are.
    public var flags: [FlagFinding] { record.flags }
    /// What is worth knowing though the scores stand.
    public var warnings: [FormWarning] { record.warnings }
    /// All that is wrong with the form. With any, nothing is scored from it.
    public var errors: [FormError] { record.errors }
    /// The results of the smaller instruments that the form answers.
    public var contained: [FormResult] { record.contained }

    /// Every answer with where it stands.
    var evaluator: Evaluator { record.evaluator }

    /// The instrument.
    public var instrument: Instrument { plan.instrument }

    /// Whether nothing is wrong with the form.
    public var isValid: Bool { errors.isEmpty }

    /// Whether a safety finding is open, here or in a smaller instrument that the form answers.
    public var hasOpenSafetyFinding: Bool {
        flags.contains { $0.isOpenSafetyFinding } || contained.contains(where: \.hasOpenSafetyFinding)
    }

    /// The scores in the order of the definition; none where the form has errors.
    public var scores: [ScoreResult] {
        isValid ? record.outcomes.indices.map { ScoreResult(result: self, index: $0) } : []
    }

    /// The score of this name; nil where there is none, or the form has errors.
    public subscript(name: String) -> ScoreResult? {
        guard isValid, let index = plan.scorePositions[name] else { return nil }
        return ScoreResult(result: self, index: index)
    }

    /// How each item was answered and what it counts, in the order of the form.
    public var items: [ItemResult] {
        let evaluator = evaluator
        return plan.items.indices.map { evaluator.item($0) }
    }

    /// How each entry of each block was answered.
    public var entries: [(block: EntryBlock, entries: [[ItemResult]])] {
        zip(plan.instrument.entries, evaluator.entries).map { block, filled in
            (
                block,
                filled.map { entry in
                    block.items.indices.map { index in
                        ItemResult(
                            item: block.items[index], answer: entry.answers[index], standing: entry.standings[index],
                            plan: plan)
                    }
                }
            )
        }
    }

    /// The item of this id.
    public func item(_ id: String) -> ItemResult? {
        plan.itemPositions[id].map { evaluator.item($0) }
    }
}

extension Evaluator {
    /// How one item of the form was answered, and what it counts.
    func item(_ index: Int) -> ItemResult {
        ItemResult(
            item: plan.instrument.items[index], answer: answers[index], standing: standings[index], plan: plan)
    }
}
