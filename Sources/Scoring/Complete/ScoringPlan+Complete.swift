internal import Instruments

extension ScoringPlan {
    /// The result of a complete list of ordinary codes by the fast way; nil where the form is not so plain, and must go
    /// the long way.
    func quickResult(_ list: [Int], about: About) -> FormResult? {
        guard let complete, about.age.map(About.ages.contains) ?? true, let codes = codes(list, complete)
        else { return nil }
        var form = CompleteForm(
            plan: self, tables: complete, codes: codes, about: about, respondent: instrument.respondents[0],
            outcomes: complete.outcomes)
        guard form.scoreAll(), let flags = flags(form, complete), let levels = levels(form) else { return nil }
        return FormResult(
            record: FormRecord(
                plan: self, about: about, respondent: instrument.respondents[0], flags: flags,
                outcomes: form.outcomes, levels: levels, working: .codes(list)))
    }

    /// The code of each item of the form; nil where the list has another length or a code is no ordinary one.
    private func codes(_ list: [Int], _ complete: CompletePlan) -> [Int]? {
        if list.count == items.count {
            for item in list.indices where !complete.allows(list[item], at: item) { return nil }
            return list
        }
        guard list.count == scoredItems.count, complete.takesScoredAlone else { return nil }
        var codes = [Int](repeating: CompletePlan.none, count: items.count)
        for (code, item) in zip(list, scoredItems) {
            guard complete.allows(code, at: item) else { return nil }
            codes[item] = code
        }
        return codes
    }

    private func flags(_ form: CompleteForm, _ complete: CompletePlan) -> [FlagFinding]? {
        var flags: [FlagFinding] = []
        for (index, condition) in flagConditions.enumerated() {
            guard let fires = form.truth(condition, at: 0) else { return nil }
            switch complete.flagItems[index] {
            case nil: if fires, let note = complete.notes[index] { flags.append(note) }
            case let item?:
                guard form.codes[item] != CompletePlan.none else { return nil }
                if fires, let finding = complete.findings[index][complete.first[item] + form.codes[item]] {
                    flags.append(finding)
                }
            }
        }
        return flags
    }

    private func levels(_ form: CompleteForm) -> [Int]? {
        guard bandSetCount > 0 else { return [] }
        var levels = [Int](repeating: -1, count: bandSetCount)
        for (index, score) in scores.enumerated() where !score.bandSets.isEmpty {
            guard case .number(let number) = form.outcomes[index].content else { continue }
            for offset in score.bandSets.indices {
                if let when = score.bandConditions[offset] {
                    guard let holds = form.truth(when, at: 0) else { return nil }
                    if !holds { continue }
                }
                levels[score.firstBandSet + offset] = score.ladders[offset].level(of: number)
            }
        }
        return levels
    }
}

extension CompletePlan {
    /// Whether this is the code of an ordinary option of the item.
    fileprivate func allows(_ code: Int, at item: Int) -> Bool {
        code >= low[item] && code <= high[item] && points[first[item] + code] != Self.none
    }
}

extension CompleteForm {
    /// Works out every score; false where one of them, or a check, is not plain.
    fileprivate mutating func scoreAll() -> Bool {
        for index in plan.instrument.scoringOrder {
            guard let content = content(of: plan.scores[index]) else { return false }
            outcomes[index].content = content
        }
        for check in plan.checkConditions where truth(check, at: 0) != true { return false }
        return true
    }

    /// What a score comes to; nil where it is not a plain number, truth or row.
    fileprivate func content(of plan: ScorePlan) -> ScoreOutcome.Content? {
        guard plan.standardError == nil else { return nil }
        if let when = plan.when, truth(when, at: 0) != true { return nil }
        for row in plan.rowContents.indices {
            guard let root = plan.roots[row] else { return plan.rowContents[row] }
            guard let holds = truth(root, at: 0) else { return nil }
            if holds { return plan.rowContents[row] }
        }
        guard plan.rowContents.isEmpty, let root = plan.roots[0] else { return nil }
        if plan.isTruth { return truth(root, at: 0).map { .truth($0) } }
        guard let number = number(root, at: 0) else { return nil }
        guard let rounding = plan.rounding else { return .number(number) }
        return rounding.applied(to: number).map { .number($0) }
    }
}
