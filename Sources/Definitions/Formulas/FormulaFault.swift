/// A complaint about a stretch of a formula's text.
package struct FormulaFault: Error, Sendable {
    /// The stable name of the rule that complains: `unknown-name`.
    package let rule: String
    /// What is wrong, and what to do.
    package let message: String
    /// The stretch, in UTF-8 offsets into the text; empty where something is missing.
    package let range: Range<Int>
    /// Further stretches that explain the first.
    package let notes: [(message: String, range: Range<Int>)]

    /// A complaint about a stretch of a formula's text.
    package init(
        rule: String, message: String, range: Range<Int>, notes: [(message: String, range: Range<Int>)] = []
    ) {
        self.rule = rule
        self.message = message
        self.range = range
        self.notes = notes
    }
}
