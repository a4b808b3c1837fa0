public import Instruments

/// A score as the column scorer gives it: one of the form's own, or one of a smaller instrument that the form answers.
public struct ScoreColumn: Sendable {
    /// The instrument whose score it is.
    public var instrument: Instrument { plan.instrument }
    /// The score.
    public var score: Score { plan.instrument.scores[index] }
    /// Whether it is a score of the form's own instrument.
    public var isOwn: Bool { sheet == 0 }
    /// Its name: `total`, and `phq-2.total` for one of a smaller instrument.
    public var name: String { (isOwn ? "" : instrument.id + ".") + score.name }

    let plan: ScoringPlan
    let sheet: Int
    let index: Int
}

/// What a block of forms came to, to be read before the next is scored.
public struct ColumnBlock: ~Copyable {
    private let sheets: [SheetScorer]
    /// The number of the first form of the block.
    public let first: Int
    /// How many forms it has.
    public let forms: Int

    init(sheets: [SheetScorer], first: Int, forms: Int) {
        (self.sheets, self.first, self.forms) = (sheets, first, forms)
    }

    /// A number for what `column` of a form of the block came to: forms with the same number came to the same, as long
    /// as the generation of the column is the same.
    public func number(_ column: ScoreColumn, form: Int) -> Int {
        Int(sheets[column.sheet].number(of: column.index, form: form))
    }

    /// Copies the numbers of all forms of the block, in order, to `numbers` from `start` on.
    public func copyNumbers(_ column: ScoreColumn, to numbers: inout [UInt32], from start: Int) {
        copy(sheets[column.sheet].numbers, from: column.index * ColumnScorer.block, to: &numbers, from: start)
    }

    /// Copies the values of all forms of the block, in order, to `values` from `start` on: the numbers that
    /// `ScoreResult.value` gives. Where a score has no value, or one that is no number, it is not a number (`isNaN`).
    public func copyValues(_ column: ScoreColumn, to values: inout [Double], from start: Int) {
        let (given, known) = (sheets[column.sheet].numbers, sheets[column.sheet].tables[column.index].values)
        let (numbers, its) = (given.span, known.span)
        let first = column.index * ColumnScorer.block
        precondition(start >= 0 && start + forms <= values.count, "more forms than values")
        var all = values.mutableSpan
        for form in 0..<forms {
            unsafe all[unchecked: start &+ form] = its[unchecked: Int(numbers[unchecked: first &+ form])]
        }
    }

    /// Copies the numbers of the flags of all forms of the block, in order, to `numbers` from `start` on: those of the
    /// form's own instrument. `flags(number:)` tells what they stand for.
    public func copyFlagNumbers(to numbers: inout [UInt32], from start: Int) {
        copy(sheets[0].numbers, from: sheets[0].tables.count * ColumnScorer.block, to: &numbers, from: start)
    }

    private func copy(_ given: [UInt32], from first: Int, to numbers: inout [UInt32], from start: Int) {
        precondition(
            start >= 0 && start + forms <= numbers.count && first + forms <= given.count, "more forms than numbers")
        let source = given.span
        var all = numbers.mutableSpan
        for form in 0..<forms { unsafe all[unchecked: start &+ form] = source[unchecked: first &+ form] }
    }

    /// How many outcomes of a column were seen so far: their numbers are below it.
    package func outcomeCount(_ column: ScoreColumn) -> Int {
        sheets[column.sheet].tables[column.index].outcomes.count
    }

    /// The same for the flags of the form's own instrument.
    package var flagsCount: Int { sheets[0].flags.count }

    /// How often the numbers were given out anew: those of another generation mean something else.
    public var generation: Int { sheets.reduce(0) { $0 + $1.generation } }

    /// How many instruments a form answers: its own, and the smaller ones.
    package var sheetCount: Int { sheets.count }

    /// The outcome of this number.
    package func outcome(_ column: ScoreColumn, number: Int) -> ColumnOutcome {
        sheets[column.sheet].tables[column.index].outcomes[number]
    }

    /// The flags of this number, of the form's own instrument.
    public func flags(number: Int) -> ColumnFlags { sheets[0].flags[number] }

    /// The same of the smaller instrument at `sheet`.
    package func flags(number: Int, sheet: Int) -> ColumnFlags { sheets[sheet].flags[number] }

    /// Whether a smaller instrument that the form answers can raise a flag at all.
    package var mayHaveFurtherFlags: Bool { sheets.dropFirst().contains { $0.flags.contains { !$0.flags.isEmpty } } }

    /// Whether a smaller instrument that the form answers raises a flag.
    package func hasFurtherFlags(form: Int) -> Bool { sheets.dropFirst().contains { !$0.isQuiet(form) } }

    /// The instrument of a sheet.
    package func instrument(ofSheet sheet: Int) -> Instrument { sheets[sheet].sheet.plan.instrument }

    /// What `column` of a form of the block came to.
    public func outcome(_ column: ScoreColumn, form: Int) -> ColumnOutcome {
        sheets[column.sheet].tables[column.index].outcomes[number(column, form: form)]
    }

    /// A number for the flags of a form, as for a score.
    ///
    /// - Parameter sheet: 0 for the form's own, then the smaller instruments in the order of the columns.
    package func flagsNumber(form: Int, sheet: Int = 0) -> Int {
        Int(sheets[sheet].number(of: sheets[sheet].tables.count, form: form))
    }

    /// The flags of a form of the block, those of its own instrument.
    public func flags(form: Int) -> ColumnFlags { sheets[0].flags[flagsNumber(form: form)] }
}
