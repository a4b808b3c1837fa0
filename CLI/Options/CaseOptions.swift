import ArgumentParser
import AssessmentScoring
import Cases
import Definitions
import Instruments
import Interchange
import PTRI
import Profiles
import Reports
import Scoring

/// One case file, with the day that it is looked at from.
struct CaseOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The case file; - reads standard input.", valueName: "case"))
    var path: String

    /// The bytes of the case file.
    ///
    /// - Throws: `Failure` where the file cannot be read.
    func contents() throws(Failure) -> [UInt8] { try InputFile(path: path).contents(limit: 2 << 20) }

    /// The case with its forms scored.
    ///
    /// - Throws: `Failure` where the file cannot be read.
    func read(asOf: Day? = nil, _ library: InstrumentLibrary) throws(Failure) -> CaseReading {
        readCase(try contents(), library: library, asOf: asOf)
    }

    /// The complaints about the file, as compilers print them.
    func complaints(_ reading: CaseReading, style: PageStyle) -> String {
        FindingReport(reading.findings, in: reading.source, path: InputFile(path: path).name, style: style).text
    }

    /// The complaints as objects.
    func findings(_ reading: CaseReading) -> [JSONValue] {
        reading.findings.map { $0.json(path: InputFile(path: path).name) }
    }
}

extension Profile {
    /// The status that a verb on this case ends with: an open safety finding comes before what is wrong.
    func status(isWrong: Bool) -> Status {
        if !openSafety.isEmpty { return .openSafetyFinding }
        return isWrong ? .wrongContent : .done
    }
}
