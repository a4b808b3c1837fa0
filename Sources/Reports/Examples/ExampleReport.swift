internal import Instruments
public import Scoring

/// What the worked examples of definitions came to: each that fails with its line, what it expects and what came out.
public struct ExampleReport {
    private let runs: [(instrument: Instrument, failures: [ExampleFailure])]
    private let style: PageStyle

    /// Runs the worked examples of `plans`.
    public init(_ plans: [ScoringPlan], style: PageStyle = PageStyle()) {
        runs = plans.map { ($0.instrument, $0.failuresOfExamples()) }
        self.style = style
    }

    /// Whether anything expected did not come out.
    public var hasFailures: Bool { runs.contains { !$0.failures.isEmpty } }

    /// The failures, and a line with the counts.
    public var text: String {
        var page = Page(style)
        for (instrument, failures) in runs {
            for failure in failures {
                page.line(
                    .strong("\(instrument.id).yaml:\(failure.line): "), .alarm(style.say("fails", "non torna")),
                    Run(": \(failure.example): \(failure.subject): "),
                    Run(style.say("expected \(failure.expected), got ", "atteso \(failure.expected), ottenuto ")),
                    .strong(failure.got), hanging: 4)
            }
        }
        let examples = runs.reduce(0) { $0 + $1.instrument.examples.count }
        let failing = runs.reduce(0) { $0 + Set($1.failures.map(\.line)).count }
        let counts = style.say(
            "\(examples) worked examples of \(runs.count) instruments, \(failing) failing",
            "\(examples) esempi svolti di \(runs.count) strumenti, \(failing) non tornano")
        page.line(failing == 0 ? .good(counts) : .alarm(counts))
        return page.text
    }
}
