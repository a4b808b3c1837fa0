internal import Instruments
internal import Scoring

/// Rows of which the same is known besides their answers: scored by columns, and written.
struct CSVGroup: Sendable {
    private let layout: CSVLayout
    private let single: CSVSingleRow
    /// Nil where every row has to be scored by itself.
    private var scorer: ColumnScorer?
    /// For each column of the layout that of the scorer; nil where forms of this respondent do not come to it.
    private let columns: [ScoreColumn?]
    /// The texts of each column, and last those of the flags.
    private var texts: [FragmentStore]
    private var numbers: [UInt32]
    private var generation = 0

    init(_ single: CSVSingleRow, _ context: CSVContext) {
        self.single = single
        let layout = single.layout
        self.layout = layout
        let scorer = ColumnScorer(layout.plan, about: context.about, respondent: context.respondent)
        self.scorer = scorer
        columns = layout.columns.map { column in
            scorer?.columns.first {
                guard $0.score.name == column.score.name else { return false }
                let contained = column.contained.map { layout.plan.contained[$0].plan.instrument.id }
                return $0.isOwn ? contained == nil : contained == $0.instrument.id
            }
        }
        texts = layout.columns.map { _ in FragmentStore() } + [FragmentStore()]
        numbers = [UInt32](repeating: 0, count: (layout.columns.count + 1) * ColumnScorer.block)
    }

    /// Scores and writes these rows, whose answers stand row by row; where each row ends in the output is told.
    mutating func score(
        _ answers: Span<UInt8>, _ rows: [CSVRow], _ text: Span<UInt8>, into part: inout BatchPart,
        ended: (Int, Int) -> Void
    ) {
        guard let block = scorer?.scored(answers, forms: rows.count) else {
            for (place, row) in rows.enumerated() {
                writeAlone(row, place, text, into: &part)
                ended(place, part.output.count)
            }
            return
        }
        if block.generation != generation {
            for index in texts.indices { texts[index].forget() }
            generation = block.generation
        }
        for (index, column) in columns.enumerated() {
            if let column { block.copyNumbers(column, to: &numbers, from: index * ColumnScorer.block) }
        }
        block.copyFlagNumbers(sheet: 0, to: &numbers, from: columns.count * ColumnScorer.block)
        let room = rows.reduce(0) { $0 + $1.id.count } + rows.count * makeTexts(of: block)
        part.output.reserve(room)
        for (place, row) in rows.enumerated() {
            if numbers[columns.count * ColumnScorer.block + place] == 0 {
                writeAlone(row, place, text, into: &part)
                part.output.reserve(room)
            } else {
                write(row, place, text, block, into: &part)
            }
            ended(place, part.output.count)
        }
    }

    /// Makes the texts that the block needs and that were not made before; gives the most bytes of a row behind its id.
    private mutating func makeTexts(of block: borrowing ColumnBlock) -> Int {
        for (index, column) in columns.enumerated() {
            let layout = layout
            let its = layout.columns[index]
            guard let column else {
                _ = texts[index].fragment(0) { (layout.nothing(in: its), 0) }
                continue
            }
            for form in 0..<block.forms {
                let number = Int(numbers[index * ColumnScorer.block + form])
                if texts[index].has(number) { continue }
                let outcome = block.outcome(column, number: number)
                _ = texts[index].fragment(number) { (layout.text(of: outcome, in: its), layout.mark(of: outcome)) }
            }
        }
        for form in 0..<block.forms {
            let number = Int(numbers[columns.count * ColumnScorer.block + form])
            if number == 0 || texts[columns.count].has(number) { continue }
            let flags = block.flags(number: number).flags
            let layout = layout
            _ = texts[columns.count].fragment(number) {
                (layout.end(flags: flags.map(\.exampleToken), errors: []), layout.mark(of: flags))
            }
        }
        return texts.reduce(0) { $0 + $1.longest }
    }

    private func write(
        _ row: CSVRow, _ place: Int, _ text: Span<UInt8>, _ block: borrowing ColumnBlock, into part: inout BatchPart
    ) {
        var mark: UInt8 = 0
        part.output.add(text, row.id)
        for index in columns.indices {
            let number = columns[index] == nil ? 0 : Int(numbers[index * ColumnScorer.block + place])
            mark |= part.output.add(texts[index], number)
        }
        if block.hasFurtherFlags(form: place) {
            let (flags, further) = furtherFlags(place, block)
            part.output.append(layout.end(flags: flags, errors: []))
            part.output.reserve(texts.reduce(0) { $0 + $1.longest } * (block.forms - place))
            mark |= further
        } else {
            mark |= part.output.add(texts[columns.count], Int(numbers[columns.count * ColumnScorer.block + place]))
        }
        part.counts.count(mark)
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

    private func writeAlone(_ row: CSVRow, _ place: Int, _ text: Span<UInt8>, into part: inout BatchPart) {
        let outcome = single.score(text, row.range)
        part.output.reserve(row.id.count)
        part.output.add(text, row.id)
        part.output.append(outcome.text)
        part.counts.count(outcome.mark)
        if outcome.errors.isEmpty { return }
        part.rejects.append(
            BatchReject(row: row.number, id: CSVFields.text(row.id, in: text), errors: outcome.errors))
    }
}
