import ArgumentParser
import AssessmentScoring
import Definitions
import Instruments
import Reports

/// Which wordings of forms are laid over the labels.
struct WordingOptions: ParsableArguments {
    @Option(
        name: .customLong("wording"),
        help: ArgumentHelp(
            "A folder with the forms' own text, where you may use it (or ASSESS_WORDING).", valueName: "dir"))
    var folder: String?

    /// The wording of an instrument in the language of the page, if the folder has one.
    ///
    /// - Throws: `Failure` where the folder cannot be read, or a wording in it is wrong.
    func wording(
        of instrument: Instrument, _ library: LibraryOptions, _ page: PageOptions
    ) throws(Failure) -> Wording? {
        guard let folder = folder ?? Environment.value("ASSESS_WORDING") else { return nil }
        let style = page.messageStyle
        let files: [(name: String, bytes: [UInt8])]
        do {
            files = try definitionFiles(in: folder)
        } catch {
            throw Failure(style.say("\(folder) cannot be read", "\(folder) non si può leggere"))
        }
        let readings = read(files, against: try library.load(namedIn: files.map(\.bytes), page))
        let wrong = readings.filter(\.reading.hasErrors)
        guard wrong.isEmpty else {
            let complaints = wrong.map { name, reading in
                FindingReport(reading.findings, in: reading.source, path: name, style: style).text
            }
            throw Failure(
                style.say("a wording is wrong, and none was used\n", "un testo è errato: nessuno è stato usato\n")
                    + complaints.joined(),
                status: .wrongContent)
        }
        return readings.compactMap(\.reading.wording).first {
            $0.instrument == instrument.id && $0.edition == instrument.edition && $0.language == page.style.language
        }
    }
}

/// Reads wordings against the definitions of a library; `own` come before those.
func read(
    _ files: [(name: String, bytes: [UInt8])], against library: InstrumentLibrary, own: [Instrument] = []
) -> [(name: String, reading: WordingReading)] {
    let known = Set(own.map(\.id) + library.plans.map(\.instrument.id) + InstrumentLibrary.standardIDs).sorted()
    return readWordings(files, known: known) { id in
        own.first { $0.id == id || "\($0.id)@\($0.edition)" == id } ?? library.find(id)?.instrument
    }
}
