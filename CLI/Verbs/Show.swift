import ArgumentParser
import Reports
import Scoring

/// `assess show`: everything that a definition says.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows one instrument: items, codes, rules, scores, bands, sources, licence.",
        discussion: """
            Examples:
              assess show phq-9
              assess show phq-9 --lang it

            Items and options are shown by short labels of this project's own. Whoever may use the form's own text lays \
            it over them with --wording.
            """)

    @Argument(help: "The instrument; ID@EDITION for a superseded edition.")
    var instrument: String

    @OptionGroup var wording: WordingOptions
    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func run() throws {
        let plan = try library.plan(of: instrument, page).plan
        let text = try wording.wording(of: plan.instrument, library, page)
        try ByteStream.standardOutput.print(InstrumentReport(plan.instrument, wording: text, style: page.style).text)
    }
}
