/// What is checked of the bytes before the parser sees them, so that its reader has nothing left to refuse.
extension SourceText {
    /// The first thing for which the bytes cannot be read as YAML at all; nil if they can.
    func inadmissible() -> Refusal? {
        if isUTF16 {
            return Refusal(
                reason: .utf16, extent: extent(from: 0, to: 0), message: "the file is not in UTF-8; save it as UTF-8")
        }
        let forbidden = firstForbidden()
        let malformed = firstMalformed()
        if let malformed, malformed.lowerBound < forbidden?.lowerBound ?? .max {
            return Refusal(
                reason: .malformedUTF8, extent: extent(from: malformed.lowerBound, to: malformed.upperBound),
                message: "these bytes are no UTF-8; save the file as UTF-8")
        }
        guard let forbidden else { return nil }
        let isNUL = bytes[forbidden.lowerBound] == 0
        return Refusal(
            reason: isNUL ? .nul : .controlCharacter,
            extent: extent(from: forbidden.lowerBound, to: forbidden.upperBound),
            message: isNUL ? "a NUL byte stands in the text" : "a control character stands in the text")
    }

    /// Whether the text begins with a byte order mark of UTF-16 or UTF-32, or with every other byte zero.
    private var isUTF16: Bool {
        guard bytes.count >= 2 else { return false }
        let pair = (bytes[0], bytes[1])
        return pair == (0xFE, 0xFF) || pair == (0xFF, 0xFE) || (pair.0 == 0) != (pair.1 == 0)
            || bytes.starts(with: [0, 0, 0xFE, 0xFF])
    }

    private func firstMalformed() -> Range<Int>? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets
        }
    }

    /// The first character that YAML 1.1 does not allow, written in hexadecimal: below 20 but for tab and line breaks,
    /// 7F to 9F but for 85 (in UTF-8 C2 80 to C2 9F), FFFE and FFFF (EF BF BE and EF BF BF).
    private func firstForbidden() -> Range<Int>? {
        let bytes = bytes.span
        var offset = 0
        while offset < bytes.count {
            if bytes.hasEightPrintable(at: offset) {
                offset += 8
                continue
            }
            switch bytes[offset] {
            case 0x09, 0x0A, 0x0D, 0x20...0x7E: break
            case 0x00...0x1F, 0x7F: return offset..<offset + 1
            case 0xC2 where offset + 1 < bytes.count:
                let next = bytes[offset + 1]
                if (0x80...0x9F).contains(next), next != 0x85 { return offset..<offset + 2 }
            case 0xEF where offset + 2 < bytes.count:
                if bytes[offset + 1] == 0xBF, bytes[offset + 2] >= 0xBE { return offset..<offset + 3 }
            default: break
            }
            offset += 1
        }
        return nil
    }
}
