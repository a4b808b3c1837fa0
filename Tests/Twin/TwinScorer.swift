import Instruments
import Scoring

/// Scores one form by the manual, slowly: what cannot be known is tried out, every completion of it.
package struct TwinScorer {
    let instrument: Instrument
    let about: About
    let respondent: Respondent
    /// A sheet for every way in which blanks could have been answered: all of them, or, where that makes too many, those
    /// on which conditions rest.
    let sheets: [TwinSheet]
    /// The same with all scores worked out, where all blanks are tried out; else nil.
    let completions: [TwinSheet]?
    /// What is known of each item without guessing; nil for one that is missing.
    let known: [TwinSheet.Stand?]

    init(_ instrument: Instrument, _ answers: [TwinAnswer], about: About, respondent: Respondent) {
        (self.instrument, self.about, self.respondent) = (instrument, about, respondent)
        let blanks = answers.indices.filter { answers[$0].code == nil && !instrument.items[$0].triedCodes.isEmpty }
        let all = Self.guesses(instrument, blanks)
        let guesses = all ?? Self.guesses(instrument, blanks.filter(instrument.itemsOfConditions.contains)) ?? [[:]]
        var skipping = TwinSkipping(instrument, answers, guesses, about, respondent)
        for rule in instrument.skipRules { skipping.apply(rule) }
        sheets = skipping.sheets
        completions = all == nil ? nil : sheets.map(\.withScores)
        known = answers.indices.map { skipping.known($0) }
    }

    /// Every choice of a code for each blank; nil where there are more than a few hundred.
    private static func guesses(_ instrument: Instrument, _ blanks: [Int]) -> [[Int: String]]? {
        var all: [[Int: String]] = [[:]]
        for index in blanks {
            let codes = instrument.items[index].triedCodes
            if all.count * codes.count > 256 { return nil }
            all = all.flatMap { guess in codes.map { code in guess.merging([index: code]) { $1 } } }
        }
        return all
    }

    /// The items that are surely not asked.
    var unasked: Set<Int> {
        Set(
            known.indices.filter {
                switch known[$0] {
                case nil, .answer: false
                case .number, .absent: true
                }
            })
    }

    /// The items that have no answer though they had to, or may have had to.
    var missing: Set<Int> { Set(known.indices.filter { known[$0] == nil }) }

    /// What every score comes to under its own rule: a value with its status, or a reason. Verdicts that are settled are
    /// left to `completions`.
    func results() -> [Int: (value: TwinValue, status: String)] {
        var results: [Int: (value: TwinValue, status: String)] = [:]
        for index in instrument.scoringOrder { results[index] = result(of: index, results) }
        return results
    }

    private func result(
        of index: Int, _ results: [Int: (value: TwinValue, status: String)]
    ) -> (value: TwinValue, status: String) {
        let score = instrument.scores[index]
        guard var sheet = sheets.first, score.missing?.policy != .settle else { return (.beyond, "") }
        if let when = score.when?.expression {
            let truths = Set(sheets.map { $0.value(when) })
            if !when.scoresRead.isEmpty { return (.beyond, "") }
            if truths != [.truth(true)] {
                return (.nothing(truths == [.truth(false)] ? "does not apply" : "undetermined"), "")
            }
        }
        let own = Set(score.expressions.flatMap(\.itemsRead))
        let inner = Set(score.expressions.flatMap(\.scoresRead))
        let lacking = own.intersection(missing)
        guard allows(score, own), let stand = standIns(score, lacking) else { return (.nothing("missing"), "") }
        if score.missing?.policy == .strict, inner.contains(where: { results[$0]?.value == .nothing("missing") }) {
            return (.nothing("missing"), "")
        }
        for item in known.indices { sheet.stands[item] = known[item] ?? stand[item] ?? .absent(isMissing: true) }
        sheet.prorates = score.missing?.policy == .prorate
        for (inner, result) in results { sheet.scores[inner] = result.value }
        var value = sheet.value(ofScoreItself: index)
        let acted = !lacking.isEmpty
        if acted, case .number(let number) = value, let rounding = score.missing?.rounding {
            value = .number(number.rounded(rounding))
        }
        if case .number(let number) = value, let rounding = score.rounding { value = .number(number.rounded(rounding)) }
        let order = ["complete", "settled", "left out", "filled", "imputed", "prorated"]
        let words: [MissingRule.Policy: String] = [
            .leaveOut: "left out", .fill: "filled", .groupMean: "imputed", .prorate: "prorated",
        ]
        let all =
            [acted ? words[score.missing?.policy ?? .strict] ?? "complete" : "complete"]
            + inner.compactMap { results[$0]?.status }
        return (value, order.last { all.contains($0) } ?? "complete")
    }

    /// Whether the score's rule allows what is missing.
    private func allows(_ score: Score, _ own: Set<Int>) -> Bool {
        guard let rule = score.missing else { return true }
        func within(_ items: Set<Int>, _ limit: MissingRule.Limit?) -> Bool {
            let applying = items.filter { known[$0] != .absent(isMissing: false) }
            let lacking = applying.intersection(missing).count
            let all = TwinFraction(Int128(applying.count))
            switch limit {
            case nil: return true
            case .atMost(let count): return lacking <= count
            case .atLeast(let count): return applying.isEmpty || applying.count - lacking >= count
            case .atMostShare(let share): return !(TwinFraction(share) * all < TwinFraction(Int128(lacking)))
            case .atLeastShare(let share):
                return !(TwinFraction(Int128(applying.count - lacking)) < TwinFraction(share) * all)
            }
        }
        switch rule.policy {
        case .strict: return own.isDisjoint(with: missing)
        case .settle: return true
        case .prorate, .leaveOut, .fill:
            let others = rule.only.map { own.intersection(missing).subtracting($0) } ?? []
            return within(own, rule.limit) && others.isEmpty
        case .groupMean:
            let groups = rule.groups.map { Set(instrument.groups[$0].items) }
            return within(groups.reduce([]) { $0.union($1) }, rule.limit)
                && groups.filter { !$0.isDisjoint(with: own) }.allSatisfy { within($0, rule.limitPerGroup) }
        }
    }

    /// What stands for the missing items of a score; nil where nothing can.
    private func standIns(_ score: Score, _ lacking: Set<Int>) -> [Int: TwinSheet.Stand]? {
        guard let rule = score.missing else { return [:] }
        var stands: [Int: TwinSheet.Stand] = [:]
        for item in lacking {
            switch rule.policy {
            case .strict, .settle: return nil
            case .prorate, .leaveOut: stands[item] = .absent(isMissing: true)
            case .fill: stands[item] = .number(TwinFraction(rule.fill ?? .zero))
            case .groupMean:
                let group = rule.groups.map { instrument.groups[$0].items }.first { $0.contains(item) } ?? []
                let points = group.compactMap { place -> TwinFraction? in
                    switch known[place] {
                    case .answer(_, let points): points
                    case .number(let number): number
                    default: nil
                    }
                }
                if points.isEmpty { return nil }
                let mean = points.reduce(TwinFraction(0), +) / TwinFraction(Int128(points.count))
                let own = instrument.items[item].earnings
                stands[item] = .number(max(own.min() ?? mean, min(own.max() ?? mean, mean)))
            }
        }
        return stands
    }
}

