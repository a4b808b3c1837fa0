internal import Instruments
public import Scoring

/// A result as JSON, as programs meet it.
public struct ResultDocument: Sendable, Hashable {
    /// The result as an object, its members in the order of the contract.
    public let json: JSONValue

    /// The result of a form.
    ///
    /// - Parameter errors: What else is wrong with the form. With any error there are no scores, and only safety and
    ///   critical items still raise their flags.
    public init(_ result: FormResult, adding errors: [FormError] = []) {
        let all = errors + result.errors
        var members = Self.head(id: result.id, instrument: result.instrument.id)
        members.append(JSONMember("edition", .number(result.instrument.edition)))
        members.append(JSONMember("definition", .string("sha256:\(result.instrument.digest)")))
        members.append(JSONMember("engine", .string(Engine.version)))
        if result.plan.origin != .standard {
            members.append(JSONMember("library", .string(result.plan.origin.rawValue)))
        }
        if let date = result.date { members.append(JSONMember("date", .string(date.description))) }
        members.append(JSONMember("respondent", .string(result.respondent.rawValue)))
        let isValid = all.isEmpty
        let flags = isValid ? result.flags : result.flags.filter { $0.item != nil }
        members.append(JSONMember("scores", isValid ? result.scoresJSON : .object([])))
        members.append(JSONMember("contained", .array(isValid ? result.containedJSON : [])))
        members.append(JSONMember("flags", .array(flags.map(\.json))))
        members.append(JSONMember("warnings", .array(isValid ? result.warnings.map(\.json) : [])))
        members.append(JSONMember("errors", .array(all.map(\.json))))
        json = .object(members)
    }

    /// The result of a document for which there is no instrument.
    ///
    /// - Parameter errors: What is wrong with it.
    public init(unscored document: FormDocument, errors: [FormError]) {
        var members = Self.head(id: document.id, instrument: document.instrument)
        members.append(JSONMember("engine", .string(Engine.version)))
        if let date = document.date { members.append(JSONMember("date", .string(date.description))) }
        if let respondent = document.respondent {
            members.append(JSONMember("respondent", .string(respondent.rawValue)))
        }
        members.append(JSONMember("scores", .object([])))
        for key in ["contained", "flags", "warnings"] { members.append(JSONMember(key, .array([]))) }
        members.append(JSONMember("errors", .array(errors.map(\.json))))
        json = .object(members)
    }

    private static func head(id: String?, instrument: String?) -> [JSONMember] {
        [("id", id), ("instrument", instrument)].compactMap { key, text in
            text.map { JSONMember(key, .string($0)) }
        }
    }
}
