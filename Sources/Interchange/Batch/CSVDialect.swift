/// How a CSV file is written.
public struct CSVDialect: Sendable, Hashable {
    /// Between fields.
    public var delimiter: UInt8
    /// Between whole numbers and decimals.
    public var decimal: UInt8
    /// What stands for a blank besides an empty field.
    public var blanks: Set<String>

    /// RFC 4180, with a point in decimals.
    public init(delimiter: UInt8 = UInt8(ascii: ","), decimal: UInt8 = UInt8(ascii: "."), blanks: Set<String> = []) {
        (self.delimiter, self.decimal, self.blanks) = (delimiter, decimal, blanks)
    }

    /// The text as a field: in quotes where it holds a delimiter, a quote or a line break.
    func field(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 == delimiter || $0 == Self.quote || $0 == 0x0A || $0 == 0x0D }) else {
            return bytes
        }
        return [Self.quote] + bytes.flatMap { $0 == Self.quote ? [$0, $0] : [$0] } + [Self.quote]
    }

    /// The number of a text in this dialect, with the point that the definitions use.
    func point(_ text: String) -> String {
        decimal == UInt8(ascii: ".") ? text : text.replacing(String(UnicodeScalar(decimal)), with: ".")
    }

    /// A number's text with the decimal mark of this dialect.
    func marked(_ number: String) -> String {
        decimal == UInt8(ascii: ".") ? number : number.replacing(".", with: String(UnicodeScalar(decimal)))
    }

    static let quote = UInt8(ascii: "\"")
}
