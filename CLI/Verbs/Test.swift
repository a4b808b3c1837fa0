import ArgumentParser
import AssessmentScoring
import Instruments
import Reports
import Scoring

/// `assess test`: the worked examples of definitions.
struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs the worked examples of instruments, all of them where none is named.",
        discussion: "Example:\n  assess test phq-9 gad-7")

    @Argument(help: "The instruments.")
    var instruments: [String] = []

    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func run() throws {
        let all = try library.load(only: instruments.isEmpty ? nil : Set(instruments), page)
        var plans = all.plans
        if !instruments.isEmpty {
            plans = try instruments.map { id in
                guard let plan = all.find(id) else { throw library.unknown(id, all, page) }
                return plan
            }
        }
        let report = ExampleReport(plans, style: page.style)
        try ByteStream.standardOutput.print(report.text)
        try end(with: report.hasFailures ? .wrongContent : .done)
    }
}
