import Foundation
import Instruments
import MarkedYAML
import Testing

@testable import Definitions

/// The definitions of this repository, by their paths.
private let files: [(name: String, bytes: [UInt8])] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Instruments")
    let paths =
        FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return paths.filter { $0.pathExtension == "yaml" && !$0.path.contains("/ptri/") }.compactMap { url in
        (try? Data(contentsOf: url)).map { (name: url.lastPathComponent, bytes: Array($0)) }
    }
}()
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
        let id = reading.instrument?.id
        #expect(
            reading.findings.filter { $0.severity == .error }.map { "\($0.extent.start.line): \($0.message)" } == [])
        #expect(id == String(name.dropLast(5)))
    }
}
