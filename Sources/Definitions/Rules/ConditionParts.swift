import Instruments

/// The parts of conditions that can come to different things: what is compared, and truths that are taken as they come.
struct ConditionParts {
    /// One part.
    struct Part {
        let expression: Expression
        /// Whether it is a truth.
        var isFree = false
        /// The numbers with which it is compared.
        var edges: [Rational] = []
        /// The words with which it is compared.
        var words: Set<String> = []
        /// Whether it is compared with another part, so that each of its numbers counts.
        var isJoined = false
    }

    private(set) var parts: [Part] = []
    /// How many tests the conditions hold in all.
    private(set) var size = 1
    private var places: [Expression: Int] = [:]

    /// The condition over the parts.
    mutating func test(_ condition: Expression, _ draft: Draft) -> ConditionProbe.Test {
        size += 1
        switch condition {
        case .truth(let truth): return .constant(truth)
        case .and(let parts): return .and(parts.map { test($0, draft) })
        case .or(let parts): return .or(parts.map { test($0, draft) })
        case .not(let part): return .not(test(part, draft))
        case .comparison(let order, let left, let right) where !condition.isList:
            if left.isTruth(in: draft.instrument) || right.isTruth(in: draft.instrument) { return free(condition) }
            return compare(order, left, right)
        case .within(let value, let low, let high) where !condition.isList:
            let index = part(value)
            parts[index].edges += [low, high]
            return .within(.part(index), low: low, high: high)
        case .isWord(let value, let word) where !condition.isList:
            let index = part(value)
            parts[index].words.insert(word)
            return .isWord(index, word)
        default: return free(condition)
        }
    }

    private mutating func compare(_ order: Order, _ left: Expression, _ right: Expression) -> ConditionProbe.Test {
        let (first, second) = (term(left), term(right))
        switch (first, second) {
        case (.part(let index), .number(let edge)), (.number(let edge), .part(let index)):
            parts[index].edges.append(edge)
        case (.part(let one), .part(let other)):
            parts[one].isJoined = true
            parts[other].isJoined = true
        case (.number, .number): break
        }
        return .compare(order, first, second)
    }

    private mutating func term(_ expression: Expression) -> ConditionProbe.Term {
        if case .number(let number) = expression { .number(number) } else { .part(part(expression)) }
    }

    private mutating func free(_ expression: Expression) -> ConditionProbe.Test {
        let index = part(expression)
        parts[index].isFree = true
        return .free(index)
    }

    private mutating func part(_ expression: Expression) -> Int {
        if let place = places[expression] { return place }
        places[expression] = parts.count
        parts.append(Part(expression: expression))
        return parts.count - 1
    }
}

extension ConditionParts.Part {
    /// What the part can come to, as far as the conditions can tell; nil where that is too much.
    func states(under missing: MissingRule?, in draft: Draft) -> [ConditionProbe.State]? {
        if isFree { return [ConditionProbe.State(truth: true), ConditionProbe.State(truth: false)] }
        guard var states = words.isEmpty ? numbers(under: missing, in: draft) : named(in: draft.instrument) else {
            return nil
        }
        let removable = draft.numbers.ranges.deriver.removable
        if expression.itemsRead.contains(where: removable.contains) { states.append(ConditionProbe.State()) }
        return states
    }

    private func numbers(under missing: MissingRule?, in draft: Draft) -> [ConditionProbe.State]? {
        let reach = draft.reach(expression, under: missing)
        if isJoined {
            guard case .listed(let values) = reach else { return nil }
            return values.map { ConditionProbe.State(number: $0) }
        }
        return reach.samples(around: edges).map { ConditionProbe.State(number: $0) }
    }

    /// The words that the part can come to, and one that stands for all that are not asked for.
    private func named(in instrument: Instrument) -> [ConditionProbe.State]? {
        if case .item(let index, .code) = expression {
            return instrument.items[index].ordinaryOptions.map { option in
                ConditionProbe.State(number: option.code.number, word: option.code.text)
            }
        }
        var all: [String] = []
        switch expression {
        case .about(.sex): all = Sex.allCases.map(\.rawValue)
        case .about(.working): all = ["yes", "no"]
        case .about(.respondent): all = instrument.respondents.map(\.rawValue)
        case .score(let index): all = instrument.scores[index].words(of: instrument.tables)
        default: break
        }
        let asked = all.isEmpty ? words.sorted() : all.filter(words.contains)
        let states = asked.map { ConditionProbe.State(word: $0) }
        return all.count == asked.count && !all.isEmpty ? states : states + [ConditionProbe.State(word: "")]
    }
}

extension Expression {
    /// Whether the value is yes or no.
    func isTruth(in instrument: Instrument) -> Bool {
        switch self {
        case .truth, .comparison, .within, .withinScore, .isWord, .isKind, .and, .or, .not, .aggregate(.any, _),
            .aggregate(.all, _):
            true
        case .score(let index): instrument.scores[index].kind == .truth
        default: false
        }
    }
}
