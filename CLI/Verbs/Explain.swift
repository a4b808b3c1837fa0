import ArgumentParser
import Reports
import Scoring

/// `assess explain`: the scoring of one form, step by step.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", _superCommandName: "assess",
        abstract: "Scores one form step by step: what each answer earned and why, each rule with its source.",
        discussion: "Example:\n  assess explain phq-9 2 2 2 _ 1 1 _ 0 0")

    @OptionGroup var form: FormOptions
    @OptionGroup var wording: WordingOptions
    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func run() throws {
        let scored = try form.scored(library, page)
        try ByteStream.standardOutput.print(text(of: scored))
        try end(with: scored.status)
    }

    private func text(of scored: ScoredForm) throws(Failure) -> String {
        guard let result = scored.result else { return ErrorReport(scored.furtherErrors, style: page.style).text }
        let wording = try wording.wording(of: result.instrument, library, page)
        return ExplainReport(result, adding: scored.furtherErrors, wording: wording, style: page.style).text
    }
}
