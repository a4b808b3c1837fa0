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
    private let plan: ScoringPlan
    private let dialect: CSVDialect
    private let header: CSVHeader
    private let single: CSVSingleRow
    private var groups: [CSVGroup] = []
    private var places: [CSVContext: Int] = [:]
    /// Whether rows say anything by which they are scored apart.
    private let readsContext: Bool
    private let encoder: AnswerEncoder
    /// The rows that are scored next, and their answers, row by row.
    private var rows: [CSVRow] = []
    private var answers: [UInt8]
    private var fields: CSVFields
    /// How many rows were scored before these.
    private var numbered = 0

    /// A scorer of the rows below `header`; nil for an instrument whose forms hold repeated entries, which no row can.
    public init?(_ plan: ScoringPlan, header: CSVHeader, dialect: CSVDialect) {
        guard plan.instrument.entries.isEmpty else { return nil }
        (self.plan, self.header, self.dialect) = (plan, header, dialect)
        single = CSVSingleRow(layout: CSVLayout(plan, dialect), header: header)
        answers = [UInt8](repeating: 0, count: plan.instrument.items.count * ColumnScorer.block)
        fields = CSVFields(delimiter: dialect.delimiter, from: 0)
        readsContext = header.roles.contains { $0.isOfContext }
        encoder = AnswerEncoder(plan)
    }

    /// The header of the results.
    public var resultHeader: [UInt8] { single.layout.header }

    /// Where the last whole form of a stretch ends; nil where none does.
    public func end(of bytes: Span<UInt8>) -> Int? {
        CSVFields.endOfRows(in: bytes, delimiter: dialect.delimiter)
    }

    /// The most groups that are kept from one stretch to the next.
    private static let mostGroups = 16

    /// Scores the forms of a stretch, and adds to `part` what they came to.
    public mutating func score(_ text: Span<UInt8>, into part: inout BatchPart) {
        if groups.count > Self.mostGroups { (groups, places) = ([], [:]) }
        fields = CSVFields(delimiter: dialect.delimiter, from: 0)
        while fields.position < text.count {
            numbered = part.counts.forms
            rows.removeAll(keepingCapacity: true)
            while fields.position < text.count, rows.count < ColumnScorer.block { readRow(text) }
            writeRows(text, into: &part)
        }
    }

    // MARK: Rows in

    private mutating func readRow(_ text: Span<UInt8>) {
        let start = fields.position
        let width = plan.instrument.items.count
        let base = rows.count * width
        var row = CSVRow(number: numbered + rows.count, range: start..<start)
        for item in 0..<width { answers[base + item] = AnswerByte.blank }
        var index = 0
        repeat {
            if index < header.roles.count {
                if case .item(let item) = header.roles[index] {
                    answers[base + item] = fields.takeDigit(in: text) ?? answer(fields.next(in: text), item, text)
                } else {
                    take(fields.next(in: text), as: header.roles[index], text, &row)
                }
            } else {
                _ = fields.next(in: text)
            }
            index += 1
        } while !fields.endedRow
        row.range = start..<min(fields.position, text.count)
        if index == 1, header.roles.count > 1, Self.isEmpty(text, row.range) { return }
        if index != header.roles.count { row.isBroken = true }
        if row.isBroken { answers[base] = AnswerByte.wrong }
        row.group = readsContext || groups.isEmpty ? group(of: row.context) : 0
        rows.append(row)
    }

    /// The byte of an answer that is more, or less, than a digit.
    private func answer(_ field: Range<Int>, _ item: Int, _ text: Span<UInt8>) -> UInt8 {
        if field.isEmpty { return AnswerByte.blank }
        if field.count <= 3, let number = Self.wholeNumber(field, text) { return number }
        let word = CSVFields.text(field, in: text)
        if word.isEmpty || dialect.blanks.contains(word) { return AnswerByte.blank }
        return encoder.byte(of: .token(dialect.point(word)), at: item)
    }

    /// A whole number of at most 100, which stands for itself.
    private static func wholeNumber(_ field: Range<Int>, _ text: Span<UInt8>) -> UInt8? {
        var number = 0
        for index in field {
            let digit = text[index] &- 0x30
            guard digit < 10 else { return nil }
            number = number * 10 + Int(digit)
        }
        return number <= 100 && (field.count == 1 || text[field.lowerBound] != 0x30) ? UInt8(number) : nil
    }

    private func take(_ field: Range<Int>, as role: CSVHeader.Role, _ text: Span<UInt8>, _ row: inout CSVRow) {
        if role == .id { return row.id = field }
        if role == .ignored || field.isEmpty { return }
        if row.context.take(CSVFields.text(field, in: text), as: role) != nil { row.isBroken = true }
    }

    private static func isEmpty(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.allSatisfy { text[$0] == 0x0A || text[$0] == 0x0D }
    }

    private mutating func group(of context: CSVContext) -> Int {
        if let known = places[context] { return known }
        groups.append(CSVGroup(single, context))
        places[context] = groups.count - 1
        return groups.count - 1
    }

    // MARK: Results out

    private mutating func writeRows(_ text: Span<UInt8>, into part: inout BatchPart) {
        part.counts.forms += rows.count
        guard let first = rows.first else { return }
        if !readsContext || rows.allSatisfy({ $0.group == first.group }) {
            let (held, its) = (answers, rows)
            groups[first.group].score(held.span, its, text, into: &part) { _, _ in }
        } else {
            writeMixedRows(text, into: &part)
        }
    }

    /// Scores each group of rows by itself, and writes them in the order in which they came.
    private mutating func writeMixedRows(_ text: Span<UInt8>, into part: inout BatchPart) {
        let width = plan.instrument.items.count
        var aside = BatchPart()
        var written = [Range<Int>](repeating: 0..<0, count: rows.count)
        for group in Set(rows.map(\.group)).sorted() {
            let places = rows.indices.filter { rows[$0].group == group }
            let its = places.flatMap { answers[$0 * width..<($0 + 1) * width] }
            var begin = aside.output.count
            groups[group].score(its.span, places.map { rows[$0] }, text, into: &aside) { place, end in
                written[places[place]] = begin..<end
                begin = end
            }
        }
        for range in written { part.output.append(aside.output, range) }
        part.rejects += aside.rejects.sorted { $0.row < $1.row }
        part.counts += aside.counts
    }
}
