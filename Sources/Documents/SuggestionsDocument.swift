public import Cases
internal import Instruments
public import Interchange
public import PTRI
public import Profiles
internal import Scoring

/// What the suggester says as JSON, as programs meet it. The order of its members is fixed, and that of the case file
/// plays no part.
public struct SuggestionsDocument: Sendable, Hashable {
    /// The suggestions as an object.
    public let json: JSONValue

    /// The suggestions for a case.
    ///
    /// - Parameters:
    ///   - suggestions: The suggestions.
    ///   - person: The case that they are for; nil where that could not be taken.
    ///   - view: For whose eyes they are.
    ///   - showsAll: Whether more than the first are among them.
    ///   - explains: Whether every rule is there with what it came to.
    ///   - findings: What is wrong with the case file, as objects.
    public init(
        _ suggestions: Suggestions, for person: PersonCase?, view: Suggestions.View = .shared, showsAll: Bool = false,
        explains: Bool = false, findings: [JSONValue] = []
    ) {
        let ruleSet = suggestions.ruleSet
        let head = Self.head(suggestions.profile, person, findings)
        var rest: [JSONMember] = [
            JSONMember("view", .string(view == .shared ? "shared" : "personal")), JSONMember("rules", ruleSet.json),
        ]
        switch suggestions.gate {
        case .closed(let open):
            rest.append(JSONMember("gate", .string("closed")))
            rest.append(JSONMember("safety", .array(open.map { $0.json(advice: ruleSet.gate.advice(for: $0)) })))
            rest.append(JSONMember("contact", Self.contact(suggestions.contact, ruleSet)))
        case .unreadable:
            rest.append(JSONMember("gate", .string("unreadable")))
            rest.append(JSONMember("contact", Self.contact(suggestions.contact, ruleSet)))
        case .open:
            rest.append(JSONMember("gate", .string("open")))
            let limit = showsAll ? Int.max : Suggestions.first
            rest += Self.proposals(suggestions, limit: limit)
            let unknown = person.map { ruleSet.unknownTopics(of: $0) } ?? []
            rest.append(
                JSONMember(
                    "unknown_topics",
                    .array(
                        unknown.map { members(["id": .string($0.id), "nearest": $0.nearest.map { .string($0) }]) })))
            if explains {
                rest.append(JSONMember("verdicts", .array(suggestions.verdicts.map(\.json))))
            }
        }
        json = .object(head + rest)
    }

    /// What is said where the rules could not be read: own goals, open safety findings, and that.
    public init(unreadableRules profile: Profile, of person: PersonCase?, findings: [JSONValue]) {
        var rest = [JSONMember("gate", .string("unreadable rules"))]
        if !profile.openSafety.isEmpty {
            rest.append(JSONMember("safety", .array(profile.openSafety.map { $0.json() })))
        }
        rest.append(JSONMember("contact", person?.contact.map { .string($0) } ?? .null))
        json = .object(Self.head(profile, person, findings) + rest)
    }

    private static func head(_ profile: Profile, _ person: PersonCase?, _ findings: [JSONValue]) -> [JSONMember] {
        var head: [JSONMember] = []
        if let name = person?.pseudonym { head.append(JSONMember("case", .string(name))) }
        head.append(JSONMember("as_of", profile.asOf?.json ?? .null))
        head.append(JSONMember("engine", .string(Engine.version)))
        head.append(JSONMember("caution", Suggestions.caution.json))
        head.append(JSONMember("own_goals", .array((person?.ownGoals ?? []).map(\.json))))
        head.append(JSONMember("findings", .array(findings)))
        return head
    }

    private static func contact(_ own: String?, _ ruleSet: RuleSet) -> JSONValue {
        own.map { .string($0) } ?? ruleSet.gate.contact.json
    }

    private static func proposals(_ suggestions: Suggestions, limit: Int) -> [JSONMember] {
        let profile = suggestions.profile
        func list(_ all: [Suggestion]) -> JSONValue {
            .array(all.prefix(limit).map { $0.json(suggestions.ruleSet) })
        }
        return [
            JSONMember("reviewed", .array(profile.safety.map { $0.json() })),
            JSONMember("declined_safety", .array(profile.declinedSafety.map { $0.json() })),
            JSONMember("criticals", .array(profile.criticals.map { $0.json() })),
            JSONMember("objectives", list(suggestions.objectives)),
            JSONMember("more_objectives", .number(max(0, suggestions.objectives.count - limit))),
            JSONMember("service_tasks", list(suggestions.serviceTasks)),
            JSONMember("more_service_tasks", .number(max(0, suggestions.serviceTasks.count - limit))),
            JSONMember("not_known", profile.unknownJSON),
            JSONMember("left_out_of_shared_view", .bool(suggestions.leavesOutPrivate)),
        ]
    }
}

extension Profile {
    /// What is not known: areas without a current score, forms that do not count, scores that could not be worked out.
    fileprivate var unknownJSON: JSONValue {
        members([
            "areas": .array(
                areas.filter { $0.status != .assessed }.map { area in
                    members(["area": .string(area.area.rawValue), "status": .string(area.status.rawValue)])
                }),
            "forms": .array(
                (forms.filter { $0.currency != .current && $0.currency != .superseded }.map {
                    members(["form": $0.scored.form.reference, "currency": .string($0.currency.word)])
                })
                    + unplaced.map {
                        members(["form": $0.form.reference, "currency": .string("unknown instrument")])
                    }),
            "scores": .array(
                forms.filter { $0.currency == .current }.flatMap { form in
                    form.scored.scores.filter { $0.status == .notScorable && !$0.score.isShownOnlyInExplanation }
                        .map { score in
                            members([
                                "form": form.scored.form.reference, "score": .string(score.name),
                                "reason": score.reasonText(in: "en").map { .string($0) },
                            ])
                        }
                }),
        ])
    }
}
