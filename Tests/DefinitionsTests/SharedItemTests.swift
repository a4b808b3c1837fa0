import Instruments
import Testing

@testable import Definitions

/// A definition with one item of the sound one.
private func short(_ item: String = "same_as: mood-4 item 3") -> String {
    """
    id: mood-1
    edition: 1
    title: Mood, one item
    area: clinical
    respondents: [self]
    period: last week
    licence: {holder: none, wording: free, source: someone-2000}
    items:
      - {id: 1, \(item)}
    scores:
      total:
        title: Total
        formula: item 1
        missing: {policy: strict, source: none-published}
        range: 0 to 2
        worse: higher
        bands: none-published
        source: someone-2000
        grade: established
    flags: none-published
    sources: {someone-2000: {cite: Someone A. A journal 2000}}
    examples:
      - {name: lowest, answers: lowest, expect: {total: 0}}
      - {name: highest, answers: highest, expect: {total: 2}}
      - {name: a blank, answers: _, expect: {total: {status: not scorable, reason: missing}}}

    """
}

@Suite("Items of another instrument")
struct SharedItemTests {
    @Test("They take label, responses and key, whatever the order of the files", arguments: [[0, 1], [1, 0]])
    func takes(_ order: [Int]) throws {
        let files = [("short", short()), ("sound", soundDefinition)].map { (name: $0.0, bytes: Array($0.1.utf8)) }
        let readings = readDefinitions(order.map { files[$0] })
        #expect(readings.map(\.name) == order.map { files[$0].name })
        let instruments = Dictionary(
            readings.compactMap { $0.reading.instrument }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let item = try #require(instruments["mood-1"]?.items.first)
        let other = try #require(instruments["mood-4"]?.items[2])
        #expect(item.label == other.label)
        #expect(item.responses == other.responses)
        #expect(item.key == .reverse)
        #expect(item.shared == SharedItem(instrument: "mood-4", item: "3"))
    }

    @Test(
        "What cannot be taken is told",
        arguments: [
            ("same_as: ①mood-5 item 3", "① unknown-instrument"), ("same_as: ①mood-4 item 7", "① unknown-item"),
            ("same_as: ①mood-4", "① bad-same-as"), ("same_as: mood-4 item 3, ①key: reverse", "① taken-by-same-as"),
        ])
    func wrong(_ item: String, _ finding: String) {
        let sound = readDefinition(Array(soundDefinition.utf8)).instrument
        expect(short(item), finds: [finding], sharing: { $0 == "mood-4" ? sound : nil })
    }

    @Test("Definitions that take items of each other in a ring are both told")
    func ring() {
        let other = short("same_as: mood-1 item 1").replacing("id: mood-1\n", with: "id: mood-4\n")
        let files = [short(), other].map { (name: "", bytes: Array($0.utf8)) }
        #expect(
            readDefinitions(files).flatMap(\.reading.findings).map(\.rule) == [
                "unknown-instrument", "unknown-instrument",
            ])
    }
}
