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

extension DraftFormula {
    /// Every formula of an instrument.
    static func all(of instrument: Instrument, _ places: Places) -> [DraftFormula] {
        var found: [DraftFormula] = []
        for (index, score) in instrument.scores.enumerated() {
            found += of(score, at: index, places)
        }
        for (index, rule) in instrument.skipRules.enumerated() {
            found.append(DraftFormula(.skipRule(index), rule.when, places.skipRules[index], "when"))
        }
        for (index, check) in instrument.checks.enumerated() {
            found.append(DraftFormula(.check(index), check.require, places.checks[index], "require"))
        }
        for (index, flag) in instrument.flags.enumerated() {
            found.append(DraftFormula(.flag(index), flag.when, places.flags[index], "when"))
        }
        for (index, figure) in instrument.groupFigures.enumerated() {
            found.append(DraftFormula(.groupFigure(index), figure.formula, places.groupFigures[index], "formula"))
        }
        return found
    }

    private static func of(_ score: Score, at index: Int, _ places: Places) -> [DraftFormula] {
        let fields = places.scores[index]
        let rows = fields["decide"]?.elements?.compactMap { $0["when"]?.extent } ?? []
        var found = score.expressions.enumerated().map { row, expression in
            let place = rows.indices.contains(row) && fields["formula"] == nil ? rows[row] : fields.place("formula")
            return DraftFormula(purpose: .score(index), expression: expression, place: place)
        }
        if let when = score.when { found.append(DraftFormula(.besideScore(index), when, fields, "when")) }
        if let error = score.standardError {
            found.append(DraftFormula(.besideScore(index), error, fields, "standard_error"))
        }
        for (set, bands) in zip(score.bands.all, places.bandSets[index]) {
            if let when = set.when { found.append(DraftFormula(.besideScore(index), when, bands, "when")) }
        }
        let figures = fields["change"]?.elements ?? []
        for (place, figure) in score.change.enumerated() {
            guard case .remission(let when, _) = figure.kind else { continue }
            let node = figures.indices.contains(place) ? figures[place]["when"] : nil
            found.append(
                DraftFormula(
                    purpose: .besideScore(index), expression: when.expression,
                    place: node?.extent ?? fields.place("change")))
        }
        return found
    }

    private init(_ purpose: Purpose, _ formula: Formula, _ fields: Fields, _ key: String) {
        self.init(purpose: purpose, expression: formula.expression, place: fields.place(key))
    }
}

extension Draft {
    /// The formula of a score, or the conditions of its decision.
    func formulasOfScore(_ index: Int) -> [DraftFormula] {
        formulas.filter { $0.purpose == .score(index) }
    }
}

extension Instrument {
    /// The items beneath each score, those of the scores it reads with them, in order of position.
    var itemsBeneathScores: [[Int]] {
        var beneath: [[Int]] = scores.map { _ in [] }
        for index in scoringOrder {
            var items: Set<Int> = []
            for expression in scores[index].expressions {
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
