import ArgumentParser
import Cases
import Definitions
import Instruments
import MarkedYAML
import Reports
import Scoring

/// `assess plan decide`: the decision of the person or of somebody of the team on a line.
struct PlanDecide: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Records a decision on a line of the plan: accept, change, not-now or never, by whom and when.",
        discussion: """
            Examples:
              assess plan decide plan.yaml goal-1 accept --by person --on 2025-10-20
              assess plan decide plan.yaml goal-1 accept --by educator --on 2025-10-20
              assess plan decide plan.yaml goal-2 change --by person --on 2025-10-20 \\
                --words "Mornings in a bookshop"

            A line is in the plan when the person and the team decided for it. A change of words undoes what others \
            accepted before it; a refusal stands until it is taken back.
            """)

    @OptionGroup var file: PlanOptions

    @Argument(help: "The id of the line.")
    var line: String

    @Argument(help: "accept, change, not-now or never.")
    var decision: PlanLine.Decision.Outcome

    @Option(help: ArgumentHelp("person, or a role of the team under people.", valueName: "who"))
    var by: String

    @Option(help: ArgumentHelp("The day, as 2025-10-20.", valueName: "day"))
    var on: Day

    @Option(help: ArgumentHelp("The new words, of a change.", valueName: "text"))
    var words: String?

    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func validate() throws {
        if (decision == .change) != (words != nil) { throw ValidationError("A change, and nothing else, has --words.") }
    }

    func run() throws {
        let reading = try file.read(library, page)
        let plan = try file.sound(reading, page)
        let style = page.messageStyle
        guard plan.lines.contains(where: { $0.id == line }) else {
            let near = nearest(to: line, among: plan.lines.map(\.id))
            throw Failure(
                style.say("the plan has no line '\(line)'", "il piano non ha la riga '\(line)'")
                    + (near.map { style.say("; did you mean '\($0)'?", "; forse '\($0)'?") } ?? ""))
        }
        let made = PlanLine.Decision(by: by, on: on, outcome: decision, words: words)
        guard let bytes = reading.text(adding: made, to: line) else {
            throw Failure(
                style.say(
                    "nothing was changed: the file has no place for it", "nulla è stato modificato: manca il posto"),
                status: .wrongContent)
        }
        let after = readPlan(bytes, library: try library.load(namedIn: [bytes], page))
        if after.hasErrors {
            let complaints = FindingReport(after.findings, in: after.source, path: file.name, style: style)
            throw Failure(
                style.say("nothing was changed\n", "nulla è stato modificato\n") + complaints.text,
                status: .wrongContent)
        }
        try replace(file.path, from: reading.source.bytes, with: bytes, page)
        try (file.path == "-" ? ByteStream.standardError : .standardOutput).print(said(plan))
    }

    private func said(_ plan: Plan) -> String {
        let style = page.messageStyle
        let text = style.say("recorded: ", "registrato: ") + "\(line), \(by), \(on): \(decision.rawValue)\n"
        guard decision == .never, by == PlanLine.Decision.person else { return text }
        if plan.lines.contains(where: { $0.id == line && $0.ownGoal != nil }) {
            return text
                + style.say(
                    "It is a goal of the person's own: they may strike it from 'own goals' of the case.\n",
                    "È un obiettivo della persona: può toglierlo da 'own goals' nel caso.\n")
        }
        return text
            + style.say(
                "So that it is never suggested again:  assess case decline CASE \(line)\n",
                "Perché non sia più proposto:  assess case decline CASO \(line)\n")
    }
}
