/// A place in a text.
public struct Mark: Sendable, Hashable, Comparable {
    /// The line, counted from 1; a line ends with LF, CRLF or a lone CR.
    public var line: Int
    /// The column, counted from 1 in Unicode scalars; a byte order mark at the start of the text has no column.
    public var column: Int
    /// The place in UTF-8 bytes from the start of the text, a byte order mark included.
    public var offset: Int

    /// A place put together from its parts, which are not checked against any text.
    public init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }

    /// Whether one place of a text stands before another place of the same text.
    public static func < (one: Mark, other: Mark) -> Bool {
        one.offset < other.offset
    }
}
