import Definitions
import Instruments

/// The names that the formulas of these tests speak of.
enum FormulaVocabulary {
    typealias Entry = FormulaScope.ItemEntry

    static let ordinary = ["0", "1", "2", "3"]

    /// Positions: `1` to `9` are 0 to 8, then as listed.
    static let items: [Entry] =
        (1...9).map { Entry(id: "\($0)", codes: ordinary) } + [
            Entry(id: "8a", hasPoints: false, codes: ["A", "B", "J"], hasNumericCodes: false),
            Entry(id: "note", isUnscored: true, hasPoints: false, hasNumericCodes: false),
            Entry(id: "D1.1", codes: ordinary),
            Entry(id: "D1.2", codes: ordinary),
            Entry(id: "16A", codes: ["low", "very high"], hasNumericCodes: false),
            Entry(id: "score"),
            Entry(id: "6b", codes: ["0", "1"]),
        ]

    private static func range(_ low: Int, _ high: Int) -> Table.Cell {
        .range(low: Rational(low), high: Rational(high))
    }
    private static func number(_ value: Int) -> Table.Cell { .number(Rational(value)) }

    static let conversion = Table(
        name: "conversion", columns: ["raw", "t", "se", "label", "span", "mixed", "MO"],
        rows: [
            [number(4), number(41), .none, .word("low"), range(1, 2), .word("x"), number(1)],
            [range(5, 9), number(49), number(6), .word("high"), range(3, 4), number(1), .none],
        ], ground: Ground(source: "local", grade: .unverified))

    static let norms = Table(
        name: "norms", columns: ["sex", "age", "t"],
        rows: [[.word("female"), range(18, 99), number(50)]],
        ground: Ground(source: "local", grade: .unverified))

    static let scope = FormulaScope(
        items: items,
        groups: ["basic": [0, 1, 2], "days": [11, 12]],
        scores: [
            "total": (0, .number, []), "symptoms": (1, .number, []), "major": (2, .truth, []),
            "stage": (3, .word, ["precontemplation", "ready to act", "action"]), "interval": (4, .range, []),
            "state": (5, .digits, []), "broken": (6, nil, []), "action": (7, .number, []), "mean": (8, .number, []),
            "level": (9, .word, []), "not_known": (10, .number, []),
        ],
        tables: ["conversion": (0, conversion), "norms": (1, norms)],
        entries: [
            "goals": (
                0,
                [
                    Entry(id: "weight", codes: ordinary), Entry(id: "achieved", codes: ordinary),
                    Entry(id: "kind", hasPoints: false, codes: ["A"], hasNumericCodes: false),
                ]
            ),
            "visits": (1, [Entry(id: "length")]),
        ])

    static var overForms: FormulaScope {
        var scope = scope
        scope.isGroupFigure = true
        return scope
    }

    /// The expression and type of a formula, with the rules that complain and the stretches they complain about.
    static func read(
        _ text: String, in scope: FormulaScope = scope
    ) -> (expression: Expression?, type: FormulaType?, complaints: [String]) {
        let (syntax, faults) = FormulaSyntax.parse(text)
        guard let syntax else { return (nil, nil, faults.map { complaint($0, text) }) }
        let (expression, type, further) = syntax.resolve(in: scope)
        return (expression, type, further.map { complaint($0, text) })
    }

    /// `rule: stretch`
    static func complaint(_ fault: FormulaFault, _ text: String) -> String {
        "\(fault.rule): " + String(decoding: Array(text.utf8)[fault.range], as: UTF8.self)
    }
}

extension Expression {
    static func whole(_ value: Int) -> Expression { .number(Rational(value)) }
    static func points(_ position: Int) -> Expression { .item(position, .points) }
    static func code(_ position: Int) -> Expression { .item(position, .code) }
    static func points(_ positions: some Sequence<Int>) -> Expression { .items(Array(positions), .points) }
    static func codes(_ positions: some Sequence<Int>) -> Expression { .items(Array(positions), .code) }
    static func atLeast(_ left: Expression, _ right: Int) -> Expression {
        .comparison(.greaterOrEqual, left, .whole(right))
    }
    static func equals(_ left: Expression, _ right: Int) -> Expression {
        .comparison(.equal, left, .whole(right))
    }
}
