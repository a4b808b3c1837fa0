import Cases
import Definitions
import Instruments
import MarkedYAML
import Scoring

/// Reads the worked examples of a rule.
struct ExampleReader {
    static let keys = ["speaks", "about", "own_goals", "forms"]
    static let formKeys = ["form", "by", "answers", "language", "goal"]

    let manuscript: Manuscript
    let library: InstrumentLibrary

    /// The examples of a rule; what is wrong with one stands in the manuscript.
    func read(_ rule: Fields) -> [RuleExample] { (rule.list("examples") ?? []).compactMap(read) }

    private func read(_ node: Node) -> RuleExample? {
        guard let fields = Fields(node, of: "an example", keys: Self.keys, in: manuscript) else { return nil }
        fields.require("speaks")
        let speaks = fields.word("speaks", among: ["yes", "no"])
        let goals = (fields.list("own_goals") ?? []).compactMap {
            manuscript.word($0, "`own_goals`", of: OwnGoal.Kind.self)
        }
        let nodes = fields.list("forms") ?? []
        let forms = nodes.compactMap(readForm)
        guard let speaks, forms.count == nodes.count else { return nil }
        return RuleExample(
            speaks: speaks == "yes", about: readAbout(fields), ownGoals: goals, forms: forms, extent: node.extent)
    }

    /// Facts as a case file writes them; whether they are right is seen when the example is run.
    private func readAbout(_ fields: Fields) -> [RuleExample.Fact] {
        (fields.map("about") ?? []).compactMap { entry in
            guard let key = entry.key.text else { return nil }
            if let elements = entry.value.elements {
                let words = elements.compactMap { manuscript.text($0, "`\(key)`") }
                return RuleExample.Fact(key: key, value: "[" + words.joined(separator: ", ") + "]")
            }
            return manuscript.text(entry.value, "`\(key)`").map { RuleExample.Fact(key: key, value: $0) }
        }
    }

    private func readForm(_ node: Node) -> RuleExample.ExampleForm? {
        guard let fields = Fields(node, of: "a form of an example", keys: Self.formKeys, in: manuscript) else {
            return nil
        }
        fields.require("form", "answers")
        guard let plan = manuscript.plan(fields, "form", in: library),
            let answers = fields["answers"].flatMap({ readAnswers($0, of: plan) })
        else { return nil }
        return RuleExample.ExampleForm(
            instrument: plan.instrument.id, respondent: fields.word("by", of: Respondent.self), answers: answers,
            language: fields.text("language"), goal: fields.whole("goal", atLeast: 1))
    }

    /// `lowest` or `highest`, then the items that are otherwise: `lowest 5=2 14=_`.
    private func readAnswers(_ node: Node, of plan: ScoringPlan) -> [WorkedExample.Pair]? {
        guard let text = manuscript.text(node, "`answers`") else { return nil }
        let tokens = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let base = tokens.first, base == "lowest" || base == "highest" else {
            manuscript.complain(
                "not-answers", "`answers` begins with `lowest` or `highest`, then come items that are otherwise, `5=2`",
                at: node.extent)
            return nil
        }
        var answers = plan.extremeTokens(highest: base == "highest")
        for token in tokens.dropFirst() {
            let parts = token.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let index = answers.firstIndex(where: { $0.item == parts[0] }) else {
                let advice = manuscript.advice(for: parts.first ?? token, among: answers.map(\.item))
                manuscript.complain(
                    "unknown-item", "`\(token.shortened)` answers no item of `\(plan.instrument.id)`\(advice)",
                    at: node.extent)
                return nil
            }
            answers[index] = WorkedExample.Pair(item: parts[0], given: parts[1])
        }
        return answers
    }
}

extension ScoringPlan {
    /// Each item at its fewest or most points, as typed, whether it would be asked or not; a block of entries has no
    /// place in it.
    fileprivate func extremeTokens(highest: Bool) -> [WorkedExample.Pair] {
        instrument.items.map { item in
            let given = Self.extreme(item, highest: highest)
            return WorkedExample.Pair(item: item.id, given: given == .noAnswer(.blank) ? "_" : given.text)
        }
    }
}
