import Foundation
import Testing

@Suite("`assess case check`, `profile` and `suggest` keep the person safe, and their word first")
struct CaseVerbTests {
    private let needs = """
        instrument: cansas
            date: 2026-01-10
            respondent: self
            answers: [2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0]
        """

    private func text(_ before: String = "", forms: [String]) -> String {
        "case: x\n\(before)forms:\n" + forms.map { "  - \($0)\n" }.joined()
    }

    @Test("The exit status tells what is wrong, and an open safety finding comes before that")
    func status() throws {
        let safety = try CaseGolden.text("case-02-safety")
        for verb in ["case check", "profile", "suggest"] {
            #expect(try CaseGolden.run(CaseGolden.text("case-01-baseline"), "\(verb) -").status == 0)
            #expect(try CaseGolden.run(CaseGolden.text("case-03-broken"), "\(verb) -").status == 1)
            #expect(try CaseGolden.run(safety, "\(verb) -").status == 3)
            #expect(try CaseGolden.run(safety + "nonsense: 1\n", "\(verb) -").status == 3)
            #expect(try CaseGolden.run(CaseGolden.reviewed(), "\(verb) -").status == 0)
            #expect(try Program.run("\(verb) nowhere.yaml").status == 2)
        }
        #expect(try CaseGolden.run("", "suggest - --as-of yesterday").status == 2)
    }

    @Test("One of the two reviews of the safety case is not enough")
    func oneReview() throws {
        let lines = try CaseGolden.reviewed().split(separator: "\n", omittingEmptySubsequences: false)
        let one = lines.filter { !$0.contains("{form: cansas") }.joined(separator: "\n")
        let run = try CaseGolden.run(one, "suggest -")
        #expect(run.status == 3)
        #expect(run.words.contains("A safety finding is open."))
        #expect(!run.output.contains("To weigh together"))
    }

    @Test("The lines by which a review is recorded clear the finding once they are filled in")
    func recipe() throws {
        let safety = try CaseGolden.text("case-02-safety")
        let said = try CaseGolden.run(safety, "suggest -").output
        let start = try #require(said.firstRange(of: "    reviewed:\n"))
        let lines = said[start.lowerBound...].split(separator: "\n").prefix { $0.hasPrefix("    ") }
        let recipe = lines.map { String($0.dropFirst(4)) }.joined(separator: "\n") + "\n"
        let filled = recipe.replacing("YYYY-MM-DD", with: "2026-02-11").replacing("PROFESSION", with: "psychiatrist")
        #expect(try CaseGolden.run(safety.replacing("forms:\n", with: filled + "forms:\n"), "suggest -").status == 0)
    }

