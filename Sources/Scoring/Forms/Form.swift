public import Instruments

/// What is known of the person when a form is scored. What is not stated leaves rules over it undetermined.
public struct About: Sendable, Hashable {
    /// Whole years.
    public var age: Int?
    /// Female, male or other.
    public var sex: Sex?
    /// Whether the person works.
    public var working: Bool?
    /// Further fields that a set of rules over cases knows, as words.
    public var others: [AboutField: String]

    /// What is known of the person.
    public init(age: Int? = nil, sex: Sex? = nil, working: Bool? = nil, others: [AboutField: String] = [:]) {
        self.age = age
        self.sex = sex
        self.working = working
        self.others = others
    }

    /// The ages that a person can have, in whole years.
    package static let ages = 0...130

    /// The word that a field holds, if it is stated.
    func word(of field: AboutField) -> String? {
        switch field {
        case .sex: sex?.rawValue
        case .working: working.map { $0 ? "yes" : "no" }
        case .age: age.map(String.init)
        default: others[field]
        }
    }
}

/// What was given for one item, before it is known whether it is an answer.
public enum Given: Sendable, Hashable {
    /// A number, from a format that tells numbers from words.
    case number(Rational)
    /// A word, from a format that tells numbers from words.
    case word(String)
    /// A token as typed, which may be either: from a shell, a YAML file or a table.
    case token(String)
    /// Nothing, said in so many words (`null`, `_`) or by its kind.
    case noAnswer(NoAnswer)
    /// Something that can be no answer: the text is what stood there.
    case other(String)
}

/// The answers of a form as given.
public enum GivenAnswers: Sendable, Hashable {
    /// In the order of the form: every item, or every scored one.
    case list([Given])
    /// By item; what is not there is blank.
    case byItem([GivenAnswer])

    /// A list of numeric codes.
    public static func codes(_ codes: [Int]) -> GivenAnswers {
        .list(codes.map { .number(Rational($0)) })
    }
}

/// What was given for an item, or for a block of entries.
public struct GivenAnswer: Sendable, Hashable {
    /// What was given.
    public enum Content: Sendable, Hashable {
        /// For an item.
        case item(Given)
        /// For a block: its entries, each by item.
        case entries([[GivenAnswer]])
    }

    /// The id of the item, or the name of the block.
    public let id: String
    /// What was given.
    public let content: Content

    /// What was given for an item.
    public init(_ id: String, _ given: Given) {
        self.id = id
        self.content = .item(given)
    }

    /// What was given for a block of entries.
    public init(_ id: String, entries: [[GivenAnswer]]) {
        self.id = id
        self.content = .entries(entries)
    }
}

/// One filled-in form, as given.
public struct Form: Sendable, Hashable {
    /// The service's own id of the form.
    public var id: String?
    /// The day on which it was filled in.
    public var date: Day?
    /// Who answered; nil for the first of the instrument's respondents.
    public var respondent: Respondent?
    /// What is known of the person.
    public var about: About
    /// The answers.
    public var answers: GivenAnswers

    /// One filled-in form.
    public init(
        id: String? = nil, date: Day? = nil, respondent: Respondent? = nil, about: About = About(),
        answers: GivenAnswers
    ) {
        self.id = id
        self.date = date
        self.respondent = respondent
        self.about = about
        self.answers = answers
    }
}
