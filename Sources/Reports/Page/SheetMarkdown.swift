extension Sheet {
    /// The report as Markdown.
    var markdown: String {
        var text = ""
        var isList = false
        for part in parts {
            if case .gap = part { continue }
            let isItem = part.isItem
            if !text.isEmpty, !(isList && isItem) { text += "\n" }
            text += Self.line(part) + "\n"
            isList = isItem
        }
        return text
    }

    private static func line(_ part: Part) -> String {
        switch part {
        case .title(let runs): "# " + plain(runs)
        case .heading(let text): "## " + text.escapedForMarkdown
        case .text(let runs, _): inked(runs)
        case .entry(let mark, let runs): "### " + plain([mark, " "] + runs)
        case .field(let label, let runs): "- **\(label.escapedForMarkdown):** " + inked(runs)
        case .more(let runs): "  - " + inked(runs)
        case .point(let mark, let runs, let depth):
            String(repeating: "  ", count: max(0, depth - 1)) + "- " + inked([mark, " "] + runs)
        case .code(let text): "      " + text.inert
        case .gap: ""
        }
    }

    private static func plain(_ runs: [Run]) -> String { runs.map(\.text).joined().escapedForMarkdown }

    /// The runs with the strong ones in stars.
    private static func inked(_ runs: [Run]) -> String {
        runs.map { run in
            let text = run.text.escapedForMarkdown
            guard run.ink == .strong || run.ink == .alarm else { return text }
            let bare = text.trimmed
            return bare.isEmpty ? text : text.replacing(bare, with: "**\(bare)**", maxReplacements: 1)
        }.joined().trimmed
    }
}

extension Sheet.Part {
    /// Whether it stands in a list.
    fileprivate var isItem: Bool {
        switch self {
        case .field, .more, .point: true
        case .title, .heading, .text, .entry, .code, .gap: false
        }
    }
}

extension String {
    /// The text without spaces at its ends.
    fileprivate var trimmed: String {
        var rest = Substring(self)
        while rest.first == " " { rest = rest.dropFirst() }
        while rest.last == " " { rest = rest.dropLast() }
        return String(rest)
    }
}
