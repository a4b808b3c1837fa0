import Instruments
import MarkedYAML
import Testing

@testable import Definitions
@testable import Scoring

/// Why a definition of a test cannot be read: what the reader says.
struct TinyDefinitionFault: Error, CustomStringConvertible {
    let description: String
}

/// The plan of a definition of a few lines. What every definition must have and the test does not speak of is filled in:
/// the head, the sources, no flags, and items 1, 2, 3 … with the codes 0 to 3, as many as `items`.
///
/// In the text `<by>` stands for a source with its grade, and `<number>` for all that a score that is a number must say
/// besides its formula: `total: {formula: sum(items 1 to 3), missing: {policy: strict, <by>}, <number>}`.
func tiny(_ text: String, items: Int = 3, unscored: String? = nil) throws -> ScoringPlan {
    ScoringPlan(try tinyInstrument(text, items: items, unscored: unscored))
}

/// The instrument of a definition of a few lines.
func tinyInstrument(
    _ text: String, id: String = "tiny", items: Int = 3, unscored: String? = nil,
    sharing: [Instrument] = []
) throws -> Instrument {
    var lines = [
        "id: \(id)", "edition: 1", "title: Tiny", "area: clinical", "respondents: [self, clinician]", "period: now",
        "licence: {holder: none, wording: free, source: s}",
    ]
    if !text.hasPrefix("responses:"), !text.hasPrefix("entries:") {
        lines.append("responses: {points: [\((0...3).map { "{code: \($0), label: l\($0)}" }.joined(separator: ", "))]}")
    }
    if !text.contains("items:\n"), !text.hasPrefix("entries:") {
        lines.append("items:")
        lines += (1...items).map {
            "  - {id: \($0), responses: points, label: item \($0)\(String($0) == unscored ? ", unscored: true" : "")}"
        }
    }
    lines.append(
        text.replacing("<by>", with: "source: s, grade: established")
            .replacing(
                "<number>",
                with: "title: T, range: any, worse: higher, bands: none-published, source: s, grade: established"
            )
            .replacing("<score>", with: "title: T, source: s, grade: established"))
    if !text.contains("flags:") { lines.append("flags: none-published") }
    lines += ["sources: {s: {cite: Somebody 2000}, t: {cite: Somebody else 2001}}", "examples: []"]
    let manuscript = Manuscript(Document.read(Array(lines.joined(separator: "\n").utf8)))
    let reader = InstrumentReader(manuscript: manuscript) { id in sharing.first { $0.id == id } }
    let draft = manuscript.document.root.flatMap { reader.read($0) }
    let wrong = manuscript.inOrder.filter { $0.severity == .error && $0.rule != "empty" }
    guard let draft, wrong.isEmpty else {
        throw TinyDefinitionFault(
            description: wrong.map { "\($0.extent.start.line): \($0.message)" }.joined(separator: "; "))
    }
    return draft.instrument
}

extension ScoringPlan {
    /// Scores answers as they are typed: `2 _ 1 -`, or by item, `3=2 9=1`.
    func score(typed text: String, about: About = About(), respondent: Respondent? = nil) -> FormResult {
        let words = text.split(separator: " ").map(String.init)
        let answers: GivenAnswers =
            text.contains("=")
            ? .byItem(
                words.map { word in
                    let parts = word.split(separator: "=").map(String.init)
                    return GivenAnswer(parts[0], .token(parts[1]))
                })
            : .list(words.map { .token($0) })
        return score(Form(respondent: respondent, about: about, answers: answers))
    }

    /// Scores entries of the first block, each as typed: `weight=3 achieved=0`.
    func score(entries: [String]) -> FormResult {
        let filled = entries.map { entry in
            entry.split(separator: " ").map { word in
                let parts = word.split(separator: "=").map(String.init)
                return GivenAnswer(parts[0], .token(parts[1]))
            }
        }
        return score(Form(answers: .byItem([GivenAnswer(instrument.entries[0].name, entries: filled)])))
    }
}
