package import MarkedYAML

/// A value on its way into a YAML file.
package indirect enum YAMLValue: Sendable {
    /// A word that is written as it stands: one of a fixed list, a day, a number, a gap.
    case word(String)
    /// A text, in quotes wherever YAML could take it for something else.
    case text(String)
    /// A list.
    case list([YAMLValue])
    /// A map, in its order.
    case map([(key: String, value: YAMLValue)])

    /// The value of a node, so that it can be written elsewhere.
    package init(_ node: Node) {
        switch node.content {
        case .scalar(let scalar):
            let isNothing = scalar.style == .plain && (scalar.text.isEmpty || scalar.text == "null")
            self = isNothing ? .word("null") : .text(scalar.text)
        case .sequence(let elements): self = .list(elements.map { YAMLValue($0) })
        case .mapping(let entries):
            self = .map(entries.map { ($0.key.text ?? "", YAMLValue($0.value)) })
        }
    }

    /// The value on one line.
    package var line: String {
        switch self {
        case .word(let word): word
        case .text(let text): text.yaml
        case .list(let values): "[" + values.map(\.line).joined(separator: ", ") + "]"
        case .map(let entries):
            "{" + entries.map { "\($0.key.yamlKey): \($0.value.line)" }.joined(separator: ", ") + "}"
        }
    }

    /// The value as an element of a list: a map on one line an entry, anything else on one line.
    package var lines: [String] {
        guard case .map(let entries) = self, !entries.isEmpty else { return [line] }
        return entries.map { "\($0.key.yamlKey): \($0.value.line)" }
    }
}

extension String {
    /// The text as a key: words that are values elsewhere, as `on`, need no quotes there.
    package var yamlKey: String {
        let isWords = !isEmpty && utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == 0x20 }
        return isWords && first != " " && last != " " ? self : yaml
    }

    /// The text as YAML: plain where nothing else could be read into it, else in double quotes.
    package var yaml: String { isPlain ? self : quoted }

    /// Whether it can stand without quotes, also inside braces, and also for programs that take `01` for a number.
    private var isPlain: Bool {
        guard let first = utf8.first, let last = utf8.last, first.isLetterOrDigit, last != UInt8(ascii: " ") else {
            return false
        }
        if first == UInt8(ascii: "0"), utf8.count > 1, utf8.allSatisfy(\.isDigit) { return false }
        if ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(lowercased()) { return false }
        return utf8.allSatisfy { $0.isLetterOrDigit || " _-./+".utf8.contains($0) }
    }

    private var quoted: String {
        var text = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"", "\\": text += "\\\(scalar)"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            default:
                let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                let isBreak = scalar.value == 0x2028 || scalar.value == 0x2029 || scalar.value == 0xFEFF
                if isControl || isBreak {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        return text + "\""
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    fileprivate var isLetterOrDigit: Bool {
        isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
    }
}
