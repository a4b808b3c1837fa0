import ArgumentParser
import Cases
import PTRI
import Profiles
import Reports
import Scoring

/// `assess plan new`: the first draft of a PTRI.
struct PlanNew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Drafts the PTRI of a case: own goals, proposals, and a marked gap for what only people can write.",
        discussion: """
            Examples:
              assess plan new case.yaml
              assess plan new case.yaml -o draft.yaml --lang it

            No line is decided in a draft. While a safety finding is open there is none: what to do is said instead, and \
            the exit status is 3.
            """)

    @OptionGroup var file: CaseOptions

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The file to make, which nobody else can read; else standard output.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("The day from which \"recent\" is counted, as 2026-03-02.", valueName: "day"))
    var asOf: Day?

    @ArgumentParser.Flag(help: "Takes all proposals, not the first five alone.")
    var all = false

    @ArgumentParser.Flag(
        name: .customLong("private"), help: "For the person's own eyes: private topics too, marked as such.")
    var isPrivate = false

    @OptionGroup var rules: RuleOptions
    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func run() throws {
        let bytes = try file.contents()
        let ruleFiles = try rules.files(page)
        let instruments = try library.load(namedIn: [bytes] + ruleFiles.texts, page)
        let reading = readCase(bytes, library: instruments, asOf: asOf)
        let ruleReading = ruleFiles.read(instruments)
        let style = page.messageStyle
        try ByteStream.standardError.print(
            file.complaints(reading, style: style) + ruleReading.complaints(style: style))
        guard let ruleSet = ruleReading.ruleSet else {
            let profile = Profile(reading: reading)
            throw Failure(
                UnreadableRulesReport(profile, of: reading.case, style: style).text,
                status: profile.status(isWrong: true))
        }
        let profile = Profile(reading: reading, validMonths: ruleSet.validMonths)
        let suggestions = ruleSet.suggestions(for: reading, profile: profile, view: isPrivate ? .personal : .shared)
        let language = page.style.language
        guard
            let draft = PlanDraft(suggestions, for: reading.case, takesAll: all, language: language)
        else {
            throw Failure(
                style.say("there is no plan yet\n\n", "non c'è ancora un piano\n\n")
                    + SuggestionReport(suggestions, for: reading.case, style: style).text,
                status: profile.status(isWrong: true))
        }
        let file = try OutputFile(new: output, otherwise: page.isThere(output ?? ""))
        try file.write(draft.text)
        try file.finish()
        try end(with: profile.status(isWrong: reading.hasErrors))
    }
}
