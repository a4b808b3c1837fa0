public import Instruments

/// A value of JSON. Objects keep the order of their members, and numbers stay exact.
public indirect enum JSONValue: Sendable, Hashable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number.
    case number(JSONNumber)
    /// A text.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// An object; no two members have one key.
    case object([JSONMember])

    /// A whole number.
    public static func number(_ number: Int) -> JSONValue { .number(JSONNumber(Rational(number))) }

    /// A number; see `JSONNumber.init(_:)` for what is printed of it.
    public static func number(_ number: Rational) -> JSONValue { .number(JSONNumber(number)) }

    /// The value of the member `key`; nil where there is none, and for what is no object.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The text; nil for any other value.
    public var text: String? {
        if case .string(let text) = self { text } else { nil }
    }
}

/// One member of an object.
public struct JSONMember: Sendable, Hashable {
    /// Its key.
    public let key: String
    /// Its value.
    public let value: JSONValue

    /// A member of an object.
    public init(_ key: String, _ value: JSONValue) {
        self.key = key
        self.value = value
    }
}

/// A number of JSON, as written and exactly.
public struct JSONNumber: Sendable, Hashable {
    /// The number as written.
    public let text: String
    /// The number that is written; nil where its terms leave 64 bits.
    public let exact: Rational?

    /// A number as read.
    init(text: String, exact: Rational?) {
        self.text = text
        self.exact = exact
    }

    /// The number as written in results: exactly where it ends within twelve decimals, else rounded half up to twelve.
    public init(_ number: Rational) {
        let scale = Int128(1_000_000_000_000)
        let scaled = Int128(number.numerator) * scale
        let bottom = Int128(number.denominator)
        var (quotient, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: bottom.magnitude)
        let isExact = rest == 0
        if rest * 2 >= bottom.magnitude { quotient += 1 }
        let (whole, fraction) = quotient.quotientAndRemainder(dividingBy: scale.magnitude)
        var text = String(whole)
        if fraction != 0 {
            var digits = String(fraction)
            digits = String(repeating: "0", count: 12 - digits.utf8.count) + digits
            while digits.last == "0" { digits.removeLast() }
            text += "." + digits
        }
        let sign: Int64 = number.numerator < 0 ? -1 : 1
        self.text = sign < 0 && quotient != 0 ? "-" + text : text
        exact = isExact ? number : Int64(exactly: quotient).flatMap { Rational(sign * $0, over: Int64(scale)) }
    }
}
