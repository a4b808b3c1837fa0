public import Instruments

/// What one form came to. It holds positions in its plan; words are made when they are asked for.
public struct FormResult: Sendable {
    /// The plan by which it was scored.
    public let plan: ScoringPlan
    /// The service's own id of the form.
    public let id: String?
    /// The day on which it was filled in.
    public let date: Day?
    /// Who answered.
    public let respondent: Respondent
    /// What was known of the person.
    public let about: About
    /// The flags raised, whatever the scores are.
    public let flags: [FlagFinding]
    /// What is worth knowing though the scores stand.
    public let warnings: [FormWarning]
    /// All that is wrong with the form. With any, nothing is scored from it.
    public let errors: [FormError]
    /// The results of the smaller instruments that the form answers.
    public let contained: [FormResult]

    let evaluator: Evaluator
    /// For each band set of each score the level: -1 where the set does not apply, or the score has no value.
    let levels: [Int8]

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
        isValid ? plan.instrument.scores.indices.map { ScoreResult(result: self, index: $0) } : []
    }

    /// The score of this name; nil where there is none, or the form has errors.
    public subscript(name: String) -> ScoreResult? {
        guard isValid, let index = plan.instrument.score(name) else { return nil }
        return ScoreResult(result: self, index: index)
    }

    /// How each item was answered and what it counts, in the order of the form.
    public var items: [ItemResult] {
        plan.items.indices.map { index in
            ItemResult(
                item: plan.instrument.items[index], answer: evaluator.answers[index],
                standing: evaluator.standings[index], plan: plan)
        }
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
        plan.itemPositions[id].map { index in
            ItemResult(
                item: plan.instrument.items[index], answer: evaluator.answers[index],
                standing: evaluator.standings[index], plan: plan)
        }
    }
}
