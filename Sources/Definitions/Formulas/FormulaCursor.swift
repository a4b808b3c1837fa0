/// A place in the text of a formula, and what can be read from there.
///
/// The same letters are an id after `items` and a number elsewhere, so the parser says what it wants to read. Whatever
/// is read takes the white space behind it along.
struct FormulaCursor {
    private let bytes: [UInt8]
    /// Where the next thing begins.
    private(set) var offset = 0
    /// Where the last thing ended.
    private(set) var end = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
        skipSpace()
    }

    var isAtEnd: Bool { offset == bytes.count }

    /// The byte that comes next, or the one so many later.
    func byte(_ ahead: Int = 0) -> UInt8? {
        offset + ahead < bytes.count ? bytes[offset + ahead] : nil
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Takes a symbol, if it comes next.
    mutating func take(symbol: String) -> Bool {
        guard startsWith(symbol) else { return false }
        advance(symbol.utf8.count)
        return true
    }

    /// Takes a word of the grammar, if it comes next and ends there.
    mutating func take(word: String) -> Bool {
        guard isNext(word: word) else { return false }
        advance(word.utf8.count)
        return true
    }

    /// Whether a word of the grammar comes next and ends there.
    func isNext(word: String) -> Bool {
        guard startsWith(word) else { return false }
        return byte(word.utf8.count).map { !$0.isIDLetter } ?? true
    }

    private func startsWith(_ text: String) -> Bool {
        bytes[offset...].starts(with: text.utf8)
    }

    /// Takes a name: a letter, then letters, digits and `_`.
    mutating func takeName() -> FormulaName? {
        guard let first = byte(), first.isLetter else { return nil }
        return takeRun { $0.isIDLetter }
    }

    /// Takes an id: letters, digits, `_` and dots inside.
    mutating func takeID() -> FormulaName? {
        var length = 0
        while let next = byte(length) {
            let isInnerDot = next == UInt8(ascii: ".") && length > 0 && byte(length + 1)?.isIDLetter == true
            guard next.isIDLetter || isInnerDot else { break }
            length += 1
        }
        return length == 0 ? nil : taken(length)
    }

    /// Takes the word behind `is`: letters and hyphens.
    mutating func takeKind() -> FormulaName? {
        takeRun { $0.isIDLetter || $0 == UInt8(ascii: "-") }
    }

    /// Takes a number's stretch: a minus sign, digits, a dot with digits.
    mutating func takeNumber() -> FormulaName? {
        var length = byte() == UInt8(ascii: "-") ? 1 : 0
        guard byte(length)?.isASCIIDigit == true else { return nil }
        while byte(length)?.isASCIIDigit == true { length += 1 }
        if byte(length) == UInt8(ascii: "."), byte(length + 1)?.isASCIIDigit == true {
            length += 1
            while byte(length)?.isASCIIDigit == true { length += 1 }
        }
        return taken(length)
    }

    /// Takes a word as printed: everything up to `and`, `or`, a comma, a bracket or the end.
    mutating func takePrintedWord() -> FormulaName? {
        var length = 0
        var wordEnd = 0
        while let next = byte(length), next != UInt8(ascii: ","), !next.isBracket {
            let isWordStart = length == 0 || byte(length - 1)?.isSpace == true
            if isWordStart, isConjunction(at: length) { break }
            length += 1
            if !next.isSpace { wordEnd = length }
        }
        return wordEnd == 0 ? nil : taken(wordEnd)
    }

    /// Whether `and` or `or` stands alone so many bytes ahead.
    private func isConjunction(at ahead: Int) -> Bool {
        var ahead = ahead
        switch byte(ahead) {
        case UInt8(ascii: "a"):
            guard byte(ahead + 1) == UInt8(ascii: "n"), byte(ahead + 2) == UInt8(ascii: "d") else { return false }
            ahead += 3
        case UInt8(ascii: "o"):
            guard byte(ahead + 1) == UInt8(ascii: "r") else { return false }
            ahead += 2
        default: return false
        }
        return byte(ahead).map { $0.isSpace || $0.isBracket || $0 == UInt8(ascii: ",") } ?? true
    }

    /// The stretch of whatever comes next, for a complaint: a run of letters, or one character; empty at the end.
    var nextStretch: Range<Int> {
        guard let first = byte() else { return end..<end }
        var length = 1
        if first.isIDLetter {
            while byte(length)?.isIDLetter == true { length += 1 }
        } else {
            while let next = byte(length), next & 0xC0 == 0x80 { length += 1 }
        }
        return offset..<offset + length
    }

    private mutating func takeRun(_ belongs: (UInt8) -> Bool) -> FormulaName? {
        var length = 0
        while let next = byte(length), belongs(next) { length += 1 }
        return length == 0 ? nil : taken(length)
    }

    private mutating func taken(_ length: Int) -> FormulaName {
        let range = offset..<offset + length
        advance(length)
        return FormulaName(text: text(range), range: range)
    }

    private mutating func advance(_ length: Int) {
        offset += length
        end = offset
        skipSpace()
    }

    private mutating func skipSpace() {
        while offset < bytes.count, bytes[offset].isSpace { offset += 1 }
    }
}

extension UInt8 {
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    fileprivate var isBracket: Bool { self == UInt8(ascii: "(") || self == UInt8(ascii: ")") }
    var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
    var isIDLetter: Bool { isLetter || isASCIIDigit || self == UInt8(ascii: "_") }
}
