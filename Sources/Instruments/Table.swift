/// A published table.
public struct Table: Sendable, Hashable {
    /// One cell.
    public enum Cell: Sendable, Hashable {
        /// A number.
        case number(Rational)
        /// A range, both ends in.
        case range(low: Rational, high: Rational)
        /// A word.
        case word(String)
        /// The source has nothing here.
        case none
    }

    /// The name by which formulas know it.
    public let name: String
    /// The names of its columns.
    public let columns: [String]
    /// Its rows, each as long as `columns`.
    public package(set) var rows: [[Cell]]
    /// Whether a prorated score may be looked up.
    public package(set) var acceptsProrated: Bool
    /// On what it rests.
    public let ground: Ground

    /// A table of rows as long as `columns`.
    public init(name: String, columns: [String], rows: [[Cell]], acceptsProrated: Bool = false, ground: Ground) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.acceptsProrated = acceptsProrated
        self.ground = ground
    }
}

/// A block of items that is filled in any number of times.
public struct EntryBlock: Sendable, Hashable {
    /// The name by which formulas and answers know it.
    public let name: String
    /// Its title.
    public let title: LocalizedText
    /// The fewest entries that a score needs.
    public package(set) var atLeast: Int
    /// The most entries that a form may have.
    public package(set) var atMost: Int
    /// The items of one entry.
    public package(set) var items: [Item]

    /// A block of repeated entries.
    public init(name: String, title: LocalizedText, atLeast: Int, atMost: Int, items: [Item]) {
        self.name = name
        self.title = title
        self.atLeast = atLeast
        self.atMost = atMost
        self.items = items
    }
}

/// A named list of items.
public struct ItemGroup: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The positions of its items, in the order written.
    public package(set) var items: [Int]

    /// A named list of items.
    public init(name: String, items: [Int]) {
        self.name = name
        self.items = items
    }
}

/// A figure over many forms, undefined for one person.
public struct GroupFigure: Sendable, Hashable {
    /// The name.
    public let name: String
    /// Its title.
    public let title: LocalizedText
    /// How it is found from the forms.
    public package(set) var formula: Formula
    /// The fewest forms that count.
    public package(set) var atLeast: Int
    /// The unit.
    public let unit: LocalizedText?
    /// Which way is worse.
    public let worse: Direction
    /// On what it rests.
    public let ground: Ground

    /// A figure over many forms.
    public init(
        name: String, title: LocalizedText, formula: Formula, atLeast: Int, unit: LocalizedText? = nil,
        worse: Direction, ground: Ground
    ) {
        self.name = name
        self.title = title
        self.formula = formula
        self.atLeast = atLeast
        self.unit = unit
        self.worse = worse
        self.ground = ground
    }
}
