public import ArgumentParser
import AssessmentScoring
import Documents
import Interchange
public import Monitoring
import PTRI
import Reports
import Scoring

/// `assess monitor`: what a region or service learns from many cases, with nobody in it.
struct Monitor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "monitor", _superCommandName: "assess",
        abstract: "Puts many cases together: process and outcome by region or service, small groups suppressed.",
        discussion: """
            Examples:
              assess monitor cases/
              assess monitor cases/ --by service --format csv -o report.csv
              assess monitor - --by all < cases.ndjson
              assess monitor cases-north/ --partial -o north.part
              assess monitor --merge north.part south.part

            The folder holds case and plan files, YAML or JSON; those of one person have one pseudonym. Standard input is \
            NDJSON, a case or a plan a line, sorted by pseudonym in byte order (LC_ALL=C). Region and service are those of \
            the latest case of a person. One person at a time is held.

            Groups of fewer than 10 people are suppressed, with others whose number would give them away.
            Partial results are taken before suppression: they are confidential, are written with mode 0600, and never \
            leave the service unprotected. Nobody may be in two of them.
            """)

    /// How the figures are shown.
    enum Layout: String, ExpressibleByArgument, CaseIterable {
        case text
        case markdown
        case csv
        case json
    }

    @Argument(help: ArgumentHelp("The folder, or -; with --merge partial results.", valueName: "path"))
    var paths: [String]

    @Option(name: .customLong("by"), help: "How people are divided: all, region, or service within region.")
    var level: MonitorTable.Level = .region

    @Option(help: ArgumentHelp("The least number of people that are shown together, 10 or more.", valueName: "number"))
    var minimum = Suppression.least

    @Option(help: ArgumentHelp("The day that all cases are looked at from; else each has its own.", valueName: "day"))
    var asOf: Day?

    @Option(help: "How the figures are shown: text, markdown, csv or json.")
    var format: Layout = .text

    @ArgumentParser.Flag(help: "Writes a partial result, confidential, to merge with others; needs --output.")
    var partial = false

    @ArgumentParser.Flag(help: "Puts partial results together.")
    var merge = false

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The file to write, which nobody else can read; else standard output.", valueName: "file"))
    var output: String?

    @ArgumentParser.Flag(help: "An open safety finding does not set the exit status.")
    var flagsOk = false

    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func validate() throws {
        if !merge, paths.count != 1 { throw ValidationError("Give one folder, or - for standard input.") }
        if merge, asOf != nil { throw ValidationError("With --merge the day stands in the partial results.") }
        if merge, Set(paths).count < paths.count { throw ValidationError("A partial result is named twice.") }
        if partial, output == nil || output == "-" {
            throw ValidationError("A partial result is confidential: name its file with --output.")
        }
        if minimum < Suppression.least { throw ValidationError("--minimum is \(Suppression.least) or more.") }
    }

    func run() throws {
        let all = try library.load(page)
        var status = Status.done
        let part: MonitorPart
        if merge {
            part = try PartFiles(paths: paths, library: all, style: page.messageStyle).merged()
        } else {
            let rules = RuleFiles.standard.read(all)
            guard let months = rules.ruleSet?.validMonths else {
                throw Failure(rules.complaints(style: page.messageStyle), status: .wrongContent)
            }
            var stream = try PersonStream(paths[0], page)
            var count = PeopleCount(all, asOf: asOf, validMonths: months, style: page.messageStyle)
            try count.count(&stream)
            try ByteStream.standardError.print(count.summary)
            part = MonitorPart(count.tally, settings: .init(asOf: asOf, validMonths: months))
            status = count.status(flagsOk: flagsOk)
        }
        let written = try OutputFile(output)
        try written.write(partial ? part.bytes : Array(text(part, all).utf8))
        try written.finish()
        try end(with: status)
    }

    private func text(_ part: MonitorPart, _ library: InstrumentLibrary) -> String {
        let table = MonitorTable(part.tally, by: level, minimum: minimum, library: library)
        let style = output == nil ? page.style : PageStyle(language: page.style.language)
        let report = MonitorReport(table, asOf: part.settings.asOf, library: library, style: style)
        switch format {
        case .text: return report.text
        case .markdown: return report.markdown
        case .csv: return MonitorCSV(table).text
        case .json: return MonitorDocument(table, asOf: part.settings.asOf).json.text(.pretty) + "\n"
        }
    }
}

extension MonitorTable.Level: ExpressibleByArgument {}
