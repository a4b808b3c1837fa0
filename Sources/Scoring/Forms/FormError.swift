public import Instruments

/// One thing that is wrong with a form. A form with errors has no scores.
public struct FormError: Sendable, Hashable {
    /// What is wrong.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The answer is outside the code list or the range.
        case notAllowed = "not-allowed"
        /// A word where a number belongs, or something that can be no answer.
        case type
        /// The form has no such item.
        case unknownItem = "unknown-item"
        /// A list that is neither every item nor every scored one, or too many entries.
        case length
        /// What is said about the person or the form cannot be: an age, a date, a respondent.
        case about
        /// The form contradicts itself.
        case check
        /// There is no such instrument.
        case unknownInstrument = "unknown-instrument"
    }

    /// What is wrong.
    public let kind: Kind
    /// The item, field or check that it concerns.
    public let item: String?
    /// The place of the entry (from 1) and its block, for an item of repeated entries.
    public let entry: Entry?
    /// What was given.
    public let given: String?
    /// What would have been right.
    public let expected: String?
    /// The nearest right word, for an unknown name.
    public let nearest: String?
    /// What a failed check says.
    public let label: LocalizedText?

    /// One entry of a block.
    public struct Entry: Sendable, Hashable {
        /// The name of the block.
        public let block: String
        /// The number of the entry, from 1.
        public let number: Int

        /// One entry of a block.
        public init(block: String, number: Int) {
            self.block = block
            self.number = number
        }
    }

    /// One thing that is wrong with a form.
    public init(
        kind: Kind, item: String? = nil, entry: Entry? = nil, given: String? = nil, expected: String? = nil,
        nearest: String? = nil, label: LocalizedText? = nil
    ) {
        self.kind = kind
        self.item = item
        self.entry = entry
        self.given = given
        self.expected = expected
        self.nearest = nearest
        self.label = label
    }
}

/// Something about a form that is worth knowing though the scores stand.
public struct FormWarning: Sendable, Hashable {
    /// What it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The item was answered though the form's rules do not ask it; the answer counts as printed.
        case answeredUnasked = "answered-unasked"
        /// The item was marked as lawfully skipped though it had to be asked; it is taken as blank.
        case skippedAsked = "skipped-asked"
        /// A check did not hold.
        case check
    }

    /// What it is.
    public let kind: Kind
    /// The item or the check.
    public let item: String
    /// What a failed check says.
    public let label: LocalizedText?

    /// Something about a form that is worth knowing.
    public init(kind: Kind, item: String, label: LocalizedText? = nil) {
        self.kind = kind
        self.item = item
        self.label = label
    }
}
