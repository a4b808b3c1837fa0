package import Instruments

/// The names that a formula can speak of.
package struct FormulaScope: Sendable {
    /// What a formula needs to know of an item.
    package struct ItemEntry: Sendable, Hashable {
        /// The id.
        package let id: String
        /// Whether no score uses it, so that runs pass over it.
        package let isUnscored: Bool
        /// Whether any ordinary answer earns points.
        package let hasPoints: Bool
        /// The ordinary codes of an option list or a box, as printed; empty for a number or a text.
        package let codes: [String]
        /// Whether every ordinary code is a number.
        package let hasNumericCodes: Bool

        /// What a formula needs to know of an item.
        package init(
            id: String, isUnscored: Bool = false, hasPoints: Bool = true, codes: [String] = [],
            hasNumericCodes: Bool = true
        ) {
            self.id = id
            self.isUnscored = isUnscored
            self.hasPoints = hasPoints
            self.codes = codes
            self.hasNumericCodes = hasNumericCodes
        }
    }

    /// The items in the order of the form; the place in this list is the position that an expression names.
    package var items: [ItemEntry] {
        didSet { positions = Self.positions(of: items) }
    }
    /// The named lists of items, by position.
    package var groups: [String: [Int]]
    /// The scores. The kind is nil where the score's own definition is wrong: then no use of it is complained about.
    /// The words are the outcomes of a decided score; empty, they are not known and any word is taken.
    package var scores: [String: (index: Int, kind: ScoreKind?, words: [String])]
    /// The tables.
    package var tables: [String: (index: Int, table: Table)]
    /// The blocks of entries with their items.
    package var entries: [String: (index: Int, items: [ItemEntry])]
    /// The facts about the person and the form, with the words that each can take, or nil for any; `age` is a number.
    package var aboutFields: [AboutField: [String]?]
    /// Whether the formula is one over many forms: then it has `share` and `average`, and speaks of no items.
    package var isGroupFigure: Bool
    /// The position of each item by its id; of two with one id the first.
    private(set) var positions: [String: Int]

    /// The names that a formula can speak of.
    package init(
        items: [ItemEntry] = [], groups: [String: [Int]] = [:],
        scores: [String: (index: Int, kind: ScoreKind?, words: [String])] = [:],
        tables: [String: (index: Int, table: Table)] = [:],
        entries: [String: (index: Int, items: [ItemEntry])] = [:],
        aboutFields: [AboutField: [String]?] = FormulaScope.aboutFieldsOfInstruments, isGroupFigure: Bool = false
    ) {
        self.items = items
        self.groups = groups
        self.scores = scores
        self.tables = tables
        self.entries = entries
        self.aboutFields = aboutFields
        self.isGroupFigure = isGroupFigure
        positions = Self.positions(of: items)
    }

    /// The facts that an instrument's formulas know, with their words.
    package static let aboutFieldsOfInstruments: [AboutField: [String]?] = [
        .age: [String]?.none,
        .sex: Sex.allCases.map(\.rawValue),
        .working: ["yes", "no"],
        .respondent: Respondent.allCases.map(\.rawValue),
    ]

    private static func positions(of items: [ItemEntry]) -> [String: Int] {
        Dictionary(items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
