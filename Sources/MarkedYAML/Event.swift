/// One step of the parser through a text. Places are counted in scalars from the start of the text.
struct Event {
    enum Kind {
        case streamEnd, documentStart, alias, sequenceStart, mappingStart, collectionEnd, other
        case scalar(Scalar)
    }

    var kind: Kind
    var start: Int
    var end: Int
    /// Whether the parser saw an anchor or a tag; it forgets the tag `!` of a scalar.
    var hasProperties = false
}

/// Why the parser gave up.
struct ParserFault: Error {
    enum Cause {
        case grammar, reader, memory
    }

    var cause: Cause
    /// The parser's words, such as "did not find expected ',' or ']'".
    var problem: String
    /// In scalars; of the reader, in bytes.
    var place: Int
    /// What it was doing, such as "while parsing a flow sequence", and where that began, in scalars.
    var context: (words: String, place: Int)?
}
