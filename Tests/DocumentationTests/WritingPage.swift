import Foundation
import Testing

/// A page of documentation whose files are written and whose commands are run.
///
/// Three kinds of block count: one in `yaml` that names a file writes it, or adds to it; one in `diff` that names a file
/// replaces lines in it; one in `console` runs each line behind `$ ` and holds what follows against what is printed. With
/// `RECORD=1` in the environment a page that differs is written down, and the test fails once so that nobody takes a
/// recording for a check.
struct WritingPage {
    private let url: URL
    private let lines: [Substring]

    /// The page at `path`, as seen from the root of the repository.
    init(_ path: String) throws {
        url = Self.root.appending(path: path)
        lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The root of the repository.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The lines outside all blocks.
    var prose: [Substring] {
        var isInside = false
        return lines.filter { line in
            if line.hasPrefix("```") { isInside.toggle() }
            return !isInside
        }
    }

    /// Does what the page says in `shell`, and holds the page against what comes out.
    func expectAsPrinted(in shell: WritingShell, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let played = try played(in: shell)
        let (printed, written) = (Self.masked(played), Self.masked(lines.map(String.init)))
        guard printed != written else { return }
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(played.joined(separator: "\n").utf8).write(to: url)
            Issue.record(
                "\(url.lastPathComponent) was recorded; read it, and run again", sourceLocation: sourceLocation)
        } else {
            let difference: [String] = printed.difference(from: written).map { change in
                switch change {
                case .insert(let line, let text, _): "+ \(line + 1): \(text)"
                case .remove(let line, let text, _): "- \(line + 1): \(text)"
                }
            }
            Issue.record(
                "\(url.lastPathComponent) says something else (RECORD=1 writes it down): \(difference)",
                sourceLocation: sourceLocation)
        }
    }

    /// The page with what its commands really print.
    private func played(in shell: WritingShell) throws -> [String] {
        var page: [String] = []
        var rest = lines[...]
        while let line = rest.popFirst() {
            page.append(String(line))
            guard line.hasPrefix("```") else { continue }
            var block = Array(rest.prefix { $0 != "```" }).map(String.init)
            rest = rest.dropFirst(block.count)
            let words = line.dropFirst(3).split(separator: " ").map(String.init)
            switch (words.first, words.count) {
            case ("console", _):
                for command in block where command.hasPrefix("$ ") {
                    page.append(command)
                    page += try shell.run(String(command.dropFirst(2)))
                }
                block = []
            case ("yaml", 2): try shell.append(block.map { $0 + "\n" }.joined(), to: words[1])
            case ("diff", 2): try shell.change(words[1], by: block)
            default: break
            }
            page += block
            if let end = rest.popFirst() { page.append(String(end)) }
        }
        return page
    }

    /// The lines with what is never the same twice made the same: digests of definitions, and times.
    private static func masked(_ lines: [String]) -> [String] {
        lines.map {
            $0.replacing(#/[0-9a-f]{64}/#, with: String(repeating: "0", count: 64))
                .replacing(#/sha256:[0-9a-f]{12}\b/#, with: "sha256:000000000000")
                .replacing(#/\(\d+ ms\)/#, with: "(0 ms)")
        }
    }
}
