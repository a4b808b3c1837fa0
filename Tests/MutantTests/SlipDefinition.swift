import Instruments
import MarkedYAML
import Testing

@testable import Definitions
@testable import Scoring

/// A definition whose examples notice every slip of the pen that is looked for.
let provenDefinition = """
    id: slip
    edition: 1
    title: Slip
    area: clinical
    respondents: [self]
    period: now
    licence: {holder: none, wording: free, source: s}
    responses:
      often:
        - {code: 0, label: never}
        - {code: 1, label: at times}
        - {code: 2, label: often}
    items:
      - {id: 1, responses: often, label: low}
      - {id: 2, responses: often, label: tired}
      - {id: 3, responses: often, key: reverse, label: hopeful}
      - {id: 4, responses: often, label: in danger}
    scores:
      total:
        title: Total
        formula: sum(items 1 to 4)
        missing: {policy: prorate, at_most: 1, round: half up to whole, source: s, grade: established}
        range: 0 to 8
        worse: higher
        source: s
        grade: established
        bands:
          - set: s
            source: s
            grade: established
            levels: [{from: 0, band: low}, {from: 4, band: high}]
      early:
        title: Early
        formula: sum(items 1, 2)
        missing: {policy: strict, source: none-published}
        range: 0 to 4
        worse: higher
        source: s
        grade: established
        bands: none-published
      late:
        title: Late
        like: early
        formula: sum(items 3, 4)
    flags:
      - {safety: item 4, when: item 4 >= 1, label: ask, source: s, grade: established}
    sources: {s: {cite: Somebody 2000}}
    examples:
      - {name: lowest, answers: lowest, expect: {total: {value: 0, band: low}, early: 0, late: 0, flags: []}}
      - {name: highest, answers: highest, expect: {total: 8, early: 4, late: 4, flags: [safety 4]}}
      - {name: below the edge, answers: 1 2 2 0, expect: {total: {value: 3, band: low}, early: 3, late: 0, flags: []}}
      - {name: on the edge, answers: 1 0 0 1, expect: {total: {value: 4, band: high}, early: 1, late: 3, flags: [safety 4]}}
      - {name: another half, answers: 0 2 _ 1, expect: {total: {value: 4, status: prorated}, early: 2, late: {reason: missing}}}
      - {name: a half, answers: _ 0 1 1, expect: {total: 3, early: {reason: missing}, late: 2}}
      - {name: two blanks, answers: _ 0 1 _, expect: {total: {reason: missing}, flags: [unanswered 4]}}

    """

/// The plan of a definition, whatever the rules that look at it as a whole say.
///
/// - Throws: `UnreadableDefinition`, with what the reader says.
func plan(of text: String) throws -> ScoringPlan {
    let manuscript = Manuscript(Document.read(Array(text.utf8)))
    let reader = InstrumentReader(manuscript: manuscript) { _ in nil }
    let draft = manuscript.document.root.flatMap { reader.read($0) }
    let wrong = manuscript.inOrder.filter { $0.severity == .error }.map(\.message)
    guard let draft, wrong.isEmpty else { throw UnreadableDefinition(description: wrong.joined(separator: "; ")) }
    return ScoringPlan(draft.instrument)
}

/// Why a definition of a test cannot be read.
struct UnreadableDefinition: Error, CustomStringConvertible {
    let description: String
}

extension String {
    /// The text without the lines that hold `part`; one at least has to.
    func without(_ part: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
        let lines = split(separator: "\n", omittingEmptySubsequences: false)
        let left = lines.filter { !$0.contains(part) }
        #expect(left.count < lines.count, "no line holds '\(part)'", sourceLocation: sourceLocation)
        return left.joined(separator: "\n")
    }

    /// The text with one thing changed, which has to be there once.
    func changing(_ old: String, to new: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
        #expect(ranges(of: old).count == 1, "'\(old)' has to be there once", sourceLocation: sourceLocation)
        return replacing(old, with: new)
    }
}
