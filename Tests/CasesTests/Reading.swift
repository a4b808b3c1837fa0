import Cases
import Definitions
import Foundation
import MarkedYAML
import Scoring
import TestSupport

/// The instruments of the package.
let library = standardLibrary

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
