internal import Instruments
public import Scoring

/// What the worked examples of definitions came to: each that fails with its line, what it expects and what came out.
public struct ExampleReport {
    private let runs: [(plan: ScoringPlan, failures: [ExampleFailure])]
    private let style: PageStyle

    /// Runs the worked examples of `plans`.
    public init(_ plans: [ScoringPlan], style: PageStyle = PageStyle()) {
        runs = plans.map { ($0, $0.failuresOfExamples()) }
        self.style = style
    }

    /// Whether anything expected did not come out.
    public var hasFailures: Bool { runs.contains { !$0.failures.isEmpty } }

    /// The failures, and a line with the counts.
    public var text: String {
        var page = Page(style)
        for (plan, failures) in runs {
            for failure in failures {
                page.line(
                    .strong("\(plan.file):\(failure.line): "), .alarm(style.say("fails", "non torna")),
                    Run(": \(failure.example): \(failure.subject): "),
                    Run(style.say("expected \(failure.expected), got ", "atteso \(failure.expected), ottenuto ")),
                    .strong(failure.got), hanging: 4)
            }
        }
        let examples = runs.reduce(0) { $0 + $1.plan.instrument.examples.count }
        let failing = runs.reduce(0) { $0 + Set($1.failures.map(\.line)).count }
        let of = style.say(
            runs.count == 1 ? "1 instrument" : "\(runs.count) instruments",
            runs.count == 1 ? "1 strumento" : "\(runs.count) strumenti")
        let counts = style.say(
            "worked examples of \(of), \(examples) in all: \(failing) failing",
            "esempi svolti di \(of), in tutto \(examples): \(failing) non tornano")
        page.line(failing == 0 ? .good(counts) : .alarm(counts))
        return page.text
    }
}

extension ScoringPlan {
    /// The file of the definition: its place in the standard library, or the name that a site's should have.
    fileprivate var file: String {
        let name = "\(instrument.id).yaml"
        return origin == .standard ? "Instruments/\(instrument.area.rawValue)/\(name)" : name
    }
}
