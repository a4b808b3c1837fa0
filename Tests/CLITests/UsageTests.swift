import Testing

@Suite("Every verb explains itself, in the reader's language")
struct UsageTests {
    @Test("Help has an example, and the example works", arguments: ["list", "show", "score", "explain", "test"])
    func help(verb: String) throws {
        let help = try Program.run([verb, "--help"])
        #expect(help.status == 0)
        let example = try #require(help.output.split(separator: "\n").first { $0.hasPrefix("  assess \(verb)") })
        let run = try Program.run(example.split(separator: " ").dropFirst().map(String.init))
        #expect(run.status == 0)
        #expect(run.messages == "")
        #expect(!run.output.isEmpty)
    }

    @Test("The others have one as well", arguments: ["batch", "lint"])
    func furtherHelp(verb: String) throws {
        let help = try Program.run([verb, "--help"])
        #expect(help.status == 0)
        #expect(help.output.contains("  assess \(verb) "))
    }

    @Test("The version names engine and library")
    func version() throws {
        let run = try Program.run("--version")
        #expect(run.status == 0)
        #expect(run.output.contains(#/^assess \d+\.\d+\.\d+, library sha256:[0-9a-f]{64}\n$/#))
    }

    @Test(
        "Wrong use ends with 2, and says so on standard error alone",
        arguments: [
            "nonsense", "score", "score phq-9 1 --wrong", "list --area nowhere", "show", "show phq9", "explain phq9 1",
        ])
    func wrongUse(line: String) throws {
        let run = try Program.run(line)
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.messages != "")
    }

    @Test(
        "The language is the option's, else the environment's",
        arguments: [
            ([], ["LANG": "it_IT.UTF-8"], true), ([], ["LANG": "it_IT.UTF-8", "LC_ALL": "C"], false),
            ([], ["LC_MESSAGES": "it_IT", "LANG": "de_DE"], true), ([], [:], false),
            (["--lang", "en"], ["LANG": "it_IT.UTF-8"], false), (["--lang", "it"], [:], true),
        ] as [([String], [String: String], Bool)])
    func language(options: [String], environment: [String: String], isItalian: Bool) throws {
        let run = try Program.run(["show", "phq-9", "--full"] + options, environment: environment)
        #expect(run.output.contains("Fonti") == isItalian)
        #expect(run.output.contains("Sources") != isItalian)
    }

    @Test("What is no terminal gets neither colour nor another width than 80")
    func noTerminal() throws {
        let run = try Program.run(["show", "phq-9"], environment: ["COLUMNS": "40", "TERM": "xterm-256color"])
        #expect(!run.output.contains("\u{1B}"))
        #expect(run.output.split(separator: "\n").contains { $0.count > 70 })
    }
}
