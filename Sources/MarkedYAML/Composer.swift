/// Builds nodes of the parser's events, and collects what is refused.
struct Composer {
    private let source: SourceText
    private let limits: Limits
    /// The key of the outermost mapping before which reading ends.
    private let endKey: String?
    private(set) var refusals: [Refusal] = []
    private var frames: [Frame] = []
    private var root: Node?
    private var nodes = 0
    private var hint = 0
    private var isDone = false

    init(source: SourceText, limits: Limits, endKey: String? = nil) {
        self.source = source
        self.limits = limits
        self.endKey = endKey
    }

    /// The outermost node; nil if there is none or if reading ended early.
    mutating func compose() -> Node? {
        do {
            try unsafe source.bytes.withUnsafeBufferPointer { (bytes) throws(Stop) in
                try unsafe compose(UnsafeBufferPointer(rebasing: bytes[source.origin...]))
            }
        } catch {
            return nil
        }
        guard let root, !root.isNull else {
            if refusals.isEmpty {
                let start = source.mark(atOffset: 0)
                refuse(.empty, Extent(start: start, end: start), "nothing is written here")
            }
            return nil
        }
        return root
    }

    /// Thrown where nothing behind can be read; the refusal is written down already.
    private struct Stop: Error {}

    private mutating func compose(_ bytes: UnsafeBufferPointer<UInt8>) throws(Stop) {
        if bytes.isEmpty { return }
        do {
            var parser = unsafe Parser(bytes)
            while true {
                let event = try parser.next()
                if case .streamEnd = event.kind { return }
                if case .documentStart = event.kind, root != nil {
                    refuse(
                        .furtherDocument, firstLine(of: extent(of: event)), "a second document begins; a file holds one"
                    )
                    return
                }
                try take(event)
                if isDone { return }
            }
        } catch let fault as ParserFault {
            if root != nil, fault.problem == "did not find expected <document start>" {
                let more = source.character(at: mark(fault.place))
                refuse(.furtherDocument, more, "more stands behind the end of the document; a file holds one")
                return
            }
            refuse(fault)
        } catch {}
        throw Stop()
    }

    private mutating func take(_ event: Event) throws(Stop) {
        switch event.kind {
        case .documentStart: refuseDirectives(extent(of: event))
        case .alias:
            let extent = extent(of: event)
            refuse(.alias, extent, "aliases are not read; write the value out")
            if let top = frames.indices.last, frames[top].wantsKey {
                frames[top].pending = .refused
            } else {
                try add(Node(content: .scalar(Scalar(text: "", style: .plain)), extent: extent))
            }
        case .scalar(let scalar):
            var extent = extent(of: event)
            if extent.start < extent.end || event.hasProperties { extent.start = start(of: event, in: extent) }
            if scalar.style == .literal || scalar.style == .folded { trim(&extent) }
            try add(Node(content: .scalar(scalar), extent: extent))
        case .sequenceStart: try open(event, isMapping: false)
        case .mappingStart: try open(event, isMapping: true)
        case .collectionEnd:
            if let frame = frames.popLast() { place(frame.node(closing: extent(of: event))) }
        case .streamEnd, .other: break
        }
    }

    private mutating func open(_ event: Event, isMapping: Bool) throws(Stop) {
        let opening = extent(of: event)
        let start = event.hasProperties ? start(of: event, in: opening) : opening.start
        guard frames.count < limits.depth else {
            refuse(.tooDeep, source.character(at: start), "nested deeper than \(limits.depth) levels")
            throw Stop()
        }
        try count(at: start)
        frames.append(Frame(isMapping: isMapping, start: start, opening: opening))
    }

    private mutating func add(_ node: Node) throws(Stop) {
        try count(at: node.extent.start)
        place(node)
    }

    private mutating func count(at mark: Mark) throws(Stop) {
        nodes += 1
        guard nodes <= limits.nodes else {
            refuse(.tooManyNodes, source.character(at: mark), "more than \(limits.nodes) values")
            throw Stop()
        }
    }

    /// Gives a finished node to what it stands in.
    private mutating func place(_ node: Node) {
        guard let top = frames.indices.last else {
            root = node
            return
        }
        guard frames[top].wantsKey else {
            frames[top].take(node)
            return
        }
        if top == 0, let endKey, node.text == endKey {
            root = frames[0].node(closing: Extent(start: node.extent.start, end: node.extent.start))
            isDone = true
            return
        }
        frames[top].pending = accepts(key: node, in: frames[top]) ? .key(node) : .refused
    }

