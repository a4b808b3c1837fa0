/// A formula, parsed and resolved: names have become positions in the instrument, and every part has a type.
///
/// A list is worked element by element: an operator on a list works on each element, on two lists pairwise.
public indirect enum Expression: Sendable, Hashable {
    /// What of an answer is meant.
    public enum Reading: Sendable, Hashable {
        /// The points that it earns.
        case points
        /// The printed code.
        case code
    }

    /// A number as written.
    case number(Rational)
    /// `yes` or `no`.
    case truth(Bool)
    /// One item, by its position in the form.
    case item(Int, Reading)
    /// A list of items, in the order written.
    case items([Int], Reading)
    /// A column of a block of entries: the list of that item's points, one an entry.
    case column(block: Int, item: Int)
    /// Another score, by its position; its type is the type of that score.
    case score(Int)
    /// A number or a word about the person or the form.
    case about(AboutField)
    /// `+`, `-`, `*`, `/`.
    case arithmetic(Arithmetic, Expression, Expression)
    /// A whole power.
    case power(Expression, Int)
    /// A comparison of two numbers, or of two truths with `=`.
    case comparison(Order, Expression, Expression)
    /// Whether a number lies between two others, both ends in.
    case within(Expression, low: Rational, high: Rational)
    /// Whether a number lies in the range that a score has decided on.
    case withinScore(Expression, score: Int)
    /// Whether the code of an answer, a fact about the person or the outcome of a score is this word.
    case isWord(Expression, String)
    /// Whether an item was left in this way; always known.
    case isKind(Expression, AnswerKind)
    /// All hold.
    case and([Expression])
    /// At least one holds.
    case or([Expression])
    /// It does not hold.
    case not(Expression)
    /// A function of one list.
    case aggregate(Aggregate, Expression)
    /// The least or the greatest of several numbers and lists.
    case extreme(Extreme, [Expression])
    /// The square root, to 12 significant digits, half up.
    case squareRoot(Expression)
    /// The first number if the condition holds, else the second.
    case choice(Expression, then: Expression, otherwise: Expression)
    /// The cell of a table's column in the one row that fits every named column.
    case lookup(table: Int, column: Int, keys: [LookupKey])
    /// The digits of a list in a row.
    case profile(Expression)
    /// Over forms: those for which the condition holds, over those for which it is determined.
    case share(Expression)
    /// Over forms: the mean of those that have a value.
    case average(Expression)
}

/// One `column = value` of a lookup.
public struct LookupKey: Sendable, Hashable {
    /// The position of the column in the table.
    public let column: Int
    /// The value that the row must fit: a number, or a word.
    public let value: Expression

    /// A column with the value that its cell must fit.
    public init(column: Int, value: Expression) {
        self.column = column
        self.value = value
    }
}

/// The four operations.
public enum Arithmetic: String, Sendable, Hashable {
    /// Sum.
    case plus = "+"
    /// Difference.
    case minus = "-"
    /// Product.
    case times = "*"
    /// Quotient; undefined on 0.
    case over = "/"
}

/// The five comparisons.
public enum Order: String, Sendable, Hashable {
    /// The same.
    case equal = "="
    /// Smaller.
    case less = "<"
    /// Smaller or the same.
    case lessOrEqual = "<="
    /// Greater.
    case greater = ">"
    /// Greater or the same.
    case greaterOrEqual = ">="
}

/// The functions of a list.
public enum Aggregate: String, Sendable, Hashable {
    /// The sum of the numbers.
    case sum
    /// Their mean.
    case mean
    /// How many truths hold.
    case count
    /// Whether any holds.
    case any
    /// Whether all hold.
    case all
}

/// The least or the greatest.
public enum Extreme: String, Sendable, Hashable {
    /// The least.
    case min
    /// The greatest.
    case max
}

/// What `is` can ask of an item.
public enum AnswerKind: Sendable, Hashable {
    /// It has an answer.
    case answered
    /// It has none though it had to.
    case missing
    /// It has no answer of this kind.
    case noAnswer(NoAnswer)

    /// The kind that a formula's word names.
    public init?(word: String) {
        switch word {
        case "answered": self = .answered
        case "missing": self = .missing
        default:
            guard let kind = NoAnswer(rawValue: word) else { return nil }
            self = .noAnswer(kind)
        }
    }
}

/// A formula as written and as understood.
public struct Formula: Sendable, Hashable {
    /// The text of the definition.
    public let text: String
    /// What it means.
    public package(set) var expression: Expression

    /// A formula as written and as understood.
    public init(text: String, expression: Expression) {
        self.text = text
        self.expression = expression
    }
}
