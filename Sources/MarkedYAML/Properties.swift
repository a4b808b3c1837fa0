/// The anchor and the tag before a value, found in the source, for the parser does not say where each of them stands.
struct Properties {
    /// Each anchor or tag, in order, as offsets in bytes.
    private(set) var found: [(reason: Refusal.Reason, range: Range<Int>)] = []
    /// Where the value itself begins.
    private(set) var end: Int

    /// What stands at `start` and behind it, up to the end of the slice.
    init(in bytes: ArraySlice<UInt8>, at start: Int) {
        end = start
        while end < bytes.endIndex {
            let begin = end
            switch bytes[begin] {
            case UInt8(ascii: "&"):
                end = bytes[(begin + 1)...].firstIndex { !$0.isWordCharacter } ?? bytes.endIndex
                found.append((.anchor, begin..<end))
            case UInt8(ascii: "!"):
                end = Self.endOfTag(in: bytes, at: begin)
                found.append((.tag, begin..<end))
            default: return
            }
            Self.skipWhite(in: bytes, from: &end)
        }
    }

    private static func endOfTag(in bytes: ArraySlice<UInt8>, at begin: Int) -> Int {
        let isVerbatim = bytes[begin...].starts(with: "!<".utf8)
        var end = begin + 1
        while end < bytes.endIndex, !isWhite(in: bytes, at: end) {
            if isVerbatim, bytes[end] == UInt8(ascii: ">") { return end + 1 }
            if !isVerbatim, ",[]{}".utf8.contains(bytes[end]) { return end }
            end += 1
        }
        return end
    }

    /// Passes over blanks, line breaks and comments.
    private static func skipWhite(in bytes: ArraySlice<UInt8>, from position: inout Int) {
        var isBehindWhite = false
        while position < bytes.endIndex {
            if bytes[position].isBlank {
                position += 1
            } else if let found = LineBreak(in: bytes, at: position) {
                position += found.length
            } else if bytes[position] == UInt8(ascii: "#"), isBehindWhite {
                while position < bytes.endIndex, LineBreak(in: bytes, at: position) == nil { position += 1 }
            } else {
                return
            }
            isBehindWhite = true
        }
    }

    private static func isWhite(in bytes: ArraySlice<UInt8>, at position: Int) -> Bool {
        bytes[position].isBlank || LineBreak(in: bytes, at: position) != nil
    }
}

extension UInt8 {
    /// Whether the byte may stand in an anchor's name: an ASCII letter or digit, `_` or `-`.
    fileprivate var isWordCharacter: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
