import Instruments
import MarkedYAML
import Testing

@testable import Definitions

/// A text in which `①`, `②` and so on stand where findings are expected.
struct MarkedText {
    /// The text without its marks.
    let text: String
    /// The mark that stood before each offset in UTF-8 bytes.
    let marks: [Int: Character]

    init(_ marked: String) {
        var text = ""
        var marks: [Int: Character] = [:]
        for character in marked {
            if "①②③④⑤⑥⑦⑧⑨".contains(character) {
                marks[text.utf8.count] = character
            } else {
                text.append(character)
            }
        }
        self.text = text
        self.marks = marks
    }

    /// What is found in the text, each finding as its mark and rule, `① unknown-key`; notes follow as `② note`. What is
    /// found where no mark stands has its line and column instead.
    func found(in reading: DefinitionReading) -> [String] {
        reading.findings.flatMap { finding in
            ["\(mark(finding.extent.start.offset, in: reading)) \(finding.rule)"]
                + finding.notes.compactMap { note in marks[note.extent.start.offset].map { "\($0) note" } }
        }.sorted()
    }

    private func mark(_ offset: Int, in reading: DefinitionReading) -> String {
        if let mark = marks[offset] { return String(mark) }
        let place = reading.source.mark(atOffset: offset)
        return "\(place.line):\(place.column)"
    }
}

/// Expects exactly these findings of a definition, each at its mark; those that only advise are among them if asked for.
func expect(
    _ marked: String, finds expected: [String], advising: Bool = false, sharing: (String) -> Instrument? = { _ in nil },
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let marked = MarkedText(marked)
    let reading = readDefinition(Array(marked.text.utf8), advising: advising, sharing: sharing)
    #expect(marked.found(in: reading) == expected.sorted(), sourceLocation: sourceLocation)
    let hasErrors = reading.findings.contains { $0.severity == .error }
    #expect((reading.instrument == nil) == hasErrors, sourceLocation: sourceLocation)
}
