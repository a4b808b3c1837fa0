import ArgumentParser
import Cases
import Reports

/// `assess plan show`: a plan as a page to print and sign.
struct PlanShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows a plan as a page to print and sign, with a line to write on for what is not written yet.",
        discussion: """
            Examples:
              assess plan show plan.yaml
              assess plan show plan.yaml --format markdown --lang it

            Private lines stay out of this shared view; the person sees them with --private.
            """)

    /// How the plan is shown.
    enum Layout: String, ExpressibleByArgument, CaseIterable {
        case text
        case markdown
    }

    @OptionGroup var file: PlanOptions

    @ArgumentParser.Flag(name: .customLong("private"), help: "For the person's own eyes: private lines too.")
    var isPrivate = false

    @Option(help: "How the plan is shown: text or markdown.")
    var format: Layout = .text

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The file to write, which nobody else can read; else standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func run() throws {
        let plan = try file.sound(try file.read(library, page), page)
        let style = output == nil ? page.style : PageStyle(language: page.style.language)
        let report = PlanReport(plan, showsPrivate: isPrivate, style: style)
        let written = try OutputFile(output)
        try written.write(format == .text ? report.text : report.markdown)
        try written.finish()
    }
}
