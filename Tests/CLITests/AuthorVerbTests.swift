import Foundation
import Testing

/// The text of a definition of the standard library.
private func definition(_ path: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "Instruments/\(path)"), encoding: .utf8)
}

@Suite("`assess lint` and `assess test` serve the author of a definition")
struct AuthorVerbTests {
    @Test("A sound definition has no complaint")
    func sound() throws {
        let folder = try Folder()
        let path = try folder.write(definition("clinical/phq-2.yaml"), to: "phq-2.yaml")
        let run = try Program.run(["lint", path])
        #expect(run.status == 0)
        #expect(run.output == "")
    }

    @Test("A slip is shown where it stands, with the nearest right word")
    func slip() throws {
        let folder = try Folder()
        let text = try definition("clinical/phq-9.yaml").replacing("period:", with: "perod:")
        let path = try folder.write(text, to: "bad.yaml")
        let run = try Program.run(["lint", path])
        #expect(run.status == 1)
        #expect(run.output.contains("did you mean `period`?"))
        let line = try #require(
            text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("perod") })
        #expect(run.output.contains("\(path):\(line + 1):1: error: "))
        let json = try Program.run(["lint", path, "--format", "json"])
        #expect(json.status == 1)
        #expect(json.output.contains(#""rule": "unknown-key""#))
    }

    @Test(
        "A file that repeats items of another beside it is checked against that one, whose own complaints are not told",
        arguments: ["clinical", "functioning"])
    func neighbour(folder: String) throws {
        let place = try Folder()
        let larger = try definition("clinical/phq-9.yaml").replacing("id: phq-9\n", with: "id: own-9\n")
            .replacing("licence: {holder: Pfizer", with: "minutes: 999\nlicence: {holder: Pfizer")
        let shorter = try definition("clinical/phq-2.yaml").replacing("same_as: phq-9 ", with: "same_as: own-9 ")
        for name in ["clinical", "functioning"] {
            try FileManager.default.createDirectory(at: place.file(name), withIntermediateDirectories: true)
        }
        let path = try place.write(shorter, to: "clinical/phq-2.yaml")
        #expect(try Program.run(["lint", path]).output.contains("[unknown-instrument]"))
        let other = try place.write(larger, to: folder + "/own-9.yaml")
        #expect(try Program.run(["lint", other]).output.contains("[minutes-sensible]"))
        let run = try Program.run(["lint", path])
        #expect(run.status == 0)
        #expect(run.output == "")
    }

    @Test("A file that is not there is wrong use")
    func missing() throws {
        #expect(try Program.run("lint /nowhere/x.yaml").status == 2)
    }

    @Test("The worked examples of the standard library hold")
    func examples() throws {
        let run = try Program.run("test")
        #expect(run.status == 0)
        #expect(run.output.contains("0 failing"))
        #expect(try Program.run("test phq-9 gad-7").output.contains("of 2 instruments"))
        #expect(try Program.run("test phq9").status == 2)
    }

    @Test("An example that does not come out names its line, what it expects and what came out")
    func failing() throws {
        let folder = try Folder()
        let text = try definition("clinical/phq-9.yaml")
            .replacing("symptoms: 8\n", with: "symptoms: 7\n", maxReplacements: 1)
        _ = try folder.write(text, to: "phq-9.yaml")
        let run = try Program.run(["test", "phq-9", "--instruments", folder.url.path])
        #expect(run.status == 1)
        #expect(run.output.contains(#/phq-9\.yaml:\d+: fails/#))
        #expect(run.words.contains("symptoms.value: expected 7, got 8"))
    }
}

@Suite("A site's own definitions lie over the built-in ones")
struct SiteTests {
    @Test("Every result of one says so, whichever way the folder was named")
    func replaced() throws {
        let folder = try Folder()
        _ = try folder.write(definition("clinical/phq-9.yaml"), to: "phq-9.yaml")
        let line = ["score", "phq-9", "1", "2", "1", "2", "0", "1", "1", "0", "0"]
        let option = try Program.run(line + ["--instruments", folder.url.path])
        let variable = try Program.run(line, environment: ["ASSESS_INSTRUMENTS": folder.url.path])
        #expect(option.status == 0)
        #expect(option.words.contains("in place of the standard one"))
        #expect(variable.output == option.output)
        let explained = try Program.run(["explain"] + line.dropFirst() + ["--instruments", folder.url.path])
        #expect(explained.words.hasSuffix("in place of the standard one"))
    }

    @Test("A wrong definition stops the program, with the complaint")
    func wrong() throws {
        let folder = try Folder()
        _ = try folder.write("id: x\n", to: "x.yaml")
        let run = try Program.run(["score", "phq-9", "1", "--instruments", folder.url.path])
        #expect(run.status == 1)
        #expect(run.messages.contains("x.yaml:1:"))
        #expect(try Program.run("list --instruments /nowhere").status == 2)
    }
}
