import ArgumentParser
import Reports

/// `assess explain`: the scoring of one form, step by step.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Scores one form step by step: what each answer earned and why, each rule with its source.",
        discussion: "Example:\n  assess explain phq-9 2 2 2 _ 1 1 _ 0 0")

    @OptionGroup var form: FormOptions
    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func run() throws {
        let scored = try form.scored(library, page)
        let text =
            scored.result.map { ExplainReport($0, adding: scored.furtherErrors, style: page.style).text }
            ?? ErrorReport(scored.furtherErrors, style: page.style).text
        try ByteStream.standardOutput.print(text)
        try end(with: scored.status)
    }
}
