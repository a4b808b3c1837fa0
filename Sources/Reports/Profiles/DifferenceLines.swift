internal import Cases
internal import Instruments
internal import Profiles
internal import Scoring

/// Where respondents answered the same form differently, item by item and side by side; nothing is averaged.
struct DifferenceLines {
    let views: [ScoredForm]
    let items: [Disagreement.ItemDifference]
    let style: PageStyle

    /// Sets the differences on the page, in a column a respondent where the page is wide enough.
    func set(on page: inout Page) {
        let instrument = views.first?.form.instrumentID ?? ""
        page.heading(
            style.say("Where respondents differ: \(instrument)", "Dove le risposte divergono: \(instrument)"))
        let heads = views.map { form in
            [form.form.respondent?.word(in: style.language), form.form.form.date?.description]
                .compactMap { $0 }.joined(separator: " ")
        }
        let rows = items.map { item in [label(of: item)] + item.answers.map(answer) }
        let columns = ([heads] + rows.map { Array($0.dropFirst()) }).reduce(
            into: [Int](repeating: 0, count: heads.count)
        ) { widths, row in
            for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.displayWidth) }
        }
        let room = style.width - 2 - columns.reduce(0) { $0 + $1 + 2 }
        if room >= 16 {
            let widest = rows.map { $0[0].displayWidth }.max() ?? 0
            setTable(heads, rows, label: min(room, widest), columns: columns, on: &page)
        } else {
            for row in rows {
                page.line(.strong(row[0]), indent: 2, hanging: 4)
                for (head, cell) in zip(heads, row.dropFirst()) {
                    page.line(.faint(head + ": "), Run(cell), indent: 4, hanging: 6)
                }
            }
        }
    }

    /// Sets the rows with a column a respondent; labels that are too long go on below.
    private func setTable(
        _ heads: [String], _ rows: [[String]], label width: Int, columns: [Int], on page: inout Page
    ) {
        func line(_ label: String, _ cells: [String]) -> String {
            ([label.padded(to: width)] + zip(cells, columns).map { $0.padded(to: $1) }).joined(separator: "  ")
        }
        page.line(.faint(line("", heads)), indent: 2)
        for row in rows {
            let parts = Self.broken(row[0], at: width)
            page.line(Run(line(parts.first ?? "", Array(row.dropFirst()))), indent: 2)
            for part in parts.dropFirst() { page.line(Run("    " + part), indent: 2) }
        }
    }

    /// The text in lines of at most so many columns, the first of them four wider than the others.
    private static func broken(_ text: String, at width: Int) -> [String] {
        var lines = [""]
        for word in text.split(separator: " ") {
            let last = lines[lines.count - 1]
            let room = lines.count == 1 ? width : width - 4
            if last.isEmpty || last.displayWidth + 1 + String(word).displayWidth <= room {
                lines[lines.count - 1] = last.isEmpty ? String(word) : last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    private func label(of item: Disagreement.ItemDifference) -> String {
        item.item.id + " " + item.item.label.text(in: style.language)
    }

    private func answer(_ view: Disagreement.View) -> String {
        view.text(style: style)
    }
}

extension Disagreement.View {
    /// The answer in words: `2 (unmet need)`, or the kind of no answer.
    func text(style: PageStyle) -> String {
        if let noAnswer { return noAnswer.word(in: style.language) }
        let label = label.map { " (\($0.text(in: style.language)))" } ?? ""
        return (code?.text ?? "") + label
    }
}
