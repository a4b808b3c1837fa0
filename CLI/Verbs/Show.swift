import ArgumentParser
import Reports
import Scoring

/// `assess show`: everything that a definition says.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows one instrument: items, codes, rules, scores, bands, sources, licence.",
        discussion: "Example:\n  assess show phq-9")

    @Argument(help: "The instrument; ID@EDITION for a superseded edition.")
    var instrument: String

    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func run() throws {
        let plan = try library.plan(of: instrument, page).plan
        try ByteStream.standardOutput.print(InstrumentReport(plan.instrument, style: page.style).text)
    }
}
