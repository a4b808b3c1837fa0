/// The fields of a CSV text, one after the other, by where they stand.
struct CSVFields {
    private let delimiter: UInt8
    /// Four times a digit and a delimiter, the digits 0.
    private let fourDigits: UInt64
    /// Where the next field begins.
    private(set) var position: Int
    /// Whether the field that was read last was the last of its row.
    private(set) var endedRow = false

    init(delimiter: UInt8, from position: Int) {
        (self.delimiter, self.position) = (delimiter, position)
        fourDigits = (UInt64(delimiter) << 8 | 0x30) &* 0x0001_0001_0001_0001
    }

    /// Where the next field stands, its quotes with it, without what ends it.
    mutating func next(in bytes: Span<UInt8>) -> Range<Int> {
        let start = position
        var at = start
        if at < bytes.count, bytes[at] == CSVDialect.quote {
            at += 1
            while at < bytes.count {
                if bytes[at] == CSVDialect.quote {
                    guard at + 1 < bytes.count, bytes[at + 1] == CSVDialect.quote else { break }
                    at += 1
                }
                at += 1
            }
        }
        while at < bytes.count {
            let byte = unsafe bytes[unchecked: at]
            if byte == delimiter || byte == 0x0A { break }
            at += 1
        }
        endedRow = at >= bytes.count || bytes[at] == 0x0A
        position = at + 1
        let end = endedRow && at > start && bytes[at - 1] == 0x0D ? at - 1 : at
        return start..<end
    }

    /// The next field where it is a single digit, as most are; nil, and nothing is taken, where it is anything else.
    mutating func takeDigit(in bytes: Span<UInt8>) -> UInt8? {
        guard position + 1 < bytes.count else { return nil }
        let (first, after) = unsafe (bytes[unchecked: position], bytes[unchecked: position + 1])
        let digit = first &- 0x30
        guard digit < 10, after == delimiter || after == 0x0A else { return nil }
        endedRow = after == 0x0A
        position += 2
        return digit
    }

    /// The next four fields where each is a single digit with a delimiter behind it, a digit in every second byte from
    /// the lowest up; nil, and nothing is taken, where they are anything else.
    mutating func takeFourDigits(in bytes: Span<UInt8>) -> UInt64? {
        guard position + 8 <= bytes.count else { return nil }
        let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
        // A digit comes to 0 to 9, a delimiter to 0; what is 10 or more, or has the highest bit, shows in that bit.
        let digits = UInt64(littleEndian: word) ^ fourDigits
        let above = (digits &+ 0x0076_0076_0076_0076 | digits) & 0x0080_0080_0080_0080
        guard above | digits & 0xFF00_FF00_FF00_FF00 == 0 else { return nil }
        endedRow = false
        position += 8
        return digits
    }

    /// Where the last row that ends in a line break ends, in bytes that begin with a row; nil where there is none.
    static func endOfRows(in bytes: Span<UInt8>, delimiter: UInt8) -> Int? {
        if !bytes.holds(CSVDialect.quote) {
            var at = bytes.count
            while at > 0 {
                if bytes[at - 1] == 0x0A { return at }
                at -= 1
            }
            return nil
        }
        var end: Int?
        var fields = CSVFields(delimiter: delimiter, from: 0)
        while fields.position < bytes.count {
            _ = fields.next(in: bytes)
            if fields.endedRow, fields.position <= bytes.count { end = fields.position }
        }
        return end
    }

    /// What a field says: without its quotes, and without spaces around it where it has none.
    static func text(_ field: Range<Int>, in bytes: Span<UInt8>) -> String {
        var text = (field.lowerBound..<field.upperBound).map { bytes[$0] }
        if text.first == CSVDialect.quote, text.count > 1, text.last == CSVDialect.quote {
            text = Array(text.dropFirst().dropLast())
            var plain: [UInt8] = []
            var skip = false
            for byte in text {
                if byte == CSVDialect.quote, !skip {
                    skip = true
                    plain.append(byte)
                } else {
                    if byte != CSVDialect.quote { plain.append(byte) }
                    skip = false
                }
            }
            return String(decoding: plain, as: UTF8.self)
        }
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        let trimmed = text.drop(while: isSpace)
        let count = trimmed.reversed().drop(while: isSpace).count
        return String(decoding: trimmed.prefix(count), as: UTF8.self)
    }
}

extension Span<UInt8> {
    /// Whether a byte stands in it.
    func holds(_ byte: UInt8) -> Bool {
        let lowest: UInt64 = 0x0101_0101_0101_0101
        let (wanted, highest) = (lowest &* UInt64(byte), lowest << 7)
        var at = 0
        while at + 64 <= count {
            // A byte that is the one looked for comes to 0, and a 0 shows in its highest bit.
            var found: UInt64 = 0
            for step in 0..<8 {
                let eight = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: at + 8 * step, as: UInt64.self)
                found |= ((eight ^ wanted) &- lowest) & ~(eight ^ wanted)
            }
            if found & highest != 0 { return true }
            at += 64
        }
        while at < count {
            if self[at] == byte { return true }
            at += 1
        }
        return false
    }
}
