import Foundation
import Testing

/// A file about a person in a folder of its own.
struct PersonFile {
    let folder: Folder
    let path: String

    init(_ text: String, _ name: String = "case.yaml") throws {
        folder = try Folder()
        path = try folder.write(text, to: name)
    }

    var text: String { get throws { try String(contentsOfFile: path, encoding: .utf8) } }

    /// Who may read and write it, as `600`.
    var mode: String {
        get throws {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            return String((attributes[.posixPermissions] as? Int) ?? 0, radix: 8)
        }
    }

    /// Runs the program with the file behind the verb; each word may hold spaces.
    func run(_ verb: String, _ words: [String]) throws -> Program.Run {
        try Program.run(verb.split(separator: " ").map(String.init) + [path] + words)
    }

    /// Runs the program with the words of a line behind the file.
    func run(_ verb: String, _ line: String) throws -> Program.Run {
        try run(verb, line.split(separator: " ").map(String.init))
    }
}

private let commented = """
    # kept
    case: "07"   # a pseudonym
    forms:       # oldest first
      - instrument: phq-9   # at admission
        date: 2026-01-05
        answers: [1, 2, 1, 2, 0, 1, 1, 0, 0]
      # nothing in February
    # what the person wants
    own goals: []
    """

@Suite("A case file is made and changed without writing YAML by hand")
struct CaseWritingTests {
    @Test("A new case holds what is known, a comment for the rest, and is for its owner alone")
    func new() throws {
        let file = try PersonFile("")
        try FileManager.default.removeItem(atPath: file.path)
        let run = try file.run(
            "case new",
            [
                "--pseudonym", "P-1", "--about", "age=41,lives-in=supported flat,diagnosis-recorded=mood+anxiety",
                "--goal", "move-home=A place: mine, with a \"door\"", "--goal", "work/other=Books", "--health", "nurse",
                "--social", "social worker", "--case-manager", "nurse", "--as-of", "2026-03-02",
            ])
        #expect(run.status == 0, "\(run.messages)")
        #expect(try file.mode == "600")
        let text = try file.text
        for line in [
            "case: P-1\n", "as of: 2026-03-02\n",
            "about: {age: 41, lives-in: supported flat, diagnosis-recorded: [mood, anxiety]}\n",
            #"  - {axis: home, kind: move-home, words: "A place: mine, with a \"door\""}"#,
            "  - {axis: work, kind: other, words: Books}\n",
            "team: {health: [nurse], social-health: [], social: [social worker], case manager: nurse}\n", "forms: []\n",
            "\n# The person's own goals",
        ] { #expect(text.contains(line), "\(line)") }
        let check = try file.run("case check", "")
        #expect(check.status == 0 && check.messages.isEmpty && check.output.hasPrefix("✓"))
        #expect(try file.run("case new", "--lang it").status == 2)
        #expect(try file.text == text)
    }

    @Test("The pseudonym is the name of the file where none is given; comments are in the reader's language")
    func skeleton() throws {
        let run = try Program.run("case new - --pseudonym 07 --lang it")
        #expect(run.status == 0)
        #expect(run.output.contains("\ncase: \"07\"\n") && run.output.contains("# Gli obiettivi della persona"))
        let folder = try Folder()
        #expect(try Program.run(["case", "new", folder.file("P-9.yaml").path]).status == 0)
        #expect(try folder.text(folder.file("P-9.yaml")).contains("\ncase: P-9\n"))
    }

    static let refusals: [(arguments: [String], status: Int32)] = [
        (["--pseudonym", "Anna Rossi"], 1), (["--contact", "RSSMRA80A01H501U"], 1),
        (["--about", "name=Anna,birth-date=1980-01-01,lives-in=castle"], 1),
        (["--goal", "fly=x"], 2), (["--goal", "other=x"], 2), (["--goal", "move-home"], 2), (["--as-of", "x"], 2),
    ]

    @Test(
        "What would tell who the person is, and words outside the lists, are refused and nothing is written",
        arguments: refusals)
    func refusedNew(arguments: [String], status: Int32) throws {
        let folder = try Folder()
        let run = try Program.run(["case", "new", folder.file("c.yaml").path] + arguments)
        #expect(run.status == status)
        #expect(run.messages != "")
        #expect(!run.messages.contains("RSSMRA"))
        #expect(try folder.names == [])
    }

    @Test("A form is added with comments and order kept, and the file becomes its owner's alone")
    func add() throws {
        let file = try PersonFile(commented)
        let run = try file.run("case add", "gad-7 1 2 0 _ 1 0 0 --date 2026-03-02 --respondent self --id f-1")
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.hasPrefix("added: gad-7, 2026-03-02, self\n"))
        #expect(try file.mode == "600")
        #expect(
            try file.text
                == commented.replacing(
                    "  # nothing in February\n",
                    with: """
                          # nothing in February
                          - instrument: gad-7
                            date: 2026-03-02
                            respondent: self
                            id: f-1
                            answers: [1, 2, 0, _, 1, 0, 0]

                        """))
        #expect(try file.folder.names == ["case.yaml"])
    }

    @Test("Answers by item, lawfully skipped ones, and facts are written as a case has them")
    func answers() throws {
        let file = try PersonFile("case: x\nforms: []\n")
        #expect(
            try file.run("case add", "phq-9 1=2 9=0 --date 2026-03-02 --about sex=male,working=no").status == 0)
        #expect(
            try file.text
                == """
                case: x
                forms:
                  - instrument: phq-9
                    date: 2026-03-02
                    about: {sex: male, working: no}
                    answers: {"1": 2, "9": 0}

                """.replacing("\"1\"", with: "1").replacing("\"9\"", with: "9"))
        #expect(try file.run("case add", "audit 0 - - - - - - - 0 0 --date 2026-03-02").status == 0)
        #expect(try file.text.contains("answers: [0, skipped, skipped,"))
    }

    @Test("A form comes from a file as well, YAML or JSON")
    func formFile() throws {
        let forms = [
            "instrument: who-5\ndate: 2026-03-02   # Monday\nrespondent: self\nlanguage: it\nanswers: {1: 3, 2: _, 3: 2, 4: 1, 5: 0}\n",
            #"{"instrument": "who-5", "date": "2026-03-02", "respondent": "self", "answers": [3, null, 2, 1, 0]}"#,
        ]
        for form in forms {
            let file = try PersonFile("case: x\nforms: []\n")
            let run = try file.run("case add", ["who-5", "--form", try file.folder.write(form, to: "form")])
            #expect(run.status == 0, "\(run.messages)")
            #expect(try file.text.contains("  - instrument: who-5\n    date: 2026-03-02\n"))
            #expect(try file.run("case check", "").status == 0)
            #expect(try file.run("case add", ["phq-9", "--form", file.folder.file("form").path]).status == 1)
        }
        let file = try PersonFile("case: x\nforms: []\n")
        let wrong = try file.folder.write("instrument: who-5\ndate: 2026-02-30\nanswers: [9, 1, 1, 1, 1]\n", to: "form")
        let run = try file.run("case add", ["who-5", "--form", wrong])
        #expect(run.status == 1)
        #expect(run.messages.contains("form:2:7: error:") && run.messages.contains("form:3:11: error:"))
        #expect(try file.text == "case: x\nforms: []\n")
    }

    @Test("A form with anything wrong is refused with all its errors, and the file is left as it was")
    func refused() throws {
        let file = try PersonFile(commented)
        let run = try file.run("case add", "phq-9 1=4 2=two 9=0 11=0 --date 2026-03-02")
        #expect(run.status == 1)
        for part in ["nothing was changed", "item 1: '4'", "'two'", "'11'"] { #expect(run.messages.contains(part)) }
        #expect(try file.run("case add", "phq-9 1=4 9=2 --date 2026-03-02").status == 3)
        #expect(try file.run("case add", "phq9 1 --date 2026-03-02").status == 2)
        #expect(try file.run("case add", "phq-9 1 2 1 2 0 1 1 0 0").status == 2)
        #expect(try file.run("case add", "phq-9 1 2 1 2 0 1 1 0 0 --date 2026-03-02 --goal 3").status == 1)
        #expect(try file.text == commented)
        #expect(try file.mode == "644")
        #expect(try file.folder.names == ["case.yaml"])
    }

    @Test(
        "A case that is wrong already is left as it was, with its mistakes told",
        arguments: ["case: x\nforms: []\nno: 1\n", "", "case: x\nforms: no\n"])
    func wrongCase(text: String) throws {
        let file = try PersonFile(text)
        let run = try file.run("case add", "who-5 1 1 1 1 1 --date 2026-03-02")
        #expect(run.status == 1)
        #expect(run.messages.contains("case.yaml:"), "\(run.messages)")
        #expect(try file.text == text)
    }

    @Test("A link is followed, and stays one")
    func link() throws {
        let file = try PersonFile("case: x\nforms: []\n")
        let link = file.folder.file("link.yaml")
        try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: file.path)
        #expect(try Program.run(["case", "decline", link.path, "cansas", "15"]).status == 0)
        #expect(try file.text.contains("declined:\n  - cansas 15\n"))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == file.path)
    }

    @Test("A safety finding that a form raises is told at once; its review clears it and no other")
    func review() throws {
        let file = try PersonFile(CaseGolden.text("case-02-safety"))
        let before = try file.text
        func review(_ line: String) throws -> Program.Run { try file.run("case review", line) }
        let by = "--by psychiatrist --on 2026-02-10"
        let refused: [(line: String, status: Int32)] = [
            ("--form phq-9 --of 2026-02-08 --item 9 " + by, 3),
            ("--form phq-9 --of 2026-02-09 --item 9 --respondent staff " + by, 3),
            ("--finding abuse --of 2026-02-09 " + by, 3),
            ("--form phq-9 --of 2026-02-09 --item 9 --by carer --on 2026-02-10", 3),
            ("--form phq9 --of 2026-02-09 --item 9 " + by, 2), ("--form phq-9 --of 2026-02-09 " + by, 2),
            ("--form phq-9 --item 9 --finding abuse --of 2026-02-09 " + by, 2),
        ]
        for (line, status) in refused {
            let run = try review(line)
            #expect(run.status == status, "\(line): \(run.messages)")
            #expect(try file.text == before)
        }
        let none = try review("--form phq-9 --of 2026-02-09 --item 8 \(by)")
        #expect(none.messages.contains("no such safety finding") && none.messages.contains("SAFETY"))
        #expect(try review("--form phq-9 --of 2026-02-09 --item 9 \(by)").status == 3)
        #expect(try review("--form cansas --of 2026-02-09 --item 10 --respondent self \(by)").status == 0)
        #expect(try file.run("suggest", "").status == 0)
        #expect(try file.text.contains("# reviewed:\n"), "comments stay")
    }

    @Test("What staff recorded is reviewed by its own word")
    func recorded() throws {
        let file = try PersonFile(
            "case: x\nrecorded findings:\n  - {finding: abuse, on: 2026-02-09, by: nurse}\nforms: []\n")
        #expect(try file.run("case check", "").status == 3)
        let run = try file.run("case review", "--finding abuse --of 2026-02-09 --by nurse --on 2026-02-09")
        #expect(run.status == 0, "\(run.messages)")
    }

    @Test("What the person declined is recorded, once; what there is not is told with the nearest")
    func decline() throws {
        let file = try PersonFile(CaseGolden.text("case-01-baseline"))
        let unknown: [(words: [String], near: String)] = [
            (["stable-hom"], "'stable-home'"), (["cansa", "15"], "'cansas'"), (["cansas", "15x"], "'15'"),
            (["a", "b", "c"], "give an"),
        ]
        for (words, near) in unknown {
            let run = try file.run("case decline", words)
            #expect(run.status == 2 && run.messages.contains(near), "\(run.messages)")
        }
        #expect(try file.run("suggest", "--all").output.contains("stable-home"))
        for words in [["stable-home"], ["cansas", "15"], ["M02"], ["cansas 16"]] {
            #expect(try file.run("case decline", words).status == 0)
        }
        let text = try file.text
        #expect(text.contains("declined:\n  - stable-home\n  - cansas 15\n  - M02\n  - cansas 16\n"))
        #expect(try file.run("case decline", "stable-home").output.contains("was declined already"))
        #expect(try file.text == text)
        #expect(!(try file.run("suggest", "--all").output.contains("· stable-home")))
    }

    @Test("Standard input comes in and standard output goes out, with what is said beside it")
    func piped() throws {
        let run = try Program.run("case decline - cansas 15", input: "case: x\nforms: []\n")
        #expect(run.status == 0)
        #expect(run.output == "case: x\ndeclined:\n  - cansas 15\nforms: []\n")
        #expect(run.messages.contains("declined: cansas 15"))
    }

    @Test("Where the folder takes no file the case is left as it was")
    func fullDisk() throws {
        #expect(try Program.run(["case", "new", "/nowhere/c.yaml"]).status == 2)
        #expect(
            try Program.run([
                "case", "add", "/nowhere/c.yaml", "who-5", "1", "1", "1", "1", "1", "--date", "2026-03-02",
            ]).status == 2)
        let full = try Program.run(["case", "new", "/dev/full", "--pseudonym", "x"])
        #expect(full.status == 2 && full.messages.contains("/dev/full"))
    }
}
