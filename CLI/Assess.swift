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
        version: version,
        subcommands: [
            List.self, Show.self, ScoreVerb.self, Explain.self, Batch.self, Lint.self, Test.self,
        ])

    /// The engine, and the standard library by its hash.
    static var version: String {
        "assess \(Engine.version), library sha256:\(InstrumentLibrary.standardDigest)"
    }
}
