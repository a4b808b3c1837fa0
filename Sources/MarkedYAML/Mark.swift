/// A place in a text.
public struct Mark: Sendable, Hashable, Comparable {
    /// The line, counted from 1; a line ends with LF, CRLF or a lone CR.
    public var line: Int {
        get { Int(storedLine) }
        set { storedLine = UInt32(newValue) }
    }
    /// The column, counted from 1 in Unicode scalars; a byte order mark at the start of the text has no column.
    public var column: Int {
        get { Int(storedColumn) }
        set { storedColumn = UInt32(newValue) }
    }
    /// The place in UTF-8 bytes from the start of the text, a byte order mark included.
    public var offset: Int {
        get { Int(storedOffset) }
        set { storedOffset = UInt32(newValue) }
    }

    // Every node has two marks and nodes are moved about much, so a mark is small. No text is as long as 4 GiB.
    private var storedLine: UInt32
    private var storedColumn: UInt32
    private var storedOffset: UInt32

    /// A place put together from its parts, which are not checked against any text.
    public init(line: Int, column: Int, offset: Int) {
        storedLine = UInt32(line)
        storedColumn = UInt32(column)
        storedOffset = UInt32(offset)
    }

    /// Whether one place of a text stands before another place of the same text.
    public static func < (one: Mark, other: Mark) -> Bool {
        one.offset < other.offset
    }
}
