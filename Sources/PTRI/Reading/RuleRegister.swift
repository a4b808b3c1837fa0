import Definitions
import MarkedYAML

/// A rule as a file writes it, with what was read of it: one rule, or one for each item that it stands for.
struct WrittenRule {
    let fields: Fields
    let rules: [ObjectiveRule]
}

/// The rules that were read so far; no two have one id.
struct RuleRegister {
    private var ids: Set<String> = []
    /// The rules, in the order read.
    var written: [WrittenRule] = []

    /// All rules, those of one that stands for several items one by one.
    var rules: [ObjectiveRule] { written.flatMap(\.rules) }

    /// Enters the id of a rule; false where it is there already.
    mutating func enter(_ id: String) -> Bool { ids.insert(id).inserted }
}
