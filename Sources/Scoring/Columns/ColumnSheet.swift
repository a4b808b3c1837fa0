internal import Instruments

/// One instrument of a form as the column scorer sees it: the form's own, or a smaller one that the form answers.
struct ColumnSheet: Sendable {
    /// A skip rule: on what its condition depends, and what becomes of its items.
    struct Skip: Sendable {
        let rule: Int
        let words: TallyWords
        let run: TallyRun
    }

    let plan: ScoringPlan
    /// For each item its column; nil for an unscored item that the form has not.
    let columns: [Int?]
    let states: [ItemStates]
    /// Over the answers as they came; every item blank.
    let evaluator: Evaluator
    let skips: [Skip]
    /// Which scores are wanted.
    let isWanted: [Bool]
    /// For each wanted score where its tallies stand; nil where they are too many.
    let scoreRuns: [TallyRun?]
    /// For each wanted score whose tallies are too many the one sum that tells of it with missing answers, if there is one.
    let imputedSums: [ImputedSum?]
    /// For each score whether it is a sum of others and applies to every form, so that it is missing where one is.
    let isSumOfScores: [Bool]
    /// Where the tallies of the flags and checks stand; nil where they are too many.
    let flagRun: TallyRun?
    /// The sheet's own words, over the ways in which its items stand; nil where it shares those of the form.
    let words: TallyWords?

    /// The sheet of an instrument, which adds to the form's words unless it has skip rules; nil where its forms have to
    /// be scored one by one.
    init?(
        _ plan: ScoringPlan, columns: [Int?], bytes: [ItemBytes], about: About, respondent: Respondent,
        wanted isWanted: [Bool], sharing shared: inout TallyWords.Builder
    ) {
        guard plan.instrument.entries.isEmpty else { return nil }
        self.plan = plan
        self.columns = columns
        self.isWanted = isWanted
        var evaluator = Evaluator(
            plan: plan, about: about, respondent: respondent, read: ReadForm(.byItem([]), for: plan))
        evaluator.tellsBounds = false
        var states: [ItemStates] = []
        for index in plan.items.indices {
            guard let its = ItemStates(bytes[index], at: index, in: evaluator) else { return nil }
            states.append(its)
        }

        var skips: [(rule: Int, list: TallyList, exceptions: Set<TallyFinder.Exception>)] = []
        for (rule, root) in plan.skipConditions.enumerated() {
            let items = Set(plan.instrument.skipRules[rule].items)
            // No rule that speaks before it reads its items, or speaks of them.
            let isFirst = skips.allSatisfy { earlier in
                items.isDisjoint(with: plan.instrument.skipRules[earlier.rule].items)
                    && earlier.list.all.allSatisfy { items.isDisjoint(with: $0.parts.keys) }
            }
            var finder = TallyFinder(states, evaluator: evaluator)
            finder.add(condition: root)
            guard let list = TallyList(finder, isOpenOnly: { $0.isOpenOnly(states) }) else { return nil }
            if isFirst, list.all.isEmpty, finder.exceptions.isEmpty {
                // It rests on what is known of the person alone, and says the same of every form.
                for score in plan.skipScores[rule] { evaluator.outcomes[score] = evaluator.outcome(of: score) }
                let verdict = evaluator.condition(root, in: plan.program)
                for item in items { states[item] = states[item].settled(rule, as: verdict) }
            } else {
                skips.append((rule, list, finder.exceptions))
            }
        }
        for (item, its) in states.enumerated() {
            evaluator.set(its.states[Int(its.ofByte[Int(AnswerByte.blank)])], at: item)
        }
        self.evaluator = evaluator
        self.states = states
        let ways = states.map { 0...UInt8($0.states.count - 1) }
        self.skips = skips.map { rule, list, exceptions in
            var builder = TallyWords.Builder()
            let run = builder.place(list) { item, ways in (item, Self.widened(ways)) }
            for exception in exceptions { builder.count(exception, of: states, column: exception.item) }
            return Skip(rule: rule, words: builder.words(plain: ways), run: run)
        }

        let isOwn = !skips.isEmpty
        var own = TallyWords.Builder()
        shared.startOver()
        var exceptions: Set<TallyFinder.Exception> = []
        func place(_ finder: TallyFinder) -> TallyRun? {
            guard let list = TallyList(finder, isOpenOnly: { $0.isOpenOnly(states) }) else { return nil }
            exceptions.formUnion(finder.exceptions)
            if isOwn { return own.place(list) { item, ways in (item, Self.widened(ways)) } }
            return shared.place(list) { item, ways in
                columns[item].map { ($0, states[item].ofByte.map { $0 == ItemStates.none ? 0 : ways[Int($0)] }) }
            }
        }
        scoreRuns = plan.scores.indices.map { index in
            guard isWanted[index] else { return nil }
            var finder = TallyFinder(states, evaluator: evaluator)
            finder.add(score: index)
            return place(finder)
        }
        let ofScores = TallyFinder(states, evaluator: evaluator)
        isSumOfScores = plan.scores.indices.map { ofScores.isSumOfScores($0) && ofScores.applies($0) == true }
        imputedSums = scoreRuns.enumerated().map { index, run in
            guard isWanted[index], run?.tellsOpen != true else { return nil }
            return ImputedSum(ofScore: index, in: TallyFinder(states, evaluator: evaluator))
        }
        var finder = TallyFinder(states, evaluator: evaluator)
        for flag in plan.flagConditions.indices { finder.add(flag: flag) }
        for check in plan.checkConditions.indices { finder.add(check: check) }
        flagRun = place(finder)
        for (item, its) in states.enumerated() {
            let odd = its.states.indices.map { exceptions.contains(TallyFinder.Exception(item: item, state: $0)) }
            if isOwn {
                own.count(odd + [Bool](repeating: false, count: 256 - odd.count), column: item)
            } else if let column = columns[item] {
                shared.count(its.ofByte.map { $0 == ItemStates.none || odd[Int($0)] }, column: column)
            }
        }
        words = isOwn ? own.words(plain: ways) : nil
    }

    private static func widened(_ ways: [UInt64]) -> [UInt64] {
        ways + [UInt64](repeating: 0, count: 256 - ways.count)
    }
}

extension TallyWords.Builder {
    fileprivate mutating func count(_ exception: TallyFinder.Exception, of states: [ItemStates], column: Int) {
        count((0..<256).map { $0 == exception.state }, column: column)
    }
}

extension Tally {
    /// Whether it is zero for every plain form: one without missing answers.
    func isOpenOnly(_ states: [ItemStates]) -> Bool {
        parts.allSatisfy { item, row in
            row.enumerated().allSatisfy { way, figure in figure == 0 || !states[item].isPlain(way) }
        }
    }
}
