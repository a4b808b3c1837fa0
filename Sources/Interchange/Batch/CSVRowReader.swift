internal import Instruments
internal import Scoring

/// Reads the rows of a CSV file, a block at a time: where each stands, and the answers, column by column.
struct CSVRowReader: Sendable {
    /// What a column is to the reader that is no item.
    private enum Target {
        static let id = -1
        static let other = -2
    }

    private let header: CSVHeader
    private let dialect: CSVDialect
    private let encoder: AnswerEncoder
    /// For each column where the answers of its item begin, or what else it is.
    private let targets: [Int]
    /// Where the answers of the first item that has a column begin.
    private let firstItem: Int
    /// For each column whether it and the next three are items.
    private let beginsFour: [Bool]
    /// Whether rows say anything by which they are scored apart.
    let readsContext: Bool

    /// The rows of the block.
    private(set) var rows: [CSVRow] = []
    /// Their answers: those to an item one after the other, the items a block apart.
    private(set) var answers: [UInt8]
    /// What is known of forms besides their answers, by the number of their group.
    private(set) var contexts = [CSVContext()]
    private var sayings: CSVSayings
    /// The bytes of short words that were read before.
    private var shortWords: [ShortWord: UInt8] = [:]

    init(_ plan: ScoringPlan, header: CSVHeader, dialect: CSVDialect) {
        (self.header, self.dialect) = (header, dialect)
        sayings = CSVSayings(of: plan)
        encoder = AnswerEncoder(plan)
        targets = header.roles.map { role in
            switch role {
            case .item(let item): item * ColumnScorer.block
            case .id: Target.id
            case .date, .respondent, .sex, .age, .working, .ignored: Target.other
            }
        }
        firstItem = targets.first { $0 >= 0 } ?? 0
        beginsFour = targets.indices.map { [targets] column in
            column + 4 <= targets.count && targets[column..<column + 4].allSatisfy { $0 >= 0 }
        }
        readsContext = header.roles.contains { $0.isOfContext }
        answers = [UInt8](repeating: AnswerByte.blank, count: plan.instrument.items.count * ColumnScorer.block)
    }

    /// Forgets the groups that were met.
    mutating func forgetGroups() {
        contexts = [CSVContext()]
        sayings.forgetGroups()
    }

    /// Reads the rows from `position` on, a block of them at most.
    ///
    /// - Parameter numbered: How many rows came before.
    /// - Returns: Where the next row begins.
    mutating func read(_ text: Span<UInt8>, from position: Int, numbered: Int) -> Int {
        rows.removeAll(keepingCapacity: true)
        // Out of the way while the reader takes what other columns say, without a copy.
        var answers: [UInt8] = []
        swap(&answers, &self.answers)
        var all = answers.mutableSpan
        var fields = CSVFields(delimiter: dialect.delimiter, from: position)
        let (targets, beginsFour) = (targets, beginsFour)
        while fields.position < text.count, rows.count < ColumnScorer.block {
            readRow(text, &fields, targets.span, beginsFour.span, into: &all, numbered)
        }
        swap(&answers, &self.answers)
        return fields.position
    }

    private mutating func readRow(
        _ text: Span<UInt8>, _ fields: inout CSVFields, _ targets: Span<Int>, _ beginsFour: Span<Bool>,
        into answers: inout MutableSpan<UInt8>, _ numbered: Int
    ) {
        let (start, row) = (fields.position, rows.count)
        var id = start..<start
        var isBroken = false
        var column = 0
        sayings.startOver()
        repeat {
            guard column < targets.count else {
                _ = fields.next(in: text)
                column += 1
                continue
            }
            if beginsFour[column], let four = fields.takeFourDigits(in: text) {
                answers[targets[column] + row] = UInt8(truncatingIfNeeded: four)
                answers[targets[column + 1] + row] = UInt8(truncatingIfNeeded: four >> 16)
                answers[targets[column + 2] + row] = UInt8(truncatingIfNeeded: four >> 32)
                answers[targets[column + 3] + row] = UInt8(truncatingIfNeeded: four >> 48)
                column += 4
                continue
            }
            let target = targets[column]
            if target >= 0 {
                answers[target + row] = fields.takeDigit(in: text) ?? answer(fields.next(in: text), column, text)
            } else if target == Target.id {
                id = fields.next(in: text)
            } else {
                let field = fields.next(in: text)
                let role = header.roles[column]
                if role != .ignored, !field.isEmpty, !sayings.take(field, in: text, column: column, as: role) {
                    isBroken = true
                }
            }
            column += 1
        } while !fields.endedRow
        let range = start..<min(fields.position, text.count)
        if column == 1, targets.count > 1, Self.isEmpty(text, range) { return }
        // A row that is wrong as a whole is scored by itself, as one with a wrong answer is.
        if column != targets.count || isBroken { answers[firstItem + row] = AnswerByte.wrong }
        rows.append(
            CSVRow(
                number: numbered + row, range: range, id: id, group: readsContext ? sayings.group(in: &contexts) : 0))
    }

    /// The byte of an answer that is more, or less, than a digit.
    private mutating func answer(_ field: Range<Int>, _ column: Int, _ text: Span<UInt8>) -> UInt8 {
        if field.isEmpty { return AnswerByte.blank }
        if field.count <= 3, let number = Self.wholeNumber(field, text) { return number }
        guard let word = ShortWord(field, in: text, column: column) else { return read(field, column, text) }
        if let known = shortWords[word] { return known }
        let byte = read(field, column, text)
        if shortWords.count < Self.mostShortWords { shortWords[word] = byte }
        return byte
    }

    /// The most short words that are kept.
    private static let mostShortWords = 4096

    private func read(_ field: Range<Int>, _ column: Int, _ text: Span<UInt8>) -> UInt8 {
        let word = CSVFields.text(field, in: text)
        if word.isEmpty || dialect.blanks.contains(word) { return AnswerByte.blank }
        return encoder.byte(of: .token(dialect.point(word)), at: targets[column] / ColumnScorer.block)
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

    private static func isEmpty(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.allSatisfy { text[$0] == 0x0A || text[$0] == 0x0D }
    }
}

/// A field of a few bytes in a column, as one number.
struct ShortWord: Hashable {
    private let packed: UInt64

    /// Nil where it is too long, or the columns are too many.
    init?(_ field: Range<Int>, in text: Span<UInt8>, column: Int) {
        guard field.count <= 6, column < 1 << 13 else { return nil }
        var bytes: UInt64 = 0
        for index in field { bytes = bytes << 8 | UInt64(text[index]) }
        packed = bytes << 16 | UInt64(column) << 3 | UInt64(field.count)
    }
}
