import Interchange

/// Reads a stream in stretches that end with whole forms.
struct ChunkReader {
    private let file: InputFile
    private let stream: ByteStream
    private let limit: Int
    /// What was read beyond the last stretch.
    private var rest: [UInt8] = []
    private var isAtEnd = false
    /// How many bytes were handed out.
    private(set) var handedOut = 0

    /// About how many bytes are handed out at a time.
    static let size = 1 << 18

    /// A reader that takes no form of more than `limit` bytes.
    init(_ file: InputFile, limit: Int) throws(Failure) {
        (self.file, self.limit) = (file, limit)
        stream = try file.open()
    }

    /// How many bytes there are in all; nil where that cannot be known.
    var total: Int? { stream.size }

    /// The first line, without its line break, its quotes heeded; nil where there is nothing.
    mutating func header(_ end: (Span<UInt8>) -> Int?) throws(Failure) -> [UInt8]? {
        while true {
            if let first = end(rest.span) ?? (isAtEnd && !rest.isEmpty ? rest.count : nil) {
                defer { rest.removeFirst(first) }
                return Array(rest[..<first])
            }
            if isAtEnd { return nil }
            try readMore(1 << 16)
        }
    }

    /// The next stretch, put into `chunk`; false at the end. What is at hand is handed out without waiting for more.
    mutating func next(into chunk: inout [UInt8], _ end: (Span<UInt8>) -> Int?) throws(Failure) -> Bool {
        while true {
            if !rest.isEmpty || isAtEnd {
                if isAtEnd, rest.isEmpty { return false }
                if let whole = isAtEnd ? rest.count : end(rest.span) {
                    chunk.removeAll(keepingCapacity: true)
                    chunk += rest[..<whole]
                    rest.removeFirst(whole)
                    handedOut += whole
                    return true
                }
            }
            if rest.count > limit {
                throw Failure("\(file.name): a form of more than \(limit >> 20) MiB", status: .wrongUse)
            }
            try readMore(Self.size)
        }
    }

    private mutating func readMore(_ count: Int) throws(Failure) {
        let held = rest.count
        rest += [UInt8](repeating: 0, count: count)
        do {
            let got = try stream.read(into: &rest, from: held)
            rest.removeLast(count - got)
            isAtEnd = got == 0
        } catch {
            throw file.failure(error)
        }
    }
}
