import Definitions
import MarkedYAML

/// What the head lists is used by a rule: its sources, axes, roles, bases and preconditions.
struct WordUsedCheck: RuleSetCheck {
    static let name = "word-used"

    func check(_ draft: RuleSetDraft) {
        let rules = draft.ruleSet.rules
        guard let root = draft.head.document.root else { return }
        for entry in root["sources"]?.entries ?? [] {
            guard let id = entry.key.text, !rules.contains(where: { $0.sources.contains(id) }) else { continue }
            warn("nothing cites `\(id)`", at: entry.key.extent, in: draft.head)
        }
        func lists(_ list: String, _ key: String?, _ used: Set<String>) {
            for node in root[list]?.elements ?? [] {
                let word = key == nil ? node : node[key ?? ""]
                guard let word, let id = word.text, !used.contains(id) else { continue }
                warn("no rule uses `\(id)` of `\(list)`", at: word.extent, in: draft.head)
            }
        }
        lists("axes", "axis", Set(rules.map(\.axis)))
        lists("roles", "role", Set(rules.flatMap(\.roles)))
        lists("bases", "basis", Set(rules.flatMap(\.basis)))
        lists("preconditions", nil, Set(rules.compactMap(\.precondition)))
    }
}
