internal import Cases
internal import Instruments
internal import Interchange
internal import PTRI
internal import Profiles
internal import Scoring

/// A list of members, in which those without a value are left out.
func members(_ pairs: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(pairs.compactMap { key, value in value.map { JSONMember(key, $0) } })
}

extension CaseForm {
    /// Which form it is: instrument, respondent, day, the service's own id, the goal that it was asked about.
    var reference: JSONValue {
        members([
            "instrument": .string(instrumentID), "edition": plan.map { .number($0.instrument.edition) },
            "definition": plan.map { .string("sha256:\($0.instrument.digest)") },
            "respondent": respondent.map { .string($0.rawValue) }, "date": form.date?.json,
            "id": form.id.map { .string($0) }, "goal": goal.map { .number($0) },
            "other_language": foreignLanguage.map { .string($0) },
        ])
    }
}

extension OwnGoal {
    /// The goal in the person's words.
    var json: JSONValue {
        members([
            "number": .number(number), "axis": .string(axis.rawValue), "kind": .string(kind.rawValue),
            "words": .string(words),
        ])
    }
}

extension SafetyFinding {
    /// The finding; `advice` says what to do now.
    func json(advice: [LocalizedText] = []) -> JSONValue {
        var answer: JSONValue?
        var word: String
        switch kind {
        case .answered(let code):
            word = "answered"
            answer = code.number.map { .number($0) } ?? .string(code.text)
        case .unanswered(let kind): word = FlagFinding.Finding.unanswered(kind).word
        case .recorded(let kind): word = kind?.rawValue ?? "unreadable"
        }
        return members([
            "kind": .string(gravity.rawValue), "instrument": instrument.map { .string($0) },
            "item": item.map { .string($0) }, "date": date?.json, "respondent": respondent.map { .string($0.rawValue) },
            "form": formID.map { .string($0) }, "finding": .string(word), "answer": answer, "label": label.json,
            "open": .bool(isOpen),
            "review": review.map { members(["on": $0.on.json, "by": .string($0.by)]) },
            "advice": advice.isEmpty ? nil : .array(advice.map(\.json)),
        ])
    }
}

extension Disagreement.ItemDifference {
    /// The item with each respondent's answer, side by side.
    var json: JSONValue {
        members([
            "item": .string(item.id), "label": item.label.json,
            "answers": .array(
                answers.map { view in
                    members([
                        "respondent": .string(view.respondent.rawValue),
                        "answer": view.code.map { code in code.number.map { .number($0) } ?? .string(code.text) },
                        "no_answer": view.noAnswer.map { .string($0.rawValue) }, "label": view.label?.json,
                    ])
                }),
        ])
    }
}
