internal import Instruments

extension Evaluator {
    /// An item of the form, or of an entry.
    struct Place {
        let answer: Answer
        let standing: Standing
        let item: ItemPlan
    }

    /// The item that the node `node` of kind item, items or column means at `index`.
    func place(of node: Int, at index: Int?, in program: Program) -> Place {
        let it = program.nodes[node]
        if it.operation == .column {
            let entry = entries[Int(it.first)][index ?? 0]
            let item = Int(it.second)
            return Place(
                answer: entry.answers[item], standing: entry.standings[item], item: plan.blocks[Int(it.first)][item])
        }
        let position = it.operation == .items ? Int(program.lists[Int(it.first) + (index ?? 0)]) : Int(it.first)
        return Place(answer: answers[position], standing: standings[position], item: plan.items[position])
    }

    /// Whether the code of an answer is this word; an unasked item has none, and what is missing may have any.
    func answer(at place: Place, isWord word: String, inList: Bool, _ reading: Reading) -> Value {
        switch place.standing.kind {
        case .unaskedWithPoints, .unaskedWithNothing: return inList ? .gone(.notAsked) : .truth(.no)
        case .answered:
            if case .option(let position) = place.answer {
                return .truth(Truth(place.item.codes[position].matches(Code(word))))
            }
            if case .text(let text) = place.answer { return .truth(Truth(text == word)) }
            return .truth(.no)
        case .missing:
            switch reading.missing {
            case .drop: return inList ? .gone(.missing) : .truth(.no)
            case .interval, .fill, .groupMeans: return .truth(.undetermined, mayGo: inList && place.standing.mayGo)
            }
        }
    }

    /// Whether an item was left in the way that `code` numbers (see `AnswerKind.code`); always known.
    func isKind(_ code: Int, _ place: Place) -> Bool {
        guard case .none(let given, _) = place.answer else { return code == AnswerKind.answered.code }
        if place.standing.kind != .missing { return code == AnswerKind.noAnswer(.skipped).code }
        let kind = given == .skipped ? NoAnswer.blank : given
        return code == AnswerKind.missing.code || code == AnswerKind.noAnswer(kind).code
    }
}
