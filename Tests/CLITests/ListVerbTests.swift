import Testing

@Suite("`assess list` finds an instrument among many")
struct ListVerbTests {
    @Test("It can be narrowed by every condition, and by several words")
    func narrowed() throws {
        let clinical = try Program.run("list --area clinical --search depress")
        #expect(clinical.output.contains("\n  phq-9 "))
        #expect(!clinical.output.contains("whoqol-bref"))
        let team = try Program.run("list --respondent team")
        #expect(team.output.contains("\n  gas "))
        #expect(!team.output.contains("phq-9"))
        let short = try Program.run("list --items 1-2 --licence free")
        #expect(short.output.contains("\n  phq-2 "))
        #expect(!short.output.contains("phq-9"))
        let both = try Program.run(["list", "--search", "social anxiety"])
        #expect(both.output.contains("\n  lsas "))
        #expect(!both.output.contains("gad-7"))
    }

    @Test("Words are found in both languages, and where they stand is told if the title has them not")
    func words() throws {
        let run = try Program.run("list --search suicidio --lang it")
        #expect(run.words.contains("↳ item 10, pensieri di suicidio"))
        #expect(try Program.run("list --search suicidio").output.contains("\n  madrs "))
    }

    @Test("No line is wider than a terminal, and a long list has one line an instrument", arguments: ["en", "it"])
    func width(language: String) throws {
        let run = try Program.run("list --lang \(language)")
        let lines = run.output.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(!lines.contains { $0.hasPrefix("   ") })
        #expect(run.output.contains("…"))
        let few = try Program.run("list --area motivation --lang \(language)")
        #expect(!few.output.contains("…"))
    }

    @Test("For programs it is JSON, empty where nothing is found")
    func json() throws {
        let run = try Program.run("list --search phq-9 --format json")
        #expect(run.output.contains(#""id": "phq-9""#))
        #expect(
            run.output.contains(#""licence": {"wording": "free", "holder": "Pfizer"}"#)
                || run.words.contains(#""licence": { "wording": "free", "holder": "Pfizer" }"#))
        #expect(try Program.run("list --search zzzz --format json").output == "[]\n")
    }

    @Test("As Markdown it is a catalogue, with the worked examples counted")
    func catalogue() throws {
        let page = try Program.run("list --search phq-2 --format markdown")
        #expect(page.output.contains(#/1 instruments? with [1-9]\d* worked examples/#))
        #expect(page.output.contains("\n### phq-2\n"))
        let counted = try Program.run("list --search phq-2 --format markdown --mutants")
        #expect(counted.output.contains(#/\| \d+\/\d+ \|\n/#))
    }

    @Test("Where nothing is left it says so, and what would help")
    func nothing() throws {
        let none = try Program.run("list --search zzzz")
        #expect(none.status == 0)
        #expect(none.output == "")
        #expect(none.messages.contains("no instrument fits"))
        let misspelt = try Program.run("list --search depresion")
        #expect(misspelt.messages.contains("did you mean 'depression'?"))
        let narrow = try Program.run("list --area satisfaction --respondent clinician")
        #expect(narrow.messages.contains(#/without --area: \d+/#))
        #expect(narrow.messages.contains(#/without --respondent: \d+/#))
    }

    @Test(
        "A wrong range, or counts of slips without the catalogue, is wrong use",
        arguments: [
            "list --items few", "list --items 9-3", "list --mutants", "list --licence mine",
        ])
    func wrongUse(line: String) throws {
        let run = try Program.run(line)
        #expect(run.status == 2)
        #expect(run.output == "")
    }
}

@Suite("`assess show` fits a screen, and has all where asked")
struct ShowVerbTests {
    @Test("The card leads to the whole, by the name that was asked for")
    func card() throws {
        let card = try Program.run("show phq-9")
        #expect(card.words.contains("'assess show phq-9 --full'"))
        #expect(card.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 40)
        let whole = try Program.run("show phq-9 --full")
        #expect(whole.output.contains("\nSources\n"))
        #expect(whole.output.count > 2 * card.output.count)
        #expect(try Program.run("show phq-9@1").words.contains("'assess show phq-9@1 --full'"))
    }
}
