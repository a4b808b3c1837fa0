internal import MarkedYAML

extension Node {
    /// Whether the two hold the same, wherever and however it is written.
    func holdsSame(as other: Node) -> Bool {
        switch (content, other.content) {
        case (.scalar(let one), .scalar(let other)): one.text == other.text
        case (.sequence(let one), .sequence(let other)):
            one.count == other.count && zip(one, other).allSatisfy { $0.holdsSame(as: $1) }
        case (.mapping(let one), .mapping(let other)):
            one.count == other.count
                && zip(one, other).allSatisfy { $0.key.text == $1.key.text && $0.value.holdsSame(as: $1.value) }
        default: isEmpty && other.isEmpty
        }
    }

    /// Whether nothing is written, or a list or map without anything in it.
    private var isEmpty: Bool { isNull || elements?.isEmpty == true || entries?.isEmpty == true }

    /// The same with a list behind a key of the outermost map without its last element; without the key where nothing
    /// is left in the list.
    func dropping(lastOf key: String) -> Node {
        var node = self
        node.content = .mapping(
            (entries ?? []).compactMap { entry in
                guard entry.key.text == key, let elements = entry.value.elements else { return entry }
                guard elements.count > 1 else { return nil }
                return Node.Entry(
                    key: entry.key,
                    value: Node(content: .sequence(elements.dropLast()), extent: entry.value.extent))
            })
        return node
    }

    /// The same without a key of the outermost map that has nothing in its list.
    func dropping(emptyListOf key: String) -> Node {
        var node = self
        node.content = .mapping((entries ?? []).filter { $0.key.text != key || !$0.value.isEmpty })
        return node
    }
}
