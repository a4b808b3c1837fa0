internal import Instruments
internal import Scoring

/// A formula with what the form gives in place of its names: `sum(2, 2, 2, _, 1)`.
///
/// `_` is a missing answer, `–` an item that was not asked and counts nothing, `?` a score or a fact without a value;
/// what a score may still be stands in square brackets.
struct FormulaInFigures {
    private let result: FormResult
    private let items: [ItemResult]
    private let scores: [ScoreResult]
    private let style: PageStyle
    private let isReduced: Bool
    private let rule: MissingRule?

    init(_ result: FormResult, style: PageStyle) {
        self.init(result, style: style, isReduced: false, rule: nil)
    }

    /// A formula in which the sums and means of items stand as what they come to under a missing rule.
    init(_ result: FormResult, style: PageStyle, reducing rule: MissingRule?) {
        self.init(result, style: style, isReduced: true, rule: rule)
    }

    private init(_ result: FormResult, style: PageStyle, isReduced: Bool, rule: MissingRule?) {
        (self.isReduced, self.rule) = (isReduced, rule)
        self.result = result
        items = result.items
        scores = result.scores
        self.style = style
    }

    /// The expression in figures.
    func text(_ expression: Expression) -> String { text(expression, inside: 0) }

    /// Binding, weakest first: or, and, not, comparison, + -, * /, ^.
    private func text(_ expression: Expression, inside outer: Int) -> String {
        let (text, binding) = bound(expression)
        let isOpenList = outer > 4 && binding == 9 && expression.isList
        return binding < outer || isOpenList ? "(\(text))" : text
    }

    private func bound(_ expression: Expression) -> (String, Int) {
        switch expression {
        case .or(let parts): (joined(parts, " or ", 1), 1)
        case .and(let parts): (joined(parts, " and ", 2), 2)
        case .not(let part): ("not " + text(part, inside: 3), 3)
        case .comparison(let order, let left, let right):
            (text(left, inside: 5) + " \(order.rawValue) " + text(right, inside: 5), 4)
        case .within(let part, let low, let high):
            (text(part, inside: 5) + " within \(style.figure(low)) to \(style.figure(high))", 4)
        case .withinScore(let part, let score): (text(part, inside: 5) + " within " + value(ofScore: score), 4)
        case .isWord(let part, let word): (text(part, inside: 5) + " = \(word)", 4)
        case .isKind(let part, let kind): (kinds(part) + " is \(kind.word)", 4)
        case .arithmetic(let operation, let left, let right):
            switch operation {
            case .plus, .minus: (text(left, inside: 5) + " \(operation.rawValue) " + text(right, inside: 6), 5)
            case .times, .over: (text(left, inside: 6) + " \(operation.rawValue) " + text(right, inside: 7), 6)
            }
        case .power(let part, let power): (text(part, inside: 8) + "^\(power)", 7)
        default: (whole(expression), 9)
        }
    }

    private func whole(_ expression: Expression) -> String {
        switch expression {
        case .number(let number): style.figure(number)
        case .truth(let truth): truth ? style.say("yes", "sì") : "no"
        case .item(let index, let reading): answer(index, reading)
        case .items(let list, let reading): list.map { answer($0, reading) }.joined(separator: separator)
        case .column(let block, let item):
            result.entries[block].entries.map { points($0[item]) }.joined(separator: separator)
        case .score(let index): value(ofScore: index)
        case .about(let field): fact(field)
        case .aggregate(let function, let list): reduced(function, list) ?? call(function.rawValue, [list])
        case .extreme(let extreme, let parts): call(extreme.rawValue, parts)
        case .squareRoot(let part): call("sqrt", [part])
        case .choice(let condition, let then, let otherwise): call("if", [condition, then, otherwise])
        case .profile(let list): call("profile", [list])
        case .share(let part): call("share", [part])
        case .average(let part): call("average", [part])
        case .lookup(let table, let column, let keys): lookup(result.instrument.tables[table], column, keys)
        default: ""
        }
    }

