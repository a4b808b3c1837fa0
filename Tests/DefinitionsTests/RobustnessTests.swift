import Instruments
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

    @Test("Lists that name each other in a long row, from either end, are no trouble", arguments: [true, false])
    func manyGroups(_ forwards: Bool) {
        let groups = (0..<900).map { "  g\($0): items \($0 == 0 ? "1" : "g\($0 - 1)")\n" }
        let rows = forwards ? groups : groups.reversed()
        let text = definition(changing: "  second: items 3, 4\n", to: "  second: items 3, 4\n" + rows.joined())
        let reading = readDefinition(Array(text.utf8), advising: false)
        #expect(reading.findings.isEmpty)
        #expect(reading.instrument?.groups.count == 902)
    }

    @Test("A list of more options than can be is refused, and one of as many is read by hundreds of items")
    func manyOptions() {
        for (count, found) in [(1001, ["too-many"]), (1000, [])] {
            let options = (0..<count).map { "    - {code: \($0), label: {en: a, it: b}}\n" }.joined()
            let items = (0..<300).map {
                "  - {id: i\($0), responses: many, key: reverse, unscored: true, label: {en: a, it: b}}\n"
            }
            let listed = definition(
                changing: "  words: {text: free}\n", to: "  words: {text: free}\n  many:\n" + options)
            let text = definition(changing: "\nskip_rules:", to: items.joined() + "\nskip_rules:", in: listed)
            let given = text.replacing("answers: 1 1 _ 0 3", with: "answers: 1=1 2=1 4=0 5=3")
            #expect(readDefinition(Array(given.utf8), advising: false).findings.map(\.rule) == found)
        }
    }
}
