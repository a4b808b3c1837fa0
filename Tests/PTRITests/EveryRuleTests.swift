import Cases
import Definitions
import Instruments
import MarkedYAML
import PTRI
import Profiles
import Scoring
import Testing

/// The standard set as an author reads it, with its worked examples.
private let authored = readRuleSet(standardFiles, library: library, advising: true)

/// Every rule once, though it may stand for several items.
private let rules: [ObjectiveRule] = {
    var seen: Set<String> = []
    return (authored.ruleSet?.rules ?? []).filter { seen.insert($0.id).inserted }
}()
private let ids = rules.map(\.id)

/// The day of the forms of every example.
private let formDay = Day("2026-01-10")

/// Whether a rule speaks on a case; nil where safety withholds everything.
private func speaks(_ id: String, _ text: String, asOf: Day? = nil) throws -> Bool? {
    let reading = readCase([UInt8](text.utf8), library: library, asOf: asOf)
    let said = try suggest(reading, view: .personal)
    guard said.isOpen else { return nil }
    return said.verdicts.contains { $0.rule.id == id && $0.speaks }
}

/// By rule, the examples on which it speaks, each with one of its forms without which it would not.
private let telling: [String: [(example: RuleExample, index: Int)]] = {
    var found: [String: [(RuleExample, Int)]] = [:]
    guard let day = formDay else { return found }
    for rule in rules {
        for example in rule.examples where example.speaks {
            for index in example.forms.indices {
                var forms = example.forms
                forms.remove(at: index)
                guard let isHeard = try? speaks(rule.id, example.caseText(on: day, forms: forms)), isHeard else {
                    found[rule.id, default: []].append((example, index))
                    continue
                }
            }
        }
    }
    return found
}()

@Suite("Every rule of the standard set speaks where it should, and nowhere else")
struct EveryRuleTests {
    private let day: Day

    init() throws { day = try #require(formDay) }

    private func rule(_ id: String) throws -> ObjectiveRule { try #require(rules.first { $0.id == id }) }

    @Test("Nothing is left to tell its author: each rule has examples on which it speaks and is silent, and they hold")
    func authors() {
        #expect(authored.files.flatMap(\.findings).map(\.message) == [])
    }

    @Test("All 56 rows that are for now are rules, and the others are not")
    func rows() {
        let left = ["M09", "M19", "M26", "M32", "M33", "M34", "M57", "M62", "M63"]
        let all = (1...65).map { "M" + ($0 < 10 ? "0" : "") + String($0) }
        #expect(ids.sorted() == all.filter { !left.contains($0) })
    }

    @Test("It speaks on its examples and is silent on the others", arguments: ids)
    func examples(id: String) throws {
        let rule = try rule(id)
        for example in rule.examples {
            #expect(try speaks(id, example.caseText(on: day)) == example.speaks, "\(example.caseText(on: day))")
        }
        #expect(rule.examples.contains { !$0.speaks })
        #expect(rule.examples.contains(where: \.speaks) || id == "M45")
    }

    /// Expects that the rule is silent once `change` was made to a form without which it would be anyway.
    private func expectSilence(
        _ id: String, _ change: (inout RuleExample.ExampleForm) -> Void,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for (example, index) in telling[id] ?? [] {
            var forms = example.forms
            change(&forms[index])
            if forms[index] == example.forms[index] { continue }
            let text = example.caseText(on: day, forms: forms)
            #expect(try speaks(id, text) != true, "\(text)", sourceLocation: sourceLocation)
        }
    }

    @Test("Never from a form that has become too old, nor from one of a later day", arguments: ids)
    func outOfDate(id: String) throws {
        let months = try rule(id).validMonths ?? #require(standard.ruleSet).validMonths
        let last = day.adding(months: months)
        let after = try #require(Day("\(last.year)-\(last.month < 10 ? "0" : "")\(last.month)-\(last.day + 1)"))
        let before = try #require(Day("2026-01-09"))
        for (example, _) in telling[id] ?? [] {
            let text = example.caseText(on: day)
            #expect(try speaks(id, text, asOf: last) == true)
            #expect(try speaks(id, text, asOf: after) != true)
            #expect(try speaks(id, text, asOf: before) != true)
        }
    }

    @Test("Never from a form with nothing on it but its safety items", arguments: ids.filter { $0 != "M40" })
    func notScorable(id: String) throws {
        try expectSilence(id) { form in
            let safety = Set(
                library.find(form.instrument)?.instrument.flags.compactMap { flag -> String? in
                    guard case .safety(let index) = flag.kind else { return nil }
                    return library.find(form.instrument)?.instrument.items[index].id
                } ?? [])
            form.answers = form.answers.map { answer in
                safety.contains(answer.item) ? answer : WorkedExample.Pair(item: answer.item, given: "_")
            }
        }
    }

    @Test("Never from a form with an answer that is not on it", arguments: ids)
    func invalid(id: String) throws {
        try expectSilence(id) { form in
            form.answers = form.answers.map { WorkedExample.Pair(item: $0.item, given: "77") }
        }
    }

    @Test("Never from somebody whom the rule does not name", arguments: ids, Respondent.allCases)
    func respondent(id: String, other: Respondent) throws {
        let named = try rule(id).when.respondents
        try expectSilence(id) { form in
            guard let allowed = named[form.instrument], !allowed.contains(nil), !allowed.contains(other) else { return }
            form.respondent = other
        }
    }

    @Test("And no own goal is removed, moved down or withheld by any of it", arguments: ids)
    func ownGoals(id: String) throws {
        let kinds: [String] = OwnGoal.Kind.allCases.map(\.rawValue)
        let goals = "own goals:\n" + kinds.map { "  - {axis: home, kind: \($0), words: \($0)}\n" }.joined()
        let safety = "  - {instrument: phq-9, date: 2026-01-10, respondent: self, answers: {9: 3}}\n"
        let declined = "declined: [paid-job, study-course, M38]\n"
        for example in try rule(id).examples {
            let text = example.caseText(on: day)
            let forms = String(text.split(separator: "forms:", maxSplits: 1)[1])
            let unsafe = (forms.hasSuffix(" []\n") ? "\n" : forms) + safety
            let texts: [String] = [
                "case: x\n\(goals)forms:\(unsafe)", "case: x\n\(goals)nonsense: 1\nforms:\(forms)",
                "case: x\n\(goals)forms:\(forms)", "case: x\n\(goals)\(declined)forms:\(forms)",
            ]
            for text in texts {
                for view in [Suggestions.View.shared, .personal] {
                    let said = try suggest(readCase([UInt8](text.utf8), library: library), view: view)
                    #expect(said.ownGoals.map(\.words) == kinds)
                }
            }
        }
    }
}

extension Clause {
    /// By instrument, whom its conditions name; nil among them where one names nobody.
    fileprivate var respondents: [String: Set<Respondent?>] {
        switch self {
        case .form(let form): [form.instrument: [form.respondent]]
        case .all(let parts), .any(let parts):
            parts.reduce(into: [:]) { found, part in found.merge(part.respondents) { $0.union($1) } }
        case .not(let part): part.respondents
        case .about, .ownGoal, .formLanguageDiffers, .outranked, .nothingElse, .leftToSite: [:]
        }
    }
}
