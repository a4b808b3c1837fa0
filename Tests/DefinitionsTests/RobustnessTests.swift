import Testing

@testable import Definitions

@Suite("A definition that is damaged")
struct RobustnessTests {
    @Test("Cut off anywhere, it is no instrument, and is told where")
    func cutOff() {
        let bytes = Array(soundDefinition.utf8)
        for length in stride(from: 0, to: bytes.count - 60, by: 7) {
            let reading = readDefinition(Array(bytes[..<length]))
            #expect(reading.instrument == nil)
            #expect(reading.hasErrors)
        }
    }

    @Test("With any line left out, it is read or told, and never both")
    func lineLeftOut() {
        let lines = soundDefinition.split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices {
            let text = (lines[..<index] + lines[(index + 1)...]).joined(separator: "\n")
            let reading = readDefinition(Array(text.utf8))
            #expect((reading.instrument == nil) == reading.hasErrors)
        }
    }

    @Test("With any byte changed, it is read or told, and never both", arguments: [": ", "{", "9", "\n", "-"])
    func byteChanged(_ other: String) {
        let bytes = Array(soundDefinition.utf8)
        for index in stride(from: 0, to: bytes.count, by: 13) {
            let reading = readDefinition(Array(bytes[..<index]) + Array(other.utf8) + Array(bytes[(index + 1)...]))
            #expect((reading.instrument == nil) == reading.hasErrors)
        }
    }

    @Test("Thousands of scores in a row, or in a ring, are no trouble")
    func manyScores() {
        let scores = (0..<900).map { index in
            "  s\(index): {title: {en: a, it: b}, formula: s\((index + 1) % 900) + 0, range: any, worse: neither, bands: none-published, source: local, grade: unverified}\n"
        }
        let text = definition(changing: "\nflags:\n", to: scores.joined() + "\nflags:\n")
        let reading = readDefinition(Array(text.utf8))
        #expect(reading.findings.map(\.rule) == ["score-cycle"])
    }

    @Test("No more findings are made than can be read")
    func manyFindings() {
        let keys = (0..<5000).map { "k\($0): 1\n" }.joined()
        let reading = readDefinition(Array((soundDefinition + keys).utf8))
        #expect(reading.findings.count == Manuscript.limit)
    }

    @Test("More items than a definition can have are refused")
    func manyItems() {
        let items = (0..<1200).map { "  - {id: i\($0), responses: often, label: a, unscored: true}\n" }.joined()
        let reading = readDefinition(Array(definition(changing: "\nskip_rules:", to: items + "\nskip_rules:").utf8))
        #expect(reading.findings.filter { $0.severity == .error }.map(\.rule) == ["too-many"])
    }
}
