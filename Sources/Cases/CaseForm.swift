public import Instruments
public import MarkedYAML
public import Scoring

/// One form of a case, with the places of its answers.
public struct CaseForm: Sendable {
    /// Where it stands in the file.
    public let extent: Extent
    /// Where its instrument is named, or the whole where it is not.
    public let headPlace: Extent
    /// The id of the instrument; as written, where there is no such instrument.
    public let instrumentID: String
    /// The plan by which it is scored; nil for an unknown instrument.
    public let plan: ScoringPlan?
    /// The form. What is wrong with its head is left out of it.
    public let form: Form
    /// The language of the form that was used, as `it`.
    public let language: String?
    /// The number of the own goal that the form was asked about, from 1.
    public let goal: Int?
    let places: AnswerPlaces

    /// Where the answer to an item stands; nil where the form leaves it out.
    public func place(ofItem id: String) -> Extent? { places.value[id] }

    /// The language of the form, where it is known to be another than the person's: its answers hold only if the questions
    /// were understood.
    public var foreignLanguage: String? {
        guard let language, let own = form.about.others[.language], own != language else { return nil }
        return language
    }

    /// Who answered: as stated, else the first respondent of the instrument.
    public var respondent: Respondent? { form.respondent ?? plan?.instrument.respondents.first }

    /// The answers as one text, the same however the form writes them, sorted by item.
    public var canonicalAnswers: String {
        switch form.answers {
        case .list(let list):
            let ids = plan.flatMap { AnswerPlaces.items(ofList: list.count, in: $0.instrument) }
            let pairs = list.enumerated().map { index, given in
                (id: ids.map { $0[index] } ?? "#\(index)", text: given.canonicalText)
            }
            return Self.joined(pairs)
        case .byItem(let pairs): return Self.canonical(pairs)
        }
    }

    private static func canonical(_ pairs: [GivenAnswer]) -> String {
        joined(
            pairs.map { pair in
                switch pair.content {
                case .item(let given): (pair.id, given.canonicalText)
                case .entries(let entries): (pair.id, "[\(entries.map { canonical($0) }.joined(separator: "; "))]")
                }
            })
    }

    /// The answers that say something, sorted: what is left out and what is blank are the same.
    private static func joined(_ pairs: [(id: String, text: String)]) -> String {
        pairs.filter { $0.text != NoAnswer.blank.rawValue }.sorted { ($0.id, $0.text) < ($1.id, $1.text) }
            .map { "\($0.id)=\($0.text)" }.joined(separator: ", ")
    }

    /// Whether `first` comes before `second` by instrument, date, respondent, goal, id and answers, so that the order of
    /// the file plays no part.
    public static func inOrder(_ first: CaseForm, _ second: CaseForm) -> Bool {
        let (one, other) = (first.sortingKey, second.sortingKey)
        if one != other { return one.lexicographicallyPrecedes(other) }
        return first.canonicalAnswers < second.canonicalAnswers
    }

    private var sortingKey: [String] {
        [
            instrumentID, form.date?.description ?? "", respondent?.rawValue ?? "", goal.map(String.init) ?? "",
            form.id ?? "",
        ]
    }
}

extension Given {
    /// What was given, with the several ways to write nothing as one.
    fileprivate var canonicalText: String {
        switch self {
        case .token("_"), .noAnswer(.blank): NoAnswer.blank.rawValue
        case .token("-"): NoAnswer.skipped.rawValue
        default: text
        }
    }
}
