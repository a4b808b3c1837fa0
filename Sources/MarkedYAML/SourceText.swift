/// The text of a file with its lines, so that a place in it can be found and shown.
public struct SourceText: Sendable {
    /// The bytes of the file as they came.
    public let bytes: [UInt8]
    /// How many lines the text has: one more than it has line breaks.
    public let lineCount: Int
    /// Where the text begins: behind a byte order mark, if there is one.
    let origin: Int
    private let landmarks: [Landmark]

    /// A place that is looked up instead of being counted to: every start of a line, and every 128 bytes of a long one.
    private struct Landmark {
        var mark: Mark
        /// How many scalars of the text stand before it.
        var index: Int
    }

    /// Takes any bytes; in what is no UTF-8, each byte that does not continue a scalar counts as one.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        origin = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        landmarks = Self.survey(bytes.span, from: origin)
        lineCount = landmarks[landmarks.count - 1].mark.line
    }

    private static func survey(_ bytes: Span<UInt8>, from origin: Int) -> [Landmark] {
        var here = Landmark(mark: Mark(line: 1, column: 1, offset: origin), index: 0)
        var landmarks = [here]
        var last = origin
        var offset = origin
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte & 0xC0 != 0x80 {
                if offset - last >= 128 {
                    here.mark.offset = offset
                    landmarks.append(here)
                    last = offset
                }
                if bytes.hasEightPrintable(at: offset) {
                    here.index += 8
                    here.mark.column += 8
                    offset += 8
                    continue
                }
                here.index += 1
                here.mark.column += 1
            }
            offset += 1
            if byte == .lineFeed || byte == .carriageReturn && !(offset < bytes.count && bytes[offset] == .lineFeed) {
                here.mark = Mark(line: here.mark.line + 1, column: 1, offset: offset)
                landmarks.append(here)
                last = offset
            }
        }
        return landmarks
    }

    /// The text of a line, counted from 1, without its line break; nil if there is no such line. Malformed bytes are shown
    /// as U+FFFD.
    public func line(_ number: Int) -> String? {
        guard (1...lineCount).contains(number) else { return nil }
        let start = landmarks[last { $0.mark.line < number } + 1].mark.offset
        let end = bytes[start...].firstIndex { $0 == .lineFeed || $0 == .carriageReturn } ?? bytes.count
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// The place of a byte, counted from 0; places outside the text are moved to its ends.
    public func mark(atOffset offset: Int) -> Mark {
        let offset = min(max(offset, origin), bytes.count)
        var mark = landmarks[max(0, last { $0.mark.offset <= offset })].mark
        for byte in bytes[mark.offset..<offset] where byte & 0xC0 != 0x80 {
            mark.column += 1
        }
        mark.offset = offset
        return mark
    }

    /// The place of the scalar with `index` scalars before it, a byte order mark not counted. `hint` is kept between calls
    /// for places that come in order, and is any number at first.
    func mark(atScalar index: Int, hint: inout Int) -> Mark {
        if !(landmarks.indices.contains(hint) && landmarks[hint].index <= index) {
            hint = max(0, last { $0.index <= index })
        }
        while hint + 1 < landmarks.count, landmarks[hint + 1].index <= index { hint += 1 }
        var mark = landmarks[hint].mark
        let steps = max(0, index - landmarks[hint].index)
        mark.column += steps
        if isASCII(after: hint) {
            mark.offset = min(mark.offset + steps, bytes.count)
            return mark
        }
        for _ in 0..<steps where mark.offset < bytes.count {
            mark.offset += 1
            while mark.offset < bytes.count, bytes[mark.offset] & 0xC0 == 0x80 { mark.offset += 1 }
        }
        return mark
    }

    /// Whether every scalar up to the next landmark is one byte long.
    private func isASCII(after landmark: Int) -> Bool {
        guard landmark + 1 < landmarks.count else { return false }
        let (one, next) = (landmarks[landmark], landmarks[landmark + 1])
        return next.mark.offset - one.mark.offset == next.index - one.index
    }

    /// The stretch between two bytes, `end` exclusive.
    func extent(from start: Int, to end: Int) -> Extent {
        Extent(start: mark(atOffset: start), end: mark(atOffset: end))
    }

    /// The one character that stands at a place, so that there is something to point at; nothing at the end of a line.
    func character(at start: Mark) -> Extent {
        guard start.offset < bytes.count, !bytes[start.offset].isBreak else { return Extent(start: start, end: start) }
        var end = Mark(line: start.line, column: start.column + 1, offset: start.offset + 1)
        while end.offset < bytes.count, bytes[end.offset] & 0xC0 == 0x80 { end.offset += 1 }
        return Extent(start: start, end: end)
    }

    /// The last landmark for which a condition holds that holds for the first ones only; -1 if it holds for none.
    private func last(where holds: (Landmark) -> Bool) -> Int {
        var low = -1
        var high = landmarks.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if holds(landmarks[middle]) { low = middle } else { high = middle }
        }
        return low
    }
}

extension Span<UInt8> {
    /// Whether eight bytes stand from `offset` on, and each is a printable character of ASCII: no part of a longer one,
    /// and no line break.
    func hasEightPrintable(at offset: Int) -> Bool {
        guard offset + 8 <= count else { return false }
        let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        // The highest bit of a byte is set in it from 80 on, in it less 20 below 20, and in it and 1 at 7F.
        let odd = word | (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101)
        return odd & 0x8080_8080_8080_8080 == 0
    }
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")

    /// Whether the byte ends a line of the text, as editors count lines.
    var isBreak: Bool { self == .lineFeed || self == .carriageReturn }
    /// Whether the byte is a space or a tab.
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
