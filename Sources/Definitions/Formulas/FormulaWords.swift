internal import Instruments

extension FormulaResolver {
    /// `stage = action`, `about.sex = female`, `answer 8a = J`; or a comparison of numbers or truths, if what stands
    /// before `=` has no words.
    mutating func wordTest(
        _ left: FormulaNode, _ word: FormulaName, _ orElse: Result<FormulaNode, FormulaFault>, _ range: Range<Int>
    ) -> Resolved {
        switch vocabulary(of: left) {
        case .none:
            return .nothing(range, .truth)
        case .noWords:
            switch orElse {
            case .success(let right): return comparison(.equal, left, right, range)
            case .failure(let fault):
                complain(fault.rule, fault.message, at: fault.range, notes: fault.notes)
                return .nothing(range, .truth)
            }
        case .anyWord(let value):
            return test(value, is: written(word, orElse), range)
        case .codes(let value):
            return codeTest(value, written(word, orElse), range)
        case .words(let value, let words):
            let written = written(word, orElse)
            let spelling = written.spelling
            guard words.contains(spelling) else {
                complainNoValue(left, written, among: words)
                return .nothing(range, .truth)
            }
            return test(value, is: written, range)
        }
    }

    /// What the values of the part before `=` can be.
    private enum Vocabulary {
        /// Numbers or truths.
        case noWords
        /// Any word.
        case anyWord(Resolved)
        /// One of these.
        case words(Resolved, [String])
        /// The codes of these items.
        case codes(Resolved)
    }

    private mutating func vocabulary(of node: FormulaNode) -> Vocabulary? {
        switch node.kind {
        case .name(let name):
            guard let known = scope.scores[name], known.kind == nil || known.kind == .word else {
                return scope.scores[name] == nil ? complaint(about: node) : .noWords
            }
            let value = resolve(node)
            return known.kind == nil || known.words.isEmpty ? .anyWord(value) : .words(value, known.words)
        case .about(let field):
            let words = scope.aboutFields[AboutField(rawValue: field.text)]
            guard let words else { return complaint(about: node) }
            if field.text == AboutField.age.rawValue { return .noWords }
            let value = resolve(node)
            return words.map { .words(value, $0) } ?? .anyWord(value)
        case .items(let reference):
            guard let value = itemsWithoutValue(reference, reading: .code) else { return nil }
            return value.positions.allSatisfy { scope.items[$0].hasNumericCodes } ? .noWords : .codes(value)
        default: return .noWords
        }
    }

    /// Complains about an unknown name, and about nothing that stands behind it.
    private mutating func complaint(about node: FormulaNode) -> Vocabulary? {
        _ = resolve(node)
        return nil
    }

    /// The word that was written: if more stands there than a word can hold, all of it.
    private func written(_ word: FormulaName, _ orElse: Result<FormulaNode, FormulaFault>) -> FormulaName {
        guard case .success(let node) = orElse, node.range.upperBound > word.range.upperBound else { return word }
        let range = word.range.lowerBound..<node.range.upperBound
        return FormulaName(text: String(decoding: Array(text.utf8)[range], as: UTF8.self), range: range)
    }

    private func test(_ value: Resolved, is word: FormulaName, _ range: Range<Int>) -> Resolved {
        Resolved(expression: .isWord(value.expression, word.spelling), type: .truth, shape: value.shape, range: range)
    }

    private mutating func codeTest(_ value: Resolved, _ word: FormulaName, _ range: Range<Int>) -> Resolved {
        let wanted = Code(word.spelling)
        for position in value.positions {
            let item = scope.items[position]
            guard item.codes.contains(where: { Code($0).matches(wanted) }) else {
                let codes = item.codes.isEmpty ? "it has no codes" : "its codes are " + item.codes.spoken
                complainUnknown(
                    "unknown-word", "`\(word.spelling)` is no code of item \(item.id): \(codes)", word.spelling,
                    among: item.codes, at: word.range)
                return .nothing(range, .truth)
            }
        }
        return test(value, is: word, range)
    }

    private mutating func complainNoValue(_ left: FormulaNode, _ word: FormulaName, among words: [String]) {
        let name =
            switch left.kind {
            case .about(let field): "about.\(field.text)"
            case .name(let name): name
            default: "this"
            }
        complainUnknown(
            "unknown-word", "`\(name)` is never `\(word.spelling)`: it can be \(words.spoken)", word.spelling,
            among: words, at: word.range)
    }
}

extension FormulaName {
    /// The text with each stretch of white space made one space, as a folded formula may break it anywhere.
    var spelling: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension [String] {
    /// The words in a message, the first dozen of many.
    fileprivate var spoken: String { prefix(12).joined(separator: ", ") + (count > 12 ? " and others" : "") }
}
