public import ArgumentParser
public import Cases
import Definitions
import PTRI
import Reports
import Scoring

/// One plan document.
struct PlanOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The plan document; - reads standard input.", valueName: "plan"))
    var path: String

    private var file: PlanFile { PlanFile(path: path) }

    /// The name for messages.
    var name: String { file.name }

    /// The plan with its gaps.
    ///
    /// - Throws: `Failure` where the file or a definition cannot be read.
    func read(_ library: LibraryOptions, _ page: PageOptions) throws(Failure) -> PlanReading {
        try file.read(library, page)
    }

    /// The plan where nothing is wrong with it; warnings are printed.
    ///
    /// - Throws: `Failure` with everything that is wrong.
    func sound(_ reading: PlanReading, _ page: PageOptions) throws(Failure) -> Plan { try file.sound(reading, page) }
}

/// The file of one plan document.
struct PlanFile {
    let path: String

    /// The name for messages.
    var name: String { InputFile(path: path).name }

    /// The plan with its gaps.
    ///
    /// - Throws: `Failure` where the file or a definition cannot be read.
    func read(_ library: LibraryOptions, _ page: PageOptions) throws(Failure) -> PlanReading {
        let bytes = try InputFile(path: path).contents(limit: 2 << 20)
        return readPlan(bytes, library: try library.load(namedIn: [bytes], page))
    }

    /// The plan where nothing is wrong with it; warnings are printed.
    ///
    /// - Throws: `Failure` with everything that is wrong.
    func sound(_ reading: PlanReading, _ page: PageOptions) throws(Failure) -> Plan {
        let complaints = FindingReport(
            reading.findings, in: reading.source, path: name, style: page.messageStyle
        ).text
        guard let plan = reading.plan, !reading.hasErrors else {
            throw Failure(
                page.messageStyle.say("the plan cannot be taken as it is\n", "il piano non si può usare così com'è\n")
                    + complaints,
                status: .wrongContent)
        }
        try ByteStream.standardError.print(complaints)
        return plan
    }
}

extension PlanLine.Decision.Outcome: ExpressibleByArgument {}
