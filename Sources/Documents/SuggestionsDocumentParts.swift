internal import Cases
internal import Instruments
internal import Interchange
internal import PTRI
internal import Profiles
internal import Scoring

extension RuleSet {
    /// Which rules were used, and what must be known of them.
    var json: JSONValue {
        members([
            "id": .string(id), "edition": .number(edition), "digest": .string("sha256:\(digest)"),
            "origin": .string(origin.rawValue),
            "extends": extended.map { members(["id": .string($0.id), "edition": .number($0.edition)]) },
            "notes": .array(notes.map(\.json)),
        ])
    }
}

extension Suggestion {
    /// The proposal with every rule that speaks for it.
    func json(_ ruleSet: RuleSet) -> JSONValue {
        members([
            "objective": .string(objective), "axis": .string(axis), "owner": .string(owner.rawValue), "text": text.json,
            "rank": rank.json, "own_goals": .array(ownGoals.map { .number($0) }),
            "reasons": .array(verdicts.map { $0.reason(ruleSet) }),
            "differences": .array(differences.map(\.json)), "skills": .array(skills.map(\.json)),
            "resources": members([
                "human": .array(resources.human.map(\.json)),
                "environmental": .array(resources.environmental.map(\.json)),
                "material": .array(resources.material.map(\.json)),
                "financial": .array(resources.financial.map(\.json)),
            ]),
            "roles": .array(
                roles.map { members(["role": .string($0), "title": ruleSet.roleTitle($0).json]) }),
            "indicators": .array(indicators.map(\.json)), "review": review?.json,
        ])
    }
}

extension Suggestion.Rank {
    fileprivate var json: JSONValue {
        switch self {
        case .precondition: .string("precondition")
        case .unmetNeed: .string("unmet need")
        case .other: .string("other")
        }
    }
}

extension Indicator {
    fileprivate var json: JSONValue {
        members([
            "text": text.json, "score": score.map { .string("\($0.instrument) \($0.name)") },
            "change": score.map { .array($0.change.map(\.json)) },
        ])
    }
}

extension ReviewInterval {
    fileprivate var json: JSONValue {
        members([
            "months": months.map { .array([.number($0.lowerBound), .number($0.upperBound)]) }, "text": text?.json,
        ])
    }
}

extension Verdict {
    /// Why the rule speaks: the conditions that hold, and on what it rests.
    fileprivate func reason(_ ruleSet: RuleSet) -> JSONValue {
        members([
            "rule": .string(rule.id), "set": .string(rule.set.id), "edition": .number(rule.set.edition),
            "conditions": .array(holding.map { $0.json(validMonths: rule.validMonths ?? ruleSet.validMonths) }),
            "basis": .array(rule.basis.map { .string($0) }),
            "sources": .array(
                rule.sources.compactMap { id in
                    ruleSet.sources.first { $0.id == id }.map {
                        members([
                            "id": .string($0.id), "citation": .string($0.citation), "grade": .string($0.grade.rawValue),
                        ])
                    }
                }),
            "reason": rule.reason.json,
        ])
    }

    /// What the rule came to, with every condition.
    var json: JSONValue {
        members([
            "rule": .string(rule.id), "objective": .string(rule.objective), "outcome": .string(truth.word),
            "outranked": .bool(isOutranked),
            "conditions": .array(evidence.map { $0.json(validMonths: nil) }),
        ])
    }
}

extension Truth {
    fileprivate var word: String {
        switch self {
        case .yes: "holds"
        case .no: "does not hold"
        case .undetermined: "not known"
        }
    }
}

extension Evidence {
    /// The condition with what it was read from; `validMonths` says until when the form counts.
    fileprivate func json(validMonths: Int?) -> JSONValue {
        let (reads, about): (String, String?) =
            switch subject {
            case .form(let instrument, let respondent):
                ("form", [instrument, respondent?.rawValue].compactMap { $0 }.joined(separator: " "))
            case .about: ("about", nil)
            case .ownGoal(let kind): ("own goal", kind)
            case .other: ("case", nil)
            }
        let end = validMonths.flatMap { months in form?.form.form.date?.adding(months: months) }
        return members([
            "reads": .string(reads), "of": about.map { .string($0) }, "condition": .string(condition),
            "outcome": .string(truth.word), "gap": gap?.json, "form": form?.form.reference,
            "counts_until": end?.json, "goal": goal.map { .number($0) },
            "items": items.isEmpty ? nil : .array(items.map(\.json)),
            "scores": scores.isEmpty
                ? nil
                : .array(
                    scores.map { score in members(["name": .string(score.name), "result": score.json]) }),
        ])
    }
}

extension Evidence.Gap {
    fileprivate var json: JSONValue {
        switch self {
        case .notAssessed: .string("not assessed")
        case .outOfDate: .string("out of date")
        case .later: .string("later")
        case .invalid: .string("invalid")
        case .notAboutGoal: .string("not about a goal")
        case .undetermined: .string("undetermined")
        case .leftToSite: .string("left to the site")
        }
    }
}

extension ItemResult {
    /// The item as it was answered.
    fileprivate var json: JSONValue {
        members([
            "item": .string(item.id), "label": item.label.json,
            "answer": noAnswer == nil ? code.map { c in c.number.map { .number($0) } ?? .string(c.text) } : nil,
            "no_answer": noAnswer.map { .string($0.rawValue) },
            "answer_label": noAnswer == nil ? label?.json : nil,
        ])
    }
}
