/// Reads a stream line by line, holding one line at a time.
struct LineReader {
    private let file: InputFile
    private let stream: ByteStream
    private let limit: Int
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var filled = 0
    private var position = 0

    /// A reader of `file` that holds at most `limit` bytes of a line; the rest of a longer one is passed over.
    init(_ file: InputFile, limit: Int) throws(Failure) {
        self.file = file
        self.limit = limit
        stream = try file.open()
    }

    /// Whether bytes that were read wait to be handed on.
    var hasBuffered: Bool { position < filled }

    /// The next line without its line break; nil at the end.
    mutating func next() throws(Failure) -> [UInt8]? {
        var line: [UInt8] = []
        var isAnything = false
        while true {
            if position == filled {
                do { filled = try stream.read(into: &buffer) } catch { throw file.failure(error) }
                position = 0
                if filled == 0 { return isAnything ? ended(line) : nil }
            }
            isAnything = true
            let end = buffer[position..<filled].firstIndex(of: UInt8(ascii: "\n"))
            line += buffer[position..<(end ?? filled)].prefix(limit - line.count)
            position = end.map { $0 + 1 } ?? filled
            if end != nil { return ended(line) }
        }
    }

    private func ended(_ line: [UInt8]) -> [UInt8] {
        line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : line
    }
}
