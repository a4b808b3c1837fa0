internal import Instruments

/// Scores blocks of forms of one sheet, and keeps what it learns from each.
struct SheetScorer: Sendable {
    let sheet: ColumnSheet
    /// The outcomes of each score.
    private(set) var tables: [OutcomeTable]
    /// What forms come to besides their scores.
    private(set) var flags: [ColumnFlags] = [.refused]
    /// For each score, then for the flags, the number of the outcome of each form of the block.
    private(set) var numbers: [UInt32]

    /// How often what was learnt was forgotten.
    private(set) var generation = 0

    private var memos: [OutcomeMemo?]
    private var flagMemo: OutcomeMemo?
    private var skipMemos: [OutcomeMemo]
    private var evaluator: Evaluator
    /// For a sheet with skip rules the ways in which the items of the forms stand, column by column.
    private var ways: [UInt8]
    private var sums: [UInt64]

    init(_ sheet: ColumnSheet) {
        self.sheet = sheet
        tables = sheet.plan.scores.map { _ in OutcomeTable() }
        memos = sheet.scoreRuns.map { $0.map(OutcomeMemo.init) }
        flagMemo = sheet.flagRun.map(OutcomeMemo.init)
        skipMemos = sheet.skips.map { OutcomeMemo($0.run) }
        evaluator = sheet.evaluator
        numbers = [UInt32](repeating: 0, count: (sheet.plan.scores.count + 1) * ColumnScorer.block)
        ways = [UInt8](repeating: 0, count: sheet.words == nil ? 0 : sheet.states.count * ColumnScorer.block)
        sums = []
    }

    /// The number of the outcome of a score; those of the flags stand behind the scores.
    func number(of score: Int, form: Int) -> UInt32 { numbers[score * ColumnScorer.block + form] }

    /// Scores a block.
    ///
    /// - Parameters:
    ///   - shared: The words that the forms add up to, for a sheet that shares them.
    ///   - isOdd: Which forms have to be worked out by themselves.
    mutating func score(_ answers: Span<UInt8>, _ block: BlockShape, shared: [UInt64], isOdd: [Bool]) {
        if tables.contains(where: { $0.outcomes.count > 1 << 16 }) || flags.count > 1 << 16 { forget() }
        var isOdd = isOdd
        var isRefused = [Bool](repeating: false, count: block.forms)
        if let words = sheet.words {
            applySkips(to: answers, block, &isOdd, &isRefused)
            let ways = ways
            words.add(ways.span, ofWays(block), into: &sums)
            for form in 0..<block.forms where sums[form] & TallyWords.exceptions != 0 { isOdd[form] = true }
        } else {
            sums = shared
            for form in 0..<block.forms where isOdd[form] { isRefused[form] = !isHeld(answers, block, form) }
        }
        for score in sheet.plan.instrument.scoringOrder { look(up: score, in: answers, block, isOdd) }
        lookUpFlags(in: answers, block, isOdd)
        for form in 0..<block.forms where isOdd[form] {
            if isRefused[form] {
                for column in 0...sheet.plan.scores.count { numbers[column * ColumnScorer.block + form] = 0 }
            } else {
                workOut(form, of: answers, block)
            }
        }
    }

    /// Whether a form of the block raises no flag.
    func isQuiet(_ form: Int) -> Bool { flags[Int(number(of: tables.count, form: form))].flags.isEmpty }

    private mutating func forget() {
        generation += 1
        tables = sheet.plan.scores.map { _ in OutcomeTable() }
        flags = [.refused]
        for index in memos.indices { memos[index]?.forget() }
        flagMemo?.forget()
    }

    // MARK: Forms with the same tallies

    private mutating func look(up score: Int, in answers: Span<UInt8>, _ block: BlockShape, _ isOdd: [Bool]) {
        let start = score * ColumnScorer.block
        guard let memo = memos[score] else {
            for form in 0..<block.forms where !isOdd[form] {
                numbers[start + form] = worked(score, form, of: answers, block)
            }
            return
        }
        fill(from: start, with: memo, forms: block.forms)
        for form in 0..<block.forms where numbers[start + form] == OutcomeMemo.unknown && !isOdd[form] {
            let bits = bits(of: memo.run, form)
            let known = memos[score]?.number(of: bits) ?? OutcomeMemo.unknown
            let number = known == OutcomeMemo.unknown ? worked(score, form, of: answers, block) : known
            if known == OutcomeMemo.unknown { memos[score]?.keep(number, of: bits) }
            numbers[start + form] = number
        }
    }

    private mutating func lookUpFlags(in answers: Span<UInt8>, _ block: BlockShape, _ isOdd: [Bool]) {
        let start = sheet.plan.scores.count * ColumnScorer.block
        if let memo = flagMemo { fill(from: start, with: memo, forms: block.forms) }
        for form in 0..<block.forms where !isOdd[form] {
            guard let memo = flagMemo else {
                numbers[start + form] = workedFlags(form, of: answers, block)
                withdraw(form)
                continue
            }
            if numbers[start + form] == OutcomeMemo.unknown {
                let bits = bits(of: memo.run, form)
                let known = flagMemo?.number(of: bits) ?? OutcomeMemo.unknown
                numbers[start + form] = known == OutcomeMemo.unknown ? workedFlags(form, of: answers, block) : known
                if known == OutcomeMemo.unknown { flagMemo?.keep(numbers[start + form], of: bits) }
            }
            if !sheet.plan.checkConditions.isEmpty { withdraw(form) }
        }
    }

