import Instruments

/// The rules that were read so far: no two have one id, and those of one objective word it alike.
struct RuleRegister {
    private var ids: Set<String> = []
    private var objectives: [String: ObjectiveRule] = [:]

    /// Enters the id of a rule; false where it is there already.
    mutating func enter(_ id: String) -> Bool { ids.insert(id).inserted }

    /// Enters a rule; the id of one that words its objective differently, or gives it to somebody else.
    mutating func enter(_ rule: ObjectiveRule) -> String? {
        guard let earlier = objectives[rule.objective] else {
            objectives[rule.objective] = rule
            return nil
        }
        let isSame = earlier.text == rule.text && earlier.owner == rule.owner && earlier.axis == rule.axis
        return isSame ? nil : earlier.id
    }
}
