package import Instruments
package import MarkedYAML

/// A formula as it stands in the file, parsed, its names not yet resolved.
package struct WrittenFormula {
    /// Where it stands.
    package let node: Node
    /// What was parsed.
    package let syntax: FormulaSyntax
}

extension Manuscript {
    /// Parses the formula of a scalar; complains of what cannot be parsed.
    package func formula(_ node: Node, _ what: String) -> WrittenFormula? {
        guard let text = text(node, what) else { return nil }
        let (syntax, faults) = FormulaSyntax.parse(text)
        complain(of: faults, in: node)
        return syntax.map { WrittenFormula(node: node, syntax: $0) }
    }

    /// The formula with its names resolved, and its type; complains of what does not fit.
    package func resolve(_ written: WrittenFormula, in scope: FormulaScope) -> (formula: Formula, type: FormulaType)? {
        let (expression, type, faults) = written.syntax.resolve(in: scope)
        complain(of: faults, in: written.node)
        guard let expression, let type, faults.isEmpty else { return nil }
        return (Formula(text: written.syntax.text.trimmed, expression: expression), type)
    }

    /// A formula that has to come to yes or no; complains of any other.
    package func condition(_ node: Node, _ what: String, in scope: FormulaScope) -> Formula? {
        formula(node, what).flatMap { resolve($0, to: .truth, what, in: scope) }
    }

    /// A formula that has to be of one type; complains of any other.
    package func resolve(
        _ written: WrittenFormula, to type: FormulaType, _ what: String, in scope: FormulaScope
    ) -> Formula? {
        guard let (formula, found) = resolve(written, in: scope) else { return nil }
        if found == type { return formula }
        complain(
            "formula-type", "\(what) has to come to \(type.words); this comes to \(found.words)",
            at: written.node.extent)
        return nil
    }

    /// The positions of a list of items, `items 1 to 9, basic`; complains of what is not to be found.
    package func itemList(_ node: Node, _ what: String, in scope: FormulaScope) -> [Int]? {
        guard let text = text(node, what) else { return nil }
        let (items, faults) = resolveItemList(text, in: scope)
        complain(of: faults, in: node)
        return items
    }

    /// Complains of faults of a text that stands in a scalar, each at its own place in the file.
    package func complain(of faults: [FormulaFault], in node: Node) {
        for fault in faults {
            complain(
                fault.rule, fault.message, at: extent(of: fault.range, in: node),
                notes: fault.notes.map { Finding.Note($0.message, at: extent(of: $0.range, in: node)) })
        }
    }

    private func extent(of range: Range<Int>, in node: Node) -> Extent {
        Extent(
            start: document.mark(in: node, utf8Offset: range.lowerBound),
            end: document.mark(in: node, utf8Offset: range.upperBound))
    }
}

extension FormulaType {
    /// The type in words.
    package var words: String {
        switch self {
        case .number: "a number"
        case .truth: "yes or no"
        case .word: "a word"
        case .range: "a range"
        case .digits: "a row of digits"
        }
    }
}
