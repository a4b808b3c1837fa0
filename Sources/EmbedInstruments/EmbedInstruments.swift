import Digest
import Foundation

/// Writes every definition under a folder as one Swift file of string literals, each with its id, its edition, the
/// instruments whose items it repeats and its hash, so that a program that needs one instrument reads no other.
@main
struct EmbedInstruments {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            FileHandle.standardError.write(Data("usage: EmbedInstruments FOLDER OUTPUT\n".utf8))
            exit(2)
        }
        let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
            .filter { $0.hasSuffix(".yaml") }
            .sorted()
        let texts = try files.map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
        let digests = texts.map { SHA256.hexadecimal(of: Array($0.utf8)) }
        let entries = files.indices.map { literal(path: files[$0], text: texts[$0], digest: digests[$0]) }
        let sums = zip(digests, files).map { digest, path in "\(digest)  \(path)\n" }
        let rules = zip(files, texts).filter { path, _ in path.hasPrefix("ptri/") }.map(\.1)
        let source = """
            // Written by EmbedInstruments from the files under Instruments/; not to be edited.
            extension EmbeddedDefinition {
                static let all: [EmbeddedDefinition] = [
            \(entries.joined(separator: ",\n"))
                ]

                /// The SHA-256 of all files: of the list of their hashes and paths, as sha256sum prints it.
                static let digestOfAll = "\(SHA256.hexadecimal(of: Array(sums.joined().utf8)))"

                /// The SHA-256 of the files of the rules, one behind the other.
                static let digestOfRules = "\(SHA256.hexadecimal(of: Array(rules.joined().utf8)))"
            }

            """
        try source.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
    }

    private static func literal(path: String, text: String, digest: String) -> String {
        var id = ""
        var edition = "1"
        var shared: Set<Substring> = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("id:") { id = value(line.dropFirst(3)) }
            if line.hasPrefix("edition:") { edition = value(line.dropFirst(8)) }
            var rest = line
            while let found = rest.firstRange(of: "same_as:") {
                rest = rest[found.upperBound...]
                if let other = rest.split(whereSeparator: { " \"'".contains($0) }).first { shared.insert(other) }
            }
        }
        // As many # as no run in the text can end: one more than its longest.
        let hashes = String(repeating: "#", count: longestRun(of: "#", in: text) + 1)
        let sharing = shared.sorted().joined(separator: " ")
        return """
                    EmbeddedDefinition(
                        path: "\(path)", id: "\(id)", edition: \(Int(edition) ?? 1), sharing: "\(sharing)",
                        digest: "\(digest)",
                        text: \(hashes)\"\"\"
            \(text)
            \"\"\"\(hashes))
            """
    }

    private static func value(_ rest: Substring) -> String {
        let text = rest.split(separator: "#").first ?? ""
        return text.trimmingCharacters(in: .whitespaces).trimmingCharacters(in: CharacterSet(charactersIn: "\"'"))
    }

    private static func longestRun(of character: Character, in text: String) -> Int {
        var (longest, run) = (0, 0)
        for each in text {
            run = each == character ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
