public import ArgumentParser
public import Cases

/// A goal of the person's own: its kind and the person's words, `move-home=A place of my own`; with the axis before it
/// where the kind does not say, `work/other=…`.
struct GoalArgument: ExpressibleByArgument {
    let axis: OwnGoal.Axis
    let kind: OwnGoal.Kind
    let words: String

    init?(argument: String) {
        let sides = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2 else { return nil }
        let parts = sides[0].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, let kind = parts.last.flatMap({ OwnGoal.Kind(rawValue: $0) }),
            let axis = parts.count == 2 ? OwnGoal.Axis(rawValue: parts[0]) : kind.usualAxis
        else { return nil }
        (self.axis, self.kind, words) = (axis, kind, sides[1])
    }
}

/// What is known of the person, by the keys of a case: `age=41,lives-in=supported flat,diagnosis-recorded=mood+anxiety`.
struct FactsArgument: ExpressibleByArgument {
    let facts: [(key: String, values: [String])]

    init?(argument: String) {
        var facts: [(key: String, values: [String])] = []
        for part in argument.split(separator: ",") {
            let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.count == 2 else { return nil }
            facts.append((sides[0], sides[1].split(separator: "+").map(String.init)))
        }
        self.facts = facts
    }
}

extension RecordedFinding.Kind: ExpressibleByArgument {}
