import Cases
import Definitions
import Foundation
import Instruments
import MarkedYAML
import Scoring

/// The root of the package.
let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// The instruments of the package, read once.
let library: InstrumentLibrary = {
    let files = Area.allCases.flatMap { area -> [URL] in
        let folder = packageRoot.appending(path: "Instruments/\(area.rawValue)")
        return (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    }
    .filter { $0.pathExtension == "yaml" }
    let named = files.compactMap { file in
        (try? Data(contentsOf: file)).map { (name: file.lastPathComponent, bytes: [UInt8]($0)) }
    }
    return InstrumentLibrary(readDefinitions(named).compactMap(\.reading.instrument))
}()

/// Reads a case written in a test.
func read(_ text: String, asOf: Day? = nil, library: InstrumentLibrary = library) -> CaseReading {
    readCase([UInt8](text.utf8), library: library, asOf: asOf)
}

/// Reads one of the cases that tests share.
func readShared(_ name: String) throws -> CaseReading {
    let file = packageRoot.appending(path: "docs/cases/\(name).yaml")
    return readCase([UInt8](try Data(contentsOf: file)), library: library)
}

/// The findings as `rule line:column`.
func places(_ reading: CaseReading) -> [String] {
    reading.findings.map { "\($0.rule) \($0.extent.start.line):\($0.extent.start.column)" }
}
