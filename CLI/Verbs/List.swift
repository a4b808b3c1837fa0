import ArgumentParser
import Instruments
import Reports
import Scoring

/// `assess list`: the instruments, by area.
struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists the instruments, with items, respondents, licence and ground.",
        discussion: "Example:\n  assess list --area clinical --search depress")

    @Option(help: "Only this area: \(Area.allCases.map(\.rawValue).joined(separator: ", ")).")
    var area: Area?

    @Option(help: ArgumentHelp("Only those whose id, title or items hold this text.", valueName: "text"))
    var search: String?

    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func run() throws {
        let plans = try library.load(page).plans
        let report = ListReport(plans, area: area, search: search, style: page.style)
        if report.isEmpty {
            let style = page.messageStyle
            try ByteStream.standardError.print(
                style.say("assess: no instrument fits\n", "assess: nessuno strumento corrisponde\n"))
        }
        try ByteStream.standardOutput.print(report.text)
    }
}
