import Foundation
import Testing

/// A wording of `phq-2` with nonsense for text.
private let wording = """
    wording: phq-2
    edition: 1
    language: en
    holder: Plonk Press
    permission: to the clinic of Nowhere, on 2026-01-07
    items:
      1: Ploog the wibble?
      2: Snorf along the line.
    """

private let form = ["phq-2", "1", "2"]

@Suite("A wording is laid over what a person reads, and over nothing else")
struct WordingVerbTests {
    @Test(
        "Show and explain print it, whichever way its folder was named",
        arguments: [["show", "phq-2"], ["explain"] + form])
    func laid(line: [String]) throws {
        let folder = try Folder()
        _ = try folder.write(wording, to: "phq-2.yaml")
        let option = try Program.run(line + ["--wording", folder.url.path])
        let variable = try Program.run(line, environment: ["ASSESS_WORDING": folder.url.path])
        #expect(option.status == 0)
        #expect(option.output.contains("Ploog the wibble?"))
        #expect(option.words.contains("permission: to the clinic of Nowhere, on 2026-01-07"))
        #expect(variable.output == option.output)
        let italian = try Program.run(line + ["--wording", folder.url.path, "--lang", "it"])
        #expect(!italian.output.contains("Ploog"))
    }

    @Test("The result as JSON is the same with and without it")
    func result() throws {
        let folder = try Folder()
        _ = try folder.write(wording, to: "phq-2.yaml")
        let line = ["score"] + form + ["--format", "json"]
        let with = try Program.run(line, environment: ["ASSESS_WORDING": folder.url.path])
        #expect(try with.output == Program.run(line).output)
        #expect(with.output.contains("\"total\""))
    }

    @Test("Lint tells a wording by its key, and holds it against definitions given beside it")
    func lint() throws {
        let folder = try Folder()
        let sound = try folder.write(wording, to: "sound.yaml")
        #expect(try Program.run(["lint", sound]).output == "")
        let wrong = try folder.write(wording.replacing("  2: ", with: "  3: "), to: "wrong.yaml")
        let run = try Program.run(["lint", wrong])
        #expect(run.status == 1)
        #expect(run.output.contains("\(wrong):8:3: error: the form has no item `3`"))
        #expect(run.output.contains("\(wrong):6:1: error: `items` has no text for item `2`"))
        #expect(try Program.run(["lint", wrong, "--format", "json"]).output.contains(#""rule": "wording-lacks""#))
    }

    @Test("A wrong wording stops the program, with the complaint; a folder that is not there is wrong use")
    func wrong() throws {
        let folder = try Folder()
        _ = try folder.write(wording.replacing("edition: 1", with: "edition: 7"), to: "w.yaml")
        let run = try Program.run(["show", "phq-2", "--wording", folder.url.path])
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(run.messages.contains("w.yaml:2:10: error: "))
        #expect(try Program.run("show phq-2 --wording /nowhere").status == 2)
    }
}
