/// Why a text is no JSON, and where.
public struct JSONFault: Error, Sendable, Hashable {
    /// What is wrong.
    public enum Kind: Sendable, Hashable {
        /// The text is longer than a document may be.
        case tooLong
        /// Lists and objects stand deeper in each other than they may.
        case tooDeep
        /// The bytes are no UTF-8.
        case notUTF8
        /// The text begins with a byte order mark.
        case byteOrderMark
        /// The text ends before the value does.
        case ended
        /// Something else must stand here.
        case expected(Expected)
        /// A number is not written as JSON writes one.
        case badNumber
        /// A control character stands bare in a text.
        case controlCharacter
        /// An escape that JSON has not.
        case badEscape
        /// Half of a pair of escapes stands alone.
        case loneSurrogate
        /// An object has a key twice.
        case repeatedKey(String)
        /// Something follows the value.
        case trailing
    }

    /// What can be expected.
    public enum Expected: Sendable, Hashable {
        /// A value.
        case value
        /// A key in quotes.
        case key
        /// `:`
        case colon
        /// `,` or `}`
        case commaOrBrace
        /// `,` or `]`
        case commaOrBracket
    }

    /// What is wrong.
    public let kind: Kind
    /// How many bytes stand before the place.
    public let offset: Int
}
