internal import Instruments

extension FormulaParser {
    /// `sum, [ order, sum | "within", range | "is", kind ] | word_of, "=", word`
    mutating func test() throws(FormulaFault) -> FormulaNode {
        let left = try sum()
        guard let result = try testing(left) else { return left }
        if isNextTest { throw fault("comparisons do not chain: join two with `and`", at: cursor.nextStretch) }
        return result
    }

    private mutating func testing(_ left: FormulaNode) throws(FormulaFault) -> FormulaNode? {
        let start = left.range.lowerBound
        try refuseForeignOrders()
        if let order = takeOrder() {
            if order == .equal, left.mayHaveWords { return try wordTest(left) }
            let right = try sum()
            return try node(.comparison(order, left, right), from: start, over: [left, right])
        }
        if cursor.take(word: "within") { return try within(left) }
        if cursor.take(word: "is") {
            guard let kind = cursor.takeKind() else { throw unexpected("a kind, as in `is answered`, after `is`") }
            if kind.text == "not" {
                throw fault("`is` takes a kind alone: write `not … is KIND`", at: kind.range)
            }
            return try node(.isKind(left, kind), from: start, over: [left])
        }
        return nil
    }

    /// `number, "to", number | score`
    private mutating func within(_ left: FormulaNode) throws(FormulaFault) -> FormulaNode {
        let start = left.range.lowerBound
        if let name = cursor.takeName() {
            guard !FormulaSyntax.wordsOfTheGrammar.contains(name.text) else {
                throw fault("`\(name.text)` is a word of the grammar, and no score has its name", at: name.range)
            }
            note(name: name.text)
            return try node(.withinScore(left, name), from: start, over: [left])
        }
        guard let low = try number() else { throw unexpected("`A to B` or a score that is a range after `within`") }
        guard cursor.take(word: "to") else { throw unexpected("`to` and the upper end of the range") }
        guard let high = try number() else { throw unexpected("a number after `to`") }
        guard low.value <= high.value else {
            throw fault(
                "a range goes from the lower to the higher number: write `\(high.name.text) to \(low.name.text)`",
                at: low.name.range.lowerBound..<high.name.range.upperBound)
        }
        return try node(.within(left, low: low.value, high: high.value), from: start, over: [left])
    }

    /// What follows `=` where words may be meant: it is read both as a word and as a number or truth, and the type of
    /// what stands before `=` decides.
    private mutating func wordTest(_ left: FormulaNode) throws(FormulaFault) -> FormulaNode {
        let start = left.range.lowerBound
        var ahead = cursor
        guard let word = ahead.takePrintedWord() else {
            let right = try sum()
            return try node(.comparison(.equal, left, right), from: start, over: [left, right])
        }
        let orElse: Result<FormulaNode, FormulaFault>
        do throws(FormulaFault) {
            let right = try sum()
            if cursor.end >= ahead.end {
                return try node(
                    .wordTest(left, word: word, orElse: .success(right)), from: start, over: [left, right])
            }
            orElse = .failure(
                isNextTest
                    ? fault("comparisons do not chain: join two with `and`", at: cursor.nextStretch)
                    : unexpected("`and`, `or`, an operator or the end"))
        } catch {
            let isInsideWord = error.range.lowerBound <= ahead.end && error.rule == "formula-syntax"
            guard isInsideWord, ahead.byte() != UInt8(ascii: "(") else { throw error }
            orElse = .failure(error)
        }
        cursor = ahead
        return try node(.wordTest(left, word: word, orElse: orElse), from: start, over: [left])
    }

    private mutating func takeOrder() -> Order? {
        if cursor.take(symbol: "<=") { return .lessOrEqual }
        if cursor.take(symbol: ">=") { return .greaterOrEqual }
        if cursor.take(symbol: "<") { return .less }
        if cursor.take(symbol: ">") { return .greater }
        return cursor.take(symbol: "=") ? .equal : nil
    }

    /// Names the right spelling of a comparison that other languages write otherwise.
    private func refuseForeignOrders() throws(FormulaFault) {
        guard let first = cursor.byte(), let second = cursor.byte(1) else { return }
        let advice: String? =
            switch (Character(Unicode.Scalar(first)), Character(Unicode.Scalar(second))) {
            case ("=", "="): "the same is written `=`"
            case ("!", "="), ("<", ">"): "not the same is written `not a = b`"
            case ("=", "<"): "at most is written `<=`"
            case ("=", ">"): "at least is written `>=`"
            default: nil
            }
        if let advice { throw fault(advice, at: cursor.offset..<cursor.offset + 2) }
    }

    private var isNextTest: Bool {
        if let next = cursor.byte(), [UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">")].contains(next) {
            return true
        }
        return cursor.isNext(word: "within") || cursor.isNext(word: "is")
    }
}

extension FormulaNode {
    /// Whether the values may be words: a score, codes or a fact about the person.
    fileprivate var mayHaveWords: Bool {
        switch kind {
        case .name, .about: true
        case .items(let reference): reference.reading == .code
        default: false
        }
    }
}
