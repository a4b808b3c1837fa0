/// A sequence or mapping whose end has not been reached.
struct Frame {
    /// What is known of the entry that is being read.
    enum Pending {
        /// A key is due.
        case nothing
        /// The key is read, its value is due.
        case key(Node)
        /// The key was refused; its value is read and left out.
        case refused
    }

    let isMapping: Bool
    let start: Mark
    /// Where the parser saw it begin, anchor and tag included: the end of an empty one.
    let opening: Extent
    var elements: [Node] = []
    var entries: [Node.Entry] = []
    var pending = Pending.nothing
    /// Where each key stands; made when there are too many entries to look through.
    private var places: [String: Extent] = [:]

    init(isMapping: Bool, start: Mark, opening: Extent) {
        self.isMapping = isMapping
        self.start = start
        self.opening = opening
    }

    /// Whether the next node is a key.
    var wantsKey: Bool {
        guard isMapping, case .nothing = pending else { return false }
        return true
    }

    /// The extent of the same key before, if there is one.
    func place(of key: String) -> Extent? {
        places.isEmpty ? entries.first { $0.key.text == key }?.key.extent : places[key]
    }

    /// Takes a node as element or value.
    mutating func take(_ node: Node) {
        guard isMapping else {
            elements.append(node)
            return
        }
        if case .key(let key) = pending {
            entries.append(Node.Entry(key: key, value: node))
            index(key)
        }
        pending = .nothing
    }

    private mutating func index(_ key: Node) {
        if !places.isEmpty, let text = key.text {
            places[text] = key.extent
        } else if entries.count == 24 {
            for entry in entries {
                if let text = entry.key.text { places[text] = entry.key.extent }
            }
        }
    }

    /// The finished node; `closing` is its bracket, without width if it has none.
    func node(closing: Extent) -> Node {
        let content = isMapping ? Node.Content.mapping(entries) : .sequence(elements)
        let last = isMapping ? entries.last?.value.extent.end : elements.last?.extent.end
        let end = closing.start < closing.end ? closing.end : last ?? opening.end
        return Node(content: content, extent: Extent(start: start, end: max(start, end)))
    }
}
