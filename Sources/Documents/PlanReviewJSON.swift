internal import Cases
internal import Instruments
internal import Interchange
internal import PTRI
internal import Profiles
internal import Scoring

extension PlanReview {
    /// What the review weighs.
    var json: JSONValue {
        members([
            "goals": attainment.map { .array($0.goals.filter(shows).map(\.json)) },
            "t": attainment.map { attainment in
                .object(attainment.scores.map { JSONMember($0.name, $0.exact.map { .number($0) } ?? .null) })
            },
            "verifications": .array(verifications.map(\.json)),
            "yearly_review_overdue_since": yearlyOverdueSince?.json, "withheld": .bool(isWithheld),
            "leaves_out_private": .bool(leavesOutPrivate), "proposals": .array(proposals.map(\.json)),
        ])
    }
}

extension GoalAttainment.Goal {
    /// The goal with its levels.
    fileprivate var json: JSONValue {
        members([
            "number": .number(number), "words": words.map { .string($0) }, "line": line.map { .string($0.id) },
            "weight": weight.map { .number($0) }, "baseline": baseline.map { .number($0.points) },
            "previous": previous.map { .number($0.points) }, "achieved": achieved.map { .number($0.points) },
        ])
    }
}

extension VerificationStanding {
    /// The day, and how it stands.
    fileprivate var json: JSONValue {
        var (word, held, months): (String, Day?, Int?) = ("ahead", nil, nil)
        switch state {
        case .ahead: break
        case .held(let day): (word, held) = ("held", day)
        case .overdue(let count): (word, months) = ("overdue", count)
        }
        return members([
            "due": due.json, "what": what.map { .string($0) }, "state": .string(word), "held": held?.json,
            "months_overdue": months.map { .number($0) },
        ])
    }
}

extension ReviewProposal {
    /// The proposal with its reasons.
    fileprivate var json: JSONValue {
        members([
            "kind": .string(kind.rawValue), "line": line.map { .string($0.id) },
            "goal": goal.map { .number($0.number) },
            "words": (line?.words ?? goal?.words).map { .string($0) }, "reasons": .array(reasons.map(\.json)),
            "basis": .array([.string("judgement")]),
        ])
    }
}

extension ReviewProposal.Reason {
    fileprivate var json: JSONValue {
        func reason(_ word: String, _ more: KeyValuePairs<String, JSONValue?> = [:]) -> JSONValue {
            guard case .object(let further) = members(more) else { return .null }
            return .object([JSONMember("reason", .string(word))] + further)
        }
        return switch self {
        case .belowExpected: reason("below expected", ["row": .string("M63")])
        case .lowerThanBefore: reason("lower than before", ["row": .string("M63")])
        case .attained: reason("attained")
        case .notRated: reason("not rated")
        case .named: reason("named")
        case .namedOtherwise(let goal): reason("named otherwise", ["own_goal": .string(goal.words)])
        case .notNamed: reason("not named")
        case .ruleSpeaks(let id): reason("rule speaks", ["rule": .string(id)])
        case .ruleSilent(let id): reason("rule no longer speaks", ["rule": .string(id)])
        case .ruleUnknown(let id): reason("rule not known", ["rule": .string(id)])
        case .fell(let change, let instrument):
            reason("fell", ["row": .string("M34"), "score": .string("\(instrument.id) \(change.score.name)")])
        }
    }
}
