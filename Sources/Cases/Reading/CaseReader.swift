import Definitions
import Instruments
import MarkedYAML
import Scoring

/// Reads one case file, part by part.
final class CaseReader {
    /// The keys of a case, in their order.
    static let keys = [
        "case", "as of", "region", "service", "about", "own goals", "team", "declined", "shares", "recorded findings",
        "reviewed", "contact", "forms",
    ]

    let manuscript: Manuscript
    let library: InstrumentLibrary
    var goalCount = 0
    var team = Team()

    init(document: Document, library: InstrumentLibrary) {
        manuscript = Manuscript(document)
        self.library = library
    }

    /// The case with its forms scored.
    func read(asOf: Day?) -> CaseReading {
        let isTaken = manuscript.document.refusals.isEmpty
        var found: (person: PersonCase, results: [ScoredForm])?
        if let root = manuscript.document.root {
            let personal = PersonalData(manuscript: manuscript, file: "a case")
            personal.refuseTaxCodes()
            let stripped = personal.stripped(OwnWords.joined(root))
            if let top = Fields(
                stripped, of: "a case", keys: Self.keys, in: manuscript,
                at: Extent(start: root.extent.start, end: root.extent.start))
            {
                found = read(top, isTaken: isTaken)
            }
        }
        let results = found?.results ?? []
        let stated = asOf ?? found?.person.asOf
        let day = stated ?? results.compactMap(\.form.form.date).max()
        if let stated { warnOfFormsAfter(stated, results) }
        return CaseReading(
            case: isTaken ? found?.person : nil, results: results, findings: manuscript.inOrder,
            source: manuscript.document.source, asOf: day)
    }

    private func read(_ top: Fields, isTaken: Bool) -> (PersonCase, [ScoredForm]) {
        top.require("case", "forms")
        let about = readAbout(top) ?? About()
        let goals = readGoals(top)
        team = readTeam(top)
        let results = readForms(top, about: about, isTaken: isTaken)
        let recorded = readRecorded(top)
        let reviews = readReviews(top)
        warnOfIdle(reviews, results: results, recorded: recorded)
        let person = PersonCase(
            pseudonym: readPseudonym(top), asOf: top["as of"].flatMap { manuscript.day($0, "`as of`") },
            region: top.text("region"), service: top.text("service"), about: about, ownGoals: goals, team: team,
            declined: readTopics(top, "declined"), shares: readTopics(top, "shares"), recorded: recorded,
            reviews: reviews, contact: top.text("contact"), forms: results.map(\.form))
        return (person, results)
    }

    /// A pseudonym is one word: a space in it is how a name looks.
    private func readPseudonym(_ top: Fields) -> String? {
        guard let text = top.text("case") else { return nil }
        guard text.contains(where: \.isWhitespace) else { return text }
        manuscript.complain(
            "bad-pseudonym", "`case` is the service's own pseudonym, one word without spaces; never a name",
            at: top.place("case"))
        return nil
    }

    /// A form from after the day that the case is looked at from has no part in what is current.
    private func warnOfFormsAfter(_ day: Day, _ results: [ScoredForm]) {
        for scored in results {
            guard let date = scored.form.form.date, date > day else { continue }
            manuscript.warn(
                "form-after-as-of",
                "this form is of \(date), after \(day), the day that the case is looked at from; it does not count as current",
                at: scored.form.headPlace)
        }
    }
}
