/// A page of text, filled from the top.
struct Page {
    let style: PageStyle
    private var lines: [String] = []

    init(_ style: PageStyle) {
        self.style = style
    }

    /// Everything on the page, each line ended.
    var text: String { lines.map { $0 + "\n" }.joined() }

    /// How many lines there are.
    var height: Int { lines.count }

    /// One of two phrasings, in the language of the page.
    func say(_ english: String, _ italian: String) -> String { style.say(english, italian) }

    /// An empty line, unless the page is empty or the last line is.
    mutating func gap() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    /// A paragraph, wrapped at spaces: the first line is set in by `indent` columns, the others by `hanging`.
    mutating func line(_ runs: [Run], indent: Int = 0, hanging: Int? = nil) {
        var wrapper = Wrapper(style: style, indent: indent, hanging: hanging ?? indent)
        for run in runs { wrapper.take(Run(run.text.inert, run.ink)) }
        lines += wrapper.finished()
    }

    /// A paragraph, wrapped at spaces.
    mutating func line(_ runs: Run..., indent: Int = 0, hanging: Int? = nil) {
        line(runs, indent: indent, hanging: hanging)
    }

    /// A heading with a gap before it.
    mutating func heading(_ text: String) {
        gap()
        line(.strong(text))
    }

    /// A label with what it stands for behind it, in a column of its own.
    mutating func field(_ label: String, _ runs: [Run], indent: Int = 2, column: Int = 14) {
        let shown = label.padded(to: max(0, column - indent - 1)) + " "
        line([.faint(shown)] + runs, indent: indent, hanging: column)
    }

    /// A label with what it stands for behind it, in a column of its own.
    mutating func field(_ label: String, _ runs: Run..., indent: Int = 2, column: Int = 14) {
        field(label, runs, indent: indent, column: column)
    }
}
