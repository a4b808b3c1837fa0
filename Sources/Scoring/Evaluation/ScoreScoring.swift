internal import Instruments

extension Evaluator {
    /// Works out every score, each after those it reads.
    mutating func scoreAll() {
        for index in plan.instrument.scoringOrder { outcomes[index] = outcome(of: index) }
    }

    /// Works out one score; those it reads must have been worked out.
    mutating func outcome(of index: Int) -> ScoreOutcome {
        let scorePlan = plan.scores[index]
        let score = scorePlan.score
        columnsInPlay = scorePlan.columnsRead
        defer { columnsInPlay = [] }
        var outcome = found(score, scorePlan, at: index)
        if outcome.status == .notScorable { outcome.grade = grade(score, scorePlan, acted: false) }
        (outcome.answered, outcome.of) = counts(scorePlan)
        if outcome.status == .notScorable { outcome.content = .none }
        return outcome
    }

    private func found(_ score: Score, _ scorePlan: ScorePlan, at index: Int) -> ScoreOutcome {
        if let when = scorePlan.when {
            switch condition(when, in: plan.program) {
            case .yes: break
            case .no: return .notScorable(.doesNotApply)
            case .undetermined: return .notScorable(.undetermined)
            }
        }
        for block in scorePlan.blocksRead
        where entries[block].count < plan.instrument.entries[block].atLeast {
            return .notScorable(.tooFew)
        }
        let missing = MissingCount(of: scorePlan, in: self, rule: score.missing)
        let lacksInner = score.missing?.policy == .strict && scorePlan.scoresRead.contains { isMissing($0) }
        if !missing.isWithinLimit || lacksInner { return notScorable(.missing, score, at: index) }
        let acted = missing.ownMissing > 0
        let reading = missing.reading
        var outcome = evaluated(score, scorePlan, at: index, reading: reading, acted: acted)
        if outcome.status == .notScorable {
            return notScorable(outcome.reason ?? .undetermined, score, at: index, possible: outcome.possible)
        }
        outcome.grade = grade(
            score, scorePlan, acted: acted || (score.missing?.policy == .settle && innerIsOpen(scorePlan)))
        for inner in scorePlan.scoresRead {
            outcome.status = outcome.status.orLater(
                outcomes[inner].status == .notScorable ? .complete : outcomes[inner].status)
        }
        if let root = scorePlan.standardError,
            case .number(let error, _) = value(
                root, at: nil, in: plan.program, reading: reading)
        {
            error.exact.map { outcome.add(standardError: $0) }
        }
        return outcome
    }

    private func isMissing(_ inner: Int) -> Bool { outcomes[inner].reason == .missing }

    private func notScorable(_ reason: Reason, _ score: Score, at index: Int, possible: [Int] = []) -> ScoreOutcome {
        guard tellsBounds, reason == .missing, score.kind == .number,
            case .number(let interval, mayGo: false) = bounds(of: index)
        else { return .notScorable(reason, possible: possible) }
        return .notScorable(reason, bounds: interval, possible: possible)
    }

    // MARK: Values

    private func evaluated(
        _ score: Score, _ scorePlan: ScorePlan, at index: Int, reading: Reading, acted: Bool
    ) -> ScoreOutcome {
        let status: ScoreStatus =
            switch score.missing?.policy {
            case .settle where acted || innerIsOpen(scorePlan): .settled
            case .prorate where acted: .prorated
            case .leaveOut where acted: .leftOut
            case .fill where acted: .filled
            case .groupMean where acted: .imputed
            default: .complete
            }
        switch score.rule {
        case .decision: return decided(index, score, reading, status)
        case .formula:
            guard let root = scorePlan.roots[0] else { return .notScorable(.undefined) }
            if score.kind == .digits {
                let (text, reason) = digits(plan.program.nodes[root], in: plan.program, reading)
                return text.map { ScoreOutcome(.digits($0), status) } ?? .notScorable(reason ?? .undetermined)
            }
            if score.kind == .word { return word(root, reading, status) }
            return figure(value(root, at: nil, in: plan.program, reading: reading), score, status, acted: acted)
        }
    }

