import Foundation
import Testing

/// A shell in a folder of its own, where `assess` is the built program and nothing else of the environment reaches.
final class WritingShell {
    private let folder: URL
    private var status: Int32 = 0

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "assess-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The folder of the build, where the program stands beside the tests.
    private static var programs: URL {
        #if os(macOS)
            for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
                return bundle.bundleURL.deletingLastPathComponent()
            }
        #endif
        return Bundle.main.bundleURL
    }

    /// Adds a text to a file, which is made where it is not there.
    func append(_ text: String, to path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        let earlier = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        try Data((earlier + text).utf8).write(to: file)
    }

    /// Puts a copy of a file or folder of the repository into the folder, under its own path or at `place`.
    func copy(_ path: String, to place: String? = nil) throws {
        let target = folder.appending(path: place ?? path)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: WritingPage.root.appending(path: path), to: target)
    }

    /// Replaces each line behind `-`, which stands once in the file, by the lines behind `+` that follow it.
    func change(_ path: String, by difference: [String]) throws {
        let file = folder.appending(path: path)
        var text = try String(contentsOf: file, encoding: .utf8)
        var rest = difference[...]
        while let old = rest.popFirst() {
            try #require(old.hasPrefix("-"), "a change begins with the line that goes: \(old)")
            let new = rest.prefix { $0.hasPrefix("+") }
            rest = rest.dropFirst(new.count)
            let line = old.dropFirst() + "\n"
            try #require(text.ranges(of: line).count == 1, "`\(line)` does not stand once in \(path)")
            text.replace(line, with: new.map { $0.dropFirst() + "\n" }.joined())
        }
        try Data(text.utf8).write(to: file)
    }

    /// Runs a line of shell; gives the lines that are printed, those of standard error last.
    func run(_ line: String) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "(exit \(status)); \(line)"]
        process.environment = ["PATH": "\(Self.programs.path):/usr/bin:/bin"]
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        let (output, messages) = (folder.appending(path: ".out"), folder.appending(path: ".messages"))
        for file in [output, messages] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: messages)
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        let text = try [output, messages].map { try String(contentsOf: $0, encoding: .utf8) }.joined()
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    /// The status that the last line ended with.
    var lastStatus: Int32 { status }
}
