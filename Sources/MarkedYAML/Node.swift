/// A value in a YAML file that knows its place.
public struct Node: Sendable {
    /// What a node holds.
    public enum Content: Sendable {
        /// A piece of text.
        case scalar(Scalar)
        /// A list, in the order of the file.
        case sequence([Node])
        /// A map, in the order of the file; no two keys are equal.
        case mapping([Entry])
    }

    /// A key of a mapping and its value.
    public struct Entry: Sendable {
        /// The key, always a scalar.
        public var key: Node
        /// What stands behind the colon; `isNull` if nothing does.
        public var value: Node

        /// A key, which has to be a scalar, and its value.
        public init(key: Node, value: Node) {
            self.key = key
            self.value = value
        }
    }

    /// What the node holds.
    public var content: Content
    /// Where it stands. A block mapping or sequence ends with its last value, a block scalar before the white space that
    /// follows its last word; anchors and tags do not belong to it.
    public var extent: Extent

    /// A node with its place.
    public init(content: Content, extent: Extent) {
        self.content = content
        self.extent = extent
    }
}

extension Node {
    /// The scalar's text; nil for a sequence or a mapping.
    public var text: String? {
        guard case .scalar(let scalar) = content else { return nil }
        return scalar.text
    }

    /// The sequence's elements; nil for a scalar or a mapping.
    public var elements: [Node]? {
        guard case .sequence(let elements) = content else { return nil }
        return elements
    }

    /// The mapping's entries; nil for a scalar or a sequence.
    public var entries: [Entry]? {
        guard case .mapping(let entries) = content else { return nil }
        return entries
    }

    /// Whether nothing was written, as behind the colon of `key:`. Empty quotes are something.
    public var isNull: Bool {
        guard case .scalar(let scalar) = content else { return false }
        return scalar.style == .plain && scalar.text.isEmpty
    }

    /// The value of a key; nil if the node has no such key or is no mapping. Takes time with the number of entries.
    public subscript(key: String) -> Node? {
        entries?.first { $0.key.text == key }?.value
    }
}
