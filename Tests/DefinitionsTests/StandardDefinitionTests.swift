import Foundation
import Instruments
import MarkedYAML
import TestSupport
import Testing

@testable import Definitions

private let paths = (FileManager.default.subpaths(atPath: packageRoot.appending(path: "Instruments").path) ?? [])
    .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("ptri/") }.map { URL(filePath: $0) }
/// What comes of reading the definitions of this repository; what is only advised costs many forms, and `assess lint`
/// tells it.
private let readings = Dictionary(
    readDefinitions(instrumentFiles, advising: false).map { ($0.name, $0.reading) },
    uniquingKeysWith: { first, _ in first })

@Suite("The definitions of this repository")
struct StandardDefinitionTests {
    @Test("There are some")
    func some() {
        #expect(!instrumentFiles.isEmpty)
        #expect(readings.count == instrumentFiles.count, "two files have one name")
    }

    @Test("Each is read without an error", arguments: readings.keys.sorted())
    func read(_ name: String) throws {
        let reading = try #require(readings[name])
        #expect(
            reading.findings.filter { $0.severity == .error }.map { "\($0.extent.start.line): \($0.message)" } == [])
        let instrument = try #require(reading.instrument)
        let names = [instrument.id, "\(instrument.id)@\(instrument.edition)"].map { $0 + ".yaml" }
        #expect(names.contains(name), "a file is named by its id, a superseded one by id and edition")
    }

    @Test("A superseded edition stands aside, and is older than the one that took its place")
    func superseded() throws {
        for path in paths {
            let name = path.lastPathComponent
            let isAside = path.deletingLastPathComponent().lastPathComponent == "superseded"
            #expect(isAside == name.contains("@"), "\(name) stands in the wrong folder")
            guard isAside else { continue }
            let old = try #require(readings[name]?.instrument)
            let current = try #require(readings[old.id + ".yaml"]?.instrument, "\(name) has no successor")
            #expect(old.edition < current.edition)
        }
    }
}
