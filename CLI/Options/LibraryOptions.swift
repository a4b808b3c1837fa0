import ArgumentParser
import AssessmentScoring
import Definitions
import Instruments
import Reports
import Scoring

/// Which definitions a verb works with.
struct LibraryOptions: ParsableArguments {
    @Option(
        name: .customLong("instruments"),
        help: ArgumentHelp(
            "A folder of a site's own definitions, beside the built-in ones (or ASSESS_INSTRUMENTS).",
            valueName: "dir"))
    var folder: String?

    private var site: String? { folder ?? Environment.value("ASSESS_INSTRUMENTS") }

    /// The library, without worked examples unless they are wanted; with `ids` only these instruments and their
    /// neighbours.
    ///
    /// - Throws: `Failure` where the site's folder cannot be read, or a definition in it is wrong.
    func load(
        only ids: Set<String>? = nil, examples: Bool = false, _ page: PageOptions
    ) throws(Failure) -> InstrumentLibrary {
        do {
            return try InstrumentLibrary.standard(only: ids, site: site, examples: examples)
        } catch {
            throw failure(error, page.messageStyle)
        }
    }

    /// The instruments that these texts name, and their neighbours.
    ///
    /// - Throws: `Failure` where the site's folder cannot be read, or a definition in it is wrong.
    func load(namedIn texts: [[UInt8]], _ page: PageOptions) throws(Failure) -> InstrumentLibrary {
        do {
            return try InstrumentLibrary.standard(namedIn: texts, site: site, examples: false)
        } catch {
            throw failure(error, page.messageStyle)
        }
    }

    /// The texts of all definitions, by the digest of each.
    ///
    /// - Throws: `Failure` where the site's folder cannot be read.
    func texts(_ page: PageOptions) throws(Failure) -> [String: String] {
        do {
            return try InstrumentLibrary.definitionTexts(site: site)
        } catch {
            throw failure(error, page.messageStyle)
        }
    }

    private func failure(_ error: LibraryError, _ style: PageStyle) -> Failure {
        switch error {
        case .unreadable(let path):
            return Failure(style.say("\(path) cannot be read", "\(path) non si può leggere"))
        case .definitions(let wrong):
            let complaints = wrong.map { name, reading in
                let errors = reading.findings.filter { $0.severity == .error }
                return FindingReport(errors, in: reading.source, path: name, style: style).text
            }
            return Failure(
                style.say(
                    "a definition is wrong, and none was used\n", "una definizione è errata: nessuna è stata usata\n")
                    + complaints.joined(),
                status: .wrongContent)
        }
    }

    /// The plan of one instrument.
    ///
    /// - Throws: `Failure`, wrong use, with the nearest id where there is none of this one.
    func plan(of id: String, _ page: PageOptions) throws(Failure) -> (plan: ScoringPlan, library: InstrumentLibrary) {
        let library = try load(only: [id], page)
        if let plan = library.find(id) { return (plan, library) }
        throw unknown(id, library, page)
    }

    /// The complaint about an id that no instrument has.
    func unknown(_ id: String, _ library: InstrumentLibrary, _ page: PageOptions) -> Failure {
        let style = page.messageStyle
        let known = Set(InstrumentLibrary.standardIDs + library.plans.map(\.instrument.id)).sorted()
        let hint = nearest(to: id, among: known).map { style.say("; did you mean '\($0)'?", "; forse '\($0)'?") }
        return Failure(
            style.say("there is no instrument '\(id)'", "lo strumento '\(id)' non esiste")
                + (hint ?? style.say("; 'assess list' names them all", "; 'assess list' li elenca tutti")))
    }
}
