import Foundation
import Testing

/// One of the cases of the documentation, run through the program and held against a file under `Tests/Golden/cases`.
///
/// With `RECORD=1` in the environment a run that differs is written down, and the test fails once so that nobody takes
/// a recording for a check.
struct CaseGolden {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The text of a case.
    static func text(_ name: String) throws -> String {
        try String(contentsOf: root.appending(path: "docs/cases/\(name).yaml"), encoding: .utf8)
    }

    /// Runs the program on the text of a case, which it reads from standard input.
    static func run(_ text: String, _ arguments: String) throws -> Program.Run {
        try Program.run(arguments.split(separator: " ").map(String.init), input: text)
    }

    /// Runs the program on a case and compares output, messages and status with a file.
    static func expect(
        _ text: String, _ arguments: String, as name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let run = try run(text, arguments)
        let messages = run.messages.isEmpty ? "" : "-- standard error\n\(run.messages)"
        try compare(run.output + messages, arguments, run.status, as: name, sourceLocation: sourceLocation)
    }

    /// Compares what the program said with a file.
    static func compare(
        _ said: String, _ arguments: String, _ status: Int32, as name: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        var page = "$ assess \(arguments)\n\(said)-- exit status \(status)\n"
        page = page.replacing(#/[0-9a-f]{64}/#, with: "(digest)").replacing(
            #/sha256:[0-9a-f]{12}/#, with: "sha256:(digest)")
        let url = root.appending(path: "Tests/Golden/cases/\(name)")
        let recorded = try? String(contentsOf: url, encoding: .utf8)
        guard recorded != page else { return }
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(page.utf8).write(to: url)
            Issue.record("\(name) was recorded; read it, and run again", sourceLocation: sourceLocation)
        } else {
            #expect(page == recorded ?? "", "RECORD=1 writes it down", sourceLocation: sourceLocation)
        }
    }

    /// The safety case with both reviews that its comment holds.
    static func reviewed() throws -> String {
        let text = try text("case-02-safety").replacing("# reviewed:", with: "reviewed:")
            .replacing("#   - {form", with: "  - {form")
        try #require(text.contains("\nreviewed:\n  - {form: phq-9"))
        return text
    }
}
