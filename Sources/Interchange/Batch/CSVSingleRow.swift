internal import Instruments
internal import Scoring

/// Reads and scores one row by itself: one in which something is wrong, or an answer that no byte holds.
struct CSVSingleRow: Sendable {
    let layout: CSVLayout
    let header: CSVHeader

    /// What the row came to.
    struct Outcome {
        /// The columns behind the id, with the line break.
        let text: [UInt8]
        let mark: UInt8
        /// All that is wrong; a row with any was refused.
        let errors: [FormError]
    }

    /// Scores the row that stands at `range`.
    func score(_ text: Span<UInt8>, _ range: Range<Int>) -> Outcome {
        var fields = CSVFields(delimiter: layout.dialect.delimiter, from: range.lowerBound)
        var context = CSVContext()
        var answers: [GivenAnswer] = []
        var errors: [FormError] = []
        var count = 0
        repeat {
            let word = CSVFields.text(fields.next(in: text), in: text)
            if count < header.roles.count {
                if case .item(let item) = header.roles[count] {
                    answers.append(GivenAnswer(layout.plan.instrument.items[item].id, given(word)))
                } else if let error = context.take(word, as: header.roles[count]) {
                    errors.append(error)
                }
            }
            count += 1
        } while !fields.endedRow
        if count != header.roles.count {
            let error = FormError(
                kind: .length, given: String(count), expected: String(header.roles.count),
                label: LocalizedText(
                    "the row has \(count) fields, and the header \(header.roles.count)",
                    translations: ["it": "la riga ha \(count) campi, e l'intestazione \(header.roles.count)"]))
            return refused([error], [])
        }
        let form = Form(respondent: context.respondent, about: context.about, answers: .byItem(answers))
        let result = layout.plan.score(form)
        errors += result.errors
        return errors.isEmpty ? scored(result) : refused(errors, result.flags.filter { $0.item != nil })
    }

    private func given(_ word: String) -> Given {
        word.isEmpty || layout.dialect.blanks.contains(word) ? .noAnswer(.blank) : .token(layout.dialect.point(word))
    }

    private func scored(_ result: FormResult) -> Outcome {
        var mark = layout.mark(of: result.flags)
        var text: [UInt8] = []
        let inner = result.containedWithPlaces
        for column in layout.columns {
            let source =
                column.contained.map { place in
                    inner.first { $0.place.plan === layout.plan.contained[place].plan }?.result
                } ?? result
            guard let score = source?[column.score.name] else {
                text += layout.nothing(in: column)
                continue
            }
            let outcome = ColumnOutcome(score)
            text += layout.text(of: outcome, in: column)
            mark |= layout.mark(of: outcome)
        }
        var flags = result.flags.map(\.exampleToken)
        for (small, place) in inner {
            let further = place.further(small.flags, beside: result.flags, of: result.instrument)
            mark |= layout.mark(of: further)
            flags += further.map { "\(small.instrument.id) \($0.exampleToken)" }
        }
        return Outcome(text: text + layout.end(flags: flags, errors: []), mark: mark, errors: [])
    }

    private func refused(_ errors: [FormError], _ flags: [FlagFinding]) -> Outcome {
        var text: [UInt8] = []
        for column in layout.columns { text += layout.nothing(in: column) }
        return Outcome(
            text: text + layout.end(flags: flags.map(\.exampleToken), errors: errors),
            mark: layout.mark(of: flags) | CSVLayout.Mark.refused, errors: errors)
    }
}
