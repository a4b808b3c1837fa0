import Instruments
import MarkedYAML

extension InstrumentReader {
    /// Which items are asked on a condition, in the order in which the rules run.
    func readSkipRules(_ top: Fields) -> [SkipRule] {
        (top.list("skip_rules") ?? []).compactMap { node -> SkipRule? in
            guard
                let fields = Fields(
                    node, of: "a skip rule", keys: DefinitionKeys.skipRule, in: manuscript),
                let rule = readSkipRule(fields)
            else { return leftOut() }
            places.skipRules.append(fields)
            return rule
        }
    }

    private func readSkipRule(_ fields: Fields) -> SkipRule? {
        fields.require("ask", "when", "otherwise")
        let items = fields["ask"].flatMap { manuscript.itemList($0, "`ask`", in: scope) }
        let when = formula(fields, "when", .truth)
        let otherwise = fields.word("otherwise", of: SkipRule.Unasked.self)
        let ground = readGround(fields)
        guard let items, let when, let otherwise, let ground else { return nil }
        return SkipRule(
            items: items, itemsText: fields.text("ask") ?? "", when: when, otherwise: otherwise, ground: ground)
    }

    /// What must hold of a form.
    func readChecks(_ top: Fields) -> [Check] {
        var seen: [String: Extent] = [:]
        return (top.list("checks") ?? []).compactMap { node -> Check? in
            guard
                let fields = Fields(
                    node, of: node["check"]?.text.map { "the check `\($0.shortened)`" } ?? "a check",
                    keys: DefinitionKeys.check, in: manuscript),
                let check = readCheck(fields)
            else { return leftOut() }
            if let first = seen.updateValue(fields.place("check"), forKey: check.name) {
                manuscript.complain(
                    "repeated-name", "`\(check.name)` is already a check", at: fields.place("check"),
                    notes: [Finding.Note("the first", at: first)])
            }
            places.checks.append(fields)
            return check
        }
    }

    private func readCheck(_ fields: Fields) -> Check? {
        fields.require("check", "require", "otherwise", "label")
        let name = fields["check"].flatMap { manuscript.name($0, "`check`") }
        let require = formula(fields, "require", .truth)
        let otherwise = fields.word("otherwise", of: Check.Consequence.self)
        let label = fields.localized("label")
        let ground = readGround(fields)
        guard let name, let require, let otherwise, let label, let ground else { return nil }
        return Check(name: name, require: require, otherwise: otherwise, label: label, ground: ground)
    }
}
