/// A text that is written many times over: where it stands in its store, and what a form counts as that has it.
struct Fragment: Sendable, Equatable {
    private let packed: UInt64

    /// Nothing that can be copied: the row has to be written by itself.
    static let apart = Fragment(start: 0, count: 0, mark: 0)

    init(start: Int, count: Int, mark: UInt8) {
        precondition(start < 1 << 32 && count < 1 << 24)
        packed = UInt64(start) | UInt64(count) << 32 | UInt64(mark) << 56
    }

    var start: Int { Int(truncatingIfNeeded: packed & 0xFFFF_FFFF) }
    var count: Int { Int(truncatingIfNeeded: packed >> 32 & 0xFF_FFFF) }
    var mark: UInt8 { UInt8(truncatingIfNeeded: packed >> 56) }
}

/// The texts that the columns of the results hold, by column and number, each in whole steps of bytes, so that it is
/// copied in a few instructions.
struct FragmentStore: Sendable {
    static let step = 32

    private(set) var bytes: [UInt8] = []
    /// For each column its texts.
    private(set) var columns: [[Fragment]]
    /// For each column the length of its longest.
    private var longest: [Int]

    init(columns count: Int) {
        columns = [[Fragment]](repeating: [], count: count)
        longest = [Int](repeating: 0, count: count)
    }

    /// The most bytes of a row.
    var longestRow: Int { longest.reduce(0, +) }

    /// How many texts a column has: those of the numbers below.
    func count(of column: Int) -> Int { columns[column].count }

    /// Adds the text of a column's next number.
    mutating func add(_ text: [UInt8], mark: UInt8, to column: Int) {
        columns[column].append(Fragment(start: bytes.count, count: text.count, mark: mark))
        bytes += text
        bytes += [UInt8](repeating: 0, count: Self.step + (Self.step - text.count % Self.step) % Self.step)
        longest[column] = max(longest[column], text.count)
    }

    /// Gives a column's next number no text.
    mutating func addNone(to column: Int) { columns[column].append(.apart) }

    /// Forgets all texts.
    mutating func forget() { self = FragmentStore(columns: columns.count) }
}
