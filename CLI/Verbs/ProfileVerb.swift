import ArgumentParser
import AssessmentScoring
import Cases
import Documents
import Interchange
import PTRI
import Profiles
import Reports
import Scoring

/// `assess profile`: every form of one case, over the six areas.
struct ProfileVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile", _superCommandName: "assess",
        abstract: "Scores every form of a case, area by area, with what is missing, out of date or contradictory.",
        discussion: """
            Examples:
              assess profile case.yaml
              assess profile case.yaml --as-of 2026-03-02 --lang it

            What is wrong with the file is told first, on standard error; nothing is scored from a form that is wrong.
            """)

    @OptionGroup var file: CaseOptions

    @Option(help: ArgumentHelp("The day from which \"recent\" is counted, as 2026-03-02.", valueName: "day"))
    var asOf: Day?

    @Option(help: "How the profile is shown: text or json.")
    var format: Format = .text

    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func run() throws {
        let bytes = try file.contents()
        let instruments = try library.load(namedIn: [bytes] + RuleFiles.standard.texts, page)
        let reading = readCase(bytes, library: instruments, asOf: asOf)
        let rules = RuleFiles.standard.read(instruments)
        try ByteStream.standardError.print(file.complaints(reading, style: page.messageStyle))
        guard let ruleSet = rules.ruleSet else {
            throw Failure(rules.complaints(style: page.messageStyle), status: .wrongContent)
        }
        let profile = Profile(reading: reading, validMonths: ruleSet.validMonths)
        switch format {
        case .text:
            let report = ProfileReport(profile, of: reading.case, ruleSet: ruleSet, style: page.style)
            try ByteStream.standardOutput.print(report.text)
        case .json:
            let document = ProfileDocument(
                profile, of: reading.case, ruleSet: ruleSet, findings: file.findings(reading))
            try ByteStream.standardOutput.print(document.json.text(.pretty) + "\n")
        }
        try end(with: profile.status(isWrong: reading.hasErrors))
    }
}
