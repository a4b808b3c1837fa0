import Definitions
import Instruments
import MarkedYAML
import Scoring

extension CaseReader {
    static let goalKeys = ["axis", "kind", "words"]

    /// The person's own goals. Each keeps its number though one before it is wrong.
    func readGoals(_ top: Fields) -> [OwnGoal] {
        let nodes = top.list("own goals") ?? []
        goalCount = nodes.count
        return nodes.enumerated().compactMap { index, node in
            guard let fields = Fields(node, of: "an own goal", keys: Self.goalKeys, in: manuscript)
            else { return nil }
            fields.require("axis", "kind", "words")
            let axis = fields.word("axis", of: OwnGoal.Axis.self)
            let kind = fields.word("kind", of: OwnGoal.Kind.self)
            let words = fields.text("words")
            guard let axis, let kind, let words else { return nil }
            return OwnGoal(number: index + 1, axis: axis, kind: kind, words: words)
        }
    }

    /// The professions of the team.
    func readTeam(_ top: Fields) -> Team {
        guard let node = top["team"],
            let fields = Fields(
                node, of: "`team`", keys: ["health", "social-health", "social", "case manager"], in: manuscript,
                at: top.keyPlace("team"))
        else { return Team() }
        func professions(_ key: String) -> [String] {
            fields[key].flatMap { manuscript.texts($0, "`\(key)`") } ?? []
        }
        return Team(
            health: professions("health"), socialHealth: professions("social-health"), social: professions("social"),
            caseManager: fields.text("case manager"))
    }

    /// Topics, each an instrument with an item, or the id of an objective or rule.
    func readTopics(_ top: Fields, _ key: String) -> [Topic] {
        (top.list(key) ?? []).compactMap { node in
            guard let text = manuscript.text(node, "an element of `\(key)`") else { return nil }
            let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
            switch words.count {
            case 1: return .objective(words[0])
            case 2:
                guard let plan = findPlan(words[0], at: node.extent),
                    isItem(words[1], of: plan.instrument, at: node.extent)
                else { return nil }
                return .item(instrument: plan.instrument.id, item: words[1])
            default:
                manuscript.complain(
                    "not-a-topic",
                    "a topic is an instrument with an item, as `cansas 15`, or the id of an objective or a rule",
                    at: node.extent)
                return nil
            }
        }
    }

    /// The plan of an instrument; complains of an unknown one with the nearest id.
    func findPlan(_ id: String, at place: Extent) -> ScoringPlan? {
        if let plan = library.find(id) { return plan }
        let advice = library.nearest(to: id).map { "; did you mean `\($0)`?" } ?? ""
        manuscript.complain("unknown-instrument", "there is no instrument `\(id.shortened)`\(advice)", at: place)
        return nil
    }

    /// Whether the form has the item; complains where it has not.
    func isItem(_ id: String, of instrument: Instrument, at place: Extent) -> Bool {
        if instrument.item(id) != nil { return true }
        let advice = manuscript.advice(for: id, among: instrument.items.map(\.id))
        manuscript.complain("unknown-item", "`\(instrument.id)` has no item `\(id.shortened)`\(advice)", at: place)
        return false
    }
}
