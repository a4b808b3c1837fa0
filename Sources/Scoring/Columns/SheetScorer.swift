internal import Instruments

/// Scores blocks of forms of one sheet, and keeps what it learns from each.
struct SheetScorer: Sendable {
    let sheet: ColumnSheet
    /// The outcomes of each score.
    private(set) var tables: [OutcomeTable]
    /// What forms come to besides their scores.
    private(set) var flags: [ColumnFlags] = [.refused]
    private var flagNumbers: [ColumnFlags: UInt32] = [:]
    /// For each score, then for the flags, the number of the outcome of each form of the block.
    private(set) var numbers: [UInt32]

    /// How often what was learnt was forgotten.
    private(set) var generation = 0

    private var memos: [OutcomeMemo?]
    /// For each score the numbers of its outcomes by its `openKey`.
    private var open: [KeptNumbers]
    private var flagMemo: OutcomeMemo?
    private var skipMemos: [OutcomeMemo]
    private var evaluator: Evaluator
    /// For a sheet with skip rules the ways in which the items of the forms stand, column by column.
    private var ways: [UInt8]
    private var sums = TallySums()
    /// The forms of the block that have to be worked out by themselves.
    private var odd: [Int] = []
    /// The forms that were not found in one look, of one score and of any.
    private var missed = [UInt16](repeating: 0, count: ColumnScorer.block)
    private var isMissed = [Bool](repeating: false, count: ColumnScorer.block)
    /// The forms with an answer that is none.
    private var refused: [Int] = []

    init(_ sheet: ColumnSheet) {
        self.sheet = sheet
        tables = sheet.plan.scores.map { _ in OutcomeTable() }
        memos = sheet.scoreRuns.map { $0.map(OutcomeMemo.init) }
        open = sheet.scoreRuns.map { _ in KeptNumbers() }
        flagMemo = sheet.flagRun.map(OutcomeMemo.init)
        skipMemos = sheet.skips.map { OutcomeMemo($0.run) }
        evaluator = sheet.evaluator
        numbers = [UInt32](repeating: 0, count: (sheet.plan.scores.count + 1) * ColumnScorer.block)
        ways = [UInt8](repeating: 0, count: sheet.words == nil ? 0 : sheet.states.count * ColumnScorer.block)
    }

    /// The number of the outcome of a score; those of the flags stand behind the scores.
    func number(of score: Int, form: Int) -> UInt32 { numbers[score * ColumnScorer.block + form] }

    /// Scores a block.
    ///
    /// - Parameter shared: What the forms add up to, for a sheet that shares the words of the form.
    mutating func score(_ answers: Span<UInt8>, _ block: BlockShape, shared: TallySums) {
        if tables.contains(where: { $0.outcomes.count > Self.mostOutcomes }) || flags.count > Self.mostOutcomes {
            forget()
        }
        odd.removeAll(keepingCapacity: true)
        refused.removeAll(keepingCapacity: true)
        if let words = sheet.words {
            applySkips(to: answers, block)
            // Out of the way while the rest of the scorer learns, without a copy.
            var own = TallySums()
            swap(&own, &sums)
            let now = ways
            own.add(words, of: now.span, ofWays(block))
            lookUp(own, answers, block)
            swap(&own, &sums)
        } else {
            if shared.hasExceptions {
                for form in 0..<block.forms where shared.isException(form) && !isHeld(answers, block, form) {
                    refused.append(form)
                }
            }
            lookUp(shared, answers, block)
        }
        for form in odd { workOut(form, of: answers, block) }
        for form in refused {
            for column in 0...sheet.plan.scores.count { numbers[column * ColumnScorer.block + form] = 0 }
        }
    }

    /// The most outcomes that are kept of one score.
    private static let mostOutcomes = 1 << 16

    // MARK: Forms with the same tallies

    /// Looks up every wanted score and the flags of the forms of a block, by what they add up to.
    private mutating func lookUp(_ sums: TallySums, _ answers: Span<UInt8>, _ block: BlockShape) {
        let isApart = sums.hasExceptions ? (0..<block.forms).map { sums.isException($0) } : []
        odd += isApart.indices.filter { isApart[$0] && !refused.contains($0) }
        for form in 0..<block.forms { isMissed[form] = false }
        for score in sheet.plan.instrument.scoringOrder where sheet.isWanted[score] {
            fill(score, from: memos[score], sums, block)
        }
        fill(sheet.plan.scores.count, from: flagMemo, sums, block)
        for form in 0..<block.forms where isMissed[form] && (isApart.isEmpty || !isApart[form]) {
            complete(form, sums, answers, block)
        }
        if sheet.plan.checkConditions.isEmpty { return }
        for form in 0..<block.forms where isApart.isEmpty || !isApart[form] { withdraw(form) }
    }

    /// Takes the numbers of a score, or of the flags behind them, that stand in one look.
    private mutating func fill(_ score: Int, from memo: OutcomeMemo?, _ sums: TallySums, _ block: BlockShape) {
        let start = score * ColumnScorer.block
        guard let memo else {
            for form in 0..<block.forms { (numbers[start + form], isMissed[form]) = (OutcomeMemo.unknown, true) }
            return
        }
        let count = memo.fill(&numbers, from: start, sums, forms: block.forms, missed: &missed)
        for place in 0..<count { isMissed[Int(missed[place])] = true }
    }

