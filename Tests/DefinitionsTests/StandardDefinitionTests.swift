import Foundation
import Instruments
import MarkedYAML
import Testing

@testable import Definitions

/// The definitions of this repository.
private let paths: [URL] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Instruments")
    let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return all.filter { $0.pathExtension == "yaml" && !$0.path.contains("/ptri/") }
}()
/// Their bytes, by the names of the files.
private let files: [(name: String, bytes: [UInt8])] = paths.compactMap { url in
    (try? Data(contentsOf: url)).map { (name: url.lastPathComponent, bytes: Array($0)) }
}
private let readings = Dictionary(
    readDefinitions(files).map { ($0.name, $0.reading) }, uniquingKeysWith: { first, _ in first })

@Suite("The definitions of this repository")
struct StandardDefinitionTests {
    @Test("There are some")
    func some() {
        #expect(!files.isEmpty)
        #expect(readings.count == files.count, "two files have one name")
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
