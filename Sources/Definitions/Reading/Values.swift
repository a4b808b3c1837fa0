package import Instruments
package import MarkedYAML

/// Scalars become values where a field wants a type. `what` names the field in a complaint: "`edition`"; it is made where
/// there is one to make.
extension Manuscript {
    /// A piece of text; complains of a list, a map, or nothing.
    package func text(_ node: Node, _ what: @autoclosure () -> String) -> String? {
        switch node.content {
        case .scalar(let scalar):
            if scalar.text.isEmpty {
                complain("missing-value", "nothing is written for \(what())", at: node.extent)
                return nil
            }
            return scalar.text
        case .sequence:
            complain("wrong-kind", "\(what()) is a text; here stands a list", at: node.extent)
        case .mapping:
            complain("wrong-kind", "\(what()) is a text; here stands a map", at: node.extent)
        }
        return nil
    }

    /// A list; complains of anything else.
    package func list(_ node: Node, _ what: @autoclosure () -> String) -> [Node]? {
        if let elements = node.elements { return elements }
        complain("wrong-kind", "\(what()) is a list", at: node.extent)
        return nil
    }

    /// A map; complains of anything else.
    package func map(_ node: Node, _ what: @autoclosure () -> String) -> [Node.Entry]? {
        if let entries = node.entries { return entries }
        complain("wrong-kind", "\(what()) is a map", at: node.extent)
        return nil
    }

    /// A list of texts; complains of each element that is none.
    package func texts(_ node: Node, _ what: @autoclosure () -> String) -> [String]? {
        list(node, what())?.compactMap { text($0, "an element of \(what())") }
    }

    /// An exact number; complains of anything else.
    package func number(_ node: Node, _ what: @autoclosure () -> String) -> Rational? {
        guard let text = text(node, what()) else { return nil }
        if let number = Rational(text) { return number }
        complain("not-a-number", "\(what()) is a number; `\(text.shortened)` is none", at: node.extent)
        return nil
    }

    /// A whole number of at least `least`; complains of anything else.
    package func whole(_ node: Node, _ what: @autoclosure () -> String, atLeast least: Int) -> Int? {
        guard let number = number(node, what()) else { return nil }
        if number.isWhole, let whole = Int(exactly: number.numerator), whole >= least { return whole }
        complain("not-whole", "\(what()) is a whole number of at least \(least)", at: node.extent)
        return nil
    }

    /// `true` or `false`, the only switches; complains of anything else.
    package func truth(_ node: Node, _ what: @autoclosure () -> String) -> Bool? {
        word(node, what(), among: ["true", "false"]).map { $0 == "true" }
    }

    /// One of a few words; complains of any other with the nearest of them.
    package func word(_ node: Node, _ what: @autoclosure () -> String, among words: [String]) -> String? {
        guard let text = text(node, what()) else { return nil }
        if words.contains(text) { return text }
        let advice = advice(for: text, among: words)
        complain("unknown-word", "`\(text.shortened)` is no word for \(what())\(advice)", at: node.extent)
        return nil
    }

    /// One of the words of a fixed list; complains of any other with the nearest of them.
    package func word<Word>(_ node: Node, _ what: @autoclosure () -> String, of _: Word.Type) -> Word?
    where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
        if let known = node.text.flatMap({ Word(rawValue: $0) }) { return known }
        return word(node, what(), among: Word.allCases.map(\.rawValue)).flatMap { Word(rawValue: $0) }
    }

    /// Numbers from one to another, `0 to 27`; complains of anything else, and of a first above the last.
    package func range(_ node: Node, _ what: @autoclosure () -> String) -> (low: Rational, high: Rational)? {
        guard let text = text(node, what()) else { return nil }
        if let (low, high) = parseRange(text) { return (low, high) }
        if text.isUpsideDown {
            complain("range-upside-down", "\(what()) begins with the smaller number", at: node.extent)
        } else {
            complain("not-a-range", "\(what()) is a range, as `0 to 27`; `\(text.shortened)` is none", at: node.extent)
        }
        return nil
    }

    /// How a figure is rounded, `half up to 1 decimal`, or `none`; complains of anything else.
    package func rounding(_ node: Node, _ what: @autoclosure () -> String) -> Rounding?? {
        guard let text = text(node, what()) else { return nil }
        if text == "none" { return .some(nil) }
        if let rounding = Rounding(text) { return .some(rounding) }
        complain(
            "not-a-rounding",
            "\(what()) is `none`, or `half up`, `up` or `down` with `to whole`, `to 1 decimal`, `to 2 decimals`",
            at: node.extent)
        return nil
    }
}

extension String {
    /// At most forty characters of the text, for a message.
    package var shortened: String {
        utf8.count <= 40 ? self : String(prefix(37)) + "..."
    }

    /// Whether this is a range with the greater number first.
    var isUpsideDown: Bool {
        let parts = split(separator: " ")
        guard parts.count == 3, parts[1] == "to", let low = Rational(parts[0]), let high = Rational(parts[2]) else {
            return false
        }
        return high < low
    }

    /// The text without white space at its ends.
    package var trimmed: String {
        if let first = utf8.first, let last = utf8.last, first > 0x20, first < 0x80, last > 0x20, last < 0x80 {
            return self
        }
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

extension Unicode.Scalar {
    /// Whether it is white space; quickly told of the letters of English.
    var isBlank: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }
}
