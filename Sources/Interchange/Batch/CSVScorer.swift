internal import Instruments
public import Scoring

/// Scores the rows of a CSV file of forms of one instrument, and writes a row of results for each.
///
/// ```
/// id, then for each score VALUE, .status and .band, then flags, errors, edition, definition
/// ```
///
/// Rows of which the same is known besides the answers are scored together, by columns; a row in which something is
/// wrong is read and scored by itself, so that it says all that is wrong with it.
public struct CSVScorer: BatchScorer {
    private let dialect: CSVDialect
    private let single: CSVSingleRow
    private var reader: CSVRowReader
    /// The groups of rows, by number.
    private var groups: [CSVGroup] = []

    /// A scorer of the rows below `header`; nil for an instrument whose forms hold repeated entries, which no row can.
    public init?(_ plan: ScoringPlan, header: CSVHeader, dialect: CSVDialect) {
        guard plan.instrument.entries.isEmpty else { return nil }
        self.dialect = dialect
        single = CSVSingleRow(layout: CSVLayout(plan, dialect), header: header)
        reader = CSVRowReader(plan, header: header, dialect: dialect)
    }

    /// The header of the results.
    public var resultHeader: [UInt8] { single.layout.header }

    /// Where the last whole form of a stretch ends; nil where none does.
    public func end(of bytes: Span<UInt8>) -> Int? {
        CSVFields.endOfRows(in: bytes, delimiter: dialect.delimiter)
    }

    /// The most groups that are scored by columns.
    private static let mostPrepared = 16
    /// How many rows of a group pay for its columns.
    private static let rowsThatPay = 128
    /// After how many rows that were scored one by one it is tried anew which groups are large.
    private static let mostRowsAlone = 1 << 16

    /// Scores the forms of a stretch, and adds to `part` what they came to.
    public mutating func score(_ text: Span<UInt8>, into part: inout BatchPart) {
        if groups.reduce(0, { $0 + $1.rowsAlone }) > Self.mostRowsAlone {
            groups = []
            reader.forgetGroups()
        }
        var position = 0
        while position < text.count {
            position = reader.read(text, from: position, numbered: part.counts.forms)
            part.counts.forms += reader.rows.count
            while groups.count < reader.contexts.count {
                groups.append(CSVGroup(single, reader.contexts[groups.count]))
            }
            guard let first = reader.rows.first else { continue }
            if !reader.readsContext || reader.rows.allSatisfy({ $0.group == first.group }) {
                let (answers, rows) = (reader.answers, reader.rows)
                prepare(first.group)
                groups[first.group].score(answers.span, rows, text, into: &part)
            } else {
                writeMixedRows(text, into: &part)
            }
        }
    }

    /// Prepares a group to be scored by columns, unless too many are.
    private mutating func prepare(_ group: Int) {
        if !groups[group].isPrepared, groups.count(where: \.isPrepared) < Self.mostPrepared { groups[group].prepare() }
    }

    /// Scores each group of rows by itself, and writes them in the order in which they came.
    private mutating func writeMixedRows(_ text: Span<UInt8>, into part: inout BatchPart) {
        let (rows, answers) = (reader.rows, reader.answers)
        var aside = BatchPart()
        var written = [Range<Int>](repeating: 0..<0, count: rows.count)
        var its = [UInt8](repeating: AnswerByte.blank, count: answers.count)
        for group in Set(rows.map(\.group)).sorted() {
            let places = rows.indices.filter { rows[$0].group == group }
            for column in stride(from: 0, to: answers.count, by: ColumnScorer.block) {
                for (row, place) in places.enumerated() { its[column + row] = answers[column + place] }
            }
            if groups[group].rowsAlone + places.count >= Self.rowsThatPay { prepare(group) }
            var begin = aside.output.count
            groups[group].score(its.span, places.map { rows[$0] }, text, into: &aside)
            for (place, end) in zip(places, groups[group].ends) {
                written[place] = begin..<end
                begin = end
            }
        }
        for range in written { part.output.append(aside.output, range) }
        part.rejects += aside.rejects.sorted { $0.row < $1.row }
        part.counts += aside.counts
    }
}
