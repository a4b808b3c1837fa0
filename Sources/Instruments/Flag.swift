/// Something to be seen at once, whatever the scores do.
public struct Flag: Sendable, Hashable {
    /// What kind of flag it is, and on what it stands.
    public enum Kind: Sendable, Hashable {
        /// A safety item (its position): closes the gate of the suggestions and sets the exit status.
        case safety(item: Int)
        /// A critical item (its position): shown on top, no more.
        case critical(item: Int)
        /// A note by name; `raises` names a band set whose next level is shown as well.
        case note(name: String, raises: String?)
    }

    /// What kind of flag it is.
    public let kind: Kind
    /// It fires where this holds.
    public package(set) var when: Formula
    /// Whether the item's missing answer is no finding.
    public package(set) var isSilentUnanswered: Bool
    /// What to do or know.
    public let label: LocalizedText
    /// On what it rests.
    public let ground: Ground

    /// A flag.
    public init(kind: Kind, when: Formula, isSilentUnanswered: Bool = false, label: LocalizedText, ground: Ground) {
        self.kind = kind
        self.when = when
        self.isSilentUnanswered = isSilentUnanswered
        self.label = label
        self.ground = ground
    }
}

/// Items that are asked only on a condition.
public struct SkipRule: Sendable, Hashable {
    /// What an unasked item counts.
    public enum Unasked: String, Sendable, Hashable, CaseIterable {
        /// No points, and it counts as known.
        case zero = "0"
        /// The least points of its code list.
        case minimum
        /// Nothing: it leaves every list and denominator.
        case nothing
    }

    /// The positions of the items.
    public package(set) var items: [Int]
    /// The items as written.
    public let itemsText: String
    /// They are asked where this holds.
    public package(set) var when: Formula
    /// What they count where it does not.
    public package(set) var otherwise: Unasked
    /// On what the rule rests.
    public let ground: Ground

    /// A skip rule.
    public init(items: [Int], itemsText: String, when: Formula, otherwise: Unasked, ground: Ground) {
        self.items = items
        self.itemsText = itemsText
        self.when = when
        self.otherwise = otherwise
        self.ground = ground
    }
}

/// What must hold of a form.
public struct Check: Sendable, Hashable {
    /// What follows where it does not hold.
    public enum Consequence: String, Sendable, Hashable, CaseIterable {
        /// The scores stand.
        case warning
        /// No score stands.
        case noScores = "no-scores"
        /// The form contradicts itself: an error.
        case invalid
    }

    /// The name of the check.
    public let name: String
    /// What must hold.
    public package(set) var require: Formula
    /// What follows where it does not.
    public let otherwise: Consequence
    /// What is said then.
    public let label: LocalizedText
    /// On what it rests.
    public let ground: Ground

    /// A check.
    public init(name: String, require: Formula, otherwise: Consequence, label: LocalizedText, ground: Ground) {
        self.name = name
        self.require = require
        self.otherwise = otherwise
        self.label = label
        self.ground = ground
    }
}
