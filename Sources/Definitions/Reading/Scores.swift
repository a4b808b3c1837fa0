import Instruments
import MarkedYAML

/// A score with its rule resolved.
struct ResolvedScore {
    let rule: ScoreRule
    let kind: ScoreKind
    let when: Formula?
}

extension InstrumentReader {
    /// The scores in the order of the file, and their positions in an order in which they can be found.
    func readScores(_ top: Fields) -> (scores: [Score], order: [Int]) {
        let written = readWrittenScores(top)
        for (index, score) in written.enumerated() {
            scope.scores[score.name] = (index: index, kind: nil, words: [])
        }
        let order = order(written)
        var resolved: [ResolvedScore?] = written.map { _ in nil }
        for index in order {
            let score = written[index]
            resolved[index] = manuscript.reading(for: score.borrowing, within: score.fields.node.extent) {
                resolveRule(of: score)
            }
            if let found = resolved[index], !places.broken.contains(index) {
                scope.scores[score.name] = (index: index, kind: found.kind, words: words(of: found.rule))
            } else {
                places.broken.insert(index)
                manuscript.isWhole = false
            }
        }
        let scores = written.enumerated().map { index, score in
            manuscript.reading(for: score.borrowing, within: score.fields.node.extent) {
                finish(score, places.broken.contains(index) ? nil : resolved[index])
            }
        }
        spread(order, scores)
        return (scores, order)
    }

    /// A score that reads one that is broken is broken as well.
    private func spread(_ order: [Int], _ scores: [Score]) {
        for index in order where !places.broken.contains(index) {
            let read = (scores[index].expressions).flatMap(\.scoresRead) + (scores[index].when?.scoresRead ?? [])
            if read.contains(where: places.broken.contains) { places.broken.insert(index) }
        }
    }

    private func resolveRule(of score: WrittenScore) -> ResolvedScore? {
        let when = score.when.flatMap { resolve($0, to: .truth, "`when`") }
        let isWhenRead = score.isWhenRead && (score.when == nil || when != nil)
        switch score.rule {
        case .formula(let formula):
            guard let (formula, type) = resolve(formula), isWhenRead else { return nil }
            return ResolvedScore(rule: .formula(formula), kind: type.scoreKind, when: when)
        case .decision(let rows):
            guard let (rows, kind) = resolve(rows), isWhenRead else { return nil }
            return ResolvedScore(rule: .decision(rows), kind: kind, when: when)
        case nil: return nil
        }
    }

    private func resolve(_ rows: [WrittenScore.Row]) -> (rows: [DecisionRow], kind: ScoreKind)? {
        let conditions = rows.map { row in row.when.map { resolve($0, to: .truth, "`when`") } }
        let (outcomes, kind) = readOutcomes(rows.map(\.then))
        var resolved: [DecisionRow] = []
        for (condition, outcome) in zip(conditions, outcomes) {
            guard let outcome else { return nil }
            if let condition {
                guard let condition else { return nil }
                resolved.append(DecisionRow(when: condition, outcome: outcome))
            } else {
                resolved.append(DecisionRow(when: nil, outcome: outcome))
            }
        }
        return (resolved, kind)
    }

    /// The outcomes of a decision, all texts, all numbers or all ranges; complains of a mixture.
    private func readOutcomes(_ nodes: [Node]) -> (outcomes: [Outcome?], kind: ScoreKind) {
        let texts = nodes.map { $0.text ?? "" }
        if texts.allSatisfy({ Rational($0) != nil }) {
            return (texts.map { Rational($0).map { .number($0) } }, .number)
        }
        if texts.allSatisfy({ parseRange($0) != nil }) {
            return (nodes.map { manuscript.range($0, "`then`").map { .range(low: $0.low, high: $0.high) } }, .range)
        }
        for (node, text) in zip(nodes, texts) where Rational(text) != nil || parseRange(text) != nil {
            manuscript.complain(
                "mixed-outcomes", "`\(text)` is a number or a range, and other outcomes of this decision are not",
                at: node.extent)
        }
        let words = zip(nodes, texts).map { node, text -> Outcome? in
            Rational(text) != nil ? nil : manuscript.localized(node, "`then`").map { .word($0) }
        }
        return (words, .word)
    }

    /// The words that a score can come to.
    private func words(of rule: ScoreRule) -> [String] {
        switch rule {
        case .decision(let rows):
            return rows.compactMap { row in
                if case .word(let text) = row.outcome { text.english } else { nil }
            }
        case .formula(let formula):
            guard case .lookup(let table, let column, _) = formula.expression, tables.indices.contains(table) else {
                return []
            }
            return tables[table].rows.compactMap { row in
                if case .word(let word) = row[column] { word } else { nil }
            }
        }
    }

    /// The score; where its rule could not be read, one that stands in its place so that positions stay what they are.
    private func finish(_ written: WrittenScore, _ resolved: ResolvedScore?) -> Score {
        let fields = written.fields
        fields.require("title", "source")
        let facts = readNumberFacts(written, resolved)
        let missing = readMissing(written, resolved)
        places.scores.append(fields)
        let unread = Formula(text: "", expression: .number(.zero))
        return Score(
            name: written.name, title: fields.localized("title") ?? LocalizedText(written.name),
            kind: resolved?.kind ?? .number, method: readMethod(fields), when: resolved?.when,
            rule: resolved?.rule ?? .formula(unread), missing: missing, rounding: facts.rounding, range: facts.range,
            worse: facts.worse, bands: facts.bands, standardError: facts.standardError, change: facts.change,
            unit: facts.unit, isShownOnlyInExplanation: fields.word("shown", among: ["explain"]) != nil,
            loinc: fields.loinc(), snomed: fields.snomed(),
            ground: (fields["source"] == nil ? nil : readGround(fields)) ?? Ground(source: Ground.local, grade: nil))
    }

    private func readMethod(_ fields: Fields) -> String? {
        fields["method"].flatMap { manuscript.id($0, "`method`") }
    }
}

extension InstrumentReader {
    /// The formula with its names resolved; complains of what does not fit, and of more items than can be.
    func resolve(_ written: WrittenFormula) -> (formula: Formula, type: FormulaType)? {
        guard named <= Self.mostNamed else {
            manuscript.complain(
                "too-many", "the formulas of a definition name at most \(Self.mostNamed) items in all",
                at: written.node.extent)
            return nil
        }
        let resolved = manuscript.resolve(written, in: scope)
        resolved?.formula.expression.walk { if case .items(let list, _) = $0 { named += list.count } }
        return resolved
    }

    /// The formula, which has to be of one type.
    func resolve(_ written: WrittenFormula, to type: FormulaType, _ what: String) -> Formula? {
        guard let (formula, found) = resolve(written) else { return nil }
        if found == type { return formula }
        manuscript.complain(
            "formula-type", "\(what) has to come to \(type.words); this comes to \(found.words)",
            at: written.node.extent)
        return nil
    }

    /// A formula of one type that stands under a key.
    func formula(_ fields: Fields, _ key: String, _ type: FormulaType) -> Formula? {
        fields[key].flatMap { manuscript.formula($0, "`\(key)`") }.flatMap { resolve($0, to: type, "`\(key)`") }
    }
}

extension Formula {
    /// The scores that the formula reads, in order of position.
    var scoresRead: [Int] { expression.scoresRead }
}
