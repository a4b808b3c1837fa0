import Instruments
import MarkedYAML

extension InstrumentReader {
    /// What is to be seen at once, or that nothing is published to be.
    func readFlags(_ top: Fields) -> [Flag] {
        guard let node = top["flags"] else { return [] }
        guard let nodes = node.elements else {
            _ = manuscript.word(node, "`flags`, which is a list or", among: ["none-published"])
            return []
        }
        if nodes.isEmpty {
            manuscript.complain(
                "missing-value", "`flags` is empty; where there are none write `none-published`", at: node.extent)
        }
        return nodes.compactMap { node -> Flag? in
            guard let fields = Fields(node, of: "a flag", keys: DefinitionKeys.flag, in: manuscript),
                let flag = readFlag(fields)
            else { return leftOut() }
            places.flags.append(fields)
            return flag
        }
    }

    private func readFlag(_ fields: Fields) -> Flag? {
        fields.require("when", "label")
        let kind = readFlagKind(fields)
        let when = formula(fields, "when", .truth)
        let label = fields.localized("label")
        let ground = readGround(fields)
        if fields["note"] != nil {
            fields.forbid("unanswered", rule: "flag-keys", because: "a note stands on no item that could be unanswered")
        } else {
            fields.forbid("raises", rule: "flag-keys", because: "only a note raises a band")
        }
        let isSilent = fields.word("unanswered", among: ["silent"]) != nil
        guard let kind, let when, let label, let ground else { return nil }
        return Flag(kind: kind, when: when, isSilentUnanswered: isSilent, label: label, ground: ground)
    }

    private func readFlagKind(_ fields: Fields) -> Flag.Kind? {
        let kinds = ["safety", "critical", "note"].filter { fields[$0] != nil }
        guard kinds.count == 1 else {
            manuscript.complain(
                "flag-keys", "a flag is one of `safety: item 9`, `critical: item 9`, `note: a_name`", at: fields.place)
            return nil
        }
        if kinds[0] == "note" {
            let name = fields["note"].flatMap { manuscript.name($0, "`note`") }
            return name.map { .note(name: $0, raises: fields.text("raises")) }
        }
        guard let node = fields[kinds[0]], let items = manuscript.itemList(node, "`\(kinds[0])`", in: scope) else {
            return nil
        }
        guard items.count == 1 else {
            manuscript.complain("flag-keys", "a flag stands on one item; write one for each", at: node.extent)
            return nil
        }
        return kinds[0] == "safety" ? .safety(item: items[0]) : .critical(item: items[0])
    }

    /// The figures over many forms.
    func readGroupFigures(_ top: Fields) -> [GroupFigure] {
        (top.map("group_figures") ?? []).compactMap { entry -> GroupFigure? in
            guard let name = claimName(entry.key, for: "a group figure") else { return leftOut() }
            self.figures.insert(name)
            guard
                let fields = Fields(
                    entry.value, of: "the group figure `\(name)`",
                    keys: DefinitionKeys.groupFigure, in: manuscript,
                    at: entry.key.extent),
                let figure = readGroupFigure(fields, named: name)
            else { return leftOut() }
            places.groupFigures.append(fields)
            return figure
        }
    }

    private func readGroupFigure(_ fields: Fields, named name: String) -> GroupFigure? {
        fields.require("title", "formula", "at_least", "worse")
        let title = fields.localized("title")
        scope.isGroupFigure = true
        let formula = formula(fields, "formula", .number)
        scope.isGroupFigure = false
        let least = fields.whole("at_least", atLeast: 1)
        let unit = fields.localized("unit")
        let worse = fields.word("worse", of: Direction.self)
        let ground = readGround(fields)
        guard let title, let formula, let least, let worse, let ground else { return nil }
        return GroupFigure(
            name: name, title: title, formula: formula, atLeast: least, unit: unit, worse: worse, ground: ground)
    }
}
