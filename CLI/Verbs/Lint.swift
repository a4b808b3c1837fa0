import ArgumentParser
import AssessmentScoring
import Definitions
import Interchange
import Reports

/// `assess lint`: every complaint about definitions, with its place.
struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", _superCommandName: "assess",
        abstract: "Checks definitions, wordings and rule sets: every complaint with its place and what was expected.",
        discussion: """
            Examples:
              assess lint Instruments/clinical/phq-9.yaml
              assess lint Instruments/ptri

            A definition that repeats items of another is checked against the one that lies beside it, if there is one.
            """)

    @Argument(help: "The files, or the folder of a rule set; - reads standard input.")
    var files: [String]

    @Option(help: "How complaints are shown: text or json.")
    var format: Format = .text

    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func run() throws {
        var given: [(name: String, bytes: [UInt8])] = []
        var ruleSets: [RuleSetArgument] = []
        for file in files {
            if let ruleSet = RuleSetArgument(file) {
                ruleSets.append(ruleSet)
            } else {
                given.append((file, try InputFile(path: file).contents()))
            }
        }
        let own = given.filter { !isWording($0.bytes) }
        let neighbours = neighbourFiles(of: own)
        let texts = (given + neighbours).map(\.bytes)
        let all = ruleSets.isEmpty ? try library.load(namedIn: texts, page) : try library.load(page)
        let definitions = readDefinitions(own + neighbours, beside: all.plans.map(\.instrument)).prefix(own.count)
        let wordings = read(
            given.filter { isWording($0.bytes) }, against: all, own: definitions.compactMap(\.reading.instrument))
        var complaints =
            definitions.map { (name: $0.name, findings: $0.reading.findings, source: $0.reading.source) }
            + wordings.map { (name: $0.name, findings: $0.reading.findings, source: $0.reading.source) }
        for ruleSet in ruleSets { complaints += try ruleSet.complaints(all, page) }
        switch format {
        case .text:
            for (name, findings, source) in complaints {
                let report = FindingReport(findings, in: source, path: name, style: page.style)
                try ByteStream.standardOutput.print(report.text)
            }
        case .json:
            let all = complaints.flatMap { name, findings, _ in findings.map { $0.json(path: name) } }
            try ByteStream.standardOutput.print(JSONValue.array(all).text(.pretty) + "\n")
        }
        let isWrong = complaints.contains { $0.findings.contains { $0.severity == .error } }
        try end(with: isWrong ? .wrongContent : .done)
    }
}