extension TwinSheet {
    /// The sheet with what every score comes to.
    fileprivate var withScores: TwinSheet {
        var sheet = self
        for index in instrument.scoringOrder { sheet.scores[index] = sheet.value(ofScore: index) }
        return sheet
    }

    /// What a score's own rule gives, before rounding.
    fileprivate func value(ofScoreItself index: Int) -> TwinValue {
        var bare = self
        bare.scores[index] = nil
        let score = instrument.scores[index]
        switch score.rule {
        case .formula(let formula):
            if case .profile = formula.expression { return bare.value(ofScore: index) }
            let value = bare.value(formula.expression)
            if case .absent(let isMissing) = value { return .nothing(isMissing ? "missing" : "does not apply") }
            return value
        case .decision: return bare.value(ofScore: index)
        }
    }
}

extension Instrument {
    /// The items that conditions of skip rules and of scores rest on, also by way of scores.
    fileprivate var itemsOfConditions: Set<Int> {
        var waiting = skipRules.map(\.when.expression) + scores.compactMap { $0.when?.expression }
        var (items, seen): (Set<Int>, Set<Int>) = ([], [])
        while let expression = waiting.popLast() {
            items.formUnion(expression.itemsRead)
            for score in expression.scoresRead where seen.insert(score).inserted {
                waiting += scores[score].expressions + [scores[score].when?.expression].compactMap { $0 }
            }
        }
        return items
    }
}