    /// Finds what of a form was not found in one look: what was kept, or else works it out.
    ///
    /// - Parameter sums: What the form adds up to; nil for a form that nothing kept tells of.
    private mutating func complete(_ form: Int, _ sums: TallySums?, _ answers: Span<UInt8>, _ block: BlockShape) {
        let order = sheet.plan.instrument.scoringOrder
        var isLoaded = false
        for score in order where sheet.isWanted[score] {
            let at = score * ColumnScorer.block + form
            guard numbers[at] == OutcomeMemo.unknown else { continue }
            let bits = sums.flatMap { sums in memos[score].map { sums.bits(of: $0.run, form) } }
            var number = bits.flatMap { memos[score]?.number(of: $0) } ?? OutcomeMemo.unknown
            let key = number == OutcomeMemo.unknown ? openKey(of: score, form, answers, block) : nil
            if let key { number = open[score][key] }
            if number == OutcomeMemo.unknown {
                if !isLoaded { load(form, of: answers, block) }
                isLoaded = true
                bringUpToDate(sheet.plan.scores[score].scoresBeneath, form)
                number = worked(score)
                if let bits { memos[score]?.keep(number, of: bits) }
                if let key { open[score].keep(number, of: key) }
            }
            numbers[at] = number
        }
        let at = sheet.plan.scores.count * ColumnScorer.block + form
        guard numbers[at] == OutcomeMemo.unknown else { return }
        let bits = sums.flatMap { sums in flagMemo.map { sums.bits(of: $0.run, form) } }
        var number = bits.flatMap { flagMemo?.number(of: $0) } ?? OutcomeMemo.unknown
        if number == OutcomeMemo.unknown {
            if !isLoaded { load(form, of: answers, block) }
            bringUpToDate(order, form)
            number = workedFlags()
            if let bits { flagMemo?.keep(number, of: bits) }
        }
        numbers[at] = number
    }

    /// What tells of a score of a form with missing answers whose tallies are too many; nil where nothing does.
    private func openKey(of score: Int, _ form: Int, _ answers: Span<UInt8>, _ block: BlockShape) -> UInt64? {
        if let sum = sheet.imputedSums[score] { return sum.key { way(of: $0, form, answers, block) } }
        guard sheet.isSumOfScores[score] else { return nil }
        var isMissing = false
        for inner in sheet.plan.scores[score].scoresRead {
            guard sheet.isWanted[inner] else { return nil }
            let outcome = tables[inner].plain[Int(number(of: inner, form: form))]
            if outcome.status != .notScorable { continue }
            guard outcome.reason == .missing else { return nil }
            isMissing = true
        }
        return isMissing ? 0 : nil
    }

    /// Lets the evaluator know what these scores of the form came to: as it was found, or else worked out anew.
    private mutating func bringUpToDate(_ scores: [Int], _ form: Int) {
        for score in scores {
            evaluator.outcomes[score] =
                sheet.isWanted[score]
                ? tables[score].plain[Int(number(of: score, form: form))] : evaluator.outcome(of: score)
        }
    }

    /// Whether a form of the block raises no flag.
    func isQuiet(_ form: Int) -> Bool { flags[Int(number(of: tables.count, form: form))].flags.isEmpty }

    private mutating func forget() {
        generation += 1
        tables = sheet.plan.scores.map { _ in OutcomeTable() }
        (flags, flagNumbers) = ([.refused], [:])
        for index in memos.indices { memos[index]?.forget() }
        for index in open.indices { open[index] = KeptNumbers() }
        flagMemo?.forget()
    }

    // MARK: Skip rules

    /// Lets the skip rules speak of every form: how its items stand stands in `ways`.
    private mutating func applySkips(to answers: Span<UInt8>, _ block: BlockShape) {
        let size = ColumnScorer.block
        var isRefused = [Bool](repeating: false, count: block.forms)
        for (item, its) in sheet.states.enumerated() {
            guard let column = sheet.columns[item] else {
                for form in 0..<block.forms { ways[item * size + form] = its.ofByte[Int(AnswerByte.blank)] }
                continue
            }
            for form in 0..<block.forms {
                let way = its.ofByte[Int(block.byte(of: answers, column, form))]
                ways[item * size + form] = way == ItemStates.none ? 0 : way
                if way == ItemStates.none { isRefused[form] = true }
            }
        }
        refused += isRefused.indices.filter { isRefused[$0] }
        var own = TallySums()
        swap(&own, &sums)
        for index in sheet.skips.indices { apply(index, &own, to: answers, block) }
        swap(&own, &sums)
    }