    @Test("Five objectives are shown, and a line says how many more there are and on which axes")
    func five() throws {
        let all = text(forms: [needs])
        let run = try CaseGolden.run(all, "suggest - --private")
        #expect(
            run.words.contains("3 more: 2 on Sociality and affectivity, 1 on Health; --all shows them"), "\(run.words)")
        #expect(!run.output.contains("\n6  "))
        let more = try CaseGolden.run(all, "suggest - --private --all")
        #expect(more.output.contains("\n8  "))
        #expect(!more.words.contains("--all shows"))
    }

    @Test("A declined topic leaves no trace in any output, not even where every rule is explained")
    func declined() throws {
        let case15 = text("declined: [cansas 15]\n", forms: [needs])
        for format in ["text", "json", "markdown"] {
            let run = try CaseGolden.run(case15, "suggest - --all --explain --private --format \(format)")
            #expect(run.status == 0)
            for trace in ["cansas 15", "relationship-wishes", "M21", "intimate"] {
                #expect(!run.output.contains(trace), "\(format): \(trace)")
            }
            #expect(run.output.contains("stable-home"))
        }
        #expect(try CaseGolden.run(text(forms: [needs]), "suggest - --all --explain --private").output.contains("M21"))
    }

    @Test("Private topics stay out of the profile and of shared suggestions, and a line says so")
    func privateTopics() throws {
        let staff = needs.replacing("self", with: "staff").replacing(
            "2, 2, 0, 0, 0, 0, 0, 0, 0]", with: "1, 1, 0, 0, 0, 0, 0, 0, 0]")
        let both = text(forms: [needs, staff])
        let shared = try CaseGolden.run(both, "suggest - --all --explain")
        #expect(!shared.output.contains("item 15"))
        #expect(shared.words.contains("Something stays out of this shared view"))
        #expect(try CaseGolden.run(both, "suggest - --all --private").output.contains("item 15"))
        let profile = try CaseGolden.run(both, "profile -").output
        #expect(profile.contains("Where respondents differ: cansas"))
        #expect(!profile.contains("  15 "))
        let sharing = both.replacing("case: x\n", with: "case: x\nshares: [cansas 15]\n")
        #expect(try CaseGolden.run(sharing, "profile -").output.contains("  15 "))
    }

    @Test("The day that counts can be asked for, and every output prints it")
    func asOf() throws {
        let baseline = try CaseGolden.text("case-01-baseline")
        let run = try CaseGolden.run(baseline, "suggest - --as-of 2027-01-01")
        #expect(run.output.hasPrefix("Case 01  as of 2027-01-01"))
        #expect(run.words.contains("out of date: 14 months old"))
        #expect(run.words.contains("Not known is never “no need”"))
        for verb in ["profile - --format json", "suggest - --format json"] {
            #expect(try CaseGolden.run(baseline, verb).output.contains(#""as_of": "2025-10-09""#))
        }
    }

    @Test("Rules of a site's own are named in every output; wrong ones leave own goals and the contact")
    func ownRules() throws {
        let folder = try Folder()
        let head = "id: region\nedition: 1\ntitle: {en: Region, it: Regione}\nextends: standard\n"
        _ = try folder.write(head, to: "set.yaml")
        let own = text(
            "own goals:\n  - {axis: work, kind: paid-work, words: Mornings}\ncontact: Ring the bell\n", forms: [needs])
        let arguments = ["suggest", "-", "--rules", folder.url.path]
        let run = try Program.run(arguments, input: own)
        #expect(run.status == 0)
        #expect(run.words.contains("rules region edition 1, a site's own, added to standard edition 1"))
        #expect(try Program.run(arguments + ["--format", "json"], input: own).output.contains(#""origin": "site""#))
        let lint = try Program.run(["lint", folder.url.path])
        #expect(lint.status == 0)

        _ = try folder.write(head + "nonsense: 1\n", to: "set.yaml")
        let wrong = try Program.run(arguments, input: own)
        #expect(wrong.status == 1)
        #expect(wrong.messages.contains("set.yaml:5:1: error:"))
        #expect(wrong.output.contains("“Mornings”") && wrong.output.contains("Ring the bell"))
        #expect(!wrong.output.contains("stable-home"))
        #expect(try Program.run(arguments, input: CaseGolden.text("case-02-safety")).status == 3)
        #expect(try Program.run(["lint", folder.url.path + "/set.yaml"]).status == 1)
        #expect(try Program.run(["suggest", "-", "--rules", "/nowhere"], input: own).status == 2)
    }

    @Test(
        "The caution stands at the foot of every list, whatever it says and in whatever form", arguments: ["en", "it"])
    func caution(language: String) throws {
        let folder = try Folder()
        _ = try folder.write("nonsense: 1\n", to: "set.yaml")
        let broken = ["--rules", folder.url.path]
        let word = language == "it" ? "serve un parere regolatorio." : "obtain a regulatory opinion"
        for name in ["case-01-baseline", "case-02-safety", "case-03-broken"] {
            for arguments in [[], ["--format", "markdown"], ["--format", "json"], broken] {
                let run = try Program.run(
                    ["suggest", "-", "--lang", language] + arguments, input: CaseGolden.text(name))
                #expect(run.words.contains(word), "\(name) \(arguments)")
            }
        }
    }

    @Test("A declined word that nothing has is told, for it keeps nothing away")
    func unknownDeclined() throws {
        let own = text("declined: [valued-weak]\n", forms: [needs])
        let run = try CaseGolden.run(own, "suggest -")
        #expect(
            run.words.contains(
                "valued-weak is no objective or rule of this set: it changes nothing; did you mean valued-week?"))
        #expect(try CaseGolden.run(own, "suggest - --format json").output.contains(#""nearest": "valued-week""#))
    }

    @Test("A form in another language than the person's carries a caution in both pages")
    func foreignForm() throws {
        let own = text("about: {language: it}\n", forms: [needs + "\n    language: en"])
        for verb in ["profile -", "suggest -"] {
            #expect(
                try CaseGolden.run(own, verb).words.contains(
                    "in another language than the person's (en): read with caution"))
        }
    }

    @Test("A case that cannot be taken says where, and suggests nothing")
    func unreadable() throws {
        let own = text(
            "own goals:\n  - {axis: work, kind: paid-work, words: Mornings}\nnonsense: 1\n", forms: [needs])
        let run = try CaseGolden.run(own, "suggest -")
        #expect(run.status == 1)
        #expect(run.output.contains("× 4:1 "))
        #expect(run.output.contains("“Mornings”") && run.output.contains("112"))
        #expect(!run.output.contains("stable-home"))
        let refused = try CaseGolden.run("case: x\ncase: y\n", "suggest -")
        #expect(refused.status == 1)
        #expect(refused.words.contains("They could not be read."))
    }

    @Test("Nothing that a case holds can steer the terminal, or become Markdown or HTML")
    func inert() throws {
        let words = #"words: "<b>home</b> *now* \e[31m""#
        let own = text("own goals:\n  - {axis: home, kind: move-home, \(words)}\n", forms: [needs])
        #expect(!(try CaseGolden.run(own, "suggest -").output.contains("\u{1B}")))
        let markdown = try CaseGolden.run(own, "suggest - --format markdown").output
        #expect(markdown.contains(#"\<b\>home\</b\> \*now\*"#))
    }

    @Test("The words that are never said are not said", arguments: ["en", "it"])
    func mustNots(language: String) throws {
        let never = [
            "high risk", "low risk", "eligib", "deserv", "complian", "dose", "mg", "rischio alto", "basso rischio",
            "idone", "dosaggio",
        ]
        for name in ["case-01-baseline", "case-01-review", "case-02-safety"] {
            for verb in ["profile -", "suggest - --all --explain --private"] {
                let words = try CaseGolden.run(CaseGolden.text(name), "\(verb) --lang \(language)").words.lowercased()
                // The caution at the foot says what nothing here is, and has to name it.
                let caution = language == "it" ? "prima di usarlo" : "before this is used"
                let said = words.firstRange(of: caution).map { String(words[..<$0.lowerBound]) } ?? words
                for word in never {
                    #expect(!said.split { !$0.isLetter && $0 != " " }.joined().contains(" " + word), "\(name): \(word)")
                }
            }
        }
    }
}
