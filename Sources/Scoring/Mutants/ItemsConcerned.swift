internal import Instruments

extension ScoringPlan {
    /// The items on which it can depend whether a slip at `place` shows, in the order of the form.
    func itemsConcerned(by place: SlipPlace) -> [Int] {
        var found: Set<Int>
        switch place {
        case .score(let name), .row(_, let name), .missing(let name), .scoreWhen(let name), .standardError(let name),
            .bands(_, let name), .bandsWhen(_, let name):
            found = items(beneath: [name])
        case .scores(let one, let other): found = items(beneath: [one, other])
        case .flag:
            found = []
            for site in instrument.formulaSites where site.place == place {
                found.formUnion(items(of: site.expression))
            }
        default: return Array(instrument.items.indices)
        }
        var before = -1
        while before < found.count {
            before = found.count
            for rule in instrument.skipRules where !found.isDisjoint(with: rule.items) {
                found.formUnion(items(of: rule.when.expression))
            }
        }
        return found.sorted()
    }

    private func items(beneath names: [String]) -> Set<Int> {
        var found: Set<Int> = []
        for name in names {
            guard let index = instrument.score(name) else { continue }
            found.formUnion(scores[index].itemsBeneath)
            let score = instrument.scores[index]
            let conditions = [score.when, score.standardError].compactMap { $0 } + score.bands.all.compactMap(\.when)
            for formula in conditions { found.formUnion(items(of: formula.expression)) }
            for expression in score.expressions { found.formUnion(items(of: expression)) }
        }
        return found
    }

    /// The items of a formula, of the scores inside, and of what `is` asks.
    private func items(of expression: Expression) -> Set<Int> {
        var found: Set<Int> = []
        expression.walk { part in
            switch part {
            case .item(let index, _): found.insert(index)
            case .items(let list, _): found.formUnion(list)
            case .score(let index): found.formUnion(self.scores[index].itemsBeneath)
            default: break
            }
        }
        return found
    }
}
