internal import Instruments
internal import MarkedYAML
public import Scoring

/// Something that is added to a case file.
public enum CaseAddition: Sendable {
    /// A form that was typed in, with what a case says of it beside: the language that was used, the number of the own
    /// goal that it was asked about.
    case form(Form, of: String, language: String?, goal: Int?)
    /// A form as the file at hand has it.
    case formAsWritten(CaseFormReading)
    /// A clinician's review of a safety finding.
    case review(Review.Subject, of: Day, on: Day, by: String)
    /// What the person declined.
    case declined(Topic)

    fileprivate var key: String {
        switch self {
        case .form, .formAsWritten: "forms"
        case .review: "reviewed"
        case .declined: "declined"
        }
    }

    fileprivate var value: YAMLValue {
        switch self {
        case .form(let form, let instrument, let language, let goal):
            .form(form, of: instrument, language: language, goal: goal)
        case .formAsWritten(let reading): YAMLValue(reading.node)
        case .review(let subject, let of, let on, let by): .review(subject, of: of, on: on, by: by)
        case .declined(let topic): .text(topic.description)
        }
    }
}

extension CaseReading {
    /// The text of the case file with one addition and nothing else changed: comments, order and spelling stay. Whether
    /// the outcome is a valid case is for reading it to say.
    ///
    /// - Returns: The text; nil where the file has no place for it, as where it is no YAML map.
    public func text(adding addition: CaseAddition) -> [UInt8]? {
        let document = Document.read(source.bytes)
        guard document.refusals.isEmpty, let root = document.root,
            let bytes = ListAppending(document).adding(
                addition.value, to: addition.key, of: root, keys: CaseReader.keys,
                layout: addition.key == "forms" ? .block : .line)
        else { return nil }
        let after = Document.read(bytes)
        guard after.refusals.isEmpty, let changed = after.root,
            changed.dropping(lastOf: addition.key).holdsSame(as: root.dropping(emptyListOf: addition.key))
        else { return nil }
        return bytes
    }
}

extension YAMLValue {
    fileprivate static func form(_ form: Form, of instrument: String, language: String?, goal: Int?) -> YAMLValue {
        var entries: [(key: String, value: YAMLValue)] = [("instrument", .text(instrument))]
        if let date = form.date { entries.append(("date", .word(date.description))) }
        if let respondent = form.respondent { entries.append(("respondent", .word(respondent.rawValue))) }
        if let id = form.id { entries.append(("id", .text(id))) }
        if let language { entries.append(("language", .text(language))) }
        if let goal { entries.append(("goal", .word(String(goal)))) }
        let about = form.about
        var facts: [(key: String, value: YAMLValue)] = []
        if let age = about.age { facts.append(("age", .word(String(age)))) }
        if let sex = about.sex { facts.append(("sex", .word(sex.rawValue))) }
        if let working = about.working { facts.append(("working", .word(working ? "yes" : "no"))) }
        if !facts.isEmpty { entries.append(("about", .map(facts))) }
        entries.append(("answers", answers(form.answers)))
        return .map(entries)
    }

    private static func answers(_ answers: GivenAnswers) -> YAMLValue {
        switch answers {
        case .list(let list): .list(list.map(answer))
        case .byItem(let pairs): byItem(pairs)
        }
    }

    private static func byItem(_ pairs: [GivenAnswer]) -> YAMLValue {
        .map(
            pairs.map { pair in
                switch pair.content {
                case .item(let given): (pair.id, answer(given))
                case .entries(let entries): (pair.id, .list(entries.map(byItem)))
                }
            })
    }

    private static func answer(_ given: Given) -> YAMLValue {
        switch given {
        case .token("_"), .noAnswer(.blank): .word("_")
        case .token("-"): .word(NoAnswer.skipped.rawValue)
        default: .text(given.text)
        }
    }

    fileprivate static func review(_ subject: Review.Subject, of: Day, on: Day, by: String) -> YAMLValue {
        var entries: [(key: String, value: YAMLValue)]
        switch subject {
        case .item(let instrument, let item, let respondent):
            entries = [("form", .text(instrument)), ("of", .word(of.description)), ("item", .text(item))]
            if let respondent { entries.append(("respondent", .word(respondent.rawValue))) }
        case .recorded(let kind): entries = [("finding", .word(kind.rawValue)), ("of", .word(of.description))]
        }
        return .map(entries + [("on", .word(on.description)), ("by", .text(by))])
    }
}
