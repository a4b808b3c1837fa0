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

    func run() throws {
        guard version else { throw CleanExit.helpRequest(self) }
        // Worked out when asked for: hashing the library takes longer than scoring a form.
        try ByteStream.standardOutput.print(
            "assess \(Engine.version), library sha256:\(InstrumentLibrary.standardDigest)\n")
    }
}
