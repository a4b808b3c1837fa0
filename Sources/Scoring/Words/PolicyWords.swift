public import Instruments

extension ScoreResult {
    /// What was done about missing answers: `at most 2 blank, prorated, half up`; nil where no rule acted.
    ///
    /// Where the score has its value from another one whose rule acted, that rule is meant.
    public func policyText(in language: String) -> String? {
        acting?.score.missing?.policyText(in: language)
    }

    /// The source of the missing rule that acted; nil where none did.
    public var policySource: String? { acting?.score.missing?.ground.source }

    /// The score whose missing rule acted: this one, or else the first inside that gave it its status.
    private var acting: ScoreResult? {
        guard status != .complete, status != .notScorable else { return nil }
        if ruleActed { return self }
        for inner in result.plan.scores[index].scoresRead {
            let score = ScoreResult(result: result, index: inner)
            if score.status == status, let found = score.acting { return found }
        }
        return nil
    }

    private var ruleActed: Bool {
        guard let rule = score.missing else { return false }
        let plan = result.plan.scores[index]
        if rule.policy == .settle,
            plan.scoresRead.contains(where: { result.evaluator.outcomes[$0].status != .complete })
        {
            return true
        }
        return MissingCount(of: plan, in: result.evaluator, rule: rule).ownMissing > 0
    }
}

extension MissingRule {
    /// The rule where it acted, in short: its limit, what stood for the missing answers, the rounding.
    func policyText(in language: String) -> String {
        var parts: [String] = []
        if let limit { parts.append(limit.short(in: language)) }
        if let limitPerGroup {
            parts.append(
                wording(
                    language, "\(limitPerGroup.short(in: language)) a group",
                    "\(limitPerGroup.short(in: language)) per gruppo"))
        }
        parts.append(acted(in: language))
        if let rounding { parts.append(rounding.words(in: language, isShort: true)) }
        return parts.joined(separator: ", ")
    }

    /// The rule in short, whether or not it acted: what is needed, or its limit and what stands for a missing answer.
    public func brief(in language: String) -> String {
        switch policy {
        case .strict: wording(language, "every answer is needed", "servono tutte le risposte")
        case .settle:
            wording(
                language, "stands where every answer would give the same", "vale se ogni risposta darebbe lo stesso")
        case .prorate, .leaveOut, .fill, .groupMean: policyText(in: language)
        }
    }

    private func acted(in language: String) -> String {
        switch policy {
        case .strict: wording(language, "none left out", "nessuna esclusa")
        case .prorate: wording(language, "prorated", "riproporzionato")
        case .leaveOut: wording(language, "left out", "mancanti esclusi")
        case .fill:
            wording(
                language, "filled with \(fill ?? .zero)", "mancanti contati \((fill ?? .zero).text(in: language))")
        case .groupMean: wording(language, "group mean", "media del gruppo")
        case .settle: wording(language, "settled", "deciso nonostante i mancanti")
        }
    }
}

extension MissingRule.Limit {
    /// The limit in short: `at most 2 blank`.
    func short(in language: String) -> String {
        switch self {
        case .atMost(let count): wording(language, "at most \(count) blank", "al massimo \(count) mancanti")
        case .atMostShare(let share):
            wording(
                language, "at most \(share.share(in: language)) blank",
                "al massimo \(share.share(in: language)) mancanti")
        case .atLeast(let count): wording(language, "at least \(count) answered", "almeno \(count) con risposta")
        case .atLeastShare(let share):
            wording(
                language, "at least \(share.share(in: language)) answered",
                "almeno \(share.share(in: language)) con risposta")
        }
    }

    /// The limit after a count of what is missing: `at most 2 may be`.
    func allowance(in language: String) -> String {
        switch self {
        case .atMost(let count): wording(language, "at most \(count) may be", "ne sono ammesse al massimo \(count)")
        case .atMostShare(let share):
            wording(
                language, "at most \(share.share(in: language)) may be",
                "ne è ammesso al massimo \(share.share(in: language))")
        case .atLeast(let count):
            wording(language, "at least \(count) must be answered", "servono almeno \(count) risposte")
        case .atLeastShare(let share):
            wording(
                language, "at least \(share.share(in: language)) must be answered",
                "serve almeno \(share.share(in: language)) di risposte")
        }
    }
}
