import Definitions
import Instruments
import MarkedYAML
import Scoring

extension RuleTopic {
    /// The topic that `cansas 15` writes.
    init?(_ text: String) {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 2 else { return nil }
        self.init(instrument: parts[0], item: parts[1])
    }
}

extension Manuscript {
    /// The item of an instrument that `cansas 15` names, or `cansas each` for `item`; complains of anything else.
    func topic(
        _ node: Node, _ what: String, each item: String? = nil, in library: InstrumentLibrary
    ) -> RuleTopic? {
        guard let text = text(node, what) else { return nil }
        guard let written = RuleTopic(text) else {
            complain("not-a-topic", "\(what) is an instrument and an item, as `cansas 15`", at: node.extent)
            return nil
        }
        let id = written.item == "each" ? item ?? written.item : written.item
        guard let plan = plan(written.instrument, at: node.extent, in: library) else { return nil }
        guard plan.instrument.item(id) != nil else {
            let advice = advice(for: id, among: plan.instrument.items.map(\.id))
            complain("unknown-item", "`\(written.instrument)` has no item `\(id.shortened)`\(advice)", at: node.extent)
            return nil
        }
        return RuleTopic(instrument: written.instrument, item: id)
    }

    /// The plan of the instrument that a key names; complains where there is none.
    func plan(_ fields: Fields, _ key: String, in library: InstrumentLibrary) -> ScoringPlan? {
        fields.text(key).flatMap { plan($0, at: fields.place(key), in: library) }
    }

    /// The plan of the instrument with an id; complains where there is none.
    func plan(_ id: String, at place: Extent, in library: InstrumentLibrary) -> ScoringPlan? {
        if let plan = library.find(id) { return plan }
        let near = library.nearest(to: id).map { "; did you mean `\($0)`?" } ?? ""
        complain("unknown-instrument", "there is no instrument `\(id.shortened)`\(near)", at: place)
        return nil
    }

    /// An instrument and one of its scores, `osss-3 total`; complains of what does not exist.
    func score(_ node: Node, _ what: String, in library: InstrumentLibrary) -> (instrument: Instrument, score: Score)? {
        guard let text = text(node, what) else { return nil }
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 2 else {
            complain(
                "not-a-score", "\(what) is an instrument and one of its scores, as `osss-3 total`", at: node.extent)
            return nil
        }
        guard let plan = plan(parts[0], at: node.extent, in: library) else { return nil }
        let scores = plan.instrument.scores
        if let score = scores.first(where: { $0.name == parts[1] }) { return (plan.instrument, score) }
        let advice = advice(for: parts[1], among: scores.map(\.name))
        complain("unknown-score", "`\(parts[0])` has no score `\(parts[1].shortened)`\(advice)", at: node.extent)
        return nil
    }

    /// A condition with the word `each` standing for one item.
    func condition(_ node: Node, each item: String, in scope: FormulaScope) -> Formula? {
        guard let text = text(node, "a condition") else { return nil }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        let written = words.map { $0 == "each" ? item : String($0) }.joined(separator: " ")
        return condition(written, at: node.extent, in: scope)
    }

    /// A condition that stands nowhere as it is; complains of what is wrong with it at `place`.
    func condition(_ written: String, at place: Extent, in scope: FormulaScope) -> Formula? {
        let (syntax, faults) = FormulaSyntax.parse(written)
        let (expression, type, more) = syntax?.resolve(in: scope) ?? (nil, nil, [])
        for fault in faults + more { complain(fault.rule, fault.message, at: place) }
        guard let expression, let type, faults.isEmpty, more.isEmpty else { return nil }
        if type == .truth { return Formula(text: written, expression: expression) }
        complain("formula-type", "a condition comes to yes or no; this comes to \(type.words)", at: place)
        return nil
    }

    /// A number of months, `12 months`; complains of anything else.
    func months(_ node: Node, _ what: String) -> Int? {
        guard let text = text(node, what) else { return nil }
        let parts = text.split(separator: " ")
        if parts.count == 2, parts[1] == "months" || parts[1] == "month", let months = Int(parts[0]), months > 0 {
            return months
        }
        complain("not-months", "\(what) is a number of months, as `12 months`", at: node.extent)
        return nil
    }
}
