public import Instruments

/// A score as the column scorer gives it: one of the form's own, or one of a smaller instrument that the form answers.
public struct ScoreColumn: Sendable {
    /// The instrument whose score it is.
    public var instrument: Instrument { plan.instrument }
    /// The score.
    public var score: Score { plan.instrument.scores[index] }
    /// Whether it is a score of the form's own instrument.
    public var isOwn: Bool { sheet == 0 }

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

    /// What `column` of a form of the block came to.
    public func outcome(_ column: ScoreColumn, form: Int) -> ColumnOutcome {
        sheets[column.sheet].tables[column.index].outcomes[number(column, form: form)]
    }

    /// A number for the flags of a form, as for a score.
    ///
    /// - Parameter sheet: 0 for the form's own, then the smaller instruments in the order of the columns.
    func flagsNumber(form: Int, sheet: Int = 0) -> Int {
        Int(sheets[sheet].number(of: sheets[sheet].tables.count, form: form))
    }

    /// The flags of a form of the block, those of its own instrument.
    public func flags(form: Int) -> ColumnFlags { sheets[0].flags[flagsNumber(form: form)] }

    /// The flags of a smaller instrument that a form of the block answers.
    func flags(form: Int, sheet: Int) -> ColumnFlags { sheets[sheet].flags[flagsNumber(form: form, sheet: sheet)] }
}
