package import Instruments

/// Reads `items 1 to 9, basic` as positions in the order written; `item 3` is a list of one.
///
/// This is the one spelling of runs in skip rules, groups and missing rules. All unknown names are complained about at
/// once; there are positions exactly where there is no fault.
package func resolveItemList(_ text: String, in scope: FormulaScope) -> ([Int]?, [FormulaFault]) {
    let length = text.utf8.count
    guard length <= FormulaSyntax.longest else {
        let message = "a list has at most \(FormulaSyntax.longest) bytes: name its parts in `groups`"
        return (nil, [FormulaFault(rule: "formula-too-long", message: message, range: 0..<length)])
    }
    var parser = FormulaParser(text)
    do throws(FormulaFault) {
        let reference = try parser.wholeList()
        var resolver = FormulaResolver(text: text, scope: scope)
        let positions = resolver.positions(of: reference)
        return (resolver.faults.isEmpty ? positions : nil, resolver.faults)
    } catch {
        return (nil, [error])
    }
}

/// Reads a range of two numbers, `0 to 27`; nil for anything else, and where the first number is the greater.
package func parseRange(_ text: String) -> (Rational, Rational)? {
    guard text.utf8.count <= FormulaSyntax.longest else { return nil }
    var parser = FormulaParser(text)
    guard let low = try? parser.number()?.value, parser.cursor.take(word: "to"),
        let high = try? parser.number()?.value, parser.cursor.isAtEnd, low <= high
    else { return nil }
    return (low, high)
}

extension FormulaParser {
    /// The whole text as a list of items.
    fileprivate mutating func wholeList() throws(FormulaFault) -> ItemReference {
        let start = cursor.offset
        let result: ItemReference
        if cursor.take(word: "items") {
            result = try list(.points, from: start)
        } else if cursor.take(word: "item") {
            result = try single(.points, from: start)
        } else {
            throw unexpected("`items` and a list, as in `items 1 to 9`, or `item 3`")
        }
        guard cursor.isAtEnd else { throw unexpected("`,` or the end of the list") }
        return result
    }
}
