import Cases
import Definitions
import MarkedYAML
import Monitoring
import Reports
import Scoring

/// Counts the people of a stream, one at a time, and says what could not be taken.
struct PeopleCount {
    let library: InstrumentLibrary
    let asOf: Day?
    let validMonths: Int
    let style: PageStyle
    private(set) var tally = MonitorTally()
    private(set) var people = 0
    private(set) var open = 0
    private(set) var isWrong = false

    init(_ library: InstrumentLibrary, asOf: Day?, validMonths: Int, style: PageStyle) {
        self.library = library
        self.asOf = asOf
        self.validMonths = validMonths
        self.style = style
    }

    /// Counts everybody.
    mutating func count(_ stream: inout PersonStream) throws(Failure) {
        try refuse(stream.takeComplaints())
        while let person = try stream.next() {
            try refuse(stream.takeComplaints())
            try count(person)
        }
        try refuse(stream.takeComplaints())
    }

    private mutating func refuse(_ complaints: [String]) throws(Failure) {
        tally.notRead += complaints.count
        if !complaints.isEmpty { isWrong = true }
        for complaint in complaints { try ByteStream.standardError.print(complaint) }
    }

    private mutating func count(_ entries: [PersonStream.Entry]) throws(Failure) {
        var cases: [CaseReading] = []
        var plans: [PlanReading] = []
        for entry in entries {
            let errors: [Finding]
            if entry.isPlan {
                let reading = readPlan(entry.bytes, library: library)
                plans.append(reading)
                errors = try say(reading.findings, reading.source, entry)
                if reading.plan == nil { tally.notRead += 1 }
            } else {
                let reading = readCase(entry.bytes, library: library, asOf: asOf)
                cases.append(reading)
                errors = try say(reading.findings, reading.source, entry)
                if reading.case == nil { tally.notRead += 1 }
            }
            if !errors.isEmpty { isWrong = true }
        }
        guard let record = PersonRecord(cases: cases, plans: plans, asOf: asOf, validMonths: validMonths) else {
            if cases.isEmpty {
                try refuse(
                    entries.map {
                        style.say("\($0.name): a plan without a case\n", "\($0.name): un piano senza caso\n")
                    })
            }
            return
        }
        people += 1
        if record.hasOpenSafetyFinding { open += 1 }
        tally.add(record)
    }

    /// Prints what is wrong, and gives it.
    private func say(
        _ findings: [Finding], _ source: SourceText, _ entry: PersonStream.Entry
    ) throws(Failure) -> [Finding] {
        let errors = findings.filter { $0.severity == .error }
        if !errors.isEmpty {
            try ByteStream.standardError.print(FindingReport(errors, in: source, path: entry.name, style: style).text)
        }
        return errors
    }

    /// The counts in a line, for whoever ran the program.
    var summary: String {
        style.say(
            "people: \(people); with an open safety finding: \(open); files or lines not taken: \(tally.notRead)\n",
            "persone: \(people); con una segnalazione di sicurezza aperta: \(open); file o righe non usati: "
                + "\(tally.notRead)\n")
    }

    /// The status to end with.
    func status(flagsOk: Bool) -> Status {
        if open > 0, !flagsOk { return .openSafetyFinding }
        return isWrong ? .wrongContent : .done
    }
}
