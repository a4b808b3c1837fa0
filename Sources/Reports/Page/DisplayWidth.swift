extension Character {
    /// How many columns of a terminal the character takes: 2 for the wide ones of East Asia and for emoji, 0 for marks
    /// that combine with the one before.
    var displayWidth: Int {
        guard let first = unicodeScalars.first else { return 0 }
        if first.isASCII { return 1 }
        if unicodeScalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return first.isWide ? 2 : 1
        }
    }
}

extension String {
    /// How many columns of a terminal the text takes on one line.
    var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

    /// The text with spaces behind it up to `width` columns.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - displayWidth))
    }

    /// The text with spaces before it up to `width` columns.
    func padded(leadingTo width: Int) -> String {
        String(repeating: " ", count: max(0, width - displayWidth)) + self
    }

    /// As much of the text as fits into `width` columns; where something is left out it ends with `…`.
    func cut(to width: Int) -> String {
        guard displayWidth > width else { return self }
        var kept = ""
        var used = 1
        for character in self {
            used += character.displayWidth
            if used > width { break }
            kept.append(character)
        }
        while kept.last == " " || kept.last == "," { kept.removeLast() }
        return kept + "…"
    }

    /// The text on one line, without anything by which what was typed could steer a terminal or turn its text around.
    var inert: String {
        guard unicodeScalars.contains(where: { $0.steers }) else { return self }
        var clean = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == "\n" || scalar == "\t" || scalar == "\r" {
                clean.append(" ")
            } else {
                clean.append(scalar.steers ? "\u{FFFD}" : scalar)
            }
        }
        return String(clean)
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is wide or fullwidth by Unicode's East Asian Width, or an emoji of its own.
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        default: properties.isEmojiPresentation
        }
    }

    /// Whether the scalar is a control, or changes the direction in which text is shown.
    fileprivate var steers: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
