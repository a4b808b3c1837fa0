import Foundation
import Testing

/// PHQ-2 without its example just below the lower cut-off, and with `comments` above.
private func definitionWithGap(_ comments: String = "") throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "Instruments/clinical/phq-2.yaml"), encoding: .utf8)
    let start = try #require(text.range(of: "  - name: negative at both cut-offs\n"))
    let end = try #require(text.range(of: "  - name: ", range: start.upperBound..<text.endIndex))
    return comments + text[..<start.lowerBound] + text[end.lowerBound...]
}

@Suite("`assess test --mutants` asks what slips of the pen the examples would notice")
struct MutantVerbTests {
    private static let slip = "total/bands-arroll-2010/edge-screen-positive-2-to-1"

    @Test("Where every slip is noticed it ends well, and a file sees no line of progress")
    func noticed() throws {
        let run = try Program.run("test --mutants phq-2")
        #expect(run.status == 0)
        #expect(run.output.contains(#/phq-2: \d+ slips, \d+ noticed, 0 not/#))
        #expect(run.messages == "")
    }

    @Test("A slip that goes unnoticed is printed with a line to paste, and pasted the line notices it")
    func unnoticed() throws {
        let folder = try Folder()
        _ = try folder.write(definitionWithGap(), to: "phq-2.yaml")
        let run = try Program.run(["test", "--mutants", "phq-2", "--instruments", folder.url.path])
        #expect(run.status == 1)
        #expect(run.words.contains("phq-2: not noticed: lower edge of 'screen positive' 2 → 1"))
        let start = try #require(run.output.range(of: "    - {name: \(Self.slip)"))
        let end = try #require(run.output.range(of: "}\n", range: start.upperBound..<run.output.endIndex))
        let example = "  " + run.output[start.lowerBound..<end.upperBound].drop { $0 == " " }
        _ = try folder.write(definitionWithGap() + example, to: "phq-2.yaml")
        #expect(try Program.run(["test", "--mutants", "phq-2", "--instruments", folder.url.path]).status == 0)
    }

    @Test("A reason in a comment of the definition stands for an example")
    func reason() throws {
        let folder = try Folder()
        _ = try folder.write(definitionWithGap("# unproven \(Self.slip): tried out\n"), to: "phq-2.yaml")
        let run = try Program.run(["test", "--mutants", "phq-2", "--instruments", folder.url.path])
        #expect(run.status == 0)
        #expect(run.words.contains("0 not, 1 with a reason"))
    }
}
