import Testing

private let form = #"{"id": "f-17", "instrument": "phq-9", "date": "2026-03-02", "answers": [1,2,1,2,0,1,1,0,0]}"#

@Suite("`assess score --form` reads a form")
struct FormFileTests {
    @Test("From a file, and from standard input")
    func read() throws {
        let folder = try Folder()
        let file = try Program.run(["score", "phq-9", "--form", try folder.write(form, to: "f.json")])
        let piped = try Program.run("score phq-9 --form -", input: form)
        #expect(file.status == 0)
        #expect(file.output.contains("form f-17 · 2026-03-02"))
        #expect(piped.output == file.output)
    }

    @Test("The result as JSON holds what the contract promises")
    func json() throws {
        let run = try Program.run("score phq-9 --form - --format json", input: form)
        #expect(run.status == 0)
        #expect(run.output.contains(#""instrument": "phq-9""#))
        #expect(run.output.contains(#""value": 8"#))
        #expect(run.output.contains(#""band": "mild""#))
    }

    @Test("A form of another instrument is refused")
    func otherInstrument() throws {
        let run = try Program.run("score gad-7 --form -", input: form)
        #expect(run.status == 1)
        #expect(run.messages.contains("the form is of 'phq-9', not of 'gad-7'"))
    }

    @Test("What is wrong with the form stands together, and a safety answer counts all the same")
    func wrong() throws {
        let run = try Program.run(
            "score phq-9 --form -", input: #"{"date": "2026-13-02", "answers": {"1": 5, "9": 1, "10x": 0}}"#)
        #expect(run.status == 3)
        for part in ["'2026-13-02'", "item 1: '5'", "'10x'", "SAFETY  item 9"] { #expect(run.output.contains(part)) }
    }

    @Test("What is no JSON is wrong content; what is not there is wrong use")
    func unreadable() throws {
        #expect(try Program.run("score phq-9 --form -", input: "{").status == 1)
        #expect(try Program.run("score phq-9 --form -", input: "").status == 1)
        let missing = try Program.run("score phq-9 --form /nowhere/f.json")
        #expect(missing.status == 2)
        #expect(missing.messages.contains("/nowhere/f.json"))
    }

    @Test(
        "A form and typed answers, or facts that stand in the form, are wrong use",
        arguments: [
            "score phq-9 1 2 --form f.json", "score phq-9 --form f.json --date 2026-03-02", "score phq-9",
        ])
    func both(line: String) throws {
        #expect(try Program.run(line).status == 2)
    }
}
