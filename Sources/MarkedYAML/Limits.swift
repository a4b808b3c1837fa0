/// How much a text may hold before it is refused.
public struct Limits: Sendable, Hashable {
    /// How many sequences and mappings may stand inside each other, the outermost counted.
    public var depth: Int
    /// How long the text may be, in bytes.
    public var bytes: Int
    /// How many scalars, sequences and mappings it may hold, keys counted.
    public var nodes: Int

    /// Limits of one's own.
    public init(depth: Int, bytes: Int, nodes: Int) {
        self.depth = depth
        self.bytes = bytes
        self.nodes = nodes
    }

    /// 64 levels, 1 MiB, 200,000 nodes: far above any definition, far below what would hurt.
    public static let standard = Limits(depth: 64, bytes: 1 << 20, nodes: 200_000)
}
