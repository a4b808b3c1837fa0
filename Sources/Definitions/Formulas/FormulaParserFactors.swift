internal import Instruments

extension FormulaParser {
    /// `number | "yes" | "no" | one | list | column | score | about | call | "(", formula, ")"`
    mutating func unboundedFactor() throws(FormulaFault) -> FormulaNode {
        let start = cursor.offset
        if let number = try number() { return try node(.number(number.value), from: start) }
        if cursor.byte() == UInt8(ascii: "-") {
            throw fault(
                "a minus sign stands directly before a number or between two terms: write `0 - x`",
                at: cursor.nextStretch)
        }
        if cursor.take(symbol: "(") {
            var inner = try formula()
            guard cursor.take(symbol: ")") else { throw unexpected("`)`") }
            inner.range = start..<cursor.end
            return inner
        }
        guard let name = cursor.takeName() else { throw unexpected("a number, an item, a score or a function") }
        switch name.text {
        case "yes": return try node(.truth(true), from: start)
        case "no": return try node(.truth(false), from: start)
        case "item": return try node(.items(try single(.points, from: start)), from: start)
        case "answer": return try node(.items(try single(.code, from: start)), from: start)
        case "items": return try node(.items(try list(.points, from: start)), from: start)
        case "answers": return try node(.items(try list(.code, from: start)), from: start)
        case "about":
            guard takeInnerDot(after: name), let field = cursor.takeID() else {
                throw unexpected("a fact, as in `about.age`, after `about`")
            }
            return try node(.about(field), from: start)
        case "not": throw fault("`not` binds looser than what stands before: put `not …` in brackets", at: name.range)
        case let word where FormulaSyntax.wordsOfTheGrammar.contains(word):
            throw fault("expected a number, an item, a score or a function, but found `\(word)`", at: name.range)
        default: return try named(name)
        }
    }

    /// A function with its arguments, a column of a block, or a score.
    private mutating func named(_ name: FormulaName) throws(FormulaFault) -> FormulaNode {
        let start = name.range.lowerBound
        if cursor.take(symbol: "(") {
            if name.text == "lookup" { return try lookup(from: start) }
            var arguments = [try formula()]
            while cursor.take(symbol: ",") { arguments.append(try formula()) }
            guard cursor.take(symbol: ")") else { throw unexpected("`,` or `)`") }
            return try node(.call(name, arguments), from: start, over: arguments)
        }
        if takeInnerDot(after: name) {
            guard let item = cursor.takeID() else { throw unexpected("the id of an item after the dot") }
            return try node(.column(block: name, item: item), from: start)
        }
        note(name: name.text)
        return try node(.name(name.text), from: start)
    }

    /// `"lookup", "(", table, ".", name, { ",", name, "=", sum }, ")"`
    private mutating func lookup(from start: Int) throws(FormulaFault) -> FormulaNode {
        guard let table = cursor.takeName(), takeInnerDot(after: table), let column = cursor.takeID() else {
            throw unexpected("a table and its column, as in `lookup(conversion.t, raw = raw)`")
        }
        var keys: [(column: FormulaName, value: FormulaNode)] = []
        while cursor.take(symbol: ",") {
            guard let key = cursor.takeID() else { throw unexpected("the name of a column, as in `raw = raw`") }
            guard cursor.take(symbol: "=") else { throw unexpected("`=` after the column `\(key.text)`") }
            keys.append((key, try sum()))
        }
        guard cursor.take(symbol: ")") else { throw unexpected("`,` or `)`") }
        let reference = TableReference(table: table, column: column, keys: keys)
        return try node(.lookup(reference), from: start, over: keys.map(\.value))
    }

    /// `( "item" | "answer" ), id`
    mutating func single(_ reading: Expression.Reading, from start: Int) throws(FormulaFault) -> ItemReference {
        let word = reading == .points ? "item" : "answer"
        let id = try itemID(after: word)
        if cursor.isNext(word: "to") {
            throw fault("a run of items is written `\(word)s \(id.text) to …`", at: start..<start + word.utf8.count)
        }
        let part = ItemReference.Part(first: id, last: nil)
        return ItemReference(reading: reading, isList: false, parts: [part], range: start..<cursor.end)
    }

    /// `part, { ",", part }`, each part `id, [ "to", id ] | group`
    mutating func list(_ reading: Expression.Reading, from start: Int) throws(FormulaFault) -> ItemReference {
        var parts: [ItemReference.Part] = []
        repeat {
            let first = try itemID(after: parts.isEmpty ? "items" : "the comma of a list")
            if !parts.isEmpty, cursor.byte() == UInt8(ascii: "(") {
                throw fault(
                    "a list takes every part that follows its commas: let the list be the last argument",
                    at: first.range)
            }
            let last = cursor.take(word: "to") ? try itemID(after: "to") : nil
            parts.append(ItemReference.Part(first: first, last: last))
        } while cursor.take(symbol: ",")
        return ItemReference(reading: reading, isList: true, parts: parts, range: start..<cursor.end)
    }

    private mutating func itemID(after word: String) throws(FormulaFault) -> FormulaName {
        let place = word.contains(" ") ? word : "`\(word)`"
        guard let id = cursor.takeID() else { throw unexpected("the id of an item after \(place)") }
        guard !FormulaSyntax.wordsOfTheGrammar.contains(id.text) else {
            throw fault("expected the id of an item after \(place), but found `\(id.text)`", at: id.range)
        }
        return id
    }

    /// A number, if one comes next.
    mutating func number() throws(FormulaFault) -> (name: FormulaName, value: Rational)? {
        guard let name = cursor.takeNumber() else { return nil }
        if cursor.offset == name.range.upperBound, let next = cursor.byte(), next.isIDLetter {
            let advice = "a number has no letters: an item is written `item \(name.text)…`"
            throw fault(advice, at: name.range.lowerBound..<cursor.nextStretch.upperBound)
        }
        guard let value = Rational(name.text) else {
            throw fault("a number has at most 18 digits", at: name.range)
        }
        return (name, value)
    }

    /// Takes the dot that directly follows a name and is directly followed by an id.
    private mutating func takeInnerDot(after name: FormulaName) -> Bool {
        guard cursor.offset == name.range.upperBound, cursor.byte(1)?.isIDLetter == true else { return false }
        return cursor.take(symbol: ".")
    }
}
