public import Cases
internal import Instruments
public import Interchange
public import PTRI
public import Profiles
internal import Scoring

/// What changed between times as JSON, as programs meet it.
public struct ChangeDocument: Sendable, Hashable {
    /// The change as an object.
    public let json: JSONValue

    /// The change over a course.
    ///
    /// - Parameters:
    ///   - course: What changed.
    ///   - person: The latest case; nil where only forms were given.
    ///   - review: What the review weighs.
    ///   - findings: What is wrong with the files, as objects.
    public init(_ course: Course, of person: PersonCase?, review: PlanReview, findings: [JSONValue] = []) {
        json = members([
            "case": person?.pseudonym.map { .string($0) }, "as_of": course.asOf?.json ?? .null,
            "engine": .string(Engine.version), "findings": .array(findings),
            "safety": .array(course.openSafety.map { $0.json() }),
            "times": .array(
                course.occasions.map { time in
                    members([
                        "name": .string(time.name), "as_of": time.asOf?.json ?? .null,
                        "forms": .number(time.forms.count), "left_out": .array(time.leftOut.map(\.form.reference)),
                    ])
                }),
            "series": .array(course.series.map(\.json)), "review": review.json,
        ])
    }
}

extension FormSeries {
    /// The series with every change.
    fileprivate var json: JSONValue {
        members([
            "instrument": present.last.map { .string($0.instrument.id) },
            "forms": .array(forms.map { $0?.json ?? .null }), "change": whole?.json,
            "steps": steps.count > 1 ? .array(steps.map(\.json)) : nil,
        ])
    }
}

extension TimedForm {
    /// Which form it is.
    fileprivate var json: JSONValue {
        members([
            "instrument": .string(instrument.id), "edition": .number(instrument.edition),
            "definition": .string("sha256:\(instrument.digest)"), "respondent": .string(result.respondent.rawValue),
            "date": result.date?.json, "id": result.id.map { .string($0) },
            "language": language.map { .string($0) }, "goal": goal.map { .string($0.words) },
            "container": container.map { .string($0) },
        ])
    }
}

extension FormChange {
    /// The change, or why there is none to speak of.
    fileprivate var json: JSONValue {
        members([
            "cannot_be_compared": obstacles.isEmpty ? nil : .array(obstacles.map { .string($0.rawValue) }),
            "not_asked_again": isSameForm ? .bool(true) : nil,
            "scores": .object(scores.map { JSONMember($0.score.name, $0.json) }),
        ])
    }
}

extension ScoreChange {
    /// The score at both times, and what the figures say.
    fileprivate var json: JSONValue {
        members([
            "before": before.changeJSON, "after": after.changeJSON, "difference": difference.map { .number($0) },
            "direction": direction.map { .string($0.rawValue) }, "ground": grade.map { .string($0.rawValue) },
            "figures": hasFigure ? .array(findings.map(\.json)) : .string("none published"),
            "bands": .array(crossings.map(\.json)),
        ])
    }
}

extension ScoreResult {
    /// The value and how it came about.
    fileprivate var changeJSON: JSONValue {
        members([
            "value": content?.json ?? .null, "status": .string(status.rawValue),
            "reason": reason.map { .string($0.words) }, "answered": .number(answered), "of": .number(of),
        ])
    }
}

extension ChangeFinding {
    /// The figure with its ground, and what it says.
    fileprivate var json: JSONValue {
        var parts = [JSONMember("figure", .string(figure.kind.word))]
        switch outcome {
        case .points(let low, let high):
            parts.append(JSONMember("points", .array([.number(low), .number(high)])))
        case .response(let percent):
            parts.append(JSONMember("fall_percent", percent.map { .number($0) } ?? .null))
        case .remission(let before, let after, let since):
            parts.append(JSONMember("before", .string(before.rawWord)))
            parts.append(JSONMember("after", .string(after.rawWord)))
            if let since { parts.append(JSONMember("since", since.json)) }
        case .undefined: break
        }
        parts.append(JSONMember("reached", .string(isReached.rawWord)))
        if let verdict { parts.append(JSONMember("verdict", .string(verdict.rawValue))) }
        return .object(parts + figure.ground.members)
    }
}

extension Ground {
    /// The source and the grade.
    fileprivate var members: [JSONMember] {
        [JSONMember("source", .string(source))] + (grade.map { [JSONMember("grade", .string($0.rawValue))] } ?? [])
    }
}

extension ChangeFigure.Kind {
    /// The word of the definition language.
    fileprivate var word: String {
        switch self {
        case .minimalImportant: "minimal-important"
        case .reliable, .reliableFrom: "reliable"
        case .response: "response"
        case .remission: "remission"
        }
    }
}

extension Truth {
    /// In a word.
    fileprivate var rawWord: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .undetermined: "undetermined"
        }
    }
}

extension BandCrossing {
    /// The set with both levels.
    fileprivate var json: JSONValue {
        .object(
            [
                JSONMember("set", .string(set.id)),
                JSONMember("before", before.band.map { .string($0.english) } ?? .null),
                JSONMember("after", after.band.map { .string($0.english) } ?? .null),
                JSONMember("crossed", .bool(isCrossed)), JSONMember("direction", .string(direction.rawValue)),
            ] + set.ground.members)
    }
}
