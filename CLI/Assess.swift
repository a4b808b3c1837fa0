import ArgumentParser
import AssessmentScoring

/// The command line. Each verb stands in a file of its own under `CLI/Verbs`.
struct Assess: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: "Scores standardised mental-health questionnaires, with the ground of every result.",
        discussion: """
            Example:
              assess score phq-9 1 2 1 2 0 1 1 0 0

            Exit status: 0 done, 1 something is wrong with what was given, 2 wrong use, 3 a safety finding is open.
            """,
        subcommands: [
            List.self, Show.self, ScoreVerb.self, Explain.self, CaseCommand.self, ProfileVerb.self, Suggest.self,
            PlanCommand.self, Change.self, Monitor.self, Batch.self, Lint.self, Test.self,
        ])

    @ArgumentParser.Flag(help: "Say which engine this is, and which library it carries, by its hash.")
    var version = false

    /// The verb that was typed, with what was said to it.
    ///
    /// The verb's own parser is asked first, since making that of all verbs takes longer than scoring a form. What it
    /// does not take as it stands (a mistake, a wish for help, a verb with verbs of its own) is for the parser of all,
    /// whose words are the ones shown. The super-command's name in the configuration of a verb tells the library that
    /// the verb is parsed so.
    ///
    /// - Throws: What the library says of a mistake, or of a wish for help.
    static func typed(_ arguments: [String]) throws -> any ParsableCommand {
        let verb = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
        if let verb, verb.configuration.subcommands.isEmpty,
            let command = try? verb.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == verb
        {
            return command
        }
        return try parseAsRoot(arguments)
    }

    func run() throws {
        guard version else { throw CleanExit.helpRequest(self) }
        try ByteStream.standardOutput.print(
            "assess \(Engine.version), library sha256:\(InstrumentLibrary.standardDigest)\n")
    }
}
