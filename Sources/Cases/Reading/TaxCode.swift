/// The pattern of an Italian tax code: sixteen letters and digits, which may be grouped by blanks, points or hyphens.
///
/// Six letters of surname and name, two digits of the year, a letter of the month, two digits of the day, a letter and
/// three digits of the place, a letter of control. Where several people would have one code, digits from the right become
/// letters, so a letter of that alphabet stands for a digit; at least one digit is asked for, lest a word be taken for a
/// code. The letter of control is not computed: a code with a slip tells as much.
enum TaxCode {
    private enum Part { case letter, digit, month }

    private static let pattern: [Part] = [
        .letter, .letter, .letter, .letter, .letter, .letter, .digit, .digit, .month, .digit, .digit, .letter, .digit,
        .digit, .digit, .letter,
    ]
    /// Where the parts of a code are set apart in print.
    private static let joints: Set<Int> = [3, 6, 11, 15]

    /// Where in `bytes` tax codes stand.
    static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var position = 0
        while position < bytes.count {
            if position == 0 || !bytes[position - 1].isWordByte, let end = end(of: bytes, from: position) {
                found.append(position..<end)
                position = end
            } else {
                position += 1
            }
        }
        return found
    }

    /// Where the code that begins at `start` ends; nil if none begins there.
    private static func end(of bytes: [UInt8], from start: Int) -> Int? {
        var position = start
        var digits = 0
        for (index, part) in pattern.enumerated() {
            if joints.contains(index), position < bytes.count, " .-".utf8.contains(bytes[position]) { position += 1 }
            guard position < bytes.count, fits(bytes[position].capital, part) else { return nil }
            if bytes[position].isDigit { digits += 1 }
            position += 1
        }
        let isWhole = position == bytes.count || !bytes[position].isWordByte
        return isWhole && digits > 0 ? position : nil
    }

    private static func fits(_ byte: UInt8, _ part: Part) -> Bool {
        switch part {
        case .letter: byte.isCapital
        case .digit: byte.isDigit || "LMNPQRSTUV".utf8.contains(byte)
        case .month: "ABCDEHLMPRST".utf8.contains(byte)
        }
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    /// The letter as a capital; any other byte as it is.
    fileprivate var capital: UInt8 { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) ? self - 32 : self }
    /// Whether a word goes on over this byte: a letter, a digit, or a part of a character outside ASCII.
    fileprivate var isWordByte: Bool { isDigit || capital.isCapital || self >= 0x80 }
}
