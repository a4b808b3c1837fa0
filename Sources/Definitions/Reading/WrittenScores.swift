import Instruments
import MarkedYAML

/// A score as it stands in the file, with what it takes of another, its formulas parsed and not yet resolved.
struct WrittenScore {
    /// A row of a decision.
    struct Row {
        let when: WrittenFormula?
        let then: Node
    }

    /// How the score is found.
    enum Rule {
        case formula(WrittenFormula)
        case decision([Row])
    }

    let name: String
    let fields: Fields
    /// That it takes keys of another, as a note.
    let borrowing: Finding.Note?
    let rule: Rule?
    let when: WrittenFormula?
    /// Whether `when` is as written; false where it could not be parsed.
    let isWhenRead: Bool

    /// The bare names in its formulas, which may be scores.
    var names: [String] {
        let rule: [String] =
            switch self.rule {
            case .formula(let formula): formula.syntax.names
            case .decision(let rows): rows.flatMap { $0.when?.syntax.names ?? [] }
            case nil: []
            }
        return rule + (when?.syntax.names ?? [])
    }
}

extension InstrumentReader {
    /// The scores as they stand in the file, in its order.
    func readWrittenScores(_ top: Fields) -> [WrittenScore] {
        var stated: [(name: String, fields: Fields)] = []
        var places: [String: Int] = [:]
        for entry in limited(top.map("scores") ?? [], "scores") {
            guard let name = claimScore(entry),
                let fields = Fields(
                    entry.value, of: "the score `\(name)`", keys: DefinitionKeys.score, in: manuscript,
                    at: entry.key.extent)
            else {
                manuscript.isWhole = false
                continue
            }
            places[name] = stated.count
            stated.append((name, fields))
        }
        if let node = top["scores"], node.entries?.isEmpty == true {
            manuscript.complain("missing-value", "there are no scores", at: node.extent)
        }
        return stated.map { name, fields in
            guard fields["like"] != nil else { return readWritten(name, fields, borrowing: nil) }
            guard let other = findOther(for: name, fields, among: places.keys.sorted()), let place = places[other],
                !isChain(stated[place], in: fields)
            else { return readWritten(name, fields, borrowing: nil, isLost: true) }
            let note = Finding.Note("taken by `\(name)`, which is like `\(other)`", at: fields.place("like"))
            var excepted = ["title", "loinc", "snomed"]
            if fields["formula"] != nil || fields["decide"] != nil { excepted += ["formula", "decide"] }
            return readWritten(name, fields.borrowing(from: stated[place].fields, except: excepted), borrowing: note)
        }
    }

    /// The name of a score. It may be that of an item where the score is nothing but that item: formulas tell the two
    /// apart, and there is one thing that both mean.
    private func claimScore(_ entry: Node.Entry) -> String? {
        let key = entry.key
        guard key.text != "flags", key.text != "invalid" else {
            manuscript.complain(
                "reserved-name", "`\(key.text ?? "")` has a meaning of its own in examples", at: key.extent)
            return nil
        }
        if let name = key.text, owners[name]?.what == "an item",
            entry.value["formula"]?.text?.trimmed == "item \(name)"
        {
            return manuscript.name(key, "the name of a score")
        }
        return claimName(key, for: "a score")
    }

    private func findOther(for name: String, _ fields: Fields, among names: [String]) -> String? {
        guard let other = fields.text("like") else { return nil }
        if other == name {
            manuscript.complain("like-itself", "a score cannot be like itself", at: fields.place("like"))
            return nil
        }
        if names.contains(other) { return other }
        let advice = manuscript.advice(for: other, among: names)
        manuscript.complain("unknown-name", "there is no score `\(other.shortened)`\(advice)", at: fields.place("like"))
        return nil
    }

    private func isChain(_ other: (name: String, fields: Fields), in fields: Fields) -> Bool {
        guard other.fields["like"] != nil else { return false }
        manuscript.complain(
            "like-chain", "`\(other.name)` is itself like another; name that one", at: fields.place("like"),
            notes: [Finding.Note("it is like another here", at: other.fields.place("like"))])
        return true
    }

    /// A score whose formulas are parsed. What another should have given and cannot is not complained of.
    private func readWritten(
        _ name: String, _ fields: Fields, borrowing note: Finding.Note?, isLost: Bool = false
    ) -> WrittenScore {
        manuscript.reading(for: note, within: fields.node.extent) {
            var rule: WrittenScore.Rule?
            if fields["formula"] != nil, fields["decide"] != nil {
                manuscript.complain(
                    "formula-or-decide", "a score has `formula` or `decide`, not both", at: fields.keyPlace("decide"))
            } else if let node = fields["formula"] {
                rule = manuscript.formula(node, "`formula`").map { .formula($0) }
            } else if let node = fields["decide"] {
                rule = readRows(node).map { .decision($0) }
            } else if !isLost {
                manuscript.complain(
                    "missing-key", "\(fields.subject) has no `formula` and no `decide`", at: fields.place)
            }
            let when = fields["when"].flatMap { manuscript.formula($0, "`when`") }
            if isLost { rule = nil }
            return WrittenScore(
                name: name, fields: fields, borrowing: note, rule: rule, when: when,
                isWhenRead: fields["when"] == nil || when != nil)
        }
    }

    /// The rows of a decision: each with `when` and `then`, the last with `otherwise`.
    private func readRows(_ node: Node) -> [WrittenScore.Row]? {
        guard let nodes = manuscript.list(node, "`decide`") else { return nil }
        var rows: [WrittenScore.Row] = []
        for (index, node) in nodes.enumerated() {
            guard
                let fields = Fields(node, of: "a row of `decide`", keys: DefinitionKeys.row, in: manuscript)
            else { continue }
            if let outcome = fields["otherwise"] {
                fields.forbid("when", "then", rule: "decide-rows", because: "`otherwise` is a row of its own")
                if index < nodes.count - 1 {
                    manuscript.complain(
                        "decide-rows", "what comes after `otherwise` is never reached", at: nodes[index + 1].extent)
                }
                rows.append(WrittenScore.Row(when: nil, then: outcome))
            } else {
                fields.require("when", "then")
                guard let condition = fields["when"], let outcome = fields["then"],
                    let when = manuscript.formula(condition, "`when`")
                else { continue }
                rows.append(WrittenScore.Row(when: when, then: outcome))
            }
        }
        if nodes.last.map({ $0["otherwise"] == nil }) ?? true {
            manuscript.complain(
                "decide-rows", "the last row of `decide` is `otherwise`, for when no other holds",
                at: nodes.last?.extent ?? node.extent)
        }
        return rows.count == nodes.count && !rows.isEmpty ? rows : nil
    }
}
