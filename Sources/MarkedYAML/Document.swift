/// What a text holds: its nodes, and all the reasons for which it is not taken.
public struct Document: Sendable {
    /// The outermost node. Nil if nothing was written or if reading ended early: an invalid text, a limit, a syntax error.
    /// With refusals beside it, the tree is good for finding further mistakes and for nothing else.
    public let root: Node?
    /// Why the text is not taken, in the order of the file; empty if it is.
    public let refusals: [Refusal]
    /// The text, for showing the line of a mistake.
    public let source: SourceText

    /// Reads one YAML document from UTF-8, with or without a byte order mark, with any line breaks.
    ///
    /// Anchors, aliases, tags, merge keys, repeated keys, keys that are no scalars, directives and a further document are
    /// refused, all of them together. What a refused text holds is never taken silently, so nothing is thrown.
    /// Takes time with the length of the text.
    ///
    /// - Parameter endKey: A key of the outermost mapping before which reading ends; what stands behind it is not looked
    ///   at.
    public static func read(
        _ bytes: [UInt8], upTo endKey: String? = nil, limits: Limits = .standard
    ) -> Document {
        guard bytes.count <= limits.bytes else {
            let source = SourceText(Array(bytes.prefix(limits.bytes)))
            let refusal = Refusal(
                reason: .tooLarge, extent: source.extent(from: 0, to: 0),
                message: "the file has \(bytes.count) bytes; at most \(limits.bytes) are read")
            return Document(root: nil, refusals: [refusal], source: source)
        }
        let source = SourceText(bytes)
        if let refusal = source.inadmissible() {
            return Document(root: nil, refusals: [refusal], source: source)
        }
        var composer = Composer(source: source, limits: limits, endKey: endKey)
        let root = composer.compose()
        return Document(root: root, refusals: composer.refusals.inOrder, source: source)
    }

    /// Reads one YAML document from a string.
    public static func read(_ text: String, limits: Limits = .standard) -> Document {
        read(Array(text.utf8), limits: limits)
    }

    /// The place in the file of a character of a scalar's text, also where the scalar is quoted, folded or literal.
    ///
    /// - Parameters:
    ///   - node: A scalar of this document; of any other node, the place is its start.
    ///   - utf8Offset: Where the character stands in the scalar's text, in UTF-8 bytes. The length of the text, or more, is
    ///     the place behind the last character.
    public func mark(in node: Node, utf8Offset: Int) -> Mark {
        guard case .scalar(let scalar) = node.content else { return node.extent.start }
        let start = node.extent.start.offset
        let end = min(node.extent.end.offset, source.bytes.count)
        guard start < end else { return node.extent.start }
        var trace = ScalarTrace(bytes: source.bytes, start: start, end: end, seeking: max(0, utf8Offset))
        return source.mark(atOffset: min(trace.follow(scalar), end))
    }
}

extension [Refusal] {
    /// In the order of the file.
    fileprivate var inOrder: [Refusal] {
        sorted { $0.extent.start < $1.extent.start }
    }
}
