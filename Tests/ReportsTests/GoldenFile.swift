import Foundation
import Testing

/// A file under `Tests/Golden` that says what a page must look like.
///
/// With `RECORD=1` in the environment a page that differs is written down, and the test fails once so that nobody takes
/// a recording for a check.
struct GoldenFile {
    let name: String

    private var url: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Golden/reports/\(name).txt")
    }

    /// Compares a page with the file, whatever the digests of definitions in it are.
    func expect(_ page: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let page = Self.withoutDigests(page)
        let recorded = try? String(contentsOf: url, encoding: .utf8)
        guard recorded != page else { return }
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(page.utf8).write(to: url)
            Issue.record("\(name) was recorded; read it, and run again", sourceLocation: sourceLocation)
        } else {
            #expect(page == recorded ?? "", "RECORD=1 writes it down", sourceLocation: sourceLocation)
        }
    }

    private static func withoutDigests(_ page: String) -> String {
        page.replacing(#/[0-9a-f]{64}/#, with: "(digest)").replacing(#/sha256:[0-9a-f]{12}/#, with: "sha256:(digest)")
    }
}
