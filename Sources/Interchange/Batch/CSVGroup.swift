internal import Instruments
internal import Scoring

/// Rows of which the same is known besides their answers: scored by columns, and written. Rows are scored one by one until
/// the columns are prepared, which takes as long as many rows, and much room.
struct CSVGroup: Sendable {
    private let layout: CSVLayout
    private let single: CSVSingleRow
    private let context: CSVContext
    /// Nil where every row has to be scored by itself.
    private var scorer: ColumnScorer?
    /// Whether the rows are scored by columns, where they can be.
    private(set) var isPrepared = false
    /// How many rows were scored one by one.
    private(set) var rowsAlone = 0
    /// For each column of the layout that of the scorer; nil where forms of this respondent do not come to it.
    private var columns: [ScoreColumn?] = []
    /// The texts of each column, and last those of the flags.
    private var texts: FragmentStore
    /// The texts of each row of a block, column by column.
    private var fragments: [Fragment] = []
    private var numbers: [UInt32] = []
    private var generation = 0
    /// Where each row that was written last ended in the output.
    private(set) var ends: [Int] = []

    init(_ single: CSVSingleRow, _ context: CSVContext) {
        (self.single, self.context) = (single, context)
        layout = single.layout
        texts = FragmentStore(columns: single.layout.columns.count + 1)
    }

    /// Prepares to score by columns.
    mutating func prepare() {
        if isPrepared { return }
        isPrepared = true
        let scorer = ColumnScorer(layout.plan, about: context.about, respondent: context.respondent)
        self.scorer = scorer
        columns = layout.columns.map { column in scorer?.columns.first { $0.name == column.name } }
        fragments = [Fragment](repeating: .apart, count: (columns.count + 1) * ColumnScorer.block)
        numbers = [UInt32](repeating: 0, count: ColumnScorer.block)
    }

    /// Scores and writes these rows, the answers of which stand column by column, a block apart.
    mutating func score(_ answers: Span<UInt8>, _ rows: [CSVRow], _ text: Span<UInt8>, into part: inout BatchPart) {
        ends.removeAll(keepingCapacity: true)
        guard let block = scorer?.scored(answers, forms: rows.count) else {
            for row in rows { writeAlone(row, text, into: &part) }
            rowsAlone += rows.count
            return
        }
        if block.generation != generation {
            texts.forget()
            generation = block.generation
        }
        makeTexts(of: block)
        layOut(block)
        write(rows, text, block, into: &part)
    }

    // MARK: Texts

    /// Makes the texts of outcomes and flags that were not seen before.
    private mutating func makeTexts(of block: borrowing ColumnBlock) {
        for (index, column) in columns.enumerated() {
            let its = layout.columns[index]
            guard let column else {
                if texts.count(of: index) == 0 { texts.add(layout.nothing(in: its), mark: 0, to: index) }
                continue
            }
            for number in texts.count(of: index)..<block.outcomeCount(column) {
                let outcome = block.outcome(column, number: number)
                texts.add(layout.text(of: outcome, in: its), mark: layout.mark(of: outcome), to: index)
            }
        }
        for number in texts.count(of: columns.count)..<block.flagsCount {
            let found = block.flags(number: number)
            if found.isRefused {
                texts.addNone(to: columns.count)
            } else {
                let text = layout.end(flags: found.flags.map(\.exampleToken), errors: [])
                texts.add(text, mark: layout.mark(of: found.flags), to: columns.count)
            }
        }
    }

    /// Lays out the texts of each row.
    private mutating func layOut(_ block: borrowing ColumnBlock) {
        let width = columns.count + 1
        for index in 0..<width {
            if index == columns.count {
                block.copyFlagNumbers(to: &numbers, from: 0)
            } else if let column = columns[index] {
                block.copyNumbers(column, to: &numbers, from: 0)
            } else {
                for form in 0..<block.forms { numbers[form] = 0 }
            }
            let (given, known) = (numbers, texts.columns[index])
            let (numbers, its) = (given.span, known.span)
            var all = fragments.mutableSpan
            for form in 0..<block.forms { all[form * width + index] = its[Int(numbers[form])] }
        }
        guard block.mayHaveFurtherFlags else { return }
        for form in 0..<block.forms where block.hasFurtherFlags(form: form) {
            fragments[form * width + width - 1] = .apart
        }
    }

    // MARK: Rows

    private mutating func write(
        _ rows: [CSVRow], _ text: Span<UInt8>, _ block: borrowing ColumnBlock, into part: inout BatchPart
    ) {
        var marks = [Int](repeating: 0, count: 256)
        var place = 0
        while true {
            place = part.output.append(
                rows, from: place, text, fragments, width: columns.count + 1, of: texts, ends: &ends, marks: &marks)
            if place == rows.count { break }
            if block.flags(form: place).isRefused {
                writeAlone(rows[place], text, into: &part)
            } else {
                write(rows[place], at: place, withFurtherFlagsOf: block, text, into: &part)
            }
            place += 1
        }
        for (mark, times) in marks.enumerated() where times > 0 { part.counts.count(UInt8(mark), times: times) }
    }

    /// Writes a row of which a smaller instrument raises flags too.
    private mutating func write(
        _ row: CSVRow, at place: Int, withFurtherFlagsOf block: borrowing ColumnBlock, _ text: Span<UInt8>,
        into part: inout BatchPart
    ) {
        part.output.append(text, row.id)
        let first = place * (columns.count + 1)
        var (flags, mark) = furtherFlags(place, block)
        for fragment in fragments[first..<first + columns.count] {
            part.output.append(texts.bytes.span, fragment.start..<fragment.start + fragment.count)
            mark |= fragment.mark
        }
        part.output.append(layout.end(flags: flags, errors: []))
        part.counts.count(mark, times: 1)
        ends.append(part.output.count)
    }

    /// The flags of a form of which a smaller instrument raises some too, as texts, and what the form counts as.
    private func furtherFlags(_ form: Int, _ block: borrowing ColumnBlock) -> ([String], UInt8) {
        let own = block.flags(form: form).flags
        var texts = own.map(\.exampleToken)
        var mark = layout.mark(of: own)
        for sheet in 1..<block.sheetCount {
            let small = block.instrument(ofSheet: sheet)
            guard let place = layout.plan.contained.first(where: { $0.plan.instrument.id == small.id }) else {
                continue
            }
            let flags = block.flags(number: block.flagsNumber(form: form, sheet: sheet), sheet: sheet).flags
            let further = place.further(flags, beside: own, of: layout.plan.instrument)
            texts += further.map { "\(small.id) \($0.exampleToken)" }
            mark |= layout.mark(of: further)
        }
        return (texts, mark)
    }

    private mutating func writeAlone(_ row: CSVRow, _ text: Span<UInt8>, into part: inout BatchPart) {
        let outcome = single.score(text, row.range)
        part.output.append(text, row.id)
        part.output.append(outcome.text)
        part.counts.count(outcome.mark, times: 1)
        ends.append(part.output.count)
        if outcome.errors.isEmpty { return }
        part.rejects.append(
            BatchReject(row: row.number, id: CSVFields.text(row.id, in: text), errors: outcome.errors))
    }
}
