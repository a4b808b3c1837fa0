import ArgumentParser
import AssessmentScoring
import FoundationEssentials
import Interchange
import Reports
import Scoring

/// `assess batch`: many forms, one a line or one a row.
struct Batch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch", _superCommandName: "assess",
        abstract: "Scores many forms: CSV or NDJSON, a row or line a form.",
        discussion: """
            Examples:
              assess batch phq-9 forms.csv -o scores.csv
              assess batch forms.ndjson -o results.ndjson --rejects wrong.csv
              echo '{"answers": [1, 2, 1, 2, 0, 1, 1, 0, 0]}' | assess batch phq-9 -

            CSV has a header: id, a column an item (1, or phq-9.1, or phq9_1), and, where scoring asks for them, date,
            respondent, sex, age and working, in any order. NDJSON may mix instruments. The format is that of the
            file's name (.csv, .ndjson, .jsonl), or --format; without either it is NDJSON.

            A form that is wrong has what is wrong in its row, and in the file of --rejects with row, column, what was
            given and what is allowed; the others are scored. A summary goes to standard error.
            """)

    @Argument(help: "The instrument (of forms that name none), and the file; - or nothing is standard input.")
    var inputs: [String] = []

    @Option(
        name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("Where results go.", valueName: "file"))
    var output: String?

    @Option(help: "The format of both sides, where the file's name does not tell.")
    var format: BatchFormat?

    @Option(help: ArgumentHelp("Where what is wrong is listed, as CSV.", valueName: "file"))
    var rejects: String?

    @ArgumentParser.Flag(help: "Stop at the first form that is wrong, and write no file.")
    var strict = false

    @ArgumentParser.Flag(help: "An open safety finding does not set the exit status.")
    var flagsOk = false

    @Option(help: ArgumentHelp("On how many threads; as many as there are cores.", valueName: "count"))
    var threads: Int?

    @OptionGroup var csv: CSVOptions
    @OptionGroup var library: LibraryOptions
    @OptionGroup var page: PageOptions

    /// More than any form has.
    private static let formLimit = 4 << 20

    func validate() throws {
        if inputs.count > 2 { throw ValidationError("Give an instrument and a file, no more.") }
        if let threads, threads < 1 { throw ValidationError("At least one thread.") }
    }

    func run() throws {
        let (id, path) = try namedInputs()
        var reader = try ChunkReader(InputFile(path: path), limit: Self.formLimit)
        switch BatchFormat.of(format, input: path, output: output) {
        case .ndjson:
            try score(reader, with: NDJSONBatch(library: library.load(page), instrument: id), header: [])
        case .csv:
            guard let id else { throw Failure(page.messageStyle.say(Self.lacks.en, Self.lacks.it)) }
            let plan = try library.plan(of: id, page).plan
            let scorer = try CSVStart(plan: plan, options: csv, style: page.messageStyle, name: path).scorer(&reader)
            try score(reader, with: scorer, header: scorer.resultHeader)
        }
    }

    private static let lacks = (
        en: "CSV names no instrument; give its id: assess batch phq-9 forms.csv",
        it: "il CSV non nomina lo strumento; indicarne l'id: assess batch phq-9 moduli.csv"
    )

    /// The instrument and the file; a single word is an instrument where one has that id.
    private func namedInputs() throws(Failure) -> (instrument: String?, path: String) {
        guard let first = inputs.first else { return (nil, "-") }
        if first == "-" || first.contains("/") || BatchFormat(name: first) != nil {
            return (nil, first)
        }
        if inputs.count == 1, (try? library.plan(of: first, page)) == nil { return (nil, first) }
        _ = try library.plan(of: first, page)
        return (first, inputs.count == 2 ? inputs[1] : "-")
    }

    private func score(_ reader: ChunkReader, with scorer: some BatchScorer, header: [UInt8]) throws {
        let results = try OutputFile(output)
        let list = RejectList(csv.dialect)
        let refused = try rejects.map { path throws(Failure) in try OutputFile(path) }
        do {
            try results.write(header)
            try refused?.write(list.header)
            let run = BatchRun(
                reader, results: results, rejects: refused, list: list, stopsAtFirst: strict, style: page.messageStyle)
            let clock = ContinuousClock.now
            run.score(with: scorer, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
            if let fault = run.fault { throw fault }
            try results.finish(isKept: false)
            try refused?.finish(isKept: false)
            let seconds = clock.duration(to: .now) / .seconds(1)
            let summary = BatchSummary(
                counts: run.counts, rate: seconds > 0 ? Int(Double(run.counts.forms) / seconds) : 0,
                style: page.messageStyle)
            try ByteStream.standardError.print(summary.text)
            try end(with: summary.status(flagsOk: flagsOk))
        } catch {
            results.abandon()
            refused?.abandon()
            throw error
        }
    }
}

/// The formats of many forms.
enum BatchFormat: String, CaseIterable, ExpressibleByArgument {
    case csv, ndjson

    /// The format that a file's name tells.
    init?(name: String) {
        let lower = name.lowercased()
        if lower.hasSuffix(".csv") || lower.hasSuffix(".tsv") {
            self = .csv
        } else if lower.hasSuffix(".ndjson") || lower.hasSuffix(".jsonl") || lower.hasSuffix(".json") {
            self = .ndjson
        } else {
            return nil
        }
    }

    /// The format that is said, or that the name of the input or else of the output tells.
    static func of(_ said: BatchFormat?, input: String, output: String?) -> BatchFormat {
        said ?? BatchFormat(name: input) ?? output.flatMap { BatchFormat(name: $0) } ?? .ndjson
    }
}
