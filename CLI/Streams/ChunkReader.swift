import Interchange

/// Reads a stream in stretches that end with whole forms.
struct ChunkReader {
    private let file: InputFile
    private let stream: ByteStream
    private let limit: Int
    /// What was read beyond the last stretch.
    private var rest: [UInt8] = []
    private var isAtEnd = false

    /// About how many bytes are handed out at a time: few enough that they and what they come to stay near the processor.
    static let size = 1 << 17

    /// A reader that takes no form of more than `limit` bytes.
    init(_ file: InputFile, limit: Int) throws(Failure) {
        (self.file, self.limit) = (file, limit)
        stream = try file.open()
    }

    /// How many bytes there are in all; nil where that cannot be known.
    var total: Int? { stream.size }

    /// The first line, with its line break, its quotes heeded; nil where there is nothing.
    mutating func header(_ end: (Span<UInt8>) -> Int?) throws(Failure) -> [UInt8]? {
        var first = Chunk()
        guard try next(into: &first, end) else { return nil }
        return first.cut(at: 0)
    }

    /// The next stretch, put into `chunk`; false at the end. What is at hand is handed out without waiting for more.
    ///
    /// - Parameter end: Where the last whole form of a stretch ends; nil where none does.
    mutating func next(into chunk: inout Chunk, _ end: (Span<UInt8>) -> Int?) throws(Failure) -> Bool {
        chunk.begin(with: rest)
        rest = []
        while true {
            if isAtEnd { return chunk.count > 0 }
            if chunk.count > 0, let whole = chunk.withBytes(end) {
                rest = chunk.cut(at: whole)
                return true
            }
            if chunk.count > limit {
                throw Failure("\(file.name): a form of more than \(limit >> 20) MiB", status: .wrongUse)
            }
            do { isAtEnd = try !chunk.read(Self.size, from: stream) } catch { throw file.failure(error) }
        }
    }
}
