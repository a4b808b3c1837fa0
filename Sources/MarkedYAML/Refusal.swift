/// One reason for which a text is not taken, with its place.
public struct Refusal: Error, Sendable, Hashable {
    /// What is wrong. The raw values are stable names.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// `&name`: a value is written where it is used.
        case anchor
        /// `*name`; its place in the tree holds an empty plain scalar.
        case alias
        /// `!name`: a value has the type that its field wants.
        case tag
        /// A line with `%` before the document.
        case directive
        /// `<<` as a key; its entry is left out of the tree.
        case mergeKey = "merge-key"
        /// A key that the mapping has already; the later entry is left out of the tree.
        case repeatedKey = "repeated-key"
        /// A sequence or mapping as a key; its entry is left out of the tree.
        case keyNotScalar = "key-not-scalar"
        /// A second document in one file; reading ends before it.
        case furtherDocument = "further-document"
        /// Nothing but white space and comments.
        case empty
        /// What YAML does not allow; reading ends there.
        case syntax
        /// More levels than the limit; reading ends there.
        case tooDeep = "too-deep"
        /// More nodes than the limit; reading ends there.
        case tooManyNodes = "too-many-nodes"
        /// More bytes than the limit, or than memory; nothing is read.
        case tooLarge = "too-large"
        /// A NUL byte; nothing is read.
        case nul
        /// Another character that YAML forbids; nothing is read.
        case controlCharacter = "control-character"
        /// Bytes that are no UTF-8; nothing is read.
        case malformedUTF8 = "malformed-utf-8"
        /// A text in UTF-16 or UTF-32; nothing is read.
        case utf16 = "utf-16"
    }

    /// What is wrong.
    public var reason: Reason
    /// Where. Of a syntax error: where the parser gave up, which can be far behind the cause.
    public var extent: Extent
    /// What it belongs to, where there is such a thing: the first of two equal keys, the beginning of the construct that a
    /// syntax error broke.
    public var context: Extent?
    /// A sentence for the author of the file.
    public var message: String

    /// A refusal with its place and words.
    public init(reason: Reason, extent: Extent, context: Extent? = nil, message: String) {
        self.reason = reason
        self.extent = extent
        self.context = context
        self.message = message
    }
}
