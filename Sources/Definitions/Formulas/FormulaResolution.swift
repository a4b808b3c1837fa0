package import Instruments

extension FormulaSyntax {
    /// Resolves the names of the formula and types it.
    ///
    /// All faults come at once. There is an expression exactly where there is no fault; its type is nil where it hangs
    /// on a score whose own definition is wrong.
    package func resolve(in scope: FormulaScope) -> (Expression?, FormulaType?, [FormulaFault]) {
        var resolver = FormulaResolver(text: text, scope: scope)
        let whole = resolver.resolve(root)
        resolver.demandOne(whole, "a whole formula has one value: put the list in `sum(…)`, `mean(…)` or `count(…)`")
        return (resolver.faults.isEmpty ? whole.expression : nil, whole.type, resolver.faults)
    }
}

/// A part of a formula that has been resolved.
struct Resolved {
    /// How many values the part has.
    enum Shape: Hashable {
        case one
        case list(Int)
        case column(block: Int)
    }

    var expression: Expression
    /// The type of each value; nil where it is not known, because of a complaint already made or a score in error.
    var type: FormulaType?
    var shape: Shape = .one
    let range: Range<Int>
    /// Whether a square root stands in the value, which is exact to twelve digits only.
    var hasRoot = false

    var isList: Bool { shape != .one }

    /// What stands in for a part that cannot be resolved; the complaint about it has been made.
    static func nothing(_ range: Range<Int>, _ type: FormulaType? = nil) -> Resolved {
        Resolved(expression: .number(.zero), type: type, range: range)
    }
}

/// Turns the parts of a formula into expressions, and collects what is wrong with them.
struct FormulaResolver {
    /// The most complaints about one formula.
    private static let mostFaults = 50

    let text: String
    let scope: FormulaScope
    private(set) var faults: [FormulaFault] = []
    /// Whether the part being resolved is worked out for each form of a group.
    var isInsideShare = false

    init(text: String, scope: FormulaScope) {
        self.text = text
        self.scope = scope
    }

    mutating func resolve(_ node: FormulaNode) -> Resolved {
        let range = node.range
        return switch node.kind {
        case .number(let value): Resolved(expression: .number(value), type: .number, range: range)
        case .truth(let value): Resolved(expression: .truth(value), type: .truth, range: range)
        case .items(let reference): items(reference)
        case .column(let block, let item): column(block, item, range)
        case .name(let name): score(FormulaName(text: name, range: range))
        case .about(let field): about(field, range)
        case .call(let name, let arguments): call(name, arguments, range)
        case .lookup(let reference): lookup(reference, range)
        case .arithmetic(let operation, let left, let right): arithmetic(operation, left, right, range)
        case .power(let base, let exponent): power(base, exponent, range)
        case .comparison(let order, let left, let right): comparison(order, left, right, range)
        case .wordTest(let left, let word, let orElse): wordTest(left, word, orElse, range)
        case .within(let value, let low, let high): within(value, low, high, range)
        case .withinScore(let value, let name): within(value, name, range)
        case .isKind(let value, let kind): isKind(value, kind, range)
        case .and(let parts): joined(parts, range, isAnd: true)
        case .or(let parts): joined(parts, range, isAnd: false)
        case .not(let part): negated(part, range)
        }
    }

    /// Keeps a complaint.
    mutating func complain(
        _ rule: String, _ message: String, at range: Range<Int>, notes: [(message: String, range: Range<Int>)] = []
    ) {
        guard faults.count < Self.mostFaults else { return }
        faults.append(FormulaFault(rule: rule, message: message, range: range, notes: notes))
    }

    /// Complains about a name that is not there, with the nearest one that is.
    mutating func complainUnknown(
        _ rule: String, _ message: String, _ word: String, among candidates: some Sequence<String>,
        at range: Range<Int>
    ) {
        guard faults.count < Self.mostFaults else { return }
        let meant = Instruments.nearest(to: word, among: candidates).map { "; did you mean `\($0)`?" } ?? ""
        complain(rule, message + meant, at: range)
    }

    /// Complains unless the part has values of this type.
    mutating func demand(_ part: Resolved, _ wanted: FormulaType, _ place: String) {
        guard let type = part.type, type != wanted else { return }
        complain(
            "type-mismatch",
            "\(place) wants \(wanted.spoken), but this is \(type.spoken)"
                + type.advice(towards: wanted), at: part.range)
    }

    /// Complains if the part is a list.
    mutating func demandOne(_ part: Resolved, _ message: String) {
        if part.isList { complain("list-misplaced", message, at: part.range) }
    }

    /// The shape of what is worked element by element from these parts.
    mutating func commonShape(_ parts: [Resolved], _ range: Range<Int>) -> Resolved.Shape {
        guard let first = parts.first(where: \.isList) else { return .one }
        if let other = parts.first(where: { $0.isList && $0.shape != first.shape }) {
            complain(
                "list-length", "two lists are worked pairwise, so they must be equally long", at: range,
                notes: [
                    ("this list has \(first.shape.spoken)", first.range),
                    ("and this one \(other.shape.spoken)", other.range),
                ])
        }
        return first.shape
    }
}

extension FormulaType {
    /// The type in a message.
    var spoken: String {
        switch self {
        case .number: "a number"
        case .truth: "a truth (yes or no)"
        case .word: "a word"
        case .range: "a range"
        case .digits: "digits in a row"
        }
    }

    /// What to do with a value of this type where another is wanted.
    func advice(towards wanted: FormulaType) -> String {
        switch (self, wanted) {
        case (.truth, .number): ": `count(…)` counts what is true, `if(…, 1, 0)` makes it a number"
        case (.number, .truth): ": compare it, as in `… >= 1`"
        case (.word, _): ": a score, an answer or a fact is compared with a word, as in `… = WORD`"
        case (.range, _): ": `x within SCORE` asks whether a number lies in it"
        default: ""
        }
    }
}

extension Resolved.Shape {
    fileprivate var spoken: String {
        switch self {
        case .one: "one value"
        case .list(let count): count == 1 ? "1 item" : "\(count) items"
        case .column: "one value an entry"
        }
    }
}
