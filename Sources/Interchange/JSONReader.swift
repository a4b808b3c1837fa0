internal import Instruments

/// Reads JSON as RFC 8259 has it, and nothing more lenient: no comment, no repeated key, nothing after the value.
public struct JSONReader {
    /// The longest text that is read, in bytes.
    public static let longest = 1 << 20
    /// How deep lists and objects may stand in each other.
    public static let deepest = 64

    private let bytes: [UInt8]
    private var offset = 0

    /// Reads the one value that `bytes` hold.
    ///
    /// - Throws: The first fault, with its byte offset.
    public static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        if bytes.count > longest { throw JSONFault(kind: .tooLong, offset: longest) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONFault(kind: .byteOrderMark, offset: 0) }
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            throw JSONFault(kind: .notUTF8, offset: error.byteOffsets.lowerBound)
        }
        var reader = JSONReader(bytes: bytes)
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        if reader.offset < bytes.count { throw reader.fault(.trailing) }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    // MARK: Bytes

    private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private func fault(_ kind: JSONFault.Kind, at place: Int? = nil) -> JSONFault {
        JSONFault(kind: kind, offset: place ?? offset)
    }

    private func missing(_ expected: JSONFault.Expected) -> JSONFault {
        fault(offset < bytes.count ? .expected(expected) : .ended)
    }

    private mutating func skipSpace() {
        while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: wanted) else { return false }
        offset += 1
        return true
    }

    // MARK: Values

    private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
        skipSpace()
        guard let byte else { throw fault(.ended) }
        switch byte {
        case UInt8(ascii: "{"): return try object(depth: depth + 1)
        case UInt8(ascii: "["): return try array(depth: depth + 1)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw fault(.expected(.value))
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        let start = offset
        for letter in word.description.utf8 {
            guard byte == letter else { throw byte == nil ? fault(.ended) : fault(.expected(.value), at: start) }
            offset += 1
        }
        return value
    }

    private mutating func array(depth: Int) throws(JSONFault) -> JSONValue {
        if depth > Self.deepest { throw fault(.tooDeep) }
        offset += 1
        var elements: [JSONValue] = []
        skipSpace()
        if take("]") { return .array([]) }
        while true {
            elements.append(try value(depth: depth))
            skipSpace()
            if take("]") { return .array(elements) }
            guard take(",") else { throw missing(.commaOrBracket) }
        }
    }

    private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
        if depth > Self.deepest { throw fault(.tooDeep) }
        offset += 1
        var members: [JSONMember] = []
        var keys: Set<String> = []
        skipSpace()
        if take("}") { return .object([]) }
        while true {
            skipSpace()
            let start = offset
            guard byte == UInt8(ascii: "\"") else { throw missing(.key) }
            let key = try string()
            guard keys.insert(key).inserted else { throw fault(.repeatedKey(key), at: start) }
            skipSpace()
            guard take(":") else { throw missing(.colon) }
            members.append(JSONMember(key, try value(depth: depth)))
            skipSpace()
            if take("}") { return .object(members) }
            guard take(",") else { throw missing(.commaOrBrace) }
        }
    }

    private mutating func number() throws(JSONFault) -> JSONNumber {
        var scan = JSONNumberScan(bytes: bytes, offset: offset)
        guard let number = scan.number() else {
            throw fault(scan.offset < bytes.count ? .badNumber : .ended, at: scan.offset)
        }
        offset = scan.offset
        return number
    }

    private mutating func string() throws(JSONFault) -> String {
        var scan = JSONStringScan(bytes: bytes, offset: offset)
        let text = try scan.string()
        offset = scan.offset
        return text
    }
}
