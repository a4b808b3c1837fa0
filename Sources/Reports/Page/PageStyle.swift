/// How a report is set: how wide, in colour or not, in which language.
///
/// Reports read nothing from the environment; whoever prints them says what the terminal is.
public struct PageStyle: Sendable, Hashable {
    /// How many columns a line may take, at least 40.
    public let width: Int
    /// Whether words may be coloured with the sequences of a terminal.
    public let isColoured: Bool
    /// The language: `en`, `it`; any other is shown in English.
    public let language: String

    /// A page of `width` columns.
    public init(width: Int = 80, isColoured: Bool = false, language: String = "en") {
        self.width = max(40, width)
        self.isColoured = isColoured
        self.language = language
    }

    /// The one of two phrasings that is in the language of the page.
    public func say(_ english: String, _ italian: String) -> String {
        language == "it" ? italian : english
    }
}
