import Instruments
import MarkedYAML

/// What only a score that is a number says of itself.
struct NumberFacts {
    var rounding: Rounding?
    var range: ScoreRange?
    var worse: Direction?
    var bands: Bands = .nonePublished
    var standardError: Formula?
    var change: [ChangeFigure] = []
    var unit: LocalizedText?
}

extension InstrumentReader {
    /// Range, direction, bands and the like, required of a number that has a formula and forbidden to what is no number.
    func readNumberFacts(_ score: WrittenScore, _ resolved: ResolvedScore?) -> NumberFacts {
        let fields = score.fields
        places.bandSets.append([])
        places.levels.append([])
        var facts = NumberFacts()
        if let resolved, resolved.kind != .number {
            fields.forbid(
                "round", "range", "worse", "bands", "standard_error", "change", "unit", rule: "numbers-only",
                because: "\(fields.subject) is \(resolved.words), and this belongs to numbers")
            return facts
        }
        if let resolved, case .formula = resolved.rule { fields.require("range", "worse", "bands") }
        facts.rounding = fields.rounding("round")
        facts.range = readRange(fields)
        facts.worse = fields.word("worse", of: Direction.self)
        facts.unit = fields.localized("unit")
        facts.bands = fields["bands"].flatMap { readBands($0, of: fields) } ?? .nonePublished
        facts.standardError = formula(fields, "standard_error", .number)
        for node in fields.list("change") ?? [] {
            if let figure = readChange(node) { facts.change.append(figure) } else { manuscript.isWhole = false }
        }
        return facts
    }

    private func readRange(_ fields: Fields) -> ScoreRange? {
        guard let node = fields["range"] else { return nil }
        if node.text == "any" { return .any }
        return manuscript.range(node, "`range`").map { .between($0.low, $0.high) }
    }
}