    private func figure(_ value: Value, _ score: Score, _ status: ScoreStatus, acted: Bool) -> ScoreOutcome {
        switch value {
        case .fault(let reason): return .notScorable(reason)
        case .gone(let gone): return .notScorable(gone == .missing ? .missing : .doesNotApply)
        case .truth(let truth, let mayGo):
            guard truth != .undetermined, !mayGo else { return .notScorable(.undetermined) }
            return ScoreOutcome(.truth(truth == .yes), status)
        case .number(let interval, _):
            guard var number = interval.exact else { return .notScorable(.undetermined) }
            for rounding in [acted ? score.missing?.rounding : nil, score.rounding] {
                guard let rounding else { continue }
                guard let rounded = rounding.applied(to: number) else { return .notScorable(.undefined) }
                number = rounded
            }
            return ScoreOutcome(.number(number), status)
        }
    }

    private func decided(_ index: Int, _ score: Score, _ reading: Reading, _ status: ScoreStatus) -> ScoreOutcome {
        guard case .decision(let decision) = score.rule else { return .notScorable(.undefined) }
        let (rows, fault) = possibleRows(of: index, reading: reading)
        if let fault { return .notScorable(fault) }
        var distinct: [Int] = []
        for row in rows where !distinct.contains(where: { decision[$0].outcome == decision[row].outcome }) {
            distinct.append(row)
        }
        if distinct.count == 1 {
            if case .number(let number) = decision[distinct[0]].outcome {
                return figure(.number(number), score, status, acted: false)
            }
            return ScoreOutcome(.row(distinct[0]), status)
        }
        return .notScorable(.undetermined, possible: distinct)
    }

    private func word(_ root: Int, _ reading: Reading, _ status: ScoreStatus) -> ScoreOutcome {
        let node = plan.program.nodes[root]
        guard node.operation == .lookup else { return .notScorable(.undefined) }
        switch cells(plan.program.lookups[Int(node.first)], at: nil, in: plan.program, reading) {
        case .failure(let reason): return .notScorable(reason)
        case .success(let cells):
            guard case .word(let text) = cells[0] else { return .notScorable(.notInTable) }
            return cells.allSatisfy { $0 == cells[0] }
                ? ScoreOutcome(.word(text), status) : .notScorable(.undetermined)
        }
    }

    /// Whether a score inside is read by its bounds.
    private func innerIsOpen(_ scorePlan: ScorePlan) -> Bool {
        scorePlan.scoresRead.contains { outcomes[$0].status != .complete }
    }

    // MARK: What it rests on

    private func counts(_ scorePlan: ScorePlan) -> (answered: Int32, of: Int32) {
        var (answered, of): (Int32, Int32) = (0, 0)
        for item in scorePlan.itemsBeneath where standings[item].applies {
            of += 1
            if answers[item].isAnswer { answered += 1 }
        }
        for block in scorePlan.blocksBeneath {
            let columns = scorePlan.columnsBeneath.filter { $0.block == block }.map(\.item)
            for entry in entries[block] {
                of += 1
                if columns.allSatisfy({ entry.standings[$0].isKnown }) { answered += 1 }
            }
        }
        return (answered, of)
    }

    private func grade(_ score: Score, _ scorePlan: ScorePlan, acted: Bool) -> Grade {
        var grade = score.ground.grade ?? .established
        func take(_ ground: Ground?) {
            if let theirs = ground?.grade { grade = .weaker(grade, theirs) }
        }
        if acted { take(score.missing?.ground) }
        for item in scorePlan.itemsRead where standings[item].kind == .unaskedWithPoints {
            take(plan.instrument.skipRules[Int(standings[item].rule)].ground)
        }
        for table in scorePlan.tablesRead { take(plan.instrument.tables[table].ground) }
        for inner in scorePlan.scoresRead {
            grade = .weaker(grade, outcomes[inner].grade)
        }
        return grade
    }
}
