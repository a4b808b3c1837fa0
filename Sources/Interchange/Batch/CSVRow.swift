internal import Instruments
internal import Scoring

/// One row of a CSV file, by where it stands.
struct CSVRow {
    /// Its number in its part, from 0.
    let number: Int
    /// Where its fields stand.
    let range: Range<Int>
    /// Where its id stands, as it was written.
    let id: Range<Int>
    /// The group of rows with which it is scored.
    let group: Int
}

/// What is known of a form besides its answers.
struct CSVContext: Hashable {
    var respondent: Respondent?
    var about = About()
}

extension CSVContext {
    /// Takes what a column says; what is wrong with it, if anything is.
    mutating func take(_ text: String, as role: CSVHeader.Role) -> FormError? {
        if text.isEmpty { return nil }
        switch role {
        case .respondent:
            respondent = Respondent(rawValue: text)
            if respondent == nil { return Self.wrong("respondent", text, Respondent.allCases.map(\.rawValue)) }
        case .sex:
            about.sex = Sex(rawValue: text)
            if about.sex == nil { return Self.wrong("sex", text, Sex.allCases.map(\.rawValue)) }
        case .age:
            about.age = Int(text)
            if about.age == nil { return Self.wrong("age", text, ["0 to 130"]) }
        case .working:
            about.working = ["yes": true, "no": false][text]
            if about.working == nil { return Self.wrong("working", text, ["yes", "no"]) }
        case .date: if Day(text) == nil { return Self.wrong("date", text, ["a day, as 2026-03-02"]) }
        case .id, .item, .ignored: break
        }
        return nil
    }

    private static func wrong(_ field: String, _ given: String, _ allowed: [String]) -> FormError {
        FormError(kind: .about, item: field, given: given, expected: allowed.joined(separator: ", "))
    }
}
