/// A stretch of a stream, in a buffer that grows in time and never shrinks.
struct Chunk {
    private var buffer: [UInt8] = []
    /// How many bytes it holds.
    private(set) var count = 0

    /// The bytes that it holds.
    func withBytes<T>(_ use: (Span<UInt8>) -> T) -> T { use(buffer.span.extracting(0..<count)) }

    /// Starts anew with these bytes.
    mutating func begin(with bytes: [UInt8]) {
        count = 0
        reserve(bytes.count)
        buffer.replaceSubrange(0..<bytes.count, with: bytes)
        count = bytes.count
    }

    /// Reads up to `most` bytes more; false where the stream has ended.
    mutating func read(_ most: Int, from stream: ByteStream) throws(SystemFault) -> Bool {
        reserve(most)
        let got = try stream.read(into: &buffer, from: count)
        count += got
        return got > 0
    }

    /// Cuts off what stands from `end` on, and gives it.
    mutating func cut(at end: Int) -> [UInt8] {
        defer { count = end }
        return Array(buffer[end..<count])
    }

    private mutating func reserve(_ more: Int) {
        if buffer.count >= count + more { return }
        buffer += [UInt8](repeating: 0, count: max(count + more, 2 * buffer.count) - buffer.count)
    }
}
