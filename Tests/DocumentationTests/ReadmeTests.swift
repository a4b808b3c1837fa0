import Testing

@Suite("The README")
struct ReadmeTests {
    @Test("shows what its commands print")
    func blocks() throws {
        let shell = try WritingShell()
        try shell.copy("Instruments")
        try WritingPage("README.md").expectAsPrinted(in: shell)
    }

    @Test("names commands that there are, and no others")
    func commands() throws {
        let commands = try ReadmeCommand.all()
        #expect(commands.count >= 6)
        let shell = try WritingShell()
        for command in commands {
            let usage = try shell.run("assess \(command) --help").first { $0.hasPrefix("USAGE:") } ?? ""
            #expect(usage.hasPrefix("USAGE: assess \(command)"), "there is no `assess \(command)`")
        }
    }
}

/// The commands that the README speaks of.
private enum ReadmeCommand {
    /// The verbs of every `assess …` outside its blocks: `score`, `case check`.
    static func all() throws -> [String] {
        var found: [String] = []
        for line in try WritingPage("README.md").prose {
            for span in line.matches(of: #/`assess ([^`]+)`/#) {
                let verbs = span.1.split(separator: " ").prefix { $0.wholeMatch(of: #/[a-z]+/#) != nil }
                let command = verbs.joined(separator: " ")
                if !command.isEmpty, !found.contains(command) { found.append(command) }
            }
        }
        return found
    }
}
