import ArgumentParser
import AssessmentScoring
import Cases
import Documents
import Interchange
import PTRI
import Profiles
import Reports
import Scoring

/// `assess change`: what changed between two times or more, and whether that is more than chance.
struct Change: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change", _superCommandName: "assess",
        abstract: "Says what changed between two times or more, and what published change figures say of it.",
        discussion: """
            Examples:
              assess change before.json after.json
              assess change baseline.yaml review.yaml --plan plan.yaml
              assess change first.yaml second.yaml third.yaml --format json

            Each file is a case or one form, the earlier first. Where no change figure is published, that is said; forms of \
            another edition, respondent, language or coding are not compared. Proposals for the review of a plan are for \
            the person and the team to decide. While a safety finding is open they are withheld, and the exit status is 3.
            """)

    @Argument(help: ArgumentHelp("The files, in the order of time; - reads standard input.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("The plan under review, for goals, verifications and proposals.", valueName: "file"))
    var plan: String?

    @Option(help: ArgumentHelp("The day that the last file is looked at from, as 2026-03-02.", valueName: "day"))
    var asOf: Day?

    @ArgumentParser.Flag(
        name: .customLong("private"), help: "For the person's own eyes: private lines of the plan too.")
    var isPrivate = false

    @Option(help: "How the change is shown: text or json.")
    var format: Format = .text

    @OptionGroup var rules: RuleOptions
    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func validate() throws {
        if files.count < 2 { throw ValidationError("Give two files or more, the earlier first.") }
        if (files + [plan].compactMap { $0 }).count(where: { $0 == "-" }) > 1 {
            throw ValidationError("Standard input can be one of the files, no more.")
        }
    }

    func run() throws {
        let texts = try files.map { path throws(Failure) in try InputFile(path: path).contents(limit: 2 << 20) }
        let ruleFiles = try rules.files(page)
        let named = try library.load(namedIn: texts + ruleFiles.texts, page)
        let style = page.messageStyle
        let times = zip(files, texts).enumerated().map { index, file in
            TimeFile(file.1, of: file.0, asOf: index == files.count - 1 ? asOf : nil, named)
        }
        try ByteStream.standardError.print(times.map { $0.complaints(style: style) }.joined())
        let document = try readPlan()
        try refuseTwoPeople(times, document)
        let ruleReading = ruleFiles.read(named)
        try ByteStream.standardError.print(ruleReading.complaints(style: style))
        let ruleSet = ruleReading.ruleSet
        let reviews = times.flatMap { $0.reading?.case?.reviews ?? [] }
        let occasions = times.compactMap {
            $0.occasion(among: times, validMonths: ruleSet?.validMonths ?? 12, reviews: reviews)
        }
        let course = Course(occasions)
        let latest = times.last?.reading
        let suggestions = latest.flatMap { reading in
            ruleSet.flatMap { set in
                occasions.last.map {
                    set.suggestions(for: reading, profile: $0.profile, view: isPrivate ? .personal : .shared)
                }
            }
        }
        let review = PlanReview(
            course, plan: document, suggestions: suggestions, ownGoals: latest?.case?.ownGoals, showsPrivate: isPrivate)
        switch format {
        case .text:
            let report = ChangeReport(course, of: latest?.case, review: review, ruleSet: ruleSet, style: page.style)
            try ByteStream.standardOutput.print(report.text)
        case .json:
            let json = ChangeDocument(
                course, of: latest?.case, review: review, findings: times.flatMap(\.json) + ruleReading.json
            ).json
            try ByteStream.standardOutput.print(json.text(.pretty) + "\n")
        }
        let isWrong = times.contains(where: \.isWrong) || ruleSet == nil
        try end(with: course.openSafety.isEmpty ? (isWrong ? .wrongContent : .done) : .openSafetyFinding)
    }

    private func readPlan() throws -> Plan? {
        guard let plan else { return nil }
        let file = PlanFile(path: plan)
        return try file.sound(try file.read(library, page), page)
    }

    /// Cases of two people have no change between them.
    private func refuseTwoPeople(_ times: [TimeFile], _ plan: Plan?) throws(Failure) {
        var names = (times.map { $0.reading?.case?.pseudonym } + [plan?.pseudonym]).compactMap { $0 }
        let first = names.first
        names.removeAll { $0 == first }
        guard let first, let other = names.first else { return }
        throw Failure(
            page.messageStyle.say(
                "these are the cases of two people, \(first) and \(other)",
                "questi sono i casi di due persone, \(first) e \(other)"),
            status: .wrongContent)
    }
}
