/// A parsed formula: a tree whose every node knows its stretch of the text; names are not resolved yet.
package struct FormulaSyntax: Sendable {
    /// The most bytes that a formula may have.
    package static let longest = 10_000
    /// The most brackets and calls that may stand one inside the other.
    package static let deepestNesting = 64
    /// The most parts that may hang one from the other: terms of one sum, and brackets.
    package static let deepestTree = 200
    /// The words that no score, group, block, table or item may have as its name.
    package static let wordsOfTheGrammar: Set<String> = [
        "and", "or", "not", "to", "is", "within", "yes", "no", "item", "items", "answer", "answers", "about",
    ]

    /// The text that was parsed.
    package let text: String
    /// The bare names used that may be scores, each once, in the order written.
    ///
    /// What follows `NAME =` may be a word or a score: it is listed too, for only the type of NAME tells.
    package let names: [String]
    let root: FormulaNode

    /// Parses the text of a formula.
    ///
    /// The first thing that the grammar does not allow ends the parsing, so there is one fault at most, and no tree
    /// then. The time taken grows with the length of the text and with nothing else.
    package static func parse(_ text: String) -> (FormulaSyntax?, [FormulaFault]) {
        guard text.utf8.count <= longest else {
            let message = "a formula has at most \(longest) bytes: make scores of its parts"
            return (nil, [FormulaFault(rule: "formula-too-long", message: message, range: 0..<text.utf8.count)])
        }
        var parser = FormulaParser(text)
        do throws(FormulaFault) {
            let root = try parser.whole()
            return (FormulaSyntax(text: text, names: parser.names, root: root), [])
        } catch {
            return (nil, [error])
        }
    }
}
