import AssessmentScoring
import Definitions
import Reports
import Testing

/// A made-up instrument with a table, a power, a decision and repeated entries.
private let text = """
    id: small
    edition: 1
    title: Small
    area: motivation
    respondents: [team]
    period: now
    licence: {holder: nobody, wording: free, source: paper}
    responses:
      level:
        - {code: 0, label: none}
        - {code: 1, label: some}
        - {code: 2, label: much}
    items:
      - {id: 1, responses: level, label: first}
      - {id: 2, responses: level, label: second, key: reverse}
    entries:
      goals:
        title: Goals
        at_least: 1
        at_most: 3
        items:
          - {id: weight, responses: level, label: weight}
          - {id: reached, responses: level, label: reached}
    tables:
      conversion:
        columns: [raw, t]
        rows:
          - [0, 30.5]
          - [1 to 4, 41]
        source: paper
        grade: established
    scores:
      raw:
        title: Raw
        formula: sum(items 1, 2)
        missing: {policy: strict, source: none-published}
        range: 0 to 4
        worse: neither
        bands: none-published
        source: paper
        grade: established
      t:
        title: T
        formula: 100 - lookup(conversion.t, raw = raw)
        range: 59 to 69.5
        worse: neither
        bands: none-published
        source: paper
        grade: established
      weighed:
        title: Weighed
        formula: sum(goals.weight * goals.reached)
        missing: {policy: leave-out, at_least: 1, source: local, grade: unverified}
        range: any
        worse: neither
        bands: none-published
        source: paper
        grade: established
      verdict:
        title: Verdict
        decide:
          - {when: item 1 = 2, then: high}
          - {otherwise: low}
        missing: {policy: settle, source: local, grade: unverified}
        source: paper
        grade: established
    flags: none-published
    sources: {paper: {cite: A paper}}
    examples:
      - {name: lowest, answers: lowest, expect: {raw: 2}}
      - {name: highest, answers: highest, expect: {raw: 2}}
      - {name: blank, answers: 0 _, expect: {raw: {status: not scorable}}}
    """

/// The page that explains a form of the small instrument.
private func explained(_ answers: [GivenAnswer]) throws -> String {
    let reading = readDefinition(Array(text.utf8))
    let instrument = try #require(reading.instrument, "\(reading.findings.map(\.message))")
    return ExplainReport(ScoringPlan(instrument).score(Form(answers: .byItem(answers)))).text
}

/// A goal with a weight, and with what was reached unless that is blank.
private func goal(_ weight: Int, _ reached: Int?) -> [GivenAnswer] {
    [GivenAnswer("weight", .number(Rational(weight)))]
        + (reached.map { [GivenAnswer("reached", .number(Rational($0)))] } ?? [])
}

@Suite("An explanation puts the numbers in")
struct ExplanationTests {
    private let answers = [GivenAnswer("1", .number(.one)), GivenAnswer("2", .number(Rational(2)))]

    @Test("A reversed item says what it was taken from")
    func reversed() throws {
        #expect(try explained(answers).contains("much → 0 points (reversed: 0 + 2 − 2)"))
    }

    @Test("A lookup shows its key, and the cell that was found")
    func lookup() throws {
        #expect(try explained(answers).contains("100 - lookup(conversion.t, raw = 1) = 100 - 41"))
    }

    @Test("Entries stand in columns, and the missing rule names the entries without an answer")
    func entries() throws {
        let page = try explained(answers + [GivenAnswer("goals", entries: [goal(1, 2), goal(2, nil)])])
        #expect(page.contains("sum((1, 2) * (2, _))"))
        #expect(page.contains("missing: goals 2; the rule came into play"))
        let whole = try explained(answers + [GivenAnswer("goals", entries: [goal(1, 2)])])
        #expect(!whole.contains("the rule came into play"))
    }

    @Test("A decision shows every row with its numbers")
    func decision() throws {
        let page = try explained(answers)
        #expect(page.contains("item 1 = 2 → high"))
        #expect(page.contains("1 = 2\n"))
        #expect(page.contains("otherwise → low"))
    }
}
