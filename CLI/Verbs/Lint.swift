import ArgumentParser
import AssessmentScoring
import Definitions
import Interchange
import Reports

/// `assess lint`: every complaint about definitions, with its place.
struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks definitions: every complaint with file, line, column and what was expected.",
        discussion: "Example:\n  assess lint Instruments/clinical/phq-9.yaml")

    @Argument(help: "The files; - reads standard input.")
    var files: [String]

    @Option(help: "How complaints are shown: text or json.")
    var format: Format = .text

    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func run() throws {
        var given: [(name: String, bytes: [UInt8])] = []
        for file in files { given.append((file, try InputFile(path: file).contents())) }
        let known = try library.load(page).plans.map(\.instrument)
        let readings = readDefinitions(given, beside: known)
        switch format {
        case .text:
            for (name, reading) in readings {
                try ByteStream.standardOutput.print(FindingReport(reading, path: name, style: page.style).text)
            }
        case .json:
            let all = readings.flatMap { name, reading in reading.findings.map { $0.json(path: name) } }
            try ByteStream.standardOutput.print(JSONValue.array(all).text(.pretty) + "\n")
        }
        try end(with: readings.contains { $0.reading.hasErrors } ? .wrongContent : .done)
    }
}