    private mutating func accepts(key: Node, in frame: Frame) -> Bool {
        guard case .scalar(let scalar) = key.content else {
            refuse(.keyNotScalar, key.extent, "a key is one piece of text, no list and no map")
            return false
        }
        if scalar == Scalar(text: "<<", style: .plain) {
            refuse(.mergeKey, key.extent, "merge keys are not read; write the entries out")
            return false
        }
        if let first = frame.place(of: scalar.text) {
            refuse(.repeatedKey, key.extent, context: first, "the key '\(scalar.text)' stands here a second time")
            return false
        }
        return true
    }
}

// MARK: - Places

extension Composer {
    private mutating func mark(_ index: Int) -> Mark {
        source.mark(atScalar: index, hint: &hint)
    }

    private mutating func extent(of event: Event) -> Extent {
        let start = mark(event.start)
        return Extent(start: start, end: event.start == event.end ? start : max(start, mark(event.end)))
    }

    /// Where a value begins behind its anchor and tag, which are refused.
    private mutating func start(of event: Event, in extent: Extent) -> Mark {
        let first = source.bytes[extent.start.offset...].first
        guard event.hasProperties || first == UInt8(ascii: "!") else { return extent.start }
        let properties = Properties(in: source.bytes[..<extent.end.offset], at: extent.start.offset)
        for (reason, range) in properties.found {
            let words =
                reason == .anchor ? "anchors are not read" : "tags are not read; the field says what type it has"
            refuse(reason, source.extent(from: range.lowerBound, to: range.upperBound), words)
        }
        return source.mark(atOffset: properties.end)
    }

    /// Moves the end of a block scalar before the white space that the parser counts in.
    private func trim(_ extent: inout Extent) {
        let bytes = source.bytes[extent.start.offset..<extent.end.offset]
        let last = bytes.lastIndex { !$0.isBlank && !$0.isBreak } ?? extent.start.offset
        extent.end = source.mark(atOffset: last + 1)
    }

    /// What stands on an extent's first line, at least one character.
    private func firstLine(of extent: Extent) -> Extent {
        if extent.start == extent.end { return source.character(at: extent.start) }
        let end = source.bytes[extent.start.offset...].firstIndex { $0.isBreak } ?? source.bytes.count
        return Extent(start: extent.start, end: min(extent.end, source.mark(atOffset: end)))
    }
}

// MARK: - Refusals

extension Composer {
    private mutating func refuse(
        _ reason: Refusal.Reason, _ extent: Extent, context: Extent? = nil, _ message: String
    ) {
        refusals.append(Refusal(reason: reason, extent: extent, context: context, message: message))
    }

    /// Refuses each line with `%` in the head of a document.
    private mutating func refuseDirectives(_ head: Extent) {
        var offset = head.start.offset
        while offset < head.end.offset {
            let end = source.bytes[offset...].firstIndex { $0.isBreak } ?? source.bytes.count
            if source.bytes[offset] == UInt8(ascii: "%") {
                refuse(.directive, source.extent(from: offset, to: end), "directives are not read")
            }
            offset = end + 1
        }
    }

    private mutating func refuse(_ fault: ParserFault) {
        switch fault.cause {
        case .memory:
            refuse(.tooLarge, source.extent(from: 0, to: 0), "there is no memory left to read the file")
        case .reader:
            let mark = source.mark(atOffset: source.origin + fault.place)
            refuse(.controlCharacter, source.character(at: mark), fault.problem)
        case .grammar:
            let mark = mark(fault.place)
            var hint = 0
            let context = fault.context.map { source.character(at: source.mark(atScalar: $0.place, hint: &hint)) }
            let message = fault.context.map { "\(fault.problem), \($0.words)" } ?? fault.problem
            let places = [mark, context?.start].compactMap(\.self)
            if let start = places.first(where: { $0.column == 1 && byte(at: $0) == UInt8(ascii: "%") }) {
                refuse(.directive, source.character(at: start), "directives are not read")
            } else if byte(at: mark) == UInt8(ascii: "!") {
                refuse(.tag, source.character(at: mark), "tags are not read; the field says what type it has")
            } else if byte(at: mark) == UInt8(ascii: "\t") {
                refuse(.syntax, source.character(at: mark), context: context, "a tab stands where only spaces may")
            } else {
                refuse(.syntax, source.character(at: mark), context: context, message)
            }
        }
    }

    private func byte(at mark: Mark) -> UInt8? {
        source.bytes.indices.contains(mark.offset) ? source.bytes[mark.offset] : nil
    }
}
