/// A form whose results are known, by which a definition proves itself.
public struct WorkedExample: Sendable, Hashable {
    /// The answers, as a form gives them.
    public enum Answers: Sendable, Hashable {
        /// A list in the order of the form, each token as typed.
        case list([String])
        /// By item; what is not there is blank.
        case byItem([Pair])
        /// Blocks of entries, each entry by item.
        case entries([Block])
        /// Every item at its fewest points.
        case lowest
        /// Every item at its most points.
        case highest
    }

    /// An item with what was given for it.
    public struct Pair: Sendable, Hashable {
        /// The id of the item.
        public let item: String
        /// The token as typed.
        public let given: String

        /// An item with what was given for it.
        public init(item: String, given: String) {
            self.item = item
            self.given = given
        }
    }

    /// A block with its entries.
    public struct Block: Sendable, Hashable {
        /// The name of the block.
        public let name: String
        /// Its entries, in order.
        public let entries: [[Pair]]

        /// A block with its entries.
        public init(name: String, entries: [[Pair]]) {
            self.name = name
            self.entries = entries
        }
    }

    /// One form, so many times.
    public struct Form: Sendable, Hashable {
        /// The answers.
        public let answers: Answers
        /// How many such forms there are.
        public let times: Int

        /// One form, so many times.
        public init(answers: Answers, times: Int = 1) {
            self.answers = answers
            self.times = times
        }
    }

    /// What one field of a score must be, as written: `value`, `status`, `reason`, `bounds`, `answered`, `of`, `band`,
    /// `bands`, `raised`, `possible`, `standard_error`, `ground`.
    public struct Field: Sendable, Hashable {
        /// The name of the field; a set's name stands behind a dot: `bands.kroenke-2001`.
        public let name: String
        /// What it must be, as written; several for a list.
        public let expected: [String]

        /// A field with what it must be.
        public init(name: String, expected: [String]) {
            self.name = name
            self.expected = expected
        }
    }

    /// What one score, or group figure, must be.
    public struct Expectation: Sendable, Hashable {
        /// The name of the score.
        public let score: String
        /// What its fields must be.
        public let fields: [Field]

        /// A score with what its fields must be.
        public init(score: String, fields: [Field]) {
            self.score = score
            self.fields = fields
        }
    }

    /// What the example shows.
    public let name: String
    /// The facts about the person, by field.
    public let about: [AboutField: String]
    /// Who answered; nil for the first of the instrument's respondents.
    public let respondent: Respondent?
    /// The forms: one, or a group.
    public let forms: [Form]
    /// Whether the forms are a group, whose figures are expected.
    public let isGroup: Bool
    /// What each score must be.
    public let scores: [Expectation]
    /// The whole list of flags, if stated: `safety 9`, `unanswered 10`, `note tied`, `check NAME`.
    public let flags: [String]?
    /// The errors, if the form must be invalid: an item's id, or `check NAME`.
    public let invalid: [String]?
    /// Where it stands in the file.
    public let line: Int

    /// A worked example.
    public init(
        name: String, about: [AboutField: String] = [:], respondent: Respondent? = nil, forms: [Form],
        isGroup: Bool = false, scores: [Expectation], flags: [String]? = nil, invalid: [String]? = nil, line: Int = 0
    ) {
        self.name = name
        self.about = about
        self.respondent = respondent
        self.forms = forms
        self.isGroup = isGroup
        self.scores = scores
        self.flags = flags
        self.invalid = invalid
        self.line = line
    }
}
