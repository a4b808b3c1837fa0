extension Rational {
    /// The number that `text` spells: `12`, `-3`, `0.081`, `+1`; nil for anything else or for more than 18 digits.
    public init?(_ text: some StringProtocol) {
        var bytes = text.utf8[...]
        var negative = false
        if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            negative = sign == UInt8(ascii: "-")
            bytes = bytes.dropFirst()
        }
        var value: Int64 = 0
        var scale: Int64 = 1
        var digits = 0
        var fraction = false
        var endsInDigit = false
        for byte in bytes {
            if byte == UInt8(ascii: ".") {
                guard !fraction, digits > 0 else { return nil }
                (fraction, endsInDigit) = (true, false)
                continue
            }
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits < 18 else { return nil }
            value = value * 10 + Int64(byte - UInt8(ascii: "0"))
            if fraction { scale *= 10 }
            (digits, endsInDigit) = (digits + 1, true)
        }
        guard endsInDigit else { return nil }
        self.init(negative ? -value : value, over: scale)
    }

    /// The number in decimals, rounded half up (away from zero) to at most `places`; zeros at the end are dropped
    /// unless `padded`.
    public func decimal(places: Int, padded: Bool = false) -> String {
        guard let shown = Rounding(.halfUp, toDecimals: places).applied(to: self) else { return "\(self)" }
        var scale = Int128(1)
        for _ in 0..<places { scale *= 10 }
        let scaled = Int128(shown.numerator) * scale / Int128(shown.denominator)
        let magnitude = scaled.magnitude
        let whole = String(magnitude / scale.magnitude)
        var digits = String(magnitude % scale.magnitude)
        digits = String(repeating: "0", count: max(0, places - digits.utf8.count)) + digits
        if places == 0 { digits = "" }
        if !padded { while digits.last == "0" { digits.removeLast() } }
        return (scaled < 0 ? "-" : "") + whole + (digits.isEmpty ? "" : "." + digits)
    }

    /// How many decimals write the number exactly, if at most `limit` do.
    public func exactDecimals(upTo limit: Int) -> Int? {
        var rest = denominator
        var (twos, fives) = (0, 0)
        while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
        while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
        guard rest == 1, max(twos, fives) <= limit else { return nil }
        return max(twos, fives)
    }
}

extension Rational: CustomStringConvertible {
    /// The number as decimals where it ends within twelve of them, else as a ratio: `2.5`, `32/7`.
    public var description: String {
        if isWhole { return String(numerator) }
        if let places = exactDecimals(upTo: 12), let text = exactText(places: places) { return text }
        return "\(numerator)/\(denominator)"
    }

    private func exactText(places: Int) -> String? {
        var scale = Int128(1)
        for _ in 0..<places { scale *= 10 }
        let magnitude = (Int128(numerator) * (scale / Int128(denominator))).magnitude
        let digits = String(magnitude % scale.magnitude)
        let padding = String(repeating: "0", count: places - digits.utf8.count)
        return (numerator < 0 ? "-" : "") + String(magnitude / scale.magnitude) + "." + padding + digits
    }
}
