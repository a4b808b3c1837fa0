import MarkedYAML

/// The words of a goal inside braces, put together again.
///
/// To YAML, `{words: A place of my own, with a door}` ends the text at the comma and takes the rest for a key without a
/// value. Here it is what the person said, so a key without a value behind `words` belongs to the words.
enum OwnWords {
    /// The same tree with the words of every own goal whole.
    static func joined(_ root: Node) -> Node {
        guard let entries = root.entries else { return root }
        var root = root
        root.content = .mapping(
            entries.map { entry in
                guard entry.key.text == "own goals", let goals = entry.value.elements else { return entry }
                var value = entry.value
                value.content = .sequence(goals.map(joinedGoal))
                return Node.Entry(key: entry.key, value: value)
            })
        return root
    }

    private static func joinedGoal(_ goal: Node) -> Node {
        guard let entries = goal.entries else { return goal }
        var goal = goal
        var joined: [Node.Entry] = []
        for entry in entries {
            guard let last = joined.last, last.key.text == "words", let words = last.value.text, !words.isEmpty,
                let more = entry.key.text, entry.value.isNull, !CaseReader.goalKeys.contains(more)
            else {
                joined.append(entry)
                continue
            }
            let extent = Extent(start: last.value.extent.start, end: entry.key.extent.end)
            let whole = Scalar(text: words + ", " + more, style: .plain)
            joined[joined.count - 1].value = Node(content: .scalar(whole), extent: extent)
        }
        goal.content = .mapping(joined)
        return goal
    }
}
