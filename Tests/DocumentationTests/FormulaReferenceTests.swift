import Definitions
import Foundation
import Instruments
import Scoring
import Testing

/// One row of a table of docs/formulas.md.
struct FormulaRow: Sendable, CustomTestStringConvertible {
    let formula: String
    let missing: String
    let answers: String
    let result: String

    var testDescription: String { "\(formula), \(missing), \(answers)" }

    /// Every row of the page whose first cell is a formula and that has four cells.
    static let all: [FormulaRow] = {
        let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/formulas.md")
        let text = (try? String(contentsOf: page.standardizedFileURL, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 4, cells[0].hasPrefix("`") else { return nil }
            return FormulaRow(
                formula: cells[0].trimmingCharacters(in: ["`"]), missing: cells[1], answers: cells[2], result: cells[3])
        }
    }()

    /// The missing rule; nil for `none`.
    var rule: MissingRule? {
        let words = missing.split(separator: ", ").map { $0.split(separator: " ").map(String.init) }
        guard let policy = words.first.flatMap({ MissingRule.Policy(rawValue: $0[0]) }) else { return nil }
        var limit: MissingRule.Limit?
        var fill: Rational?
        for word in words.dropFirst() {
            let parts = word[1].split(separator: "/").compactMap { Int64($0) }
            switch word[0] {
            case "at_most" where parts.count == 2: limit = Rational(parts[0], over: parts[1]).map { .atMostShare($0) }
            case "at_most": limit = .atMost(Int(parts[0]))
            case "at_least": limit = .atLeast(Int(parts[0]))
            default: fill = Rational(word[1])
            }
        }
        return MissingRule(
            policy: policy, limit: limit, fill: fill, ground: Ground(source: Ground.local, grade: .unverified))
    }
}

@Suite("The formula reference")
struct FormulaReferenceTests {
    @Test("has an example of every function")
    func everyFunction() {
        let text = FormulaRow.all.map(\.formula).joined(separator: " ")
        for function in ["sum", "mean", "count", "any", "all", "min", "max", "sqrt", "if", "lookup", "profile"] {
            #expect(text.contains(function + "("), "\(function) has no example")
        }
    }

    @Test("says what comes out", arguments: FormulaRow.all)
    func row(_ row: FormulaRow) throws {
        let plan = ScoringPlan(try Self.form.scoring(row))
        let tokens = row.answers.split(separator: " ").map { Given.token(String($0)) }
        let score = try #require(plan.score(Form(answers: .list(tokens)))["x"])
        #expect(text(of: score) == row.result)
    }

    private func text(of score: ScoreResult) -> String {
        switch score.content {
        case .number(let number): number.description
        case .truth(let truth): truth ? "true" : "false"
        case .digits(let digits): digits
        case .word, .range, nil: score.reason?.words ?? "?"
        }
    }

    /// The form of the page: four items of 0 to 3, yes or no, a letter, a reversed item; and a table.
    private static let form: Instrument = {
        func item(_ id: String, _ codes: [String], key: Key = .plain) -> Item {
            let options = codes.map { ResponseOption(code: Code($0), label: LocalizedText($0)) }
            return Item(
                id: id, label: LocalizedText(id), responses: ResponseSet(name: "codes", kind: .options(options)),
                key: key)
        }
        let grades = ["0", "1", "2", "3"]
        let letter = item("6", ["A", "B", "C"])
        let items =
            ["1", "2", "3", "4"].map { item($0, grades) } + [item("5", ["0", "1"]), letter]
            + [item("7", grades, key: .reverse)]
        let norm = Table(
            name: "norm", columns: ["raw", "t"],
            rows: [
                [.number(Rational(0)), .number(Rational(40))],
                [.range(low: Rational(1), high: Rational(3)), .number(Rational(50))],
                [.number(Rational(4)), .number(Rational(60))],
            ], ground: Ground(source: Ground.local, grade: .unverified))
        return Instrument(
            id: "reference", edition: 1, title: LocalizedText("Reference"), area: .clinical, respondents: [.person],
            period: LocalizedText("now"), licence: Licence(holder: "none", wording: .free, source: Ground.local),
            responses: [], items: items, tables: [norm], scores: [], scoringOrder: [], sources: [], examples: [],
            digest: "")
    }()
}

extension Instrument {
    /// The same form with one score, `x`, of the row's formula and missing rule.
    fileprivate func scoring(_ row: FormulaRow) throws -> Instrument {
        let syntax = try #require(FormulaSyntax.parse(row.formula).0, "the formula does not parse")
        let (expression, type, faults) = syntax.resolve(in: FormulaScope(self))
        #expect(faults.isEmpty)
        let formula = Formula(text: row.formula, expression: try #require(expression))
        let kind: ScoreKind =
            switch try #require(type) {
            case .number: .number
            case .truth: .truth
            case .word: .word
            case .range: .range
            case .digits: .digits
            }
        let score = Score(
            name: "x", title: LocalizedText("X"), kind: kind, rule: .formula(formula), missing: row.rule,
            ground: Ground(source: Ground.local, grade: .unverified))
        return Instrument(
            id: id, edition: edition, title: title, area: area, respondents: respondents, period: period,
            licence: licence, responses: responses, items: items, tables: tables, scores: [score], scoringOrder: [0],
            sources: sources, examples: examples, digest: digest)
    }
}
