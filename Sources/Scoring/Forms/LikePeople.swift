internal import Instruments

/// People of whom the same holds by every rule of an instrument: what no rule asks for tells nobody apart, and an age only
/// by the numbers with which rules compare it.
package struct LikePeople: Sendable {
    private let fields: Set<AboutField>
    /// The numbers with which rules compare ages, in order; nil where they do more with an age.
    private let marks: [Rational]?

    /// The people that are alike to `plan` and the smaller instruments in it.
    package init(of plan: ScoringPlan) {
        let programs = [plan.program] + plan.contained.map(\.plan.program)
        fields = programs.reduce([]) { $0.union($1.fields) }
        let marks = programs.map(\.ageMarks)
        self.marks = marks.contains(nil) ? nil : Set(marks.compactMap { $0 }.joined()).sorted()
    }

    /// The same facts for all people who are alike. An age that is none stays as it is, for the form to be refused.
    package func facts(of about: About) -> About {
        var facts = about
        if !fields.contains(.sex) { facts.sex = nil }
        if !fields.contains(.working) { facts.working = nil }
        guard let age = about.age, About.ages.contains(age) else { return facts }
        facts.age = fields.contains(.age) ? youngest(like: age) : nil
        return facts
    }

    private func youngest(like age: Int) -> Int {
        guard let marks, !marks.contains(Rational(age)) else { return age }
        guard let below = marks.last(where: { $0 < Rational(age) }) else { return About.ages.lowerBound }
        return (About.ages.lowerBound...age).first { below < Rational($0) } ?? age
    }
}

extension Program {
    /// The numbers with which formulas compare an age; nil where one does more with it.
    fileprivate var ageMarks: [Rational]? {
        var marks: [Rational] = []
        var compared = 0
        for node in nodes {
            let (first, second) = (Int(node.first), Int(node.second))
            switch node.operation {
            case .equal, .less, .lessOrEqual, .greater, .greaterOrEqual:
                for (age, mark) in [(first, second), (second, first)] where isAge(age) {
                    guard nodes[mark].operation == .number else { return nil }
                    marks.append(constants[Int(nodes[mark].first)])
                    compared += 1
                }
            case .within where isAge(first):
                marks += [constants[second], constants[Int(node.third)]]
                compared += 1
            default: break
            }
        }
        return nodes.indices.count(where: isAge) == compared ? marks : nil
    }

    private func isAge(_ node: Int) -> Bool {
        nodes[node].operation == .about && fields[Int(nodes[node].first)] == .age
    }
}
