import Instruments
import MarkedYAML

/// A formula of a draft, with its place and what it belongs to.
struct DraftFormula {
    /// What the formula is for.
    enum Purpose: Hashable {
        /// A score's value, by its position.
        case score(Int)
        /// When a score applies, its standard error, when a set of bands applies, or a remission.
        case besideScore(Int)
        /// When items are asked.
        case skipRule(Int)
        /// What must hold of a form.
        case check(Int)
        /// When a flag fires.
        case flag(Int)
        /// A figure over many forms.
        case groupFigure(Int)
    }

    let purpose: Purpose
    let expression: Expression
    let place: Extent
}

extension Draft {
    /// Every formula of the instrument.
    var formulas: [DraftFormula] {
        var found: [DraftFormula] = []
        for (index, score) in instrument.scores.enumerated() {
            found += formulas(of: score, at: index)
        }
        for (index, rule) in instrument.skipRules.enumerated() {
            found.append(at(places.skipRules[index], "when", .skipRule(index), rule.when))
        }
        for (index, check) in instrument.checks.enumerated() {
            found.append(at(places.checks[index], "require", .check(index), check.require))
        }
        for (index, flag) in instrument.flags.enumerated() {
            found.append(at(places.flags[index], "when", .flag(index), flag.when))
        }
        for (index, figure) in instrument.groupFigures.enumerated() {
            found.append(at(places.groupFigures[index], "formula", .groupFigure(index), figure.formula))
        }
        return found
    }

    private func formulas(of score: Score, at index: Int) -> [DraftFormula] {
        let fields = places.scores[index]
        var found = formulasOfScore(index)
        let beside: [(String, Formula?)] = [("when", score.when), ("standard_error", score.standardError)]
        for case (let key, let formula?) in beside { found.append(at(fields, key, .besideScore(index), formula)) }
        for (set, bands) in zip(score.bands.all, places.bandSets[index]) {
            if let when = set.when { found.append(at(bands, "when", .besideScore(index), when)) }
        }
        for figure in score.change {
            if case .remission(let when, _) = figure.kind {
                found.append(at(fields, "change", .besideScore(index), when))
            }
        }
        return found
    }

    /// The formula of a score, or the conditions of its decision.
    func formulasOfScore(_ index: Int) -> [DraftFormula] {
        let fields = places.scores[index]
        let place = fields.place(fields["formula"] == nil ? "decide" : "formula")
        return instrument.scores[index].expressions.map {
            DraftFormula(purpose: .score(index), expression: $0, place: place)
        }
    }

    private func at(_ fields: Fields, _ key: String, _ purpose: DraftFormula.Purpose, _ formula: Formula)
        -> DraftFormula
    {
        DraftFormula(purpose: purpose, expression: formula.expression, place: fields.place(key))
    }

    /// The items beneath each score, those of the scores it reads with them, in order of position.
    var itemsBeneath: [[Int]] {
        var beneath: [[Int]] = instrument.scores.map { _ in [] }
        for index in instrument.scoringOrder {
            var items: Set<Int> = []
            for expression in instrument.scores[index].expressions {
                items.formUnion(expression.itemsRead)
                for score in expression.scoresRead { items.formUnion(beneath[score]) }
            }
            beneath[index] = items.sorted()
        }
        return beneath
    }
}

extension Expression {
    /// Every item named, also where only how it was left is asked.
    var itemsNamed: Set<Int> {
        var found: Set<Int> = []
        walk { part in
            switch part {
            case .item(let index, _): found.insert(index)
            case .items(let list, _): found.formUnion(list)
            default: break
            }
        }
        return found
    }
}
