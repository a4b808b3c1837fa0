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
        let widths = ([[""] + heads] + rows).reduce(into: [Int](repeating: 0, count: heads.count + 1)) { widths, row in
            for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.displayWidth) }
        }
        if widths.reduce(0, +) + 2 * widths.count <= style.width {
            let head = zip([""] + heads, widths).map { $0.padded(to: $1) }.joined(separator: "  ")
            page.line(.faint(head), indent: 2)
            for row in rows {
                let cells = zip(row, widths).map { $0.padded(to: $1) }
                page.line(Run(cells.joined(separator: "  ")), indent: 2)
            }
        } else {
            for (item, row) in zip(items, rows) {
                page.line(.strong(label(of: item)), indent: 2, hanging: 4)
                for (head, cell) in zip(heads, row.dropFirst()) {
                    page.line(.faint(head + ": "), Run(cell), indent: 4, hanging: 6)
                }
            }
        }
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