    /// Lets one skip rule speak.
    private mutating func apply(_ index: Int, _ sums: inout TallySums, to answers: Span<UInt8>, _ block: BlockShape) {
        let size = ColumnScorer.block
        let skip = sheet.skips[index]
        let now = ways
        sums.add(skip.words, of: now.span, ofWays(block))
        let items = sheet.plan.instrument.skipRules[skip.rule].items
        for form in 0..<block.forms {
            let bits = sums.bits(of: skip.run, form)
            let isException = sums.isException(form)
            var verdict = isException ? OutcomeMemo.unknown : skipMemos[index].number(of: bits)
            if verdict == OutcomeMemo.unknown {
                verdict = self.verdict(of: skip.rule, form, of: answers, block)
                if !isException { skipMemos[index].keep(verdict, of: bits) }
            }
            if verdict == 0 { continue }
            for item in items {
                guard let followers = sheet.states[item].followers[skip.rule] else { continue }
                let way = Int(ways[item * size + form])
                ways[item * size + form] = verdict == 1 ? followers.unasked[way] : followers.open[way]
            }
        }
    }

    /// What a skip rule says of a form: 0 asked, 1 not asked, 2 nothing certain.
    private mutating func verdict(
        of rule: Int, _ form: Int, of answers: Span<UInt8>, _ block: BlockShape
    ) -> UInt32 {
        load(form, of: answers, block)
        for score in sheet.plan.skipScores[rule] { evaluator.outcomes[score] = evaluator.outcome(of: score) }
        return switch evaluator.condition(sheet.plan.skipConditions[rule], in: sheet.plan.program) {
        case .yes: 0
        case .no: 1
        case .undetermined: 2
        }
    }

    /// Where the ways of a block's forms stand.
    private func ofWays(_ block: BlockShape) -> BlockShape {
        BlockShape(forms: block.forms)
    }

    // MARK: One form

    /// Works out every score and the flags of a form by itself.
    private mutating func workOut(_ form: Int, of answers: Span<UInt8>, _ block: BlockShape) {
        for column in 0...sheet.plan.scores.count { numbers[column * ColumnScorer.block + form] = OutcomeMemo.unknown }
        complete(form, nil, answers, block)
        withdraw(form)
    }

    /// Works out a score of the form that the evaluator holds.
    private mutating func worked(_ score: Int) -> UInt32 {
        let outcome = evaluator.outcome(of: score)
        evaluator.outcomes[score] = outcome
        return tables[score].number(
            of: outcome, levels: evaluator.bandLevels(of: score), of: sheet.plan.scores[score])
    }

    /// Works out the flags of the form that the evaluator holds, and whether its checks hold.
    private mutating func workedFlags() -> UInt32 {
        let plan = sheet.plan
        let failed = evaluator.failedChecks()
        if failed.contains(where: { plan.instrument.checks[$0].otherwise == .invalid }) { return 0 }
        let withdrawal = failed.first { plan.instrument.checks[$0].otherwise == .noScores }
        if let withdrawal { evaluator.withdrawScores(.check(plan.instrument.checks[withdrawal].name)) }
        let found = ColumnFlags(
            flags: evaluator.flags(itemsOnly: false, failedChecks: failed), isRefused: false, withdrawal: withdrawal)
        if let known = flagNumbers[found] { return known }
        flags.append(found)
        flagNumbers[found] = UInt32(flags.count - 1)
        return UInt32(flags.count - 1)
    }

    /// Takes the scores of a form back, where a check of it leaves none.
    private mutating func withdraw(_ form: Int) {
        let size = ColumnScorer.block
        let found = flags[Int(numbers[sheet.plan.scores.count * size + form])]
        guard let check = found.withdrawal else {
            if found.isRefused { for score in sheet.plan.scores.indices { numbers[score * size + form] = 0 } }
            return
        }
        let reason = Reason.check(sheet.plan.instrument.checks[check].name)
        for (score, plan) in sheet.plan.scores.enumerated() {
            numbers[score * size + form] = tables[score].number(
                of: .notScorable(reason), levels: plan.bandSets.map { _ in -1 }, of: plan)
        }
    }

    /// Lets the items stand as in this form.
    private mutating func load(_ form: Int, of answers: Span<UInt8>, _ block: BlockShape) {
        for (item, its) in sheet.states.enumerated() {
            let way = way(of: item, form, answers, block)
            if way != ItemStates.none { evaluator.set(its.states[Int(way)], at: item) }
        }
    }

    /// The way in which an item of a form stands; `ItemStates.none` for an answer that is none.
    private func way(of item: Int, _ form: Int, _ answers: Span<UInt8>, _ block: BlockShape) -> UInt8 {
        if sheet.words != nil { return ways[item * ColumnScorer.block + form] }
        let byte = sheet.columns[item].map { block.byte(of: answers, $0, form) } ?? AnswerByte.blank
        return sheet.states[item].ofByte[Int(byte)]
    }

    /// Whether every byte of a form is an answer.
    private func isHeld(_ answers: Span<UInt8>, _ block: BlockShape, _ form: Int) -> Bool {
        zip(sheet.columns, sheet.states).allSatisfy { column, its in
            column.map { its.ofByte[Int(block.byte(of: answers, $0, form))] != ItemStates.none } ?? true
        }
    }
}
