import Foundation
import Testing

/// The built program, run as a shell runs it.
enum Program {
    /// What a run came to.
    struct Run {
        let status: Int32
        let output: String
        let messages: String

        /// The output without its line breaks, for what may be wrapped anywhere.
        var words: String { output.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }

    /// The folder of the build, where the program stands beside the tests.
    private static var folder: URL {
        #if os(macOS)
            for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
                return bundle.bundleURL.deletingLastPathComponent()
            }
        #endif
        return Bundle.main.bundleURL
    }

    /// Where the program is.
    static var url: URL { folder.appending(path: "assess") }

    /// Runs the program with `arguments`; nothing of the environment of the tests reaches it.
    static func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:], output: URL? = nil
    ) throws -> Run {
        let place = try Folder()
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.environment = environment
        process.standardInput = try place.reading(input)
        let (out, messages) = (output ?? place.file("out"), place.file("messages"))
        process.standardOutput = try place.writing(out)
        process.standardError = try place.writing(messages)
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, output: output == nil ? try place.text(out) : "",
            messages: try place.text(messages))
    }

    /// Runs the program with the words of a command line.
    static func run(_ line: String, input: String = "") throws -> Run {
        try run(line.split(separator: " ").map(String.init), input: input)
    }
}

/// A folder for the files of one test, taken away at its end.
final class Folder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "assess-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The place of a file.
    func file(_ name: String) -> URL { url.appending(path: name) }

    /// Writes a file and gives its path.
    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: file(name))
        return file(name).path
    }

    /// The text of a file.
    func text(_ url: URL) throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }

    /// The names of the files.
    var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() } }

    fileprivate func reading(_ text: String) throws -> FileHandle {
        try FileHandle(forReadingFrom: URL(filePath: write(text, to: "input")))
    }

    fileprivate func writing(_ url: URL) throws -> FileHandle {
        if !FileManager.default.fileExists(atPath: url.path) {
            try Data().write(to: url)
        }
        return try FileHandle(forWritingTo: url)
    }
}
