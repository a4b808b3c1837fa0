import ArgumentParser
import Cases
import Definitions
import Interchange
import MarkedYAML
import PTRI
import Reports

/// `assess plan check`: what a plan still lacks against the guidelines.
struct PlanCheckVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says what a plan lacks, each thing with its place and the words of the guidelines that ask for it.",
        discussion: """
            Example:
              assess plan check complete.yaml

            The exit status is 1 until nothing lacks.
            """)

    @OptionGroup var file: PlanOptions

    @Option(help: "How complaints are shown: text or json.")
    var format: Format = .text

    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func run() throws {
        let reading = try file.read(library, page)
        let style = page.style
        let lacks = (reading.plan?.lacks ?? []).findings(style: style)
        let all = (reading.findings + lacks).enumerated().sorted {
            ($0.element.extent.start.offset, $0.offset) < ($1.element.extent.start.offset, $1.offset)
        }.map(\.element)
        switch format {
        case .json:
            let list = JSONValue.array(all.map { $0.json(path: file.name) })
            try ByteStream.standardOutput.print(list.text(.pretty) + "\n")
        case .text:
            let errors = reading.findings.count { $0.severity == .error }
            let report = FindingReport(all, in: reading.source, path: file.name, style: style)
            let summary =
                lacks.isEmpty && !reading.hasErrors
                ? style.say("nothing lacks", "non manca nulla")
                : style.say("lacking: \(lacks.count); errors: \(errors)", "mancanze: \(lacks.count); errori: \(errors)")
            try ByteStream.standardOutput.print(report.text + "\(file.name): \(summary)\n")
        }
        try end(with: lacks.isEmpty && !reading.hasErrors ? .done : .wrongContent)
    }
}
