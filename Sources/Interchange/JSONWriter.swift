extension JSONValue {
    /// How a value is laid out.
    public enum Layout: Sendable, Hashable {
        /// On one line, without spaces.
        case compact
        /// A line a member, two spaces a step; lists without lists and objects inside stay on one line.
        case pretty
    }

    /// The value as UTF-8, without a line break at the end.
    public func bytes(_ layout: Layout = .compact) -> [UInt8] {
        var writer = JSONWriter(isPretty: layout == .pretty)
        writer.write(self, depth: 0)
        return writer.bytes
    }

    /// The value as text, without a line break at the end.
    public func text(_ layout: Layout) -> String {
        String(decoding: bytes(layout), as: UTF8.self)
    }
}

/// Writes values of JSON, their members in order.
private struct JSONWriter {
    let isPretty: Bool
    var bytes: [UInt8] = []

    init(isPretty: Bool) { self.isPretty = isPretty }

    mutating func write(_ value: JSONValue, depth: Int) {
        switch value {
        case .null: put("null")
        case .bool(let truth): put(truth ? "true" : "false")
        case .number(let number): put(number.text)
        case .string(let text): quote(text)
        case .array(let elements): list(elements, depth: depth)
        case .object(let members):
            guard !members.isEmpty else { return put("{}") }
            put("{")
            for (index, member) in members.enumerated() {
                separate(index, depth: depth + 1)
                quote(member.key)
                put(isPretty ? ": " : ":")
                write(member.value, depth: depth + 1)
            }
            breakLine(depth: depth)
            put("}")
        }
    }

    private mutating func list(_ elements: [JSONValue], depth: Int) {
        let isFlat = elements.allSatisfy(\.isScalar)
        put("[")
        for (index, element) in elements.enumerated() {
            if isFlat {
                if index > 0 { put(isPretty ? ", " : ",") }
            } else {
                separate(index, depth: depth + 1)
            }
            write(element, depth: depth + 1)
        }
        if !isFlat { breakLine(depth: depth) }
        put("]")
    }

    private mutating func separate(_ index: Int, depth: Int) {
        if index > 0 { put(",") }
        breakLine(depth: depth)
    }

    private mutating func breakLine(depth: Int) {
        guard isPretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): put("\\\"")
            case UInt8(ascii: "\\"): put("\\\\")
            case 0x0A: put("\\n")
            case 0x0D: put("\\r")
            case 0x09: put("\\t")
            case 0..<0x20:
                put("\\u00")
                put(byte < 0x10 ? "0" : "1")
                put(String(byte & 0xF, radix: 16))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension JSONValue {
    fileprivate var isScalar: Bool {
        switch self {
        case .array, .object: false
        case .null, .bool, .number, .string: true
        }
    }
}