    /// Italian figures hold commas, so that lists are told apart by semicolons.
    private var separator: String { style.say(", ", "; ") }

    private func joined(_ parts: [Expression], _ word: String, _ binding: Int) -> String {
        parts.map { text($0, inside: binding + 1) }.joined(separator: word)
    }

    private func call(_ name: String, _ arguments: [Expression]) -> String {
        "\(name)(\(arguments.map { text($0) }.joined(separator: separator)))"
    }

    private func lookup(_ table: Table, _ column: Int, _ keys: [LookupKey]) -> String {
        if isReduced, let cell = cell(table, column, keys) { return cell }
        let named = keys.map { "\(table.columns[$0.column]) = \(text($0.value))" }
        return "lookup(\(([table.name + "." + table.columns[column]] + named).joined(separator: separator)))"
    }

    /// The number in the one row that fits; nil where none is found simply.
    private func cell(_ table: Table, _ column: Int, _ keys: [LookupKey]) -> String? {
        var values: [(column: Int, value: LookupValue)] = []
        for key in keys {
            guard let value = lookupValue(key.value) else { return nil }
            values.append((key.column, value))
        }
        guard case .number(let number)? = table.cell(column, keys: values) else { return nil }
        return style.figure(number)
    }

    private func lookupValue(_ expression: Expression) -> LookupValue? {
        switch expression {
        case .number(let number): .number(number)
        case .item(let index, let reading): items[index].lookupValue(reading)
        case .score(let index): scores[index].exact.map { .number($0) }
        case .about(.age): result.about.age.map { .number(Rational($0)) }
        case .about(let field): .word(fact(field))
        default: nil
        }
    }

    private func reduced(_ function: Aggregate, _ list: Expression) -> String? {
        guard isReduced, let value = total(of: list, rule)?.value(function) else { return nil }
        return style.figure(value, places: 4)
    }

    /// What the items of a plain list come to together; nil for any other list, and where it cannot be said simply.
    func total(of list: Expression, _ rule: MissingRule?) -> ItemTotal? {
        guard case .items(let indices, .points) = list else { return nil }
        return ItemTotal(indices.map { items[$0] }, rule)
    }

    // MARK: What the form gives

    private func answer(_ index: Int, _ reading: Expression.Reading) -> String {
        let item = items[index]
        guard reading == .code else { return points(item) }
        return item.code?.text ?? nothing(item)
    }

    private func points(_ item: ItemResult) -> String {
        item.points.map { style.figure($0) } ?? nothing(item)
    }

    private func nothing(_ item: ItemResult) -> String { item.role == .unaskedWithNothing ? "–" : "_" }

    private func value(ofScore index: Int) -> String {
        let score = scores[index]
        if let number = score.exact { return style.figure(number) }
        if let content = score.content { return style.value(content, of: score.score) }
        if let bounds = score.bounds { return "[\(style.span(style.figure(bounds.low), style.figure(bounds.high)))]" }
        return "?"
    }

    private func fact(_ field: AboutField) -> String {
        if field == .respondent { return result.respondent.rawValue }
        return result.about.text(of: field) ?? "?"
    }

    /// How items were left, in a word each.
    private func kinds(_ expression: Expression) -> String {
        switch expression {
        case .item(let index, _): kind(index)
        case .items(let list, _): list.map { kind($0) }.joined(separator: separator)
        default: text(expression)
        }
    }

    private func kind(_ index: Int) -> String {
        items[index].noAnswer.map(\.rawValue) ?? "answered"
    }
}

extension AnswerKind {
    /// The word of the formula language.
    fileprivate var word: String {
        switch self {
        case .answered: "answered"
        case .missing: "missing"
        case .noAnswer(let kind): kind.rawValue
        }
    }
}

extension About {
    /// What a field holds, as a word; nil where it is not stated.
    func text(of field: AboutField) -> String? {
        switch field {
        case .age: age.map(String.init)
        case .sex: sex?.rawValue
        case .working: working.map { $0 ? "yes" : "no" }
        default: others[field]
        }
    }
}
