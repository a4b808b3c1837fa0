internal import Instruments

/// A name with the stretch of text where it stands.
struct FormulaName: Sendable, Hashable {
    let text: String
    let range: Range<Int>
}

/// One part of a parsed formula, with the stretch of text that it was read from; names are not resolved yet.
struct FormulaNode: Sendable {
    indirect enum Kind: Sendable {
        case number(Rational)
        case truth(Bool)
        case items(ItemReference)
        case column(block: FormulaName, item: FormulaName)
        case name(String)
        case about(FormulaName)
        case call(FormulaName, [FormulaNode])
        case lookup(TableReference)
        case arithmetic(Arithmetic, FormulaNode, FormulaNode)
        case power(FormulaNode, Int)
        case comparison(Order, FormulaNode, FormulaNode)
        /// What stands before `=` may have words as values: only its type decides how what follows is read.
        case wordTest(FormulaNode, word: FormulaName, orElse: Result<FormulaNode, FormulaFault>)
        case within(FormulaNode, low: Rational, high: Rational)
        case withinScore(FormulaNode, FormulaName)
        case isKind(FormulaNode, FormulaName)
        case and([FormulaNode])
        case or([FormulaNode])
        case not(FormulaNode)
    }

    let kind: Kind
    var range: Range<Int>
    /// How many nodes lie one inside the other, this one included.
    let depth: Int
}

/// `item 3`, `answer 8a`, `items 1 to 9, basic` or `answers 1, 2`.
struct ItemReference: Sendable {
    /// One id or group, or a run.
    struct Part: Sendable {
        let first: FormulaName
        let last: FormulaName?
    }

    let reading: Expression.Reading
    let isList: Bool
    let parts: [Part]
    let range: Range<Int>
}

/// `lookup(t.se, raw = raw)`.
struct TableReference: Sendable {
    let table: FormulaName
    let column: FormulaName
    let keys: [(column: FormulaName, value: FormulaNode)]
}
