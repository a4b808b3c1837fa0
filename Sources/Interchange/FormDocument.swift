public import Instruments
public import Scoring

/// A form as a JSON document states it, with all that is wrong with the document.
///
/// What is wrong leaves the rest readable: a safety answer counts though the date beside it is no day.
public struct FormDocument: Sendable, Hashable {
    /// The service's own id of the form.
    public private(set) var id: String?
    /// The id of the instrument, as given.
    public private(set) var instrument: String?
    /// The day on which it was filled in.
    public private(set) var date: Day?
    /// Who answered.
    public private(set) var respondent: Respondent?
    /// What is known of the person.
    public private(set) var about = About()
    /// All that is wrong with the document, its answers apart.
    public private(set) var errors: [FormError] = []

    private var answers: JSONValue?

    /// The keys of a form.
    static let keys = ["id", "instrument", "date", "respondent", "about", "answers"]
    private static let aboutKeys = ["sex", "age", "working"]

    /// Reads the form that `bytes` hold as JSON. Bytes that are no JSON object give a document with that one error.
    public init(_ bytes: [UInt8]) {
        do {
            self.init(try JSONReader.read(bytes))
        } catch {
            self.init(fault: error)
        }
    }

    private init(fault: JSONFault) {
        errors = [FormError(kind: .type, expected: Self.shape, label: fault.label)]
    }

    /// Reads the form that a value holds.
    public init(_ value: JSONValue) {
        guard case .object(let members) = value else {
            errors = [FormError(kind: .type, given: value.shown, expected: Self.shape, label: Self.noObject)]
            return
        }
        for member in members {
            switch member.key {
            case "id": id = text(member)
            case "instrument": instrument = text(member)
            case "date": date = word(member, expected: "a day, as 2026-03-02") { Day($0) }
            case "respondent":
                respondent = word(member, expected: Self.list(Respondent.allCases.map(\.rawValue))) {
                    Respondent(rawValue: $0)
                }
            case "about": readAbout(member.value)
            case "answers": answers = member.value
            default: refuse(member.key, among: Self.keys)
            }
        }
        if value["instrument"] == nil || value["instrument"] == .null {
            errors.append(FormError(kind: .unknownInstrument, expected: "the id of an instrument"))
        }
    }

    private static let shape = "a form as a JSON object"
    private static let noObject = LocalizedText(
        "a form must be a JSON object", translations: ["it": "un modulo deve essere un oggetto JSON"])

    private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }

    // MARK: The form for an instrument

    /// The form, its answers as `instrument` understands them, with what is wrong with their shape.
    public func form(for instrument: Instrument) -> (form: Form, errors: [FormError]) {
        var reading = AnswersReading(instrument: instrument)
        let given = reading.read(answers)
        return (
            Form(id: id, date: date, respondent: respondent, about: about, answers: given), reading.errors
        )
    }

    /// The same document, taken to be of `instrument` where it names none.
    func presuming(_ instrument: String?) -> FormDocument {
        guard let instrument, self.instrument == nil,
            let place = errors.firstIndex(where: { $0.kind == .unknownInstrument && $0.given == nil })
        else { return self }
        var copy = self
        copy.instrument = instrument
        copy.errors.remove(at: place)
        return copy
    }

    // MARK: Fields

    private mutating func refuse(_ key: String, among keys: [String]) {
        errors.append(
            FormError(
                kind: .about, item: key, given: key, expected: Self.list(keys),
                nearest: Instruments.nearest(to: key, among: keys)))
    }

    private mutating func wrong(_ field: String, _ value: JSONValue, expected: String) {
        errors.append(FormError(kind: .about, item: field, given: value.shown, expected: expected))
    }

    private mutating func text(_ member: JSONMember) -> String? {
        word(member, expected: "a text") { $0.isEmpty ? nil : $0 }
    }

    private mutating func word<T>(_ member: JSONMember, expected: String, _ read: (String) -> T?) -> T? {
        if member.value == .null { return nil }
        if let text = member.value.text, let value = read(text) { return value }
        wrong(member.key, member.value, expected: expected)
        return nil
    }

    private mutating func readAbout(_ value: JSONValue) {
        if value == .null { return }
        guard case .object(let members) = value else {
            return wrong("about", value, expected: "an object with \(Self.list(Self.aboutKeys))")
        }
        for member in members {
            switch member.key {
            case "sex":
                about.sex = word(member, expected: Self.list(Sex.allCases.map(\.rawValue))) { Sex(rawValue: $0) }
            case "age": readAge(member.value)
            case "working": readWorking(member)
            default: refuse(member.key, among: Self.aboutKeys)
            }
        }
    }

    private mutating func readAge(_ value: JSONValue) {
        if value == .null { return }
        if case .number(let number) = value, let exact = number.exact, exact.isWhole {
            about.age = Int(exact.numerator)
        } else {
            wrong("age", value, expected: "a whole number of years, 0 to 130")
        }
    }

    private mutating func readWorking(_ member: JSONMember) {
        if case .bool(let truth) = member.value {
            about.working = truth
        } else {
            about.working = word(member, expected: "yes, no") { ["yes": true, "no": false][$0] }
        }
    }
}

extension JSONValue {
    /// The value as a complaint shows it: texts without quotes, the rest as JSON, the long cut.
    var shown: String {
        let text = if case .string(let text) = self { text } else { text(.compact) }
        return text.count > 60 ? text.prefix(59) + "…" : text
    }
}
