import Definitions
import Instruments
import MarkedYAML

/// Reads any bytes as a definition, and checks what holds for every file: there is an instrument or an error, never both;
/// each complaint has words, a name and places inside the file; and advice changes nothing of what is read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDefinition(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let reading = readDefinition(bytes, sharing: shared)
    precondition((reading.instrument == nil) == reading.hasErrors, "an instrument and an error, or neither")
    precondition(reading.findings.count <= 1000 + 1, "more findings than the limit")
    var last = 0
    for finding in reading.findings {
        precondition(!finding.rule.isEmpty && !finding.message.isEmpty, "a complaint without words")
        precondition(finding.message.utf8.count < 2000, "a complaint that nobody reads")
        check(finding.extent, in: reading)
        for note in finding.notes { check(note.extent, in: reading) }
        precondition(last <= finding.extent.start.offset, "complaints out of order")
        last = finding.extent.start.offset
    }
    let calm = readDefinition(bytes, advising: false, sharing: shared)
    precondition(calm.instrument == reading.instrument, "advice changes the instrument")
    precondition(calm.findings.count <= reading.findings.count, "fewer complaints with advice")
    return 0
}

/// Checks that a stretch lies inside the file, and that its ends are places of it.
private func check(_ extent: Extent, in reading: DefinitionReading) {
    precondition(extent.start.offset <= extent.end.offset, "the end stands before the start")
    for mark in [extent.start, extent.end] {
        precondition(mark.offset <= reading.source.bytes.count, "a place behind the file")
        precondition(reading.source.mark(atOffset: mark.offset) == mark, "line and column are not those of the offset")
    }
}

/// The one instrument with which a file can share items.
private func shared(_ id: String) -> Instrument? { id == "other" ? other : nil }

private let other: Instrument = {
    let options = ["0", "1", "2"].map { ResponseOption(code: Code($0), label: LocalizedText($0)) }
    let set = ResponseSet(name: "grades", kind: .options(options))
    let items = ["1", "2"].map { Item(id: $0, label: LocalizedText($0), responses: set, key: .reverse) }
    return Instrument(
        id: "other", edition: 1, title: LocalizedText("Other"), area: .clinical, respondents: [.person],
        period: LocalizedText("today"), licence: Licence(holder: "nobody", wording: .free, source: Ground.local),
        responses: [set], items: items, scores: [], scoringOrder: [], sources: [], examples: [], digest: "")
}()
