/// Follows the source of a scalar as the parser does, to find from where a byte of its text came.
///
/// ```
/// source   >↵  sum(items 1↵    to 9)↵        the text is counted down from `remaining`,
/// text         sum(items 1 ␣ to 9)↵          piece by piece, until the piece that holds the byte
/// ```
struct ScalarTrace {
    private let bytes: [UInt8]
    private var position: Int
    private var end: Int
    /// How many bytes of the text still stand before the byte that is sought.
    private var remaining: Int
    private var found: Int?

    /// - Parameters:
    ///   - start: Where the scalar begins, its quote or header included.
    ///   - end: Just behind its last character.
    ///   - seeking: The offset in the scalar's text.
    init(bytes: [UInt8], start: Int, end: Int, seeking: Int) {
        self.bytes = bytes
        self.position = start
        self.end = end
        self.remaining = seeking
    }

    /// The offset in the source; of what lies behind the text, the place behind the last character.
    mutating func follow(_ scalar: Scalar) -> Int {
        switch scalar.style {
        case .plain: followFlow(scalar.style)
        case .singleQuoted, .doubleQuoted:
            position += 1
            end = max(position, end - 1)
            followFlow(scalar.style)
        case .literal, .folded: followBlock(scalar)
        }
        return found ?? end
    }

    private var here: UInt8? { position < end ? bytes[position] : nil }

    /// Counts a piece of text that came from a piece of source; what is not `verbatim` has its first byte's place only.
    private mutating func pass(_ count: Int, from offset: Int, verbatim: Bool = false) {
        guard found == nil else { return }
        if remaining < count { found = verbatim ? offset + remaining : offset }
        remaining -= count
    }
}

// MARK: - Plain and quoted

extension ScalarTrace {
    private mutating func followFlow(_ style: Scalar.Style) {
        while found == nil, let byte = here {
            let start = position
            if byte.isBlank || lineBreak() != nil {
                while here?.isBlank == true { position += 1 }
                if lineBreak() == nil { pass(position - start, from: start, verbatim: true) } else { fold() }
            } else if style == .doubleQuoted, byte == UInt8(ascii: "\\") {
                escape()
            } else {
                position += style == .singleQuoted && byte == UInt8(ascii: "'") ? 2 : 1
                pass(1, from: start)
            }
        }
    }

    /// Line breaks and the blanks around them: one becomes a space, of several the first is dropped.
    private mutating func fold(escaped: Bool = false) {
        var breaks = takeBreaks(indent: .max)
        if let first = breaks.first, first.isLineFeed || escaped {
            breaks.removeFirst()
            if breaks.isEmpty, !escaped { pass(1, from: first.offset) }
        }
        for each in breaks { pass(each.width, from: each.offset) }
    }

    private mutating func escape() {
        let start = position
        position += 1
        guard let letter = here, lineBreak() == nil else { return fold(escaped: true) }
        position += 1
        switch letter {
        case UInt8(ascii: "x"): pass(hexadecimal(2), from: start)
        case UInt8(ascii: "u"): pass(hexadecimal(4), from: start)
        case UInt8(ascii: "U"): pass(hexadecimal(8), from: start)
        case UInt8(ascii: "N"), UInt8(ascii: "_"): pass(2, from: start)
        case UInt8(ascii: "L"), UInt8(ascii: "P"): pass(3, from: start)
        default: pass(1, from: start)
        }
    }

    /// How many bytes the scalar of an escape takes in UTF-8.
    private mutating func hexadecimal(_ digits: Int) -> Int {
        let behind = min(position + digits, end)
        let value = UInt32(String(decoding: bytes[position..<behind], as: UTF8.self), radix: 16)
        position = behind
        return value.flatMap(Unicode.Scalar.init).map { UTF8.width($0) } ?? 1
    }
}

// MARK: - Literal and folded

extension ScalarTrace {
    private mutating func followBlock(_ scalar: Scalar) {
        while here != nil, lineBreak() == nil { position += 1 }
        _ = takeBreak()
        let indent = Self.indent(bytes[position..<end]) - Self.indent(Array(scalar.text.utf8)[...])
        var before: LineBreak?
        var blank = false
        var empty = takeBreaks(indent: indent)
        while found == nil, let byte = here {
            if let before, !(scalar.style == .folded && before.isLineFeed && !blank && !byte.isBlank) {
                pass(before.width, from: before.offset)
            } else if let before, empty.isEmpty {
                pass(1, from: before.offset)
            }
            for each in empty { pass(each.width, from: each.offset) }
            blank = byte.isBlank
            let start = position
            while here != nil, lineBreak() == nil { position += 1 }
            pass(position - start, from: start, verbatim: true)
            before = takeBreak()
            empty = takeBreaks(indent: indent)
        }
    }

    /// How many spaces stand before the first other character of a text, on its line.
    private static func indent(_ text: ArraySlice<UInt8>) -> Int {
        var spaces = 0
        var position = text.startIndex
        while position < text.endIndex {
            if text[position] == UInt8(ascii: " ") {
                spaces += 1
                position += 1
            } else if let found = LineBreak(in: text, at: position) {
                spaces = 0
                position += found.length
            } else {
                return spaces
            }
        }
        return 0
    }
}

// MARK: - Line breaks

extension ScalarTrace {
    /// The line break that stands here, if one does.
    private func lineBreak() -> LineBreak? {
        LineBreak(in: bytes[..<end], at: position)
    }

    private mutating func takeBreak() -> LineBreak? {
        let found = lineBreak()
        position += found?.length ?? 0
        return found
    }

    /// Line breaks with at most `indent` spaces before each; for plain and quoted scalars, any blanks.
    private mutating func takeBreaks(indent: Int) -> [LineBreak] {
        var breaks: [LineBreak] = []
        while true {
            var spaces = 0
            while spaces < indent, here == UInt8(ascii: " ") || indent == .max && here?.isBlank == true {
                position += 1
                spaces += 1
            }
            guard let taken = takeBreak() else { return breaks }
            breaks.append(taken)
        }
    }
}
