public import Instruments
internal import Scoring

/// A set of rules from findings to objectives, as its files say.
public struct RuleSet: Sendable {
    /// The id of the set.
    public let id: String
    /// Its edition.
    public let edition: Int
    /// Its title.
    public let title: LocalizedText
    /// What a user must know of the set.
    public let notes: [LocalizedText]
    /// The axes of life, in their order; the last may be what the service owes.
    public let axes: [NamedText]
    /// Who can do something.
    public let roles: [NamedText]
    /// On what a rule can rest, the strongest first.
    public let bases: [NamedText]
    /// For how many months a form speaks, where its rule does not say.
    public let validMonths: Int
    /// What comes before all else, in order.
    public let preconditions: [String]
    /// Where the person says which needs are unmet.
    public let ownRating: OwnRating
    /// Topics that stay out of shared views, whichever rule speaks.
    public let privateTopics: [RuleTopic]
    /// What is said while a safety finding withholds the suggestions.
    public let gate: GateText
    /// The cited sources.
    public let sources: [RuleSource]
    /// The rules, by id.
    public let rules: [ObjectiveRule]
    /// The SHA-256 of the files' bytes, in hexadecimal; those of the set that it extends are among them.
    public let digest: String
    /// Where it comes from.
    public let origin: Origin
    /// The set that it adds to; nil where it stands alone.
    public let extended: Reference?

    /// Where a rule set comes from.
    public enum Origin: String, Sendable, Hashable, CaseIterable {
        /// It is the one inside the program.
        case standard
        /// It is a service's or a region's own, and every output says so.
        case site
    }

    /// A set by its id and edition.
    public struct Reference: Sendable, Hashable {
        /// Its id.
        public let id: String
        /// Its edition.
        public let edition: Int

        /// A set by its id and edition.
        public init(id: String, edition: Int) {
            self.id = id
            self.edition = edition
        }
    }

    /// The place of a basis in the order of strength; behind all for an unknown one.
    public func strength(of basis: String) -> Int {
        bases.firstIndex { $0.id == basis } ?? bases.count
    }

    /// The title of an axis, role or basis; its id where there is none.
    static func title(_ id: String, in texts: [NamedText]) -> LocalizedText {
        texts.first { $0.id == id }?.title ?? LocalizedText(id)
    }

    /// The title of an axis.
    public func axisTitle(_ id: String) -> LocalizedText { Self.title(id, in: axes) }
    /// The title of a role.
    public func roleTitle(_ id: String) -> LocalizedText { Self.title(id, in: roles) }
    /// The title of a basis.
    public func basisTitle(_ id: String) -> LocalizedText { Self.title(id, in: bases) }
}

/// A word of a rule set with its title.
public struct NamedText: Sendable, Hashable {
    /// The word.
    public let id: String
    /// Its title.
    public let title: LocalizedText
}

/// Where the person says which needs are unmet: the instrument, and by item the conditions that say so.
public struct OwnRating: Sendable {
    /// The instrument.
    public let instrument: String
    let unmet: [String: Condition]
    let noneOrMet: [String: Condition]
}

/// What is said while a safety finding withholds the suggestions.
public struct GateText: Sendable, Hashable {
    /// Where somebody may come to harm by their own hand.
    public let selfHarm: LocalizedText
    /// Where others are in danger, or the person is from others.
    public let danger: LocalizedText
    /// Where the item has no answer.
    public let unanswered: LocalizedText
    /// Whom to turn to, where the case does not say.
    public let contact: LocalizedText
}

/// A source that rules cite.
public struct RuleSource: Sendable, Hashable {
    /// The id by which rules cite it.
    public let id: String
    /// The citation.
    public let citation: String
    /// How well it was read.
    public let grade: Grade
}

/// What an item of an instrument speaks of.
public struct RuleTopic: Sendable, Hashable {
    /// The instrument.
    public let instrument: String
    /// The item.
    public let item: String

    /// What an item of an instrument speaks of.
    public init(instrument: String, item: String) {
        self.instrument = instrument
        self.item = item
    }
}
