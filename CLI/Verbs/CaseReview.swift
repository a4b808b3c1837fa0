import ArgumentParser
import Cases
import Definitions
import Instruments
import Profiles
import Reports
import Scoring

/// `assess case review`: a clinician's review of one safety finding.
struct CaseReview: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Records a clinician's review of one safety finding: of an item of a form, or of a recorded finding.",
        discussion: """
            Example:
              assess case review safety.yaml --form phq-9 --of 2026-02-09 --item 9 \\
                --by psychiatrist --on 2026-02-10

            A review clears that very finding and no other. What staff recorded is reviewed with --finding in place of \
            --form and --item. While another finding is open the exit status is 3.
            """)

    @OptionGroup var file: CaseOptions

    @Option(help: ArgumentHelp("The instrument of the form.", valueName: "id"))
    var form: String?

    @Option(help: ArgumentHelp("The item that raised the finding.", valueName: "item"))
    var item: String?

    @Option(help: ArgumentHelp("Who had answered; left out, whoever did.", valueName: "who"))
    var respondent: Respondent?

    @Option(help: ArgumentHelp("The finding that staff recorded.", valueName: "finding"))
    var finding: RecordedFinding.Kind?

    @Option(help: ArgumentHelp("The day of the form, or of the recorded finding.", valueName: "day"))
    var of: Day

    @Option(help: ArgumentHelp("The profession of the clinician.", valueName: "profession"))
    var by: String

    @Option(help: ArgumentHelp("The day of the review.", valueName: "day"))
    var on: Day

    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func validate() throws {
        let isOfItem = form != nil && item != nil
        let isOfBoth = finding != nil && (form != nil || item != nil || respondent != nil)
        if isOfItem == (finding != nil) || isOfBoth {
            throw ValidationError("Give --form and --item, or --finding.")
        }
    }

    func run() throws {
        let change = try CaseChange(file, naming: [Array((form ?? "").utf8)], library, page)
        let style = page.messageStyle
        let subject: Review.Subject
        if let finding {
            subject = .recorded(finding)
        } else {
            guard let plan = change.library.find(form ?? "") else {
                throw library.unknown(form ?? "", change.library, page)
            }
            subject = .item(instrument: plan.instrument.id, item: item ?? "", respondent: respondent)
        }
        try change.make(
            .review(subject, of: of, on: on, by: by),
            saying: style.say("review recorded: ", "revisione registrata: ") + "\(by), \(on)"
        ) { after in
            let isIdle = after.findings.contains {
                $0.rule == "review-without-finding" && $0.extent == after.case?.reviews.last?.extent
            }
            guard isIdle else { return nil }
            let report = CaseCheckReport(
                change.before, profile: Profile(reading: change.before), path: InputFile(path: file.path).name,
                style: style)
            return style.say(
                "the case has no such safety finding; it has these open ones, if any:\n",
                "il caso non ha questa segnalazione di sicurezza; quelle aperte, se ve ne sono:\n") + report.text
        }
    }
}