    /// Takes the numbers that the memo has; `unknown` for the rest.
    private mutating func fill(from start: Int, with memo: OutcomeMemo, forms: Int) {
        let run = memo.run
        let first = run.word * ColumnScorer.block
        let dense = memo.dense.span
        let words = sums
        let sums = words.span
        var numbers = numbers.mutableSpan
        let (shift, mask) = (run.shift, memo.isWhollyDense ? run.mask : run.knownMask)
        if memo.isWhollyDense || run.openBits == 0 && run.asideBits == 0 && memo.hasDense {
            for form in 0..<forms {
                unsafe numbers[unchecked: start + form] =
                    dense[unchecked: Int(truncatingIfNeeded: (sums[unchecked: first + form] &>> shift) & mask)]
            }
        } else if memo.hasDense {
            let open = run.openMask
            for form in 0..<forms {
                let bits = unsafe sums[unchecked: first + form] &>> shift
                unsafe numbers[unchecked: start + form] =
                    bits & open == 0
                    ? dense[unchecked: Int(truncatingIfNeeded: bits & mask)] : OutcomeMemo.unknown
            }
        } else {
            for form in 0..<forms { numbers[start + form] = OutcomeMemo.unknown }
        }
    }

    private func bits(of run: TallyRun, _ form: Int) -> UInt64 {
        (sums[run.word * ColumnScorer.block + form] >> run.shift) & run.mask
    }

    // MARK: Skip rules

    /// Lets the skip rules speak of every form: how its items stand stands in `ways`.
    private mutating func applySkips(
        to answers: Span<UInt8>, _ block: BlockShape, _ isOdd: inout [Bool], _ isRefused: inout [Bool]
    ) {
        let size = ColumnScorer.block
        for (item, its) in sheet.states.enumerated() {
            guard let column = sheet.columns[item] else {
                for form in 0..<block.forms { ways[item * size + form] = its.ofByte[Int(AnswerByte.blank)] }
                continue
            }
            for form in 0..<block.forms {
                let way = its.ofByte[Int(block.byte(of: answers, column, form))]
                ways[item * size + form] = way == ItemStates.none ? 0 : way
                if way == ItemStates.none { (isOdd[form], isRefused[form]) = (true, true) }
            }
        }
        for (index, skip) in sheet.skips.enumerated() {
            let now = ways
            skip.words.add(now.span, ofWays(block), into: &sums)
            let items = sheet.plan.instrument.skipRules[skip.rule].items
            for form in 0..<block.forms {
                let bits = bits(of: skip.run, form)
                let isException = sums[form] & TallyWords.exceptions != 0
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
        BlockShape(start: 0, forms: block.forms, formStride: 1, columnStride: ColumnScorer.block)
    }

    // MARK: One form

    /// Works out every score and the flags of a form by itself.
    private mutating func workOut(_ form: Int, of answers: Span<UInt8>, _ block: BlockShape) {
        for score in sheet.plan.instrument.scoringOrder {
            numbers[score * ColumnScorer.block + form] = worked(score, form, of: answers, block)
        }
        numbers[sheet.plan.scores.count * ColumnScorer.block + form] = workedFlags(form, of: answers, block)
        withdraw(form)
    }

    private mutating func worked(
        _ score: Int, _ form: Int, of answers: Span<UInt8>, _ block: BlockShape
    ) -> UInt32 {
        let plan = sheet.plan
        load(form, of: answers, block)
        for earlier in plan.instrument.scoringOrder {
            if earlier == score { break }
            evaluator.outcomes[earlier] = tables[earlier].plain[Int(number(of: earlier, form: form))]
        }
        evaluator.outcomes[score] = evaluator.outcome(of: score)
        return tables[score].number(
            of: evaluator.outcomes[score], levels: evaluator.bandLevels(of: score), of: plan.scores[score])
    }

    private mutating func workedFlags(_ form: Int, of answers: Span<UInt8>, _ block: BlockShape) -> UInt32 {
        let plan = sheet.plan
        load(form, of: answers, block)
        for score in plan.scores.indices {
            evaluator.outcomes[score] = tables[score].plain[Int(number(of: score, form: form))]
        }
        let failed = evaluator.failedChecks()
        if failed.contains(where: { plan.instrument.checks[$0].otherwise == .invalid }) { return 0 }
        let withdrawal = failed.first { plan.instrument.checks[$0].otherwise == .noScores }
        if let withdrawal { evaluator.withdrawScores(.check(plan.instrument.checks[withdrawal].name)) }
        let found = evaluator.flags(itemsOnly: false, failedChecks: failed)
        if found.isEmpty, let plain = flags.firstIndex(where: { $0.flags.isEmpty && !$0.isRefused }) {
            return UInt32(plain)
        }
        flags.append(ColumnFlags(flags: found, isRefused: false, withdrawal: withdrawal))
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
            if sheet.words != nil {
                evaluator.set(its.states[Int(ways[item * ColumnScorer.block + form])], at: item)
            } else if let column = sheet.columns[item] {
                let way = its.ofByte[Int(block.byte(of: answers, column, form))]
                if way != ItemStates.none { evaluator.set(its.states[Int(way)], at: item) }
            }
        }
    }

    /// Whether every byte of a form is an answer.
    private func isHeld(_ answers: Span<UInt8>, _ block: BlockShape, _ form: Int) -> Bool {
        zip(sheet.columns, sheet.states).allSatisfy { column, its in
            column.map { its.ofByte[Int(block.byte(of: answers, $0, form))] != ItemStates.none } ?? true
        }
    }
}
