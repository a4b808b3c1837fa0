public import Instruments

/// Scores many forms of one instrument at once, from columns of bytes.
///
/// It comes to what `ScoringPlan.score` comes to; it is fast because forms that add up to the same come to the same,
/// and each different case is worked out once, by the same evaluator. What it has learnt it keeps, so one scorer is
/// for one thread; a copy learns by itself.
///
/// ```swift
/// var scorer = ColumnScorer(plan, scores: ["total"])!
/// let total = scorer.columns[0]
/// var totals = [Double](repeating: 0, count: forms)
/// scorer.score(codes.span, forms: forms, formStride: 1, columnStride: forms) { block in
///     block.copyValues(total, to: &totals, from: block.first)
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
    private var sums = TallySums()
    /// The answers of a block, column by column, where they do not come so.
    private var turned: [UInt8] = []

    /// How many forms are scored at a time.
    package static let block = 1024

    /// A scorer for forms of one respondent, and of people of whom the same is known; nil for an instrument with
    /// repeated entries, whose forms have to be scored one by one, and where the respondent is none of the instrument's.
    ///
    /// - Parameter scores: The names of the scores that are wanted, `total` or `phq-2.total`; all where none are named.
    ///   Flags are always told.
    public init?(
        _ plan: ScoringPlan, about: About = About(), respondent: Respondent? = nil, scores: Set<String>? = nil
    ) {
        let respondent = respondent ?? plan.instrument.respondents[0]
        guard plan.instrument.respondents.contains(respondent), about.age.map(About.ages.contains) ?? true
        else { return nil }
        (self.plan, self.about, self.respondent) = (plan, about, respondent)
        let bytes = AnswerEncoder(plan).bytes
        var builder = TallyWords.Builder()
        var sheets: [ColumnSheet] = []
        var found: [ScoreColumn] = []
        let inner = plan.contained.filter { $0.plan.instrument.respondents.contains(respondent) }
        let all = [(plan, plan.items.indices.map { Optional($0) })] + inner.map { ($0.plan, $0.positions) }
        for (small, columns) in all {
            let its = small.scores.indices.map { ScoreColumn(plan: small, sheet: sheets.count, index: $0) }
            let isWanted = its.map { scores?.contains($0.name) ?? true }
            if !isWanted.contains(true), !sheets.isEmpty, small.instrument.flags.isEmpty { continue }
            guard
                let sheet = ColumnSheet(
                    small, columns: columns,
                    bytes: zip(columns, small.items).map { column, item in
                        column.map { bytes[$0] } ?? ItemBytes(item)
                    },
                    about: about, respondent: respondent, wanted: isWanted, sharing: &builder)
            else { return nil }
            sheets.append(sheet)
            found += its.filter { isWanted[$0.index] }
        }
        words = builder.words(plain: bytes.map(\.plain))
        self.sheets = sheets.map(SheetScorer.init)
        columns = found
    }

    /// Scores `forms` forms, and hands them to `use` block by block, in order.
    ///
    /// - Parameters:
    ///   - answers: The bytes of the answers: that of item `i` of form `f` stands at
    ///     `f * formStride + i * columnStride`. Unscored items have a column too.
    ///   - forms: How many forms there are.
    ///   - formStride: How far apart the forms stand: 1 where each column stands together, which is the fastest.
    ///   - columnStride: How far apart the columns stand: 1 where each form stands together.
    ///   - use: What is done with a block.
    public mutating func score(
        _ answers: Span<UInt8>, forms: Int, formStride: Int, columnStride: Int, use: (borrowing ColumnBlock) -> Void
    ) {
        precondition(
            forms == 0 || (forms - 1) * formStride + max(0, plan.items.count - 1) * columnStride < answers.count,
            "more forms than answers")
        for first in stride(from: 0, to: forms, by: Self.block) {
            let count = min(Self.block, forms - first)
            if formStride == 1 {
                use(block(answers, BlockShape(start: first, forms: count, columnStride: columnStride), first: first))
            } else {
                turn(answers, from: first * formStride, forms: count, formStride: formStride, columnStride)
                let turned = turned
                use(block(turned.span, BlockShape(forms: count), first: first))
            }
        }
    }

    /// Scores a block of forms, at most `block`, whose columns stand `block` apart.
    package mutating func scored(_ answers: Span<UInt8>, forms: Int) -> ColumnBlock {
        block(answers, BlockShape(forms: forms), first: 0)
    }

    private mutating func block(_ answers: Span<UInt8>, _ block: BlockShape, first: Int) -> ColumnBlock {
        sums.add(words, of: answers, block)
        for index in sheets.indices { sheets[index].score(answers, block, shared: sums) }
        return ColumnBlock(sheets: sheets, first: first, forms: block.forms)
    }

    /// Lays the answers of a block of forms that stand form by form out column by column.
    private mutating func turn(
        _ answers: Span<UInt8>, from start: Int, forms: Int, formStride: Int, _ columnStride: Int
    ) {
        let columns = plan.items.indices
        if turned.isEmpty { turned = [UInt8](repeating: AnswerByte.blank, count: columns.count * Self.block) }
        var all = turned.mutableSpan
        for column in columns {
            for form in 0..<forms {
                all[column * Self.block + form] = answers[start + form * formStride + column * columnStride]
            }
        }
    }
}

/// Where the answers of a block of forms stand among bytes: those to an item one after the other.
struct BlockShape {
    var start = 0
    let forms: Int
    var columnStride = ColumnScorer.block

    func byte(of answers: Span<UInt8>, _ column: Int, _ form: Int) -> UInt8 {
        answers[start + form + column * columnStride]
    }
}
