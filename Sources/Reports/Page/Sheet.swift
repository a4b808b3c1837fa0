/// A report as a row of parts, which can be set on a page or written as Markdown.
struct Sheet {
    /// A part of a report.
    enum Part {
        /// The first line.
        case title([Run])
        /// The heading of a section.
        case heading(String)
        /// A paragraph, set in by so many steps.
        case text([Run], depth: Int)
        /// One of several things, with its number or mark.
        case entry(mark: Run, [Run])
        /// A label with what it stands for.
        case field(String, [Run])
        /// More of the field before.
        case more([Run])
        /// A line of a list, set in by so many steps.
        case point(mark: Run, [Run], depth: Int)
        /// A line to be copied as it is.
        case code(String)
        /// An empty line on a page.
        case gap
    }

    let style: PageStyle
    private(set) var parts: [Part] = []

    init(_ style: PageStyle) { self.style = style }

    /// The report set on a page, each line ended.
    var page: String {
        var page = Page(style)
        page.set(self)
        return page.text
    }

    /// One of two phrasings, in the language of the report.
    func say(_ english: String, _ italian: String) -> String { style.say(english, italian) }

    mutating func title(_ runs: Run...) { parts.append(.title(runs)) }
    mutating func heading(_ text: String) { parts.append(.heading(text)) }
    mutating func text(_ runs: [Run], depth: Int = 1) { parts.append(.text(runs, depth: depth)) }
    mutating func text(_ runs: Run..., depth: Int = 1) { text(runs, depth: depth) }
    mutating func entry(_ mark: Run, _ runs: Run...) { parts.append(.entry(mark: mark, runs)) }
    mutating func point(_ mark: Run, _ runs: [Run], depth: Int = 1) {
        parts.append(.point(mark: mark, runs, depth: depth))
    }
    mutating func gap() { parts.append(.gap) }
    mutating func code(_ line: String) { parts.append(.code(line)) }

    /// A field; nothing where there is nothing to say.
    mutating func field(_ label: String, _ runs: [Run]) {
        if !runs.isEmpty { parts.append(.field(label, runs)) }
    }

    /// A field with one line or more.
    mutating func field(_ label: String, lines: [[Run]]) {
        guard let first = lines.first else { return }
        field(label, first)
        for line in lines.dropFirst() { parts.append(.more(line)) }
    }

    /// A field of several texts in a row.
    mutating func field(_ label: String, texts: [String]) {
        if !texts.isEmpty { field(label, [Run(texts.joined(separator: "; "))]) }
    }
}

extension Page {
    /// Sets a report on the page.
    mutating func set(_ sheet: Sheet) {
        let column = 14
        for part in sheet.parts {
            switch part {
            case .title(let runs): line(runs, hanging: 2)
            case .heading(let text): heading(text)
            case .text(let runs, let depth): line(runs, indent: 2 * depth)
            case .entry(let mark, let runs):
                gap()
                line([mark, "  "] + runs, hanging: mark.text.displayWidth + 2)
            case .field(let label, let runs): field(label, runs, indent: 3, column: column)
            case .more(let runs): line(runs, indent: column)
            case .point(let mark, let runs, let depth):
                line([mark, " "] + runs, indent: 2 * depth, hanging: 2 * depth + mark.text.displayWidth + 1)
            case .gap: gap()
            case .code(let text): line(Run(text).unbroken, indent: 4)
            }
        }
    }
}
