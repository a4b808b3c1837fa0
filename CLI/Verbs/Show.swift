import ArgumentParser
import Reports
import Scoring

/// `assess show`: one instrument on a screen, or everything that its definition says.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", _superCommandName: "assess",
        abstract: "Shows one instrument on a screen; with --full all of it: codes, rules, bands, sources, notes.",
        discussion: """
            Examples:
              assess show phq-9
              assess show phq-9 --full --lang it

            Items and options are shown by short labels of this project's own. Whoever may use the form's own text lays \
            it over them with --wording, which shows all of it.
            """)

    @Argument(help: "The instrument; ID@EDITION for a superseded edition.")
    var instrument: String

    @ArgumentParser.Flag(help: "Show everything that the definition says.")
    var full = false

    @OptionGroup var wording: WordingOptions
    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func run() throws {
        let plan = try library.plan(of: instrument, page).plan
        let text = try wording.wording(of: plan.instrument, library, page)
        try ByteStream.standardOutput.print(
            full || text != nil
                ? InstrumentReport(plan.instrument, wording: text, style: page.style).text
                : InstrumentCard(plan.instrument, name: instrument, style: page.style).text)
    }
}
