internal import MarkedYAML
internal import Scoring

extension PlanReading {
    /// The text of the plan with one more decision on a line and nothing else changed. Whether the outcome is valid is
    /// for reading it to say.
    ///
    /// - Returns: The text; nil where the file has no such line, or no place for it.
    public func text(adding decision: PlanLine.Decision, to id: String) -> [UInt8]? {
        let document = Document.read(source.bytes)
        guard document.refusals.isEmpty, let root = document.root, let line = root.planLine(id),
            let bytes = ListAppending(document).adding(
                decision.value, to: "decisions", of: line, keys: PlanReader.objectiveKeys)
        else { return nil }
        let after = Document.read(bytes)
        guard after.refusals.isEmpty, let changed = after.root?.planLine(id),
            changed.dropping(lastOf: "decisions").holdsSame(as: line.dropping(emptyListOf: "decisions")),
            after.root?.withoutLine(id).holdsSame(as: root.withoutLine(id)) == true
        else { return nil }
        return bytes
    }
}

extension PlanLine.Decision {
    fileprivate var value: YAMLValue {
        let entries: [(key: String, value: YAMLValue)] = [
            ("by", .text(by)), ("on", .word(on.description)), ("decision", .word(outcome.rawValue)),
        ]
        return .map(entries + (words.map { [("words", .text($0))] } ?? []))
    }
}

extension Node {
    private static let lists = ["objectives", "service tasks"]

    /// The line of a plan with this id.
    fileprivate func planLine(_ id: String) -> Node? {
        Self.lists.lazy.flatMap { self[$0]?.elements ?? [] }.first { $0["id"]?.text == id }
    }

    /// The plan without that line.
    fileprivate func withoutLine(_ id: String) -> Node {
        var node = self
        node.content = .mapping(
            (entries ?? []).map { entry in
                guard Self.lists.contains(entry.key.text ?? ""), let lines = entry.value.elements else { return entry }
                let others = lines.filter { $0["id"]?.text != id }
                return Node.Entry(
                    key: entry.key, value: Node(content: .sequence(others), extent: entry.value.extent))
            })
        return node
    }
}
