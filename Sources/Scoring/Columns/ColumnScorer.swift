public import Instruments

/// Scores many forms of one instrument at once, from columns of bytes.
///
/// It comes to what `ScoringPlan.score` comes to; it is fast because forms that add up to the same come to the same,
/// and each different case is worked out once, by the same evaluator. What it has learnt it keeps, so one scorer is
/// for one thread; a copy learns by itself.
///
/// ```swift
/// var scorer = ColumnScorer(plan)!
/// scorer.score(codes.span, forms: count, formStride: 1, columnStride: count) { block in
///     for form in 0..<block.forms { use(block.outcome("total", form)) }
/// }
/// ```
public struct ColumnScorer: Sendable {
    /// The plan by which forms are scored.
    public let plan: ScoringPlan
    /// What is known of every person.
    public let about: About
    /// Who answered every form.
    public let respondent: Respondent
    private let words: TallyWords
    /// The scores that a form comes to: its own, in the order of the definition, then those of the smaller instruments.
    public let columns: [ScoreColumn]
    private(set) var sheets: [SheetScorer]
    private var sums: [UInt64]

    /// How many forms are scored at a time.
    package static let block = 1024

    /// A scorer for forms of one respondent, and of people of whom the same is known; nil for an instrument with
    /// repeated entries, whose forms have to be scored one by one, and where the respondent is none of the instrument's.
    public init?(_ plan: ScoringPlan, about: About = About(), respondent: Respondent? = nil) {
        let respondent = respondent ?? plan.instrument.respondents[0]
        guard plan.instrument.respondents.contains(respondent), about.age.map({ (0...130).contains($0) }) ?? true
        else { return nil }
        (self.plan, self.about, self.respondent) = (plan, about, respondent)
        let bytes = AnswerEncoder(plan).bytes
        var builder = TallyWords.Builder()
        var sheets: [ColumnSheet] = []
        let inner = plan.contained.filter { $0.plan.instrument.respondents.contains(respondent) }
        let all = [(plan, plan.items.indices.map { Optional($0) })] + inner.map { ($0.plan, $0.positions) }
        for (small, columns) in all {
            guard
                let sheet = ColumnSheet(
                    small, columns: columns,
                    bytes: zip(columns, small.items).map { column, item in
                        column.map { bytes[$0] } ?? ItemBytes(item)
                    },
                    about: about, respondent: respondent, sharing: &builder)
            else { return nil }
            sheets.append(sheet)
        }
        words = builder.words
        self.sheets = sheets.map(SheetScorer.init)
        sums = [UInt64](repeating: 0, count: words.words.count * Self.block)
        columns = sheets.enumerated().flatMap { place, sheet in
            sheet.plan.instrument.scores.indices.map { ScoreColumn(plan: sheet.plan, sheet: place, index: $0) }
        }
    }

    /// Scores `forms` forms, and hands them to `use` block by block, in order.
    ///
    /// - Parameters:
    ///   - answers: The bytes of the answers: that of item `i` of form `f` stands at
    ///     `f * formStride + i * columnStride`. Unscored items have a column too.
    ///   - forms: How many forms there are.
    ///   - formStride: How far apart the forms stand: 1 where each column stands together.
    ///   - columnStride: How far apart the columns stand: 1 where each form stands together.
    ///   - use: What is done with a block.
    public mutating func score(
        _ answers: Span<UInt8>, forms: Int, formStride: Int, columnStride: Int, use: (borrowing ColumnBlock) -> Void
    ) {
        precondition(
            forms == 0 || (forms - 1) * formStride + max(0, plan.items.count - 1) * columnStride < answers.count,
            "more forms than answers")
        var first = 0
        while first < forms {
            let shape = BlockShape(
                start: first * formStride, forms: min(Self.block, forms - first), formStride: formStride,
                columnStride: columnStride)
            use(block(answers, shape, first: first))
            first += shape.forms
        }
    }

    /// Scores a block of forms, at most `block`, that stand one after the other, each with all its columns.
    package mutating func scored(_ answers: Span<UInt8>, forms: Int) -> ColumnBlock {
        block(
            answers, BlockShape(start: 0, forms: forms, formStride: plan.items.count, columnStride: 1), first: 0)
    }

    private mutating func block(_ answers: Span<UInt8>, _ block: BlockShape, first: Int) -> ColumnBlock {
        words.add(answers, block, into: &sums)
        let isOdd = (0..<block.forms).map { sums[$0] & TallyWords.exceptions != 0 }
        for index in sheets.indices { sheets[index].score(answers, block, shared: sums, isOdd: isOdd) }
        return ColumnBlock(sheets: sheets, first: first, forms: block.forms)
    }
}

/// Where the answers of a block of forms stand among bytes.
struct BlockShape {
    let start: Int
    let forms: Int
    let formStride: Int
    let columnStride: Int

    func byte(of answers: Span<UInt8>, _ column: Int, _ form: Int) -> UInt8 {
        answers[start + form * formStride + column * columnStride]
    }
}
