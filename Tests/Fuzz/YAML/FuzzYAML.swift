import MarkedYAML

/// Reads any bytes as YAML and checks what holds for every text: places lie inside it and in order, the tree is no larger
/// than the limits, and each character of a scalar is found again in the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let limits = Limits(depth: 16, bytes: 1 << 16, nodes: 2000)
    let document = Document.read(bytes, limits: limits)
    precondition(document.root != nil || !document.refusals.isEmpty, "no node and no reason")
    for refusal in document.refusals {
        check(refusal.extent, in: document)
        if let context = refusal.context { check(context, in: document) }
        precondition(!refusal.message.isEmpty, "a refusal without words")
    }
    if let root = document.root {
        let total = walk(root, in: document, depth: 0)
        precondition(total <= limits.nodes, "more nodes than the limit")
    }
    return 0
}

/// Checks a node and all below; returns how many there are.
private func walk(_ node: Node, in document: Document, depth: Int) -> Int {
    check(node.extent, in: document)
    switch node.content {
    case .scalar(let scalar):
        check(scalar, of: node, in: document)
        return 1
    case .sequence(let elements):
        precondition(depth < 16, "deeper than the limit")
        return elements.reduce(1) { $0 + walk($1, in: document, depth: depth + 1) }
    case .mapping(let entries):
        precondition(depth < 16, "deeper than the limit")
        precondition(Set(entries.map(\.key.text)).count == entries.count, "a key twice, or one that is no scalar")
        return entries.reduce(1) {
            $0 + walk($1.key, in: document, depth: depth + 1) + walk($1.value, in: document, depth: depth + 1)
        }
    }
}

/// Checks that a stretch lies inside the text, and that line, column and offset say the same.
private func check(_ extent: Extent, in document: Document) {
    precondition(extent.start <= extent.end, "the end stands before the start")
    for mark in [extent.start, extent.end] {
        precondition(mark.offset <= document.source.bytes.count, "a place behind the text")
        precondition(document.source.mark(atOffset: mark.offset) == mark, "line and column are not those of the offset")
        precondition(document.source.line(mark.line) != nil, "no such line")
    }
}

/// Checks that each character of a scalar stands where it is said to stand.
private func check(_ scalar: Scalar, of node: Node, in document: Document) {
    let text = Array(scalar.text.utf8)
    let source = document.source.bytes
    let lineBreaks: Set<UInt8> = [0x0A, 0x0D, 0xC2, 0xE2]
    var last = node.extent.start
    for (offset, byte) in text.enumerated().prefix(300) {
        let mark = document.mark(in: node, utf8Offset: offset)
        precondition(last <= mark && mark <= node.extent.end, "a character outside its scalar, or out of order")
        last = mark
        guard mark < node.extent.end, source[mark.offset] != byte else { continue }
        let there = source[mark.offset]
        let isFold = lineBreaks.contains(there) && [0x20, 0x0A, 0x80, 0xA8, 0xA9].contains(byte)
        let isEscape = there == UInt8(ascii: "\\") && scalar.style == .doubleQuoted
        precondition(isFold || isEscape, "another character stands there")
    }
}
