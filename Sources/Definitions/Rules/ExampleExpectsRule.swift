import Instruments
import MarkedYAML

/// What an example expects can be: bands of the sets of the score, words that it can come to, flags that stand in the
/// definition.
struct ExampleExpectsRule: Rule {
    static let name = "example-expects"
    static let severity = Finding.Severity.error

    private static let statuses = [
        "complete", "settled", "left out", "filled", "imputed", "prorated", "not scorable",
    ]
    private static let reasons = ["missing", "undetermined", "does not apply", "undefined", "not in table", "too few"]

    func check(_ draft: Draft) {
        guard draft.isWhole else { return }
        let scores = Dictionary(
            draft.instrument.scores.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for (example, fields) in zip(draft.instrument.examples, draft.places.examples) {
            for expectation in example.scores {
                let score = scores[expectation.score]
                for field in expectation.fields {
                    guard let fault = fault(of: field, score, draft.instrument) else { continue }
                    complain(
                        fault, at: fields["expect"]?[expectation.score]?.extent ?? fields.place("expect"), in: draft)
                }
            }
            let flags = fields["expect"]?["flags"]?.extent ?? fields.place("expect")
            for flag in example.flags ?? [] where !isKnown(flag, draft.instrument) {
                complain("`\(flag.shortened)` is no flag of this definition", at: flags, in: draft)
            }
            let invalid = fields["expect"]?["invalid"]?.extent ?? fields.place("expect")
            for error in example.invalid ?? [] {
                let words = error.split(separator: " ")
                if words.count == 2, words[0] == "check",
                    !draft.instrument.checks.contains(where: { $0.name == words[1] && $0.otherwise == .invalid })
                {
                    complain("no check `\(words[1])` makes a form invalid", at: invalid, in: draft)
                }
            }
        }
    }

    /// What is wrong with one expected field; nil if nothing is.
    private func fault(of field: WorkedExample.Field, _ score: Score?, _ instrument: Instrument) -> String? {
        let text = field.expected.first ?? ""
        switch field.name {
        case "status": return Self.statuses.contains(text) ? nil : "`\(text.shortened)` is no status"
        case "ground": return Grade(rawValue: text) == nil ? "`\(text.shortened)` is no grade" : nil
        case "reason":
            let isCheck = instrument.checks.contains { text == "check \($0.name)" && $0.otherwise == .noScores }
            return isCheck || Self.reasons.contains(text) ? nil : "`\(text.shortened)` is no reason"
        case "answered", "of": return Int(text) == nil ? "`\(field.name)` is a whole number" : nil
        case "bounds": return parseRange(text) == nil ? "`bounds` are a range, as `3 to 5`" : nil
        case "value": return score.flatMap { faultOfValue(text, $0) }
        case "possible":
            return score.flatMap { score in field.expected.lazy.compactMap { faultOfValue($0, score) }.first }
        case "band", "raised": return score.flatMap { faultOfBand(text, $0, in: $0.bands.all) }
        case let name where name.hasPrefix("bands."):
            guard let score else { return nil }
            let id = name.dropFirst("bands.".count)
            guard let set = score.bands.all.first(where: { $0.id == id }) else {
                return "`\(score.name)` has no set `\(String(id).shortened)`"
            }
            return faultOfBand(text, score, in: [set])
        default: return nil
        }
    }

    private func faultOfValue(_ text: String, _ score: Score) -> String? {
        if text == "undetermined" { return nil }
        let isRight: Bool =
            switch score.kind {
            case .number: Rational(text) != nil
            case .truth: text == "true" || text == "false"
            case .range: parseRange(text) != nil
            case .digits: text.utf8.allSatisfy(\.isDigit)
            case .word: score.outcomes.map { $0.contains(text) } ?? true
            }
        return isRight ? nil : "`\(score.name)` never comes to `\(text.shortened)`"
    }

    private func faultOfBand(_ text: String, _ score: Score, in sets: [BandSet]) -> String? {
        let bands = sets.flatMap(\.levels).map { $0.band?.english ?? "none" }
        return bands.contains(text) ? nil : "`\(text.shortened)` is no band of `\(score.name)`"
    }

    private func isKnown(_ flag: String, _ instrument: Instrument) -> Bool {
        let parts = flag.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { return false }
        let name = String(parts[1])
        let item = instrument.item(name)
        switch parts[0] {
        case "check": return instrument.checks.contains { $0.name == name && $0.otherwise != .invalid }
        case "note":
            return instrument.flags.contains { if case .note(name, _) = $0.kind { true } else { false } }
        case "safety": return instrument.flags.contains { $0.kind == item.map { .safety(item: $0) } }
        case "critical": return instrument.flags.contains { $0.kind == item.map { .critical(item: $0) } }
        case "unanswered":
            return instrument.flags.contains { flag in
                !flag.isSilentUnanswered
                    && (flag.kind == item.map { .safety(item: $0) } || flag.kind == item.map { .critical(item: $0) })
            }
        default: return false
        }
    }
}

extension Score {
    /// The words that a decision can come to; nil for a formula, which may look them up.
    fileprivate var outcomes: [String]? {
        guard case .decision(let rows) = rule else { return nil }
        return rows.compactMap { if case .word(let text) = $0.outcome { text.english } else { nil } }
    }
}
