internal import MarkedYAML

/// A line of a file with a caret under the stretch that is meant. Tabs become spaces, wide characters take two columns,
/// and of a long line the part around the stretch is shown.
struct Pointer {
    /// The line as it is shown.
    let shownLine: String
    /// Spaces, and under the stretch a caret and as many tildes as it is long.
    let caret: String

    init(at extent: Extent, in line: String, width: Int) {
        let scalars = Array(line.unicodeScalars)
        let start = min(max(0, extent.start.column - 1), scalars.count)
        let end =
            extent.end.line == extent.start.line
            ? min(max(start, extent.end.column - 1), scalars.count) : scalars.count
        var before = Self.shown(scalars[..<start])
        var meant = Self.shown(scalars[start..<end])
        var after = Self.shown(scalars[end...])
        let room = max(20, width - 4)
        if before.displayWidth + meant.displayWidth + after.displayWidth > room {
            meant = Self.first(meant, columns: room * 2 / 3)
            before = Self.last(before, columns: room - 1 - min(meant.displayWidth, room / 2))
            after = Self.first(after, columns: max(0, room - before.displayWidth - meant.displayWidth))
        }
        shownLine = Self.trimmed(before + meant + after)
        let length = max(1, Self.trimmed(meant).displayWidth)
        caret =
            String(repeating: " ", count: before.displayWidth) + "^" + String(repeating: "~", count: length - 1)
    }

    private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars {
            if scalar == "\t" { text.append(contentsOf: "    ".unicodeScalars) } else { text.append(scalar) }
        }
        return String(text).inert
    }

    private static func first(_ text: String, columns: Int) -> String {
        guard text.displayWidth > columns else { return text }
        var kept = ""
        var width = 0
        for character in text where width < columns {
            width += character.displayWidth
            if width < columns { kept.append(character) }
        }
        return columns > 0 ? kept + "…" : ""
    }

    private static func last(_ text: String, columns: Int) -> String {
        guard text.displayWidth > columns else { return text }
        var kept: [Character] = []
        var width = 1
        for character in text.reversed() {
            width += character.displayWidth
            guard width <= columns else { break }
            kept.append(character)
        }
        return "…" + String(kept.reversed())
    }

    private static func trimmed(_ text: String) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }
}
