internal import Instruments

extension FormulaResolver {
    /// A bare name: a score.
    mutating func score(_ name: FormulaName) -> Resolved {
        guard let score = knownScore(name) else { return .nothing(name.range) }
        demandShare("`\(name.text)`", name.range)
        return Resolved(expression: .score(score.index), type: score.kind.map(FormulaType.init), range: name.range)
    }

    /// The score of this name, or a complaint that says what the name is instead.
    mutating func knownScore(_ name: FormulaName) -> (index: Int, kind: ScoreKind?, words: [String])? {
        if let score = scope.scores[name.text] { return score }
        let word = name.text
        let advice: String? =
            if scope.groups[word] != nil {
                "it is a group: write `items \(word)`"
            } else if scope.positions[word] != nil {
                "it is an item: write `item \(word)`"
            } else if scope.entries[word] != nil {
                "it is a block of entries: write `\(word).ITEM`"
            } else if scope.tables[word] != nil {
                "it is a table: write `lookup(\(word).COLUMN, …)`"
            } else if FormulaFunction(rawValue: word) != nil || word == "lookup" {
                "it is a function: write `\(word)(…)`"
            } else {
                nil
            }
        if let advice {
            complain("unknown-name", "there is no score `\(word)`; \(advice)", at: name.range)
        } else {
            complainUnknown(
                "unknown-name", "there is no score `\(word)`", word, among: scope.scores.keys, at: name.range)
        }
        return nil
    }

    /// `about.age`
    mutating func about(_ field: FormulaName, _ range: Range<Int>) -> Resolved {
        let known = AboutField(rawValue: field.text)
        guard scope.aboutFields[known] != nil else {
            complainUnknown(
                "unknown-name", "nothing is known as `about.\(field.text)`", field.text,
                among: scope.aboutFields.keys.map(\.rawValue), at: field.range)
            return .nothing(range)
        }
        demandShare("`about.\(field.text)`", range)
        return Resolved(expression: .about(known), type: known == .age ? .number : .word, range: range)
    }

    /// Complains where a figure over many forms speaks of what each form has for itself.
    private mutating func demandShare(_ name: String, _ range: Range<Int>) {
        guard scope.isGroupFigure, !isInsideShare else { return }
        complain(
            "outside-share", "each form has its own \(name): put it in `share(…)` or `average(…)`", at: range)
    }
}
