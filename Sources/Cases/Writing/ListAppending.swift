package import MarkedYAML

/// Adds one element to a list of a file by changing the text at that place alone: comments, order and spelling of all
/// the rest stay as they are.
package struct ListAppending {
    /// How an element of a block list is written.
    package enum Layout: Sendable {
        /// On one line.
        case line
        /// A line an entry of its map.
        case block
    }

    private let bytes: [UInt8]
    private let source: SourceText

    /// Of the text of a document.
    package init(_ document: Document) {
        source = document.source
        bytes = document.source.bytes
    }

    /// The text with `element` as the last of the list behind `key` of `map`; nil where the place cannot be told, as where
    /// something else than a list stands there.
    ///
    /// - Parameter keys: The keys of the map in their order, which says where a key that is not there yet belongs.
    package func adding(
        _ element: YAMLValue, to key: String, of map: Node, keys: [String], layout: Layout = .line
    ) -> [UInt8]? {
        guard let entries = map.entries, let first = entries.first else { return nil }
        let isInBraces = begins(map, with: "{")
        guard let entry = entries.first(where: { $0.key.text == key }) else {
            let place = keys.firstIndex(of: key) ?? keys.count
            let before = entries.last { keys.firstIndex(of: $0.key.text ?? "").map { $0 < place } ?? false }
            let neighbour = (before ?? entries[entries.count - 1]).end
            if isInBraces { return inserted(", \(key.yamlKey): [\(element.line)]", at: neighbour.offset) }
            let indent = first.key.extent.start.column - 1
            let head = String(repeating: " ", count: indent) + key.yamlKey + ":"
            return insertedLines(
                [head] + lines(element, layout, indent: indent + 2), after: neighbour, within: indent + 1)
        }
        let list = entry.value
        if list.isNull || list.elements?.isEmpty == true {
            return filled(entry, with: element, layout, isInBraces: isInBraces)
        }
        guard let last = list.elements?.last else { return nil }
        if begins(list, with: "[") { return inserted(", " + element.line, at: last.extent.end.offset) }
        guard let dash = dash(before: last) else { return nil }
        return insertedLines(
            lines(element, layout, indent: dash), after: last.extent.end,
            within: max(dash, entry.key.extent.start.column))
    }

    /// The text with the first element of a list that was empty.
    private func filled(
        _ entry: Node.Entry, with element: YAMLValue, _ layout: Layout, isInBraces: Bool
    ) -> [UInt8]? {
        let (start, end) = (entry.value.extent.start.offset, entry.end)
        if isInBraces {
            return entry.value.isNull ? nil : inserted("[\(element.line)]", at: start, inPlaceUpTo: end.offset)
        }
        let indent = entry.key.extent.start.column - 1
        let added = insertedLines(lines(element, layout, indent: indent + 2), after: end, within: indent + 1)
        guard !entry.value.isNull else { return added }
        let space = bytes[..<start].reversed().prefix { $0 == UInt8(ascii: " ") }.count
        return Array(added[..<(start - space)] + added[end.offset...])
    }

    private func lines(_ element: YAMLValue, _ layout: Layout, indent: Int) -> [String] {
        let space = String(repeating: " ", count: indent)
        let lines = layout == .block ? element.lines : [element.line]
        return lines.enumerated().map { space + ($0.offset == 0 ? "- " : "  ") + $0.element }
    }

    private func begins(_ node: Node, with sign: Unicode.Scalar) -> Bool {
        let start = node.extent.start.offset
        return start < bytes.count && bytes[start] == UInt8(ascii: sign)
    }

    /// How far the dash of an element of a block list is set in.
    private func dash(before element: Node) -> Int? {
        var offset = element.extent.start.offset
        while offset > 0 {
            offset -= 1
            if bytes[offset] == UInt8(ascii: "-") { return source.mark(atOffset: offset).column - 1 }
            guard " \r\n".utf8.contains(bytes[offset]) else { return nil }
        }
        return nil
    }

    private func inserted(_ text: String, at start: Int, inPlaceUpTo end: Int? = nil) -> [UInt8] {
        Array(bytes[..<start] + Array(text.utf8) + bytes[(end ?? start)...])
    }

    /// The text with further lines behind the line of a mark, and behind the comments that follow it set in by at least
    /// `indent`, which belong to what stands before them.
    private func insertedLines(_ lines: [String], after mark: Mark, within indent: Int) -> [UInt8] {
        let lineBreak = bytes.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
        var offset = endOfLine(from: mark.offset)
        while isComment(at: offset, within: indent) { offset = endOfLine(from: offset) }
        let isOpen = offset > 0 && !"\r\n".utf8.contains(bytes[offset - 1])
        let text = (isOpen ? lineBreak : "") + lines.map { $0 + lineBreak }.joined()
        return inserted(text, at: offset)
    }

    /// Where the next line begins, or the text ends.
    private func endOfLine(from offset: Int) -> Int {
        guard let end = bytes[offset...].firstIndex(where: { "\r\n".utf8.contains($0) }) else { return bytes.count }
        let isPair = bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n")
        return end + (isPair ? 2 : 1)
    }

    private func isComment(at start: Int, within indent: Int) -> Bool {
        guard let sign = bytes[start...].firstIndex(where: { $0 != UInt8(ascii: " ") }) else { return false }
        return bytes[sign] == UInt8(ascii: "#") && sign - start >= indent
    }
}

extension Node.Entry {
    /// Where it ends: with its value, or with its key where that has none.
    fileprivate var end: Mark { value.isNull ? key.extent.end : value.extent.end }
}
