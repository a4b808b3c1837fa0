import ArgumentParser
import AssessmentScoring
import Interchange
import Scoring

/// `assess batch`: many forms, one a line.
struct Batch: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Scores many forms: NDJSON in, NDJSON out, a line a form.",
        discussion: """
            Examples:
              assess batch forms.ndjson -o results.ndjson
              echo '{"answers": [1, 2, 1, 2, 0, 1, 1, 0, 0]}' | assess batch phq-9 -

            A line that is no valid form has its errors in its result. A summary goes to standard error.
            """)

    @Argument(help: "The instrument of forms that name none, and the file; - or nothing is standard input.")
    var inputs: [String] = []

    @Option(
        name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("Where results go.", valueName: "file"))
    var output: String?

    @ArgumentParser.Flag(help: "An open safety finding does not set the exit status.")
    var flagsOk = false

    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    /// More than the reader of JSON takes, so that it refuses a longer line in its result.
    private static let lineLimit = 2 << 20

    func validate() throws {
        if inputs.count > 2 { throw ValidationError("Give an instrument and a file, no more.") }
    }

    func run() throws {
        let all = try library.load(page)
        let (instrument, path) = try namedInputs(all)
        var lines = try LineReader(InputFile(path: path), limit: Self.lineLimit)
        let results = try OutputFile(output)
        var summary = BatchSummary()
        do {
            try score(&lines, NDJSONScorer(library: all, instrument: instrument), into: results, &summary)
            try results.finish()
        } catch {
            results.abandon()
            throw error
        }
        try ByteStream.standardError.print(summary.text(style: page.messageStyle))
        try end(with: summary.status(flagsOk: flagsOk))
    }

    /// The instrument and the file; a single word is an instrument where one has that id.
    private func namedInputs(_ all: InstrumentLibrary) throws(Failure) -> (instrument: String?, path: String) {
        switch inputs.count {
        case 0: return (nil, "-")
        case 1: return all.find(inputs[0]) == nil ? (nil, inputs[0]) : (inputs[0], "-")
        default:
            guard all.find(inputs[0]) != nil else { throw library.unknown(inputs[0], all, page) }
            return (inputs[0], inputs[1])
        }
    }

    private func score(
        _ lines: inout LineReader, _ scorer: NDJSONScorer, into results: OutputFile, _ summary: inout BatchSummary
    ) throws(Failure) {
        var waiting: [UInt8] = []
        while let line = try lines.next() {
            guard let scored = scorer.score(line) else { continue }
            summary.count(scored)
            waiting += scored.json.bytes() + [UInt8(ascii: "\n")]
            // Results go out as soon as no further line is at hand, so that a service can talk to the program.
            if waiting.count > 1 << 18 || !lines.hasBuffered {
                try results.write(waiting)
                waiting.removeAll(keepingCapacity: true)
            }
        }
        try results.write(waiting)
    }
}
