public import Definitions
public import MarkedYAML

/// The complaints about a file as compilers print them: place, message, the line, a caret.
public struct FindingReport {
    private let path: String
    private let source: SourceText
    private let findings: [Finding]
    private let style: PageStyle

    /// The complaints about the file at `path`.
    public init(_ findings: [Finding], in source: SourceText, path: String, style: PageStyle = PageStyle()) {
        self.path = path
        self.source = source
        self.findings = findings
        self.style = style
    }

    /// The complaints about a definition that was read from `path`.
    public init(_ reading: DefinitionReading, path: String, style: PageStyle = PageStyle()) {
        self.init(reading.findings, in: reading.source, path: path, style: style)
    }

    /// All complaints in the order of the file, each line ended.
    public var text: String {
        var text = ""
        for finding in findings {
            let word =
                switch finding.severity {
                case .error: paint(style.say("error", "errore"), .alarm)
                case .warning: paint(style.say("warning", "avviso"), .caution)
                }
            text += complaint(
                word, finding.message + " [\(finding.rule)]", at: finding.extent,
                showsLine: !finding.rule.hasPrefix("personal-"))
            for note in finding.notes {
                text += complaint(paint(style.say("note", "nota"), .faint), note.message, at: note.extent)
            }
        }
        return text
    }

    /// The place, the message, and the line, save where that tells who a person is.
    private func complaint(
        _ word: String, _ message: String, at extent: Extent, showsLine: Bool = true
    ) -> String {
        let place = "\(path.inert):\(extent.start.line):\(extent.start.column): "
        var text = paint(place, .strong) + word + ": " + message.inert + "\n"
        if showsLine, let line = source.line(extent.start.line) {
            let pointer = Pointer(at: extent, in: line, width: style.width)
            text += "    " + pointer.shownLine + "\n    " + paint(pointer.caret, .good) + "\n"
        }
        return text
    }

    private func paint(_ text: String, _ ink: Ink) -> String {
        style.isColoured ? ink.sequence + text + Ink.off : text
    }
}
