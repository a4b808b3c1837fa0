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
        guard let plan = library.find(written.instrument), plan.instrument.item(id) != nil else {
            complain(
                "unknown-item", "there is no item `\(id)` of an instrument `\(written.instrument)`", at: node.extent)
            return nil
        }
        return RuleTopic(instrument: written.instrument, item: id)
    }

    /// The plan of the instrument that a key names; complains where there is none.
    func plan(_ fields: Fields, _ key: String, in library: InstrumentLibrary) -> ScoringPlan? {
        guard let id = fields.text(key) else { return nil }
        if let plan = library.find(id) { return plan }
        let near = library.nearest(to: id).map { "; did you mean `\($0)`?" } ?? ""
        complain("unknown-instrument", "there is no instrument `\(id)`\(near)", at: fields.place(key))
        return nil
    }

    /// A condition with the word `each` standing for one item.
    func condition(_ node: Node, each item: String, in scope: FormulaScope) -> Formula? {
        guard let text = text(node, "a condition") else { return nil }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        let written = words.map { $0 == "each" ? item : String($0) }.joined(separator: " ")
        let (syntax, faults) = FormulaSyntax.parse(written)
        let (expression, type, more) = syntax?.resolve(in: scope) ?? (nil, nil, [])
        for fault in faults + more { complain(fault.rule, fault.message, at: node.extent) }
        guard let expression, let type, faults.isEmpty, more.isEmpty else { return nil }
        if type == .truth { return Formula(text: written, expression: expression) }
        complain("formula-type", "a condition comes to yes or no; this comes to \(type.words)", at: node.extent)
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
