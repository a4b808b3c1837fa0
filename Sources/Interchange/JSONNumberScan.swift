internal import Instruments

/// Reads one number, exactly.
struct JSONNumberScan {
    let bytes: [UInt8]
    /// Where the number begins; after reading, where it ends or where it goes wrong.
    var offset: Int

    private var digits: Int64 = 0
    private var scale = 0
    /// Zeros that have been passed and count only if another digit follows.
    private var zeros = 0
    private var isTooLong = false

    init(bytes: [UInt8], offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    /// The number; nil where it is not written as JSON writes one.
    mutating func number() -> JSONNumber? {
        let start = offset
        let isNegative = take("-")
        let first = offset
        guard run(isFraction: false) > 0 else { return nil }
        if bytes[first] == UInt8(ascii: "0"), offset > first + 1 {
            offset = first + 1
            return nil
        }
        if take("."), run(isFraction: true) == 0 { return nil }
        guard let exponent = exponent() else { return nil }
        if let byte, Self.isLetter(byte) { return nil }
        return JSONNumber(
            text: String(decoding: bytes[start..<offset], as: UTF8.self),
            exact: exact(isNegative: isNegative, exponent: exponent))
    }

    private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF) || byte == UInt8(ascii: ".")
    }

    private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: wanted) else { return false }
        offset += 1
        return true
    }

    private mutating func digit() -> Int64? {
        guard let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        offset += 1
        return Int64(byte - UInt8(ascii: "0"))
    }

    /// Passes a run of digits, and says how many there were.
    private mutating func run(isFraction: Bool) -> Int {
        var count = 0
        while let digit = digit() {
            count += 1
            if isFraction { scale -= 1 }
            if digit == 0 {
                zeros += 1
            } else {
                while zeros > 0 {
                    append(0)
                    zeros -= 1
                }
                append(digit)
            }
        }
        return count
    }

    private mutating func append(_ digit: Int64) {
        let (shifted, over) = digits.multipliedReportingOverflow(by: 10)
        let (sum, carried) = shifted.addingReportingOverflow(digit)
        if over || carried { isTooLong = true } else { digits = sum }
    }

    /// The power of ten behind the number, held to a hundred thousand; nil where it is written wrongly.
    private mutating func exponent() -> Int? {
        guard take("e") || take("E") else { return 0 }
        let isNegative = take("-")
        if !isNegative { _ = take("+") }
        guard let first = digit() else { return nil }
        var value = Int(first)
        while let digit = digit() { value = min(100_000, value * 10 + Int(digit)) }
        return isNegative ? -value : value
    }

    private func exact(isNegative: Bool, exponent: Int) -> Rational? {
        if isTooLong { return nil }
        if digits == 0 { return .zero }
        let power = scale + zeros + exponent
        guard abs(power) <= 18 else { return nil }
        var ten: Int64 = 1
        for _ in 0..<abs(power) { ten *= 10 }
        let signed = isNegative ? -digits : digits
        if power < 0 { return Rational(signed, over: ten) }
        let (product, over) = signed.multipliedReportingOverflow(by: ten)
        return over ? nil : Rational(product, over: 1)
    }
}
