/// Reads a stream line by line, holding one line at a time.
struct LineReader {
    /// One line without its line break.
    enum Line {
        case bytes([UInt8])
        /// It has more bytes than are taken; the rest of it was passed over.
        case tooLong
    }

    private let file: InputFile
    private let stream: ByteStream
    private let limit: Int
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var filled = 0
    private var position = 0

    /// A reader of `file`; lines of more than `limit` bytes are passed over.
    init(_ file: InputFile, limit: Int = 16 << 20) throws(Failure) {
        self.file = file
        self.limit = limit
        stream = try file.open()
    }

    /// Whether bytes that were read wait to be handed on.
    var hasBuffered: Bool { position < filled }

    /// The next line; nil at the end.
    mutating func next() throws(Failure) -> Line? {
        var line: [UInt8] = []
        var isTooLong = false
        var any = false
        while true {
            if position == filled {
                do { filled = try stream.read(into: &buffer) } catch { throw file.failure(error) }
                position = 0
                if filled == 0 { return any ? finished(line, isTooLong) : nil }
            }
            any = true
            let rest = buffer[position..<filled]
            let end = rest.firstIndex(of: UInt8(ascii: "\n"))
            let piece = rest[..<(end ?? filled)]
            if line.count + piece.count > limit {
                (isTooLong, line) = (true, [])
            } else if !isTooLong {
                line += piece
            }
            position = end.map { $0 + 1 } ?? filled
            if end != nil { return finished(line, isTooLong) }
        }
    }

    private func finished(_ line: [UInt8], _ isTooLong: Bool) -> Line {
        if isTooLong { return .tooLong }
        return .bytes(line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : line)
    }
}
