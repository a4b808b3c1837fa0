/// A stretch of a text.
public struct Extent: Sendable, Hashable {
    /// Where the first character stands.
    public var start: Mark
    /// Just behind the last character; the same as `start` if there is none.
    public var end: Mark

    /// The stretch from one place to another, `end` exclusive.
    public init(start: Mark, end: Mark) {
        self.start = start
        self.end = end
    }
}
