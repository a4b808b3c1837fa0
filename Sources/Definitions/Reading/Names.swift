package import MarkedYAML

/// How names and ids are shaped.
package enum Naming {
    /// Whether a formula can speak of this name: `[a-z][a-z0-9_]*`.
    package static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, first.isSmallLetter else { return false }
        return text.utf8.allSatisfy { $0.isSmallLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
    }

    /// Whether this is shaped like the id of an item: letters, digits, `_` and inner dots.
    package static func isItemID(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return false }
        let dot = UInt8(ascii: ".")
        return first != dot && last != dot
            && text.utf8.allSatisfy {
                $0.isSmallLetter || $0.isCapitalLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == dot
            }
    }

    /// Whether this is shaped like the id of an instrument, a source or a set: small letters, digits, hyphens, inner dots.
    package static func isID(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return false }
        return (first.isSmallLetter || first.isDigit) && (last.isSmallLetter || last.isDigit)
            && text.utf8.allSatisfy {
                $0.isSmallLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
            }
    }
}

extension UInt8 {
    /// Whether the byte is `a` to `z`.
    var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
    /// Whether the byte is `A` to `Z`.
    var isCapitalLetter: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    /// Whether the byte is `0` to `9`.
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension Manuscript {
    /// A name that a formula can speak of; complains of any other.
    package func name(_ node: Node, _ what: @autoclosure () -> String) -> String? {
        guard let text = text(node, what()) else { return nil }
        guard Naming.isName(text) else {
            complain(
                "bad-name", "`\(text.shortened)` is no name; names are small letters, digits and `_`, a letter first",
                at: node.extent)
            return nil
        }
        return grammatical(text, at: node) ? nil : text
    }

    /// The id of an item; complains of any other text.
    package func itemID(_ node: Node) -> String? {
        guard let text = text(node, "`id`") else { return nil }
        guard Naming.isItemID(text) else {
            complain(
                "bad-item-id",
                "`\(text.shortened)` is no id of an item; ids are letters, digits, `_` and dots inside",
                at: node.extent)
            return nil
        }
        return grammatical(text, at: node) ? nil : text
    }

    /// The id of an instrument, a source or a set; complains of any other text.
    package func id(_ node: Node, _ what: @autoclosure () -> String) -> String? {
        guard let text = text(node, what()) else { return nil }
        if Naming.isID(text) { return text }
        complain(
            "bad-id", "`\(text.shortened)` is no id; ids are small letters, digits, hyphens and dots inside",
            at: node.extent)
        return nil
    }

    private func grammatical(_ text: String, at node: Node) -> Bool {
        guard FormulaSyntax.wordsOfTheGrammar.contains(text) else { return false }
        complain("reserved-name", "`\(text)` is a word of formulas and no name", at: node.extent)
        return true
    }
}
