import Instruments

/// Under `group-mean`, every item of the formula is in one of the groups, and in one only, so that it is clear whose mean
/// stands for it.
struct GroupMeanRule: Rule {
    static let name = "group-mean-groups"
    static let severity = Finding.Severity.error

    func check(_ draft: Draft) {
        for (index, score) in draft.instrument.scores.enumerated() {
            guard let missing = score.missing, missing.policy == .groupMean, draft.isWhole else { continue }
            var owners: [Int: String] = [:]
            let place = draft.places.scores[index].place("missing")
            for group in missing.groups.map({ draft.instrument.groups[$0] }) {
                for item in group.items {
                    let other = owners.updateValue(group.name, forKey: item)
                    guard let other else { continue }
                    complain(
                        "item \(draft.instrument.items[item].id) is in `\(other)` and in `\(group.name)`", at: place,
                        in: draft)
                    return
                }
            }
            for item in score.expressions.flatMap(\.itemsRead) where owners[item] == nil {
                complain(
                    "item \(draft.instrument.items[item].id) of `\(score.name)` is in none of the groups", at: place,
                    in: draft)
                break
            }
        }
    }
}
