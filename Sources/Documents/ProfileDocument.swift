public import Cases
internal import Instruments
public import Interchange
public import PTRI
public import Profiles
internal import Scoring

/// A profile as JSON, as programs meet it. The order of its members is fixed, and that of the case file plays no part.
public struct ProfileDocument: Sendable, Hashable {
    /// The profile as an object.
    public let json: JSONValue

    /// The profile of a case.
    ///
    /// - Parameters:
    ///   - profile: The profile.
    ///   - person: The case that it is of; nil where that could not be taken.
    ///   - ruleSet: What says what to do about a safety finding, and which topics are private.
    ///   - findings: What is wrong with the case file, as objects.
    public init(_ profile: Profile, of person: PersonCase?, ruleSet: RuleSet, findings: [JSONValue] = []) {
        json = members([
            "case": person?.pseudonym.map { .string($0) }, "as_of": profile.asOf?.json ?? .null,
            "valid_months": .number(profile.validMonths), "engine": .string(Engine.version),
            "findings": .array(findings),
            "safety": .array(profile.safety.map { $0.json(advice: $0.isOpen ? ruleSet.gate.advice(for: $0) : []) }),
            "declined_safety": .array(profile.declinedSafety.map { $0.json() }),
            "criticals": .array(profile.criticals.map { $0.json() }),
            "contact": profile.openSafety.isEmpty
                ? nil : person?.contact.map { .string($0) } ?? ruleSet.gate.contact.json,
            "areas": .array(profile.areas.map(\.json)),
            "unplaced": .array(profile.unplaced.map(\.form.reference)),
            "differences": .array(
                profile.disagreements.compactMap { disagreement in
                    let shown = disagreement.items.filter {
                        ruleSet.shows(item: $0.item.id, of: disagreement.instrument.id, for: person, view: .shared)
                    }
                    return shown.isEmpty ? nil : disagreement.json(shown)
                }),
        ])
    }
}

extension AreaProfile {
    /// The area with its forms.
    fileprivate var json: JSONValue {
        members([
            "area": .string(area.rawValue), "status": .string(status.rawValue), "forms": .array(forms.map(\.json)),
        ])
    }
}

extension ProfiledForm {
    /// The form with how much it counts; its result where nothing is wrong with it.
    fileprivate var json: JSONValue {
        var months: Int?
        if case .outOfDate(let age) = currency { months = age }
        return members([
            "form": scored.form.reference, "currency": .string(currency.word),
            "months_old": months.map { .number($0) },
            "result": scored.isUsable ? scored.result.map { ResultDocument($0).json } : nil,
        ])
    }
}

extension ProfiledForm.Currency {
    /// How much the form counts, in a word.
    var word: String {
        switch self {
        case .current: "current"
        case .outOfDate: "out of date"
        case .superseded: "superseded"
        case .later: "later"
        case .unusable: "invalid"
        }
    }
}

extension Disagreement {
    /// The views with these of the items on which they differ.
    fileprivate func json(_ items: [ItemDifference]) -> JSONValue {
        members([
            "instrument": .string(instrument.id), "forms": .array(views.map(\.form.reference)),
            "items": .array(items.map(\.json)),
        ])
    }
}
