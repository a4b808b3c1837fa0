import Definitions
import Instruments
import MarkedYAML
import Testing
import Foundation
@Test func zz() throws {
  for n in ["readiness-rulers"] {
    let r = readDefinition([UInt8](try Data(contentsOf: packageRoot.appending(path: "Instruments/motivation/\(n).yaml"))))
    for f in r.findings { print(f.severity, f.rule, "\(f.extent.start.line):\(f.extent.start.column)-\(f.extent.end.line):\(f.extent.end.column)", f.message) }
  }
}
