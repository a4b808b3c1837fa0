/// Breaks inked text into lines at spaces. A word longer than a line keeps its line to itself;
/// fixed spaces are no place for a break.
struct Wrapper {
    private let style: PageStyle
    private let hanging: Int
    private var lines: [String] = []
    private var line: [Run]
    private var width: Int
    /// Spaces that stand before the word to come, and are dropped where the line is broken at them.
    private var spaces: [Run] = []
    private var word: [Run] = []
    private var isLineEmpty = true

    init(style: PageStyle, indent: Int, hanging: Int) {
        self.style = style
        self.hanging = hanging
        line = [Run(String(repeating: " ", count: indent))]
        width = indent
    }

    /// Takes the next stretch of text.
    mutating func take(_ run: Run) {
        var rest = Substring(run.text)
        while let first = rest.first {
            let isSpace = first == " "
            let piece = rest.prefix { ($0 == " ") == isSpace }
            rest = rest[piece.endIndex...]
            if isSpace {
                endWord()
                spaces.append(Run(String(piece), run.ink))
            } else {
                word.append(Run(String(piece), run.ink))
            }
        }
    }

    private mutating func endWord() {
        guard !word.isEmpty else { return }
        let needed = spaces.displayWidth + word.displayWidth
        if !isLineEmpty, width + needed > style.width {
            endLine()
            spaces = []
        }
        width += spaces.displayWidth + word.displayWidth
        line += spaces + word
        (spaces, word) = ([], [])
        isLineEmpty = false
    }

    private mutating func endLine() {
        lines.append(inked(line))
        line = [Run(String(repeating: " ", count: hanging))]
        width = hanging
        isLineEmpty = true
    }

    /// The lines.
    mutating func finished() -> [String] {
        endWord()
        if !isLineEmpty || lines.isEmpty { endLine() }
        return lines
    }

    /// The runs as a terminal takes them, runs of one ink together.
    private func inked(_ runs: [Run]) -> String {
        var text = ""
        var ink = Ink.plain
        for run in trimmed(runs) where !run.text.isEmpty {
            if style.isColoured, run.ink != ink {
                if ink != .plain { text += Ink.off }
                text += run.ink.sequence
                ink = run.ink
            }
            text += String(run.text.map { $0 == Run.fixedSpace ? " " : $0 })
        }
        if ink != .plain { text += Ink.off }
        return text
    }

    /// The runs without the spaces at their end, whatever their ink.
    private func trimmed(_ runs: [Run]) -> [Run] {
        var runs = runs
        while let last = runs.popLast() {
            var text = last.text
            while text.last == " " || text.last == Run.fixedSpace { text.removeLast() }
            if text.isEmpty { continue }
            return runs + [Run(text, last.ink)]
        }
        return []
    }
}
