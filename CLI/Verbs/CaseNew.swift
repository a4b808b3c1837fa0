import ArgumentParser
import Cases
import Definitions
import Reports
import Scoring

/// `assess case new`: a new case file.
struct CaseNew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Makes a case file: what is known already, and a commented place for the rest.",
        discussion: """
            Examples:
              assess case new P-0142.yaml
              assess case new P-0143.yaml --about age=41,sex=female,language=it
              assess case new P-0144.yaml --goal "move-home=A place of my own"

            A case goes by the service's own pseudonym, here the name of the file where --pseudonym does not say; a \
            name, a birth date or a tax code is refused.
            """)

    @Argument(help: ArgumentHelp("The file to make; - writes standard output.", valueName: "case"))
    var path: String

    @Option(help: ArgumentHelp("The service's own pseudonym of the person, one word.", valueName: "word"))
    var pseudonym: String?

    @Option(help: ArgumentHelp("What is known: age=41,sex=female,lives-in=supported flat,…", valueName: "facts"))
    var about: FactsArgument?

    @Option(
        name: .customLong("goal"),
        help: ArgumentHelp(
            "A goal of the person's own: KIND=WORDS, or AXIS/KIND=WORDS. Once for each.", valueName: "goal"))
    var goals: [GoalArgument] = []

    @Option(help: ArgumentHelp("A health profession of the team. Once for each.", valueName: "profession"))
    var health: [String] = []

    @Option(help: ArgumentHelp("A social-health profession of the team. Once for each.", valueName: "profession"))
    var socialHealth: [String] = []

    @Option(help: ArgumentHelp("A social profession of the team. Once for each.", valueName: "profession"))
    var social: [String] = []

    @Option(help: ArgumentHelp("The profession of the case manager.", valueName: "profession"))
    var caseManager: String?

    @Option(help: ArgumentHelp("The day from which \"recent\" is counted, as 2026-03-02.", valueName: "day"))
    var asOf: Day?

    @Option(help: ArgumentHelp("The region, in a short word.", valueName: "word"))
    var region: String?

    @Option(help: ArgumentHelp("The service, in a short word.", valueName: "word"))
    var service: String?

    @Option(help: ArgumentHelp("Whom to turn to while suggestions are withheld.", valueName: "text"))
    var contact: String?

    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    func run() throws {
        let text = Array(skeleton.text.utf8)
        let reading = readCase(text, library: try library.load(namedIn: [text], page))
        let style = page.messageStyle
        if reading.hasErrors {
            let report = FindingReport(
                reading.findings, in: reading.source, path: InputFile(path: path).name, style: style)
            throw Failure(
                style.say("nothing was written\n", "nulla è stato scritto\n") + report.text, status: .wrongContent)
        }
        let output = try OutputFile(new: path, otherwise: page.isThere(path))
        try output.write(text)
        try output.finish()
        if path != "-" {
            try ByteStream.standardOutput.print(
                style.say(
                    "\(path) is made; next: assess case add \(path) …\n",
                    "\(path) è pronto; poi: assess case add \(path) …\n"))
        }
    }

    private var skeleton: CaseSkeleton {
        var skeleton = CaseSkeleton(pseudonym: pseudonym ?? nameOfFile)
        skeleton.asOf = asOf?.description
        (skeleton.region, skeleton.service, skeleton.contact) = (region, service, contact)
        skeleton.about = about?.facts ?? []
        skeleton.ownGoals = goals.map { ($0.axis, $0.kind, $0.words) }
        skeleton.team = Team(health: health, socialHealth: socialHealth, social: social, caseManager: caseManager)
        skeleton.language = page.messageStyle.language
        return skeleton
    }

    /// The name of the file without its folder and its ending.
    private var nameOfFile: String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.lastIndex(of: ".").map { $0 == name.startIndex ? name : String(name[..<$0]) } ?? name
    }
}
