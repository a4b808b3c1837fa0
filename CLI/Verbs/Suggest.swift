import ArgumentParser
import Cases
import Documents
import Interchange
import PTRI
import Profiles
import Reports
import Scoring

/// `assess suggest`: the objectives that a case speaks for, each with its reasons.
struct Suggest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest", _superCommandName: "assess",
        abstract: "Proposes objectives for a case, each with its reasons; the team and the person decide.",
        discussion: """
            Examples:
              assess suggest case.yaml
              assess suggest case.yaml --all --explain --lang it
              assess suggest case.yaml --format markdown

            The person's own goals come first, always. While a safety finding is open everything else is withheld, and the \
            exit status is 3.
            """)

    /// How the proposals are shown.
    enum Layout: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
        case markdown
    }

    @OptionGroup var file: CaseOptions

    @Option(help: ArgumentHelp("The day from which \"recent\" is counted, as 2026-03-02.", valueName: "day"))
    var asOf: Day?

    @ArgumentParser.Flag(help: "Shows all proposals, not the first five alone.")
    var all = false

    @ArgumentParser.Flag(help: "Shows every rule with what it came to, and what would change it.")
    var explain = false

    @ArgumentParser.Flag(name: .customLong("private"), help: "For the person's own eyes: private topics too.")
    var isPrivate = false

    @Option(help: "How the proposals are shown: text, json or markdown.")
    var format: Layout = .text

    @OptionGroup var rules: RuleOptions
    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func run() throws {
        let bytes = try file.contents()
        let ruleFiles = try rules.files(page)
        let instruments = try library.load(namedIn: [bytes] + ruleFiles.texts, page)
        let reading = readCase(bytes, library: instruments, asOf: asOf)
        let ruleReading = ruleFiles.read(instruments)
        try ByteStream.standardError.print(
            file.complaints(reading, style: page.messageStyle) + ruleReading.complaints(style: page.messageStyle))
        guard let ruleSet = ruleReading.ruleSet else {
            let profile = Profile(reading: reading)
            try ByteStream.standardOutput.print(unreadable(profile, reading, ruleReading))
            return try end(with: profile.status(isWrong: true))
        }
        let profile = Profile(reading: reading, validMonths: ruleSet.validMonths)
        let suggestions = ruleSet.suggestions(for: reading, profile: profile, view: isPrivate ? .personal : .shared)
        try ByteStream.standardOutput.print(text(suggestions, reading, ruleReading))
        try end(with: profile.status(isWrong: reading.hasErrors))
    }

    private func text(_ suggestions: Suggestions, _ reading: CaseReading, _ rules: RuleSetReading) -> String {
        let report = SuggestionReport(
            suggestions, for: reading.case, showsAll: all, explains: explain, style: page.style)
        switch format {
        case .text: return report.text
        case .markdown: return report.markdown
        case .json:
            let document = SuggestionsDocument(
                suggestions, for: reading.case, view: isPrivate ? .personal : .shared, showsAll: all,
                explains: explain, findings: file.findings(reading) + rules.json)
            return document.json.text(.pretty) + "\n"
        }
    }

    private func unreadable(_ profile: Profile, _ reading: CaseReading, _ rules: RuleSetReading) -> String {
        let report = UnreadableRulesReport(profile, of: reading.case, style: page.style)
        switch format {
        case .text: return report.text
        case .markdown: return report.markdown
        case .json:
            let document = SuggestionsDocument(
                unreadableRules: profile, of: reading.case, findings: file.findings(reading) + rules.json)
            return document.json.text(.pretty) + "\n"
        }
    }
}
