internal import Definitions
package import Foundation
internal import Instruments
package import Scoring

/// The root of the package.
package let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// The YAML files of a folder of the package, and of the folders in it, by path.
package func definitionFiles(in folder: String) -> [(name: String, bytes: [UInt8])] {
    let root = packageRoot.appending(path: folder)
    let paths =
        FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return paths.filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }.compactMap { url in
        (try? Data(contentsOf: url)).map { (name: url.lastPathComponent, bytes: [UInt8]($0)) }
    }
}

/// The definitions of the package's instruments.
package var instrumentFiles: [(name: String, bytes: [UInt8])] {
    Area.allCases.flatMap { definitionFiles(in: "Instruments/\($0.rawValue)") }
}

/// The instruments of the package, read once for all tests, and trusted: one test holds them against every rule.
package let standardLibrary = InstrumentLibrary(
    readDefinitions(instrumentFiles, advising: false, trusting: true).compactMap(\.reading.instrument))
