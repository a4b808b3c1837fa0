import ArgumentParser
import AssessmentScoring
import Instruments
import Reports
import Scoring

/// `assess test`: the worked examples of definitions, and what slips of the pen they would notice.
struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", _superCommandName: "assess",
        abstract: "Runs the worked examples of instruments, all of them where none is named.",
        discussion: """
            Examples:
              assess test phq-9 gad-7
              assess test --mutants phq-9

            With --mutants each definition is changed as a slip of the pen would change it, one slip at a time. A slip \
            that no example notices is printed with a form that tells it, ready to be made an example; or the \
            definition gives a reason in a comment, '# unproven ID: reason', with the ID printed behind the slip. Of published tables it says what holds \
            each column, and which cells nothing proves: an example that is copied from the same table is no proof.
            """)

    @Argument(help: "The instruments.")
    var instruments: [String] = []

    @ArgumentParser.Flag(help: "Ask what slips of the pen the examples would notice.")
    var mutants = false

    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func run() throws {
        let all = try library.load(only: instruments.isEmpty ? nil : Set(instruments), examples: true, page)
        var plans = all.plans
        if !instruments.isEmpty {
            plans = try instruments.map { id in
                guard let plan = all.find(id) else { throw library.unknown(id, all, page) }
                return plan
            }
        }
        if mutants {
            let texts = try library.texts(page)
            let trials = MutantProgress().trials(of: plans)
            let report = MutantReport(
                trials.map { ($0, UnprovenReason.reasons(in: texts[$0.plan.instrument.digest] ?? "")) },
                style: page.style)
            try ByteStream.standardOutput.print(report.text)
            try end(with: report.hasFailures ? .wrongContent : .done)
        } else {
            let report = ExampleReport(plans, style: page.style)
            try ByteStream.standardOutput.print(report.text)
            try end(with: report.hasFailures ? .wrongContent : .done)
        }
    }
}
