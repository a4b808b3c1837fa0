internal import Instruments

extension ScoreResult {
    /// Why the score has no value, with what would have to be known: `undetermined: items 4, 7 blank`. It begins with
    /// the reason's own word; nil where there is a value.
    public func reasonText(in language: String) -> String? {
        guard let reason else { return nil }
        let detail =
            switch reason {
            case .missing: missingDetail(in: language)
            case .undetermined: undeterminedDetail(in: language)
            case .doesNotApply: conditionDetail(in: language)
            case .tooFew: entriesDetail(in: language)
            case .check(let name):
                result.plan.instrument.checks.first { $0.name == name }?.label.text(in: language) ?? ""
            case .undefined, .notInTable: ""
            }
        return reason.word(in: language) + (detail.isEmpty ? "" : ": \(detail)")
    }

    private var scorePlan: ScorePlan { result.plan.scores[index] }

    // MARK: Missing

    private func missingDetail(in language: String) -> String {
        let cause = causeOfMissing
        if let rule = cause.score.missing {
            let count = MissingCount(of: cause.scorePlan, in: result.evaluator, rule: rule)
            if rule.policy == .groupMean, !count.isWithinLimit { return cause.groupDetail(rule, in: language) }
            if !count.isWithinLimit {
                let answers = MissingAnswers(
                    of: result, items: cause.scorePlan.itemsRead, columns: cause.scorePlan.columnsRead)
                return Self.counted(answers, in: language, then: cause.allowance(rule, answers.tally, in: language))
            }
        }
        let columns = scorePlan.blocksBeneath.isEmpty ? [] : columnsBeneath
        let answers = MissingAnswers(of: result, items: scorePlan.itemsBeneath, columns: columns)
        let wantsComplete = scorePlan.tablesRead.contains { !result.plan.instrument.tables[$0].acceptsProrated }
        return Self.counted(
            answers, in: language,
            then: wantsComplete
                ? wording(language, "its table takes complete scores only", "la tabella accetta solo punteggi completi")
                : nil)
    }

    /// The score whose own rule did not allow as many: this one, or the first inside.
    private var causeOfMissing: ScoreResult {
        if let rule = score.missing,
            !MissingCount(of: scorePlan, in: result.evaluator, rule: rule).isWithinLimit
        {
            return self
        }
        for inner in scorePlan.scoresRead where result.evaluator.outcomes[inner].reason == .missing {
            return ScoreResult(result: result, index: inner).causeOfMissing
        }
        return self
    }

    private var columnsBeneath: [(block: Int, item: Int)] {
        scorePlan.columnsRead
            + scorePlan.scoresRead.flatMap { ScoreResult(result: result, index: $0).columnsBeneath }
    }

    /// `3 of 9 (items 2, 4, 7 blank), at most 2 may be`.
    private static func counted(_ answers: MissingAnswers, in language: String, then clause: String?) -> String {
        let tally = answers.tally
        let of = wording(language, "of", "su")
        guard tally.missing > 0 else { return clause ?? "" }
        return "\(tally.missing) \(of) \(tally.applying) (\(answers.text(in: language)))"
            + (clause.map { ", \($0)" } ?? "")
    }

    private func allowance(_ rule: MissingRule, _ tally: MissingCount.Tally, in language: String) -> String {
        if rule.policy == .strict {
            return wording(language, "none may be", "non ne è ammessa nessuna")
        }
        if let only = rule.only, tally.isWithin(rule.limit) {
            let ids = only.map { result.plan.instrument.items[$0].id }.joined(separator: ", ")
            return wording(
                language, "only item\(only.count == 1 ? "" : "s") \(ids) may be", "possono mancare solo gli item \(ids)"
            )
        }
        return rule.limit?.allowance(in: language) ?? ""
    }

    /// The limit over all groups, or else that of the groups that the formula uses.
    private func groupDetail(_ rule: MissingRule, in language: String) -> String {
        let groups = rule.groups.map { result.plan.instrument.groups[$0] }
        let all = MissingAnswers(of: result, items: scorePlan.groupItems, columns: [])
        if let limit = rule.limit, !all.tally.isWithin(limit) {
            let clause = limit.allowance(in: language)
            return Self.counted(
                all, in: language,
                then: wording(language, "\(clause) over all groups", "\(clause) su tutti i gruppi"))
        }
        for (group, its) in zip(groups, scorePlan.groups) where its.isUsed {
            let own = MissingAnswers(of: result, items: group.items, columns: [])
            if let limit = rule.limitPerGroup, own.tally.missing > 0, !own.tally.isWithin(limit) {
                return Self.counted(
                    own, in: language, then: "\(limit.allowance(in: language)) in \(group.name)")
            }
        }
        return Self.counted(all, in: language, then: nil)
    }

    // MARK: Others

    private func undeterminedDetail(in language: String) -> String {
        var items = Set(scorePlan.itemsBeneath)
        if let when = score.when?.expression {
            items.formUnion(when.itemsRead)
            for inner in when.scoresRead { items.formUnion(result.plan.scores[inner].itemsBeneath) }
        }
        let answers = MissingAnswers(of: result, items: items.sorted(), columns: columnsBeneath)
        let unstated = unstatedFields.map { $0.unstated(in: language) }
        return ([answers.text(in: language)] + unstated).filter { !$0.isEmpty }.joined(separator: "; ")
    }

    private func conditionDetail(in language: String) -> String {
        guard let when = score.when, let root = scorePlan.when,
            result.evaluator.condition(root, in: result.plan.program) == .no
        else { return "" }
        return wording(language, "only when \(when.text)", "solo se \(when.text)")
    }

    private func entriesDetail(in language: String) -> String {
        let blocks = Set(scorePlan.columnsRead.map(\.block)).sorted()
        guard
            let block = blocks.first(where: {
                result.evaluator.entries[$0].count < result.plan.instrument.entries[$0].atLeast
            })
        else { return "" }
        let definition = result.plan.instrument.entries[block]
        let count = result.evaluator.entries[block].count
        return wording(
            language, "\(count) \(definition.name), at least \(definition.atLeast) needed",
            "\(count) \(definition.name), ne servono almeno \(definition.atLeast)")
    }
}

extension AboutField {
    /// That the field was not stated.
    func unstated(in language: String) -> String {
        switch self {
        case .age: wording(language, "age not stated", "età non indicata")
        case .sex: wording(language, "sex not stated", "sesso non indicato")
        case .working: wording(language, "working or not, not stated", "attività lavorativa non indicata")
        default: wording(language, "\(rawValue) not stated", "\(rawValue) non indicato")
        }
    }
}
