import Definitions
import Instruments
import MarkedYAML
import Scoring

/// Reads the answers of a form: a list, one line, or a map by item. Whether they are answers is for scoring to say.
struct AnswersReader {
    let manuscript: Manuscript
    let instrument: Instrument?

    /// The answers with their places.
    func read(_ fields: Fields) -> (given: GivenAnswers, places: AnswerPlaces) {
        var places = AnswerPlaces(whole: fields.place("answers"))
        guard let node = fields["answers"] else { return (.byItem([]), places) }
        switch node.content {
        case .sequence(let elements):
            places.take(list: elements.map(\.extent), of: instrument)
            return (.list(elements.map(given)), places)
        case .mapping(let entries):
            return (.byItem(entries.map { read($0, into: &places) }), places)
        case .scalar(let scalar):
            return readLine(scalar.text, of: node, into: &places)
        }
    }

    private func read(_ entry: Node.Entry, into places: inout AnswerPlaces) -> GivenAnswer {
        let id = entry.key.text ?? ""
        places.key[id] = entry.key.extent
        places.value[id] = entry.value.extent
        guard let elements = entry.value.elements, elements.allSatisfy({ $0.entries != nil }) else {
            return GivenAnswer(id, given(entry.value))
        }
        let filled = elements.enumerated().map { index, element in
            (element.entries ?? []).map { pair in
                let item = pair.key.text ?? ""
                places.entry[AnswerPlaces.Entry(block: id, number: index + 1, item: item)] = (
                    pair.key.extent, pair.value.extent
                )
                return GivenAnswer(item, given(pair.value))
            }
        }
        return GivenAnswer(id, entries: filled)
    }

    /// `2 2 _ 1`, or by item `3=2 9=1`; `|` only sets apart.
    private func readLine(
        _ line: String, of node: Node, into places: inout AnswerPlaces
    ) -> (given: GivenAnswers, places: AnswerPlaces) {
        let tokens = line.split { $0.isWhitespace || $0 == "|" }
        let extents = tokens.map { token in
            Extent(
                start: mark(token.startIndex, of: line, in: node), end: mark(token.endIndex, of: line, in: node))
        }
        let pairs = tokens.map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false) }
        if tokens.isEmpty || pairs.contains(where: { $0.count == 2 }) != pairs.allSatisfy({ $0.count == 2 }) {
            manuscript.complain(
                "not-answers", "a line of answers is `2 2 _ 1` in the order of the form, or `3=2 9=1` by item",
                at: node.extent)
        }
        guard let first = pairs.first, first.count == 2 else {
            places.take(list: extents, of: instrument)
            return (.list(tokens.map { .token(String($0)) }), places)
        }
        var given: [GivenAnswer] = []
        for (pair, extent) in zip(pairs, extents) where pair.count == 2 {
            let id = String(pair[0])
            (places.key[id], places.value[id]) = (extent, extent)
            given.append(GivenAnswer(id, .token(String(pair[1]))))
        }
        return (.byItem(given), places)
    }

    private func mark(_ index: String.Index, of line: String, in node: Node) -> Mark {
        manuscript.document.mark(in: node, utf8Offset: line.utf8.distance(from: line.startIndex, to: index))
    }

    /// One answer as it stands there. Nothing, and `null`, say that it is blank.
    private func given(_ node: Node) -> Given {
        switch node.content {
        case .scalar(let scalar):
            if node.isNull || scalar.style == .plain && scalar.text == "null" { return .noAnswer(.blank) }
            return .token(scalar.text)
        case .sequence: return .other("a list")
        case .mapping: return .other("a map")
        }
    }
}
