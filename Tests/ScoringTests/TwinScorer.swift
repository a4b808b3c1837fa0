import Instruments
import Scoring

/// Scores one form by the manual, slowly: what cannot be known is tried out, every completion of it.
struct TwinScorer {
    /// What was given for an item: a printed code, or the kind of no answer.
    enum Answer: Hashable {
        case code(String)
        case none(NoAnswer)
    }

    let instrument: Instrument
    let about: About
    let respondent: Respondent
    let answers: [Answer]
    /// A sheet for every way in which the blanks could have been answered; nil where there are too many.
    let completions: [TwinSheet]?
    /// What is known of each item without guessing; nil for one that is missing.
    let known: [TwinSheet.Stand?]

    init(_ instrument: Instrument, _ answers: [Answer], about: About, respondent: Respondent) {
        (self.instrument, self.answers, self.about, self.respondent) = (instrument, answers, about, respondent)
        let all = Self.guesses(instrument, answers).map { guesses in
            guesses.map { Self.sheet(instrument, answers, $0, about, respondent) }
        }
        known = instrument.items.indices.map { index in
            if case .code = answers[index] { return all?.first?.sheet.stands[index] }
            guard let all, let first = all.first, first.unasked.contains(index) else { return nil }
            let isSame = all.allSatisfy {
                $0.unasked.contains(index) && $0.sheet.stands[index] == first.sheet.stands[index]
            }
            return isSame ? first.sheet.stands[index] : nil
        }
        let kinds = zip(answers, known).map { answer, known in
            switch answer {
            case .code: "answered"
            case .none(let kind): known != nil ? "skipped" : kind == .skipped ? "blank" : kind.rawValue
            }
        }
        completions = all?.map { pair in
            var sheet = pair.sheet
            sheet.kinds = kinds
            return sheet
        }
    }

    /// Every choice of a code for each blank; nil where there are more than a few hundred.
    private static func guesses(_ instrument: Instrument, _ answers: [Answer]) -> [[Int: String]]? {
        var all: [[Int: String]] = [[:]]
        for (index, answer) in answers.enumerated() {
            guard case .none = answer else { continue }
            let codes = instrument.items[index].triedCodes
            if codes.isEmpty { continue }
            if all.count * codes.count > 256 { return nil }
            all = all.flatMap { guess in codes.map { code in guess.merging([index: code]) { $1 } } }
        }
        return all
    }

    /// The sheet of one guess, once the skip rules have spoken, and which blanks they leave out.
    private static func sheet(
        _ instrument: Instrument, _ answers: [Answer], _ guess: [Int: String], _ about: About, _ respondent: Respondent
    ) -> (sheet: TwinSheet, unasked: Set<Int>) {
        let stands = instrument.items.indices.map { index -> TwinSheet.Stand in
            let item = instrument.items[index]
            if case .code(let code) = answers[index] { return .answer(code: code, points: item.earned(code)) }
            return guess[index].map { .answer(code: $0, points: item.earned($0)) } ?? .absent(isMissing: true)
        }
        var sheet = TwinSheet(
            instrument: instrument, about: about, respondent: respondent, stands: stands,
            kinds: answers.map { if case .code = $0 { "answered" } else { "blank" } })
        var (unasked, decided): (Set<Int>, Set<Int>) = ([], [])
        for rule in instrument.skipRules where sheet.value(rule.when.expression) != .truth(true) {
            for item in rule.items where decided.insert(item).inserted {
                let count: TwinFraction? =
                    switch rule.otherwise {
                    case .zero: TwinFraction(0)
                    case .minimum:
                        instrument.items[item].triedCodes.compactMap { instrument.items[item].earned($0) }.min()
                    case .nothing: nil
                    }
                if case .code(let code) = answers[item],
                    instrument.items[item].earned(code) != count ?? TwinFraction(0)
                {
                    continue
                }
                sheet.stands[item] = count.map { .number($0) } ?? .absent(isMissing: false)
                unasked.insert(item)
            }
        }
        return (sheet, unasked)
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
        guard var sheet = completions?.first, score.missing?.policy != .settle else { return (.beyond, "") }
        if let when = score.when?.expression {
            let truths = Set((completions ?? []).map { $0.value(when) })
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
                let own = instrument.items[item].triedCodes.compactMap { instrument.items[item].earned($0) }
                stands[item] = .number(max(own.min() ?? mean, min(own.max() ?? mean, mean)))
            }
        }
        return stands
    }
}

extension TwinSheet {
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

extension Item {
    /// The codes that are tried for a blank: every ordinary option, or the ends and the middle of a range.
    var triedCodes: [String] {
        switch responses.kind {
        case .options(let options): options.filter { $0.means == nil }.map(\.code.text)
        case .tick: ["0", "1"]
        case .number(let least, let most, _, _): [least, most].map(\.description)
        case .text: []
        }
    }

    /// What a code earns; nil where it earns nothing.
    func earned(_ code: String) -> TwinFraction? {
        switch key {
        case .plain: return Rational(code).map { TwinFraction($0) }
        case .named(_, let map): return map.first { $0.key.matches(Code(code)) }.map { TwinFraction($0.value) }
        case .reverse:
            let all = triedCodes.compactMap { Rational($0) }.map { TwinFraction($0) }
            guard let low = all.min(), let high = all.max(), let own = Rational(code) else { return nil }
            return low + high - TwinFraction(own)
        }
    }
}
