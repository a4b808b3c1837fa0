/// A code as it is printed on a form: a number (`0`, `-2`, `1.5`) or a word (`A`).
public struct Code: Sendable, Hashable {
    /// The code as printed.
    public let text: String
    /// Its number, if it is one.
    public let number: Rational?

    /// The code that `text` spells.
    public init(_ text: String) {
        self.text = text
        self.number = Rational(text)
    }

    /// The code of a number.
    public init(_ number: Rational) {
        self.text = number.description
        self.number = number
    }

    /// Whether the other code is the same: as numbers where both are, else letter by letter.
    public func matches(_ other: Code) -> Bool {
        if let number, let theirs = other.number { return number == theirs }
        return text == other.text
    }
}

/// One option of a code list.
public struct ResponseOption: Sendable, Hashable {
    /// The printed code.
    public let code: Code
    /// What it stands for, in short.
    public let label: LocalizedText
    /// The kind of no answer that the code stands for, if it is one.
    public let means: NoAnswer?

    /// An option of a code list.
    public init(code: Code, label: LocalizedText, means: NoAnswer? = nil) {
        self.code = code
        self.label = label
        self.means = means
    }
}

/// What an item can be answered with.
public struct ResponseSet: Sendable, Hashable {
    /// The form of the answers.
    public enum Kind: Sendable, Hashable {
        /// One option of a list, in the order of the form.
        case options([ResponseOption])
        /// A number from `least` to `most` in steps of `step`, with its unit.
        case number(least: Rational, most: Rational, step: Rational?, unit: LocalizedText?)
        /// Free text; it earns no points.
        case text
        /// A box: unticked, and blank always, is the answer 0, ticked is 1.
        case tick
    }

    /// The name by which items of the same definition refer to it.
    public let name: String
    /// The form of the answers.
    public let kind: Kind

    /// A named set of responses.
    public init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

/// How an item's code becomes points.
public enum Key: Sendable, Hashable {
    /// A numeric code is its points; a word earns none.
    case plain
    /// Lowest and highest ordinary code together, less the code.
    case reverse
    /// A named map from code to points.
    case named(String, [Code: Rational])
}

/// An item of another instrument that this one repeats.
public struct SharedItem: Sendable, Hashable {
    /// The id of the other instrument.
    public let instrument: String
    /// The id of the item there.
    public let item: String

    /// The item `item` of `instrument`.
    public init(instrument: String, item: String) {
        self.instrument = instrument
        self.item = item
    }
}

/// One item of a form.
public struct Item: Sendable, Hashable {
    /// The number or name printed on the form.
    public let id: String
    /// What is asked, in a few words of our own.
    public let label: LocalizedText
    /// What it can be answered with.
    public let responses: ResponseSet
    /// How a code becomes points.
    public package(set) var key: Key
    /// Whether no score uses it.
    public let isUnscored: Bool
    /// The item of another instrument that it repeats.
    public let shared: SharedItem?
    /// The LOINC code.
    public let loinc: String?
    /// The SNOMED CT code.
    public let snomed: String?

    /// An item of a form.
    public init(
        id: String, label: LocalizedText, responses: ResponseSet, key: Key = .plain, isUnscored: Bool = false,
        shared: SharedItem? = nil, loinc: String? = nil, snomed: String? = nil
    ) {
        self.id = id
        self.label = label
        self.responses = responses
        self.key = key
        self.isUnscored = isUnscored
        self.shared = shared
        self.loinc = loinc
        self.snomed = snomed
    }
}
