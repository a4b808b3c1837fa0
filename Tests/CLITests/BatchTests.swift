import Foundation
import Testing

private let good = #"{"id":"a","instrument":"phq-9","answers":[1,2,1,2,0,1,1,0,0]}"#
private let open = #"{"id":"b","instrument":"phq-9","answers":[1,2,1,2,0,1,1,0,1]}"#
private let wrong = #"{"id":"c","instrument":"phq9","answers":[1]}"#

@Suite("`assess batch` scores a form a line")
struct BatchTests {
    private func lines(_ run: Program.Run) -> [Substring] { run.output.split(separator: "\n") }

    @Test("In the order given, empty lines passed over, with a summary on standard error")
    func order() throws {
        let run = try Program.run("batch -", input: "\(good)\n\n\(good.replacing("\"a\"", with: "\"z\""))\r\n")
        #expect(run.status == 0)
        #expect(lines(run).map { $0.prefix(9) } == [#"{"id":"a""#, #"{"id":"z""#])
        #expect(run.messages.hasPrefix("forms: 2; 2 scored, 0 of them with answers missing;"))
    }

    @Test("A wrong form has its errors in its line, and sets the status")
    func wrongForm() throws {
        let run = try Program.run("batch", input: "\(wrong)\nxx\n\(good)")
        #expect(run.status == 1)
        #expect(lines(run).count == 3)
        #expect(lines(run)[0].contains("unknown-instrument"))
        #expect(lines(run)[1].contains("no JSON"))
        #expect(run.messages.contains("forms: 3; 1 scored,"))
        #expect(run.messages.contains("2 rejected"))
    }

    @Test("An open safety finding sets the status, unless it is said to be seen to")
    func safety() throws {
        #expect(try Program.run("batch", input: "\(open)\n\(wrong)\n").status == 3)
        #expect(try Program.run("batch --flags-ok", input: "\(open)\n\(wrong)\n").status == 1)
        #expect(try Program.run("batch --flags-ok", input: open).status == 0)
    }

    @Test("Forms that name no instrument are of the one that is given")
    func presumed() throws {
        let bare = #"{"id":"a","answers":[1,2,1,2,0,1,1,0,0]}"#
        #expect(try Program.run("batch phq-9 -", input: bare).status == 0)
        #expect(try Program.run("batch phq-9", input: bare).status == 0)
        #expect(try Program.run("batch -", input: bare).status == 1)
        let unknown = try Program.run("batch phq9 -", input: bare)
        #expect(unknown.status == 2)
        #expect(unknown.messages.contains("did you mean 'phq-9'?"))
    }

    @Test("A line too long to be a form ends the run with a message, and leaves no file")
    func tooLong() throws {
        let folder = try Folder()
        let path = folder.file("out.ndjson").path
        let run = try Program.run(
            ["batch", "-", "-o", path], input: good + "\n" + String(repeating: "x", count: 17 << 20) + "\n" + good)
        #expect(run.status == 2)
        #expect(run.messages.contains("a form of more than 4 MiB"))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.hasPrefix("out") } == [])
    }

    @Test("A file of results is for its owner alone, and appears whole or not at all")
    func outputFile() throws {
        let folder = try Folder()
        let path = folder.file("out.ndjson").path
        let input = try folder.write(good + "\n", to: "in.ndjson")
        #expect(try Program.run(["batch", input, "-o", path]).status == 0)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try folder.text(folder.file("out.ndjson")).contains(#""value":8"#))
        #expect(try folder.names == ["in.ndjson", "out.ndjson"])
        let failed = try Program.run(["batch", folder.file("nowhere").path, "-o", path])
        #expect(failed.status == 2)
        #expect(try folder.names == ["in.ndjson", "out.ndjson"])
    }

    @Test(
        "What cannot be written is said, and is wrong use",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func full() throws {
        let run = try Program.run("batch -o /dev/full", input: good)
        #expect(run.status == 2)
        #expect(run.messages.contains("/dev/full"))
        let shown = try Program.run(["show", "phq-9"], output: URL(filePath: "/dev/full"))
        #expect(shown.status == 2)
        #expect(shown.messages.contains("standard output"))
        #expect(try Program.run("batch -o /nowhere/out", input: good).status == 2)
    }
}
