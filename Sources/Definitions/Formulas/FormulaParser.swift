internal import Instruments

/// Reads a formula by descent, a method a rule of the grammar; the loosest binding stands first.
struct FormulaParser {
    var cursor: FormulaCursor
    /// The bare names read so far, each once.
    private(set) var names: [String] = []
    private var known: Set<String> = []
    private var nesting = 0

    init(_ text: String) {
        cursor = FormulaCursor(text)
    }

    /// The whole text as one formula.
    mutating func whole() throws(FormulaFault) -> FormulaNode {
        let root = try formula()
        guard cursor.isAtEnd else { throw unexpected("`and`, `or`, an operator or the end") }
        return root
    }

    /// `and, { "or", and }`
    mutating func formula() throws(FormulaFault) -> FormulaNode {
        let first = try conjunction()
        var parts = [first]
        while cursor.take(word: "or") { parts.append(try conjunction()) }
        return parts.count == 1 ? first : try node(.or(parts), from: first.range.lowerBound, over: parts)
    }

    /// `not, { "and", not }`
    private mutating func conjunction() throws(FormulaFault) -> FormulaNode {
        let first = try negation()
        var parts = [first]
        while cursor.take(word: "and") { parts.append(try negation()) }
        return parts.count == 1 ? first : try node(.and(parts), from: first.range.lowerBound, over: parts)
    }

    /// `"not", not | test`
    private mutating func negation() throws(FormulaFault) -> FormulaNode {
        var starts: [Int] = []
        while cursor.isNext(word: "not") {
            starts.append(cursor.offset)
            _ = cursor.take(word: "not")
        }
        var result = try test()
        for start in starts.reversed() { result = try node(.not(result), from: start, over: [result]) }
        return result
    }

    /// `product, { ( "+" | "-" ), product }`
    mutating func sum() throws(FormulaFault) -> FormulaNode {
        var result = try product()
        while let operation = takeOperation(("+", .plus), ("-", .minus)) {
            let right = try product()
            result = try node(
                .arithmetic(operation, result, right), from: result.range.lowerBound, over: [result, right])
        }
        return result
    }

    /// `power, { ( "*" | "/" ), power }`
    private mutating func product() throws(FormulaFault) -> FormulaNode {
        var result = try power()
        while let operation = takeOperation(("*", .times), ("/", .over)) {
            let right = try power()
            result = try node(
                .arithmetic(operation, result, right), from: result.range.lowerBound, over: [result, right])
        }
        return result
    }

    /// `factor, [ "^", digit ]`
    private mutating func power() throws(FormulaFault) -> FormulaNode {
        let base = try factor()
        guard cursor.take(symbol: "^") else { return base }
        guard let digits = cursor.byte()?.isASCIIDigit == true ? cursor.takeID() : nil else {
            throw unexpected("one digit after `^`")
        }
        guard digits.text.utf8.count == 1, let exponent = Int(digits.text) else {
            throw fault("after `^` stands one digit, from 0 to 9", at: digits.range)
        }
        if cursor.byte() == UInt8(ascii: "^") {
            throw fault("powers do not chain: put the first in brackets", at: cursor.nextStretch)
        }
        return try node(.power(base, exponent), from: base.range.lowerBound, over: [base])
    }

    private mutating func takeOperation(
        _ first: (symbol: String, operation: Arithmetic), _ second: (symbol: String, operation: Arithmetic)
    ) -> Arithmetic? {
        if cursor.take(symbol: first.symbol) { return first.operation }
        return cursor.take(symbol: second.symbol) ? second.operation : nil
    }

    /// Reads what may stand in a formula and may hold a whole formula again, as deep as is allowed.
    private mutating func factor() throws(FormulaFault) -> FormulaNode {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= FormulaSyntax.deepestNesting + 1 else { throw tooDeep(cursor.nextStretch) }
        return try unboundedFactor()
    }

    /// Keeps a bare name that may be a score.
    mutating func note(name: String) {
        if known.insert(name).inserted { names.append(name) }
    }

    /// A node that ends where the last thing ended.
    func node(
        _ kind: FormulaNode.Kind, from start: Int, over parts: [FormulaNode] = []
    ) throws(FormulaFault) -> FormulaNode {
        let depth = 1 + (parts.map(\.depth).max() ?? 0)
        guard depth <= FormulaSyntax.deepestTree else { throw tooDeep(start..<cursor.end) }
        return FormulaNode(kind: kind, range: start..<cursor.end, depth: depth)
    }

    private func tooDeep(_ range: Range<Int>) -> FormulaFault {
        let message =
            "a formula holds at most \(FormulaSyntax.deepestNesting) brackets one inside the other, "
            + "and \(FormulaSyntax.deepestTree) terms in a row: make scores of its parts"
        return FormulaFault(rule: "formula-too-deep", message: message, range: range)
    }

    func fault(_ message: String, at range: Range<Int>) -> FormulaFault {
        FormulaFault(rule: "formula-syntax", message: message, range: range)
    }

    /// The complaint that something else was expected than what comes next.
    func unexpected(_ expected: String) -> FormulaFault {
        let range = cursor.nextStretch
        guard !range.isEmpty else { return fault("expected \(expected), but the formula ends", at: range) }
        let found = range.count > 40 ? "a long word" : "`\(cursor.text(range))`"
        return fault("expected \(expected), but found \(found)", at: range)
    }
}
