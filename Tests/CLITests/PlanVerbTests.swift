import Foundation
import Testing

@Suite("`assess plan` leads from the draft to the page that is signed")
struct PlanVerbTests {
    private func draft(_ name: String = "case-01-baseline", _ more: String = "") throws -> PersonFile {
        let source = try PersonFile(CaseGolden.text(name))
        let file = try PersonFile("", "plan.yaml")
        try FileManager.default.removeItem(atPath: file.path)
        let run = try source.run("plan new", ["-o", file.path] + more.split(separator: " ").map(String.init))
        #expect(run.status == 0, "\(run.messages)")
        return file
    }

    @Test("The draft is for its owner alone, the same to the byte, and never written over what is there")
    func new() throws {
        let file = try draft()
        #expect(try file.mode == "600")
        let text = try file.text
        #expect(try draft().text == text)
        #expect(try CaseGolden.run(CaseGolden.text("case-01-baseline"), "plan new -").output == text)
        let again = try PersonFile(CaseGolden.text("case-01-baseline")).run("plan new", ["-o", file.path])
        #expect(again.status == 2 && again.messages.contains("is there already"))
        #expect(try file.text == text)
        #expect(!text.contains("decision:"), "nothing is decided in a draft")
    }

    @Test("While a safety finding is open there is no plan, and it is said what to do", arguments: ["en", "it"])
    func withheld(language: String) throws {
        let source = try PersonFile(CaseGolden.text("case-02-safety"))
        let plan = source.folder.file("plan.yaml").path
        let run = try source.run("plan new", ["-o", plan, "--lang", language])
        #expect(run.status == 3)
        #expect(run.output == "")
        #expect(run.messages.contains("assess case review") && run.messages.contains("112"))
        #expect(!FileManager.default.fileExists(atPath: plan))
        #expect(try CaseGolden.run(CaseGolden.reviewed(), "plan new -").status == 0)
    }

    @Test("A case or rules that cannot be read give no plan")
    func unreadable() throws {
        let run = try CaseGolden.run("case: x\nno: 1\nforms: []\n", "plan new -")
        #expect(run.status == 1 && run.output == "")
        #expect(try Program.run("plan new nowhere.yaml").status == 2)
        #expect(try CaseGolden.run("case: x\nforms: []\n", "plan new - --rules /nowhere").status == 2)
    }

    @Test("Decisions are recorded by whom and when; nothing else in the file changes")
    func decide() throws {
        let file = try draft()
        let before = try file.text
        func decide(_ words: String...) throws -> Program.Run { try file.run("plan decide", words) }
        let accept = try decide("goal-1", "accept", "--by", "person", "--on", "2025-10-20")
        #expect(accept.status == 0 && accept.output == "recorded: goal-1, person, 2025-10-20: accept\n")
        #expect(try file.mode == "600")
        let line = "    decisions:\n      - {by: person, on: 2025-10-20, decision: accept}\n"
        #expect(try file.text == before.replacing("    decisions: []\n", with: line, maxReplacements: 1))
        #expect(try decide("goal-1", "accept", "--by", "educator", "--on", "2025-10-20").status == 0)
        let never = try decide("own-money", "never", "--by", "person", "--on", "2025-10-20")
        #expect(never.output.contains("assess case decline CASE own-money"))
        let change = try decide("goal-2", "change", "--by", "person", "--on", "2025-10-20", "--words", "Mornings: mine")
        #expect(change.status == 0)

        let show = try file.run("plan show", "").output
        #expect(show.contains("“A place of my own, with a door that I can close.”"))
        #expect(show.contains("Mornings: mine"))
        #expect(!show.contains("I manage my own money"), "what the person never wants leaves no trace")
        let after = try file.text
        let by = ["--by", "person", "--on", "2025-10-20"]
        let refused: [(words: [String], status: Int32)] = [
            (["goal-9", "accept"] + by, 2), (["goal-1", "accept", "--by", "postman", "--on", "2025-10-20"], 1),
            (["goal-1", "maybe"] + by, 2), (["goal-1", "change"] + by, 2),
            (["goal-1", "accept", "--words", "x"] + by, 2),
            (["goal-1", "accept", "--by", "person", "--on", "2025-02-30"], 2),
        ]
        for (words, status) in refused {
            #expect(try file.run("plan decide", words).status == status, "\(words)")
        }
        #expect(try file.text == after)
    }

    @Test("The check ends with 1 until nothing lacks, with the guidelines' own words, each with its place")
    func check() throws {
        let file = try draft()
        let run = try file.run("plan check", "")
        #expect(run.status == 1)
        #expect(run.output.contains("plan.yaml:30:11: error: how the person took part is not written"))
        #expect(run.words.contains("“skills the individual needs to achieve the objectives”"))
        #expect(run.output.contains("[lacks-decision-of-person]"))
        #expect(try file.run("plan check", "--lang it").output.contains("linee guida, elemento e"))
        #expect(try file.run("plan check", "--format json").output.contains(#""rule": "lacks-skills""#))
        let complete = try CaseGolden.run(CaseGolden.text("case-01-plan"), "plan check -")
        #expect(complete.status == 0 && complete.output == "standard input: nothing lacks\n")
    }

    @Test("A plan with a mistake is not shown and takes no decision, and its mistakes are told with the nearest key")
    func wrong() throws {
        let text = try CaseGolden.text("case-01-plan") + "agrement: {}\n"
        let file = try PersonFile(text, "plan.yaml")
        let verbs = [
            ("plan show", ""), ("plan check", ""), ("plan decide", "goal-1 accept --by person --on 2025-10-20"),
        ]
        for (verb, line) in verbs {
            let run = try file.run(verb, line)
            #expect(run.status == 1)
            #expect((run.output + run.messages).contains("did you mean `agreement`?"))
            #expect(!run.output.contains("bookshop"))
        }
        #expect(try file.text == text)
    }

    @Test("What is shown to others has no private line; the person sees it", arguments: ["text", "markdown"])
    func privateLines(format: String) throws {
        let text = try CaseGolden.text("case-01-plan").replacing(
            "    text: I have more", with: "    private: yes\n    text: I have more")
        let shared = try CaseGolden.run(text, "plan show - --format \(format)")
        #expect(!shared.output.contains("contact with others") && !shared.output.contains("peer group ("))
        #expect(shared.words.contains("stays out of this shared view"))
        let own = try CaseGolden.run(text, "plan show - --private --format \(format)")
        #expect(own.output.contains("contact with others") && !own.words.contains("stays out of this shared view"))
    }

    @Test("The page fits 80 columns, has a line for each signature, and can go to a file of its owner's alone")
    func page() throws {
        for language in ["en", "it"] {
            let run = try CaseGolden.run(CaseGolden.text("case-01-plan"), "plan show - --lang \(language)")
            #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
            #expect(run.output.matches(of: #/(signature|firma) _{20}/#).count == 5)
        }
        let file = try draft()
        #expect(try file.run("plan show", ["-o", file.folder.file("page.txt").path]).status == 0)
        let page = try PersonFile("")
        #expect(try file.run("plan show", ["-o", page.path, "--lang", "it"]).status == 0)
        #expect(try page.mode == "600" && page.text.contains("Ancora da decidere insieme"))
    }
}
