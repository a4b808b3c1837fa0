/// Reads one text in quotes out of bytes that are UTF-8.
struct JSONStringScan {
    let bytes: [UInt8]
    /// The opening quote; after reading, the byte behind the closing one.
    var offset: Int

    init(bytes: [UInt8], offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    /// The text without its quotes and escapes.
    mutating func string() throws(JSONFault) -> String {
        offset += 1
        var text: [UInt8] = []
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case UInt8(ascii: "\""):
                offset += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text.append(contentsOf: String(try escape()).utf8)
            case 0..<0x20: throw fault(.controlCharacter)
            default:
                text.append(byte)
                offset += 1
            }
        }
        throw fault(.ended)
    }

    private func fault(_ kind: JSONFault.Kind, at place: Int? = nil) -> JSONFault {
        JSONFault(kind: kind, offset: place ?? offset)
    }

    /// The scalar that the escape at `offset` stands for.
    private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
        let start = offset
        guard start + 1 < bytes.count else { throw fault(.ended, at: bytes.count) }
        offset += 2
        switch bytes[start + 1] {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try scalar(from: start)
        default: throw fault(.badEscape, at: start)
        }
    }

    private mutating func scalar(from start: Int) throws(JSONFault) -> Unicode.Scalar {
        let first = try unit(from: start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
            bytes[offset + 1] == UInt8(ascii: "u")
        else { throw fault(.loneSurrogate, at: start) }
        let next = offset
        offset += 2
        let second = try unit(from: next)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        else { throw fault(.loneSurrogate, at: start) }
        return scalar
    }

    /// Four hexadecimal digits.
    private mutating func unit(from start: Int) throws(JSONFault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard offset < bytes.count else { throw fault(.ended) }
            let digit: UInt8 =
                switch bytes[offset] {
                case let byte where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte): byte - UInt8(ascii: "0")
                case let byte where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20):
                    (byte | 0x20) - UInt8(ascii: "a") + 10
                default: throw fault(.badEscape, at: start)
                }
            value = value << 4 | UInt32(digit)
            offset += 1
        }
        return value
    }
}
