extension String {
    /// The text on one line, with a backslash before everything that Markdown or HTML would take for its own.
    var escapedForMarkdown: String {
        var clean = ""
        for character in inert {
            if "\\`*_[]<>#|~&".contains(character) { clean.append("\\") }
            clean.append(character == Run.fixedSpace ? " " : character)
        }
        return clean
    }
}
