import Definitions
import Instruments

/// Reads any bytes as a formula and as a list of items, and checks what holds for every text: it is understood or
/// complained about, never both, and each complaint lies inside the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFormula(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    let (syntax, faults) = FormulaSyntax.parse(text)
    precondition((syntax == nil) == (faults.count == 1), "no tree and no reason")
    check(faults, in: text)
    for scope in scopes {
        if let syntax {
            let (expression, type, further) = syntax.resolve(in: scope)
            precondition((expression == nil) == !further.isEmpty, "no meaning and no reason")
            precondition(expression == nil || type != nil || text.utf8.contains(UInt8(ascii: "w")), "no type")
            precondition(expression?.isList != true, "a whole formula is a list")
            check(further, in: text)
        }
        let (positions, further) = resolveItemList(text, in: scope)
        precondition((positions == nil) == !further.isEmpty, "no items and no reason")
        check(further, in: text)
    }
    if let (low, high) = parseRange(text) { precondition(low <= high, "a range upside down") }
    return 0
}

private func check(_ faults: [FormulaFault], in text: String) {
    for fault in faults {
        let stretch = text.utf8.dropFirst(fault.range.lowerBound).prefix(fault.range.count)
        precondition(fault.range.upperBound <= text.utf8.count, "a complaint outside the text")
        precondition(String(validating: stretch, as: UTF8.self) != nil, "a complaint that splits a letter")
        precondition(!fault.message.isEmpty && !fault.rule.isEmpty, "a complaint without words")
    }
}

/// One form, forms of a group, and nothing at all. The score `w` is the one whose kind is not known.
private let scopes: [FormulaScope] = {
    let local = Ground(source: "local", grade: .unverified)
    let table = Table(
        name: "t", columns: ["a", "b", "c"],
        rows: [
            [.number(.one), .word("x"), .none],
            [.range(low: .zero, high: .one), .number(.one), .range(low: .zero, high: .one)],
        ], ground: local)
    var scope = FormulaScope(
        items: [
            .init(id: "1", codes: ["0", "1"]), .init(id: "2", isUnscored: true),
            .init(id: "8a", hasPoints: false, codes: ["A", "J"], hasNumericCodes: false), .init(id: "D1.1"),
        ],
        groups: ["g": [0, 3]],
        scores: [
            "n": (0, .number, []), "v": (1, .truth, []), "s": (2, .word, ["a b", "c"]), "r": (3, .range, []),
            "d": (4, .digits, []), "w": (5, nil, []),
        ],
        tables: ["t": (0, table)], entries: ["e": (0, [.init(id: "x"), .init(id: "y")])])
    let one = scope
    scope.isGroupFigure = true
    return [one, scope, FormulaScope()]
}()
