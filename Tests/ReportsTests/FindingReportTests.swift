import Definitions
import Interchange
import MarkedYAML
import Reports
import Testing

/// A complaint about the stretch of `line` between two columns, counted from 1.
private func report(_ line: String, from start: Int, to end: Int, width: Int = 80, language: String = "en") -> [String]
{
    let extent = Extent(
        start: Mark(line: 1, column: start, offset: 0), end: Mark(line: 1, column: end, offset: 0))
    let finding = Finding(rule: "a-rule", message: "is wrong", extent: extent)
    let text = FindingReport(
        [finding], in: SourceText(Array(line.utf8)), path: "x.yaml", style: PageStyle(width: width, language: language)
    ).text
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

@Suite("A complaint prints as compilers print")
struct FindingReportTests {
    @Test("Place, message and rule; the line; a caret as long as the stretch")
    func plain() {
        #expect(
            report("id: phq-9", from: 5, to: 10) == [
                "x.yaml:1:5: error: is wrong [a-rule]", "    id: phq-9", "        ^~~~~", "",
            ])
    }

    @Test("In Italian")
    func italian() {
        #expect(report("id: x", from: 5, to: 6, language: "it")[0] == "x.yaml:1:5: errore: is wrong [a-rule]")
    }

    @Test(
        "Tabs take four columns, wide characters two",
        arguments: [
            ("\tid", 2, 4, "        ^~"), ("漢字 x", 4, 5, "         ^"), ("é x", 3, 4, "      ^"),
            ("e\u{301} x", 4, 5, "      ^"),
        ])
    func columns(line: String, start: Int, end: Int, caret: String) {
        #expect(report(line, from: start, to: end)[2] == caret)
    }

    @Test("A stretch of no length, or at the end of a line, has a caret", arguments: [(1, 1), (3, 3), (99, 99)])
    func empty(start: Int, end: Int) {
        #expect(report("id", from: start, to: end)[2].hasSuffix("^"))
    }

    @Test("Of a long line the part around the stretch is shown", arguments: [1, 60, 300, 590])
    func long(start: Int) {
        let line = String((0..<600).map { Character(String($0 % 10)) })
        let lines = report(line, from: start, to: start + 5, width: 60)
        #expect(lines[1].count <= 60)
        let caret = lines[2].prefix { $0 == " " }.count
        let shown = Array(lines[1])[caret..<(caret + 5)]
        #expect(String(shown) == String(Array(line)[(start - 1)..<(start + 4)]))
    }

    @Test("A note has a place of its own, and a line without text shows none")
    func notes() {
        let place = Mark(line: 2, column: 1, offset: 3)
        let finding = Finding(
            rule: "r", severity: .warning, message: "m", extent: Extent(start: place, end: place),
            notes: [Finding.Note("before", at: Extent(start: Mark(line: 1, column: 1, offset: 0), end: place))])
        let text = FindingReport([finding], in: SourceText(Array("ab\ncd".utf8)), path: "x").text
        #expect(text == "x:2:1: warning: m [r]\n    cd\n    ^\nx:1:1: note: before\n    ab\n    ^~\n")
    }

    @Test("As JSON it names path, rule, severity, message, both ends and notes")
    func json() {
        let place = Mark(line: 2, column: 1, offset: 3)
        let finding = Finding(rule: "r", message: "say \"x\"", extent: Extent(start: place, end: place))
        #expect(
            finding.json(path: "x").text(.compact)
                == #"{"path":"x","rule":"r","severity":"error","message":"say \"x\"","start":{"line":2,"column":1},"#
                + #""end":{"line":2,"column":1},"notes":[]}"#)
    }
}
