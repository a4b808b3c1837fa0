internal import Instruments

/// The answers of a form as understood, with all that is wrong with them.
struct ReadForm {
    var answers: [Answer]
    var entries: [[[Answer]]]
    var errors: [FormError] = []
    /// Tick boxes that were marked as skipped; unticked is an answer.
    var skippedBoxes: [Int] = []

    /// Understands every answer of `given`; what is wrong stands in `errors`, all of it.
    init(_ given: GivenAnswers, for plan: ScoringPlan) {
        answers = plan.items.map { $0.reader.unanswered }
        entries = plan.blocks.map { _ in [] }
        switch given {
        case .list(let list): read(list, for: plan)
        case .byItem(let pairs): read(pairs, for: plan)
        }
    }

    private mutating func read(_ list: [Given], for plan: ScoringPlan) {
        if list.count == plan.items.count {
            for (index, given) in list.enumerated() { take(given, at: index, for: plan) }
        } else if list.count == plan.scoredItems.count {
            for (given, index) in zip(list, plan.scoredItems) { take(given, at: index, for: plan) }
        } else {
            let lengths = Set([plan.items.count, plan.scoredItems.count]).sorted(by: >)
            errors.append(
                FormError(
                    kind: .length, given: String(list.count),
                    expected: lengths.map(String.init).joined(separator: " or ")))
        }
    }

    private mutating func read(_ pairs: [GivenAnswer], for plan: ScoringPlan) {
        var seen: Set<String> = []
        for pair in pairs {
            if !seen.insert(pair.id).inserted {
                errors.append(Self.repeated(pair.id))
                continue
            }
            switch pair.content {
            case .item(let given):
                if let index = plan.itemPositions[pair.id] {
                    take(given, at: index, for: plan)
                } else {
                    errors.append(Self.unknown(pair.id, among: plan.instrument.items.map(\.id)))
                }
            case .entries(let filled):
                let blocks = plan.instrument.entries
                if let index = blocks.firstIndex(where: { $0.name == pair.id }) {
                    read(filled, of: blocks[index], plan.blocks[index], at: index)
                } else {
                    errors.append(Self.unknown(pair.id, among: blocks.map(\.name)))
                }
            }
        }
    }

    private mutating func take(_ given: Given, at index: Int, for plan: ScoringPlan) {
        do {
            answers[index] = try plan.items[index].reader.read(given)
            if case .none(.skipped, _) = answers[index], plan.items[index].reader.isTick {
                answers[index] = plan.items[index].reader.unanswered
                skippedBoxes.append(index)
            }
        } catch {
            answers[index] = .none(.blank, .wrong)
            errors.append(Self.wrong(given, error, plan.items[index].reader, item: plan.instrument.items[index].id))
        }
    }

    private mutating func read(_ filled: [[GivenAnswer]], of block: EntryBlock, _ items: [ItemPlan], at index: Int) {
        if filled.count > block.atMost {
            errors.append(
                FormError(
                    kind: .length, item: block.name, given: String(filled.count), expected: "at most \(block.atMost)"))
        }
        for (number, entry) in filled.enumerated() {
            let place = FormError.Entry(block: block.name, number: number + 1)
            var answers = items.map { $0.reader.unanswered }
            var seen: Set<String> = []
            for pair in entry {
                if !seen.insert(pair.id).inserted {
                    errors.append(Self.repeated(pair.id, entry: place))
                    continue
                }
                guard let position = block.items.firstIndex(where: { $0.id == pair.id }),
                    case .item(let given) = pair.content
                else {
                    errors.append(Self.unknown(pair.id, among: block.items.map(\.id), entry: place))
                    continue
                }
                do {
                    answers[position] = try items[position].reader.read(given)
                } catch {
                    answers[position] = .none(.blank, .wrong)
                    errors.append(Self.wrong(given, error, items[position].reader, item: pair.id, entry: place))
                }
            }
            entries[index].append(answers)
        }
    }

    private static func wrong(
        _ given: Given, _ fault: AnswerReader.Fault, _ reader: AnswerReader, item: String,
        entry: FormError.Entry? = nil
    ) -> FormError {
        FormError(
            kind: fault == .type ? .type : .notAllowed, item: item, entry: entry, given: given.text,
            expected: reader.allowed)
    }

    private static func repeated(_ id: String, entry: FormError.Entry? = nil) -> FormError {
        FormError(kind: .unknownItem, item: id, entry: entry, given: id, expected: "each item once")
    }

    private static func unknown(_ id: String, among known: [String], entry: FormError.Entry? = nil) -> FormError {
        FormError(
            kind: .unknownItem, item: id, entry: entry, given: id, expected: known.joined(separator: ", "))
    }
}

extension Given {
    /// What was given, as text.
    public var text: String {
        switch self {
        case .number(let number): number.description
        case .word(let text), .token(let text), .other(let text): text
        case .noAnswer(let kind): kind.rawValue
        }
    }
}

extension AnswerReader {
    /// What stands for an item that the form leaves out: blank, or an unticked box.
    var unanswered: Answer {
        isTick ? .option(0) : .none(.blank, .leftOut)
    }

    /// Whether the item is a box to be ticked.
    var isTick: Bool { if case .tick = responses.kind { true } else { false } }
}
