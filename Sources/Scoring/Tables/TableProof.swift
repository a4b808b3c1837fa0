public import Instruments

/// How far the cells of a published table are proven by something else than a worked example, which is copied from the
/// same table: by what holds of the table itself, so that a slip of a digit breaks it.
public struct TableProof: Sendable {
    /// The name of the table.
    public let table: String
    /// The columns that formulas use, in the order of the table.
    public let columns: [Column]

    /// A column of a table.
    public struct Column: Sendable {
        /// Its name.
        public let name: String
        /// What holds of the column; empty where nothing does.
        public let controls: [TableControl]
        /// Its cells, but for those that are left open.
        public let cells: [Cell]
    }

    /// A cell of a table.
    public struct Cell: Sendable {
        /// The position of its row.
        public let row: Int
        /// What stands in it, as the column is printed.
        public let text: String
        /// What its row is looked up by: `raw 5`.
        public let lookedUpBy: String
        /// How many slips of the pen were tried in it: another digit, two digits exchanged, another word.
        public let slips: Int
        /// The slips that no control notices, in rising order.
        public let unnoticed: [String]

        /// Whether a control notices every slip.
        public var isProven: Bool { unnoticed.isEmpty }
    }

    /// All cells.
    public var cells: [Cell] { columns.flatMap(\.cells) }
}

/// Something that holds of a column of a table as it stands, and that a wrong cell would break.
public enum TableControl: Sendable, Hashable {
    /// Every value that can be looked up has one row, and no row more than its own.
    case oneRowForEachValue
    /// Each figure is as far from the one before as every other.
    case steps(of: Rational)
    /// Each figure is above the one before.
    case rises
    /// Each figure is below the one before.
    case falls
    /// No figure is below the one before.
    case neverFalls
    /// No figure is above the one before.
    case neverRises
    /// The figures fall and then rise, as a standard error does.
    case fallsThenRises
    /// The figures rise and then fall.
    case risesThenFalls
    /// The figures are the same from both ends.
    case mirrored
    /// In each row the figure is the sum of those of the other columns, or one of those that add up to this column.
    case rowSum(column: String)
    /// A column that no formula looks up has the same figures: a second printing.
    case printedAgain(column: String)
}
