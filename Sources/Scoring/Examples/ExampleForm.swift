package import Instruments

extension ScoringPlan {
    /// The form of a worked example.
    func form(_ example: WorkedExample, _ answers: WorkedExample.Answers) -> Form {
        let about = About(
            age: example.about[.age].flatMap { Int($0) }, sex: example.about[.sex].flatMap { Sex(rawValue: $0) },
            working: example.about[.working].map { $0 == "yes" })
        let given: GivenAnswers =
            switch answers {
            case .list(let tokens): .list(tokens.map { .token($0) })
            case .byItem(let pairs): .byItem(pairs.map { GivenAnswer($0.item, .token($0.given)) })
            case .entries(let blocks):
                .byItem(
                    blocks.map { block in
                        GivenAnswer(
                            block.name,
                            entries: block.entries.map { $0.map { GivenAnswer($0.item, .token($0.given)) } })
                    })
            case .lowest: extremeAnswers(highest: false, about, example.respondent)
            case .highest: extremeAnswers(highest: true, about, example.respondent)
            }
        return Form(respondent: example.respondent, about: about, answers: given)
    }

    /// Each item at its fewest or most points, without what the skip rules then do not ask.
    func extremeAnswers(highest: Bool, _ about: About, _ respondent: Respondent?) -> GivenAnswers {
        var given = instrument.items.map { Self.extreme($0, highest: highest) }
        for _ in 0...instrument.skipRules.count {
            var evaluator = Evaluator(
                plan: self, about: about, respondent: respondent ?? instrument.respondents[0],
                read: ReadForm(.list(given), for: self))
            evaluator.applySkipRules()
            let dropped = given.indices.filter { index in
                given[index] != .noAnswer(.skipped) && evaluator.isLeftOut(index)
            }
            if dropped.isEmpty { break }
            for index in dropped { given[index] = .noAnswer(.skipped) }
        }
        let items = zip(instrument.items, given).map { GivenAnswer($0.id, $1) }
        return .byItem(
            items
                + instrument.entries.map { block in
                    let entry = block.items.map { GivenAnswer($0.id, Self.extreme($0, highest: highest)) }
                    return GivenAnswer(block.name, entries: Array(repeating: entry, count: max(1, block.atLeast)))
                })
    }

    /// The answer that earns fewest or most points; of codes that tie the lowest or the highest, of words without
    /// points the first or the last.
    package static func extreme(_ item: Item, highest: Bool) -> Given {
        if case .text = item.responses.kind { return .noAnswer(.blank) }
        if case .number(let least, let most, _, _) = item.responses.kind {
            return .number((item.key == .reverse) == highest ? least : most)
        }
        let options = item.ordinaryOptions
        let points = options.compactMap(\.points)
        let best = highest ? points.max() : points.min()
        let tied = options.filter { $0.points == best }
        let codes = tied.compactMap(\.code.number)
        let code = highest ? codes.max() : codes.min()
        let chosen = tied.first { $0.code.number == code && code != nil } ?? (highest ? tied.last : tied.first)
        return chosen.map { .token($0.code.text) } ?? .noAnswer(.blank)
    }
}

extension Evaluator {
    /// Whether the skip rules say that the item is not asked.
    func isLeftOut(_ index: Int) -> Bool {
        let standing = standings[index]
        return standing.kind == .unaskedWithPoints || standing.kind == .unaskedWithNothing
            || (standing.kind == .answered && standing.rule >= 0)
    }
}
