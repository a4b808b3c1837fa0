import ArgumentParser
import Instruments
import Interchange
import Reports
import Scoring

/// `assess list`: the instruments, by area.
struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", _superCommandName: "assess",
        abstract: "Lists the instruments that one looks for, with items, respondents, licence and ground.",
        discussion: """
            Examples:
              assess list --area clinical --search depress
              assess list --respondent clinician --items 1-20
              assess list --licence free --format json
              assess list --area motivation --format markdown

            As markdown it is a catalogue: a table by area, and for each instrument its sources and where these \
            disagree. --mutants counts the slips of the pen that the worked examples would notice, which takes a while.
            """)

    /// How the list is shown.
    enum Layout: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
        case markdown
    }

    @OptionGroup var looked: SearchOptions

    @Option(help: "How the list is shown: text, json or markdown.")
    var format: Layout = .text

    @ArgumentParser.Flag(help: "With markdown: count what slips of the pen the examples would notice.")
    var mutants = false

    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func validate() throws {
        if mutants, format != .markdown { throw ValidationError("--mutants goes with --format markdown.") }
    }

    func run() throws {
        let all = try library.load(examples: format == .markdown, page).plans
        let found = all.filter { looked.wanted.finds($0.instrument) }
        if found.isEmpty {
            try ByteStream.standardError.print(
                NothingFoundReport(looked.wanted, among: all.map(\.instrument), style: page.messageStyle).text)
        }
        switch format {
        case .text:
            try ByteStream.standardOutput.print(
                ListReport(found, finding: looked.wanted, style: page.style).text)
        case .json:
            try ByteStream.standardOutput.print(JSONValue.array(found.map(\.summary)).text(.pretty) + "\n")
        case .markdown:
            let trials = mutants ? MutantProgress().trials(of: found) : []
            let counts = Dictionary(
                uniqueKeysWithValues: trials.filter { !$0.isFailing }.map { ($0.plan.instrument.id, SlipCount($0)) })
            try ByteStream.standardOutput.print(
                CatalogueReport(found, slips: counts, language: page.style.language).text)
        }
    }
}
