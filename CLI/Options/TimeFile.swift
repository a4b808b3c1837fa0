import Cases
import Definitions
import Interchange
import MarkedYAML
import Profiles
import Reports
import Scoring

/// A file of one time: a case, or a single form.
struct TimeFile {
    let name: String
    let findings: [Finding]
    private let source: SourceText
    private let content: Content

    private enum Content {
        case ofCase(CaseReading)
        case form(Cases.ScoredForm?)
    }

    /// Reads the bytes of the file at `path`.
    init(_ bytes: [UInt8], of path: String, asOf: Day?, _ library: InstrumentLibrary) {
        name = InputFile(path: path).name
        let root = Document.read(bytes).root
        if root?["answers"] != nil, root?["forms"] == nil {
            let reading = readCaseForm(bytes, library: library, of: nil)
            (findings, source, content) = (reading.findings, reading.source, .form(reading.form))
        } else {
            let reading = readCase(bytes, library: library, asOf: asOf)
            (findings, source, content) = (reading.findings, reading.source, .ofCase(reading))
        }
    }

    private var lastName: String { name.split(separator: "/").last.map(String.init) ?? name }

    /// The case; nil for a form.
    var reading: CaseReading? {
        if case .ofCase(let reading) = content { reading } else { nil }
    }

    /// Whether something is wrong with it.
    var isWrong: Bool {
        switch content {
        case .ofCase(let reading): reading.hasErrors
        case .form(let form): form?.isUsable != true
        }
    }

    /// The complaints, as compilers print them.
    func complaints(style: PageStyle) -> String {
        FindingReport(findings, in: source, path: name, style: style).text
    }

    /// The complaints as objects.
    var json: [JSONValue] { findings.map { $0.json(path: name) } }

    /// The time that it is of, called by the name of its file where no other has that; nil where it holds no form at all.
    func occasion(among files: [TimeFile], validMonths: Int, reviews: [Review]) -> Occasion? {
        let name = files.count { $0.lastName == lastName } > 1 ? name : lastName
        return switch content {
        case .ofCase(let reading): Occasion(reading, name: name, validMonths: validMonths, reviews: reviews)
        case .form(let form): form.map { Occasion($0, name: name) }
        }
    }
}
