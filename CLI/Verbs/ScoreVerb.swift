import ArgumentParser
import Interchange
import Reports

/// `assess score`: the scores of one form.
struct ScoreVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score", _superCommandName: "assess",
        abstract: "Scores one form, typed in or read from a file.",
        discussion: """
            Examples:
              assess score phq-9 1 2 1 2 0 1 1 0 0
              assess score phq-9 "2 2 2 _ 1 1 _ 0 0" --date 2026-03-02 --format json
              assess score phq-9 1=2 2=2 9=1
            """)

    @OptionGroup var form: FormOptions

    @Option(help: "How the result is shown: text or json.")
    var format: Format = .text

    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func run() throws {
        let scored = try form.scored(library, page)
        try ByteStream.standardOutput.print(text(of: scored))
        try end(with: scored.status)
    }

    private func text(of scored: ScoredForm) -> String {
        if format == .json { return scored.json.text(.pretty) + "\n" }
        guard let result = scored.result else { return ErrorReport(scored.furtherErrors, style: page.style).text }
        return ScoreReport(result, adding: scored.furtherErrors, style: page.style).text
    }
}

/// Ends a verb that has said all it had to say.
func end(with status: Status) throws {
    if status != .done { throw ExitCode(status.rawValue) }
}
