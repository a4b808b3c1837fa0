/// A text in several languages. English is always there, names a band or outcome in results, and is what is shown
/// where a language lacks.
public struct LocalizedText: Sendable, Hashable {
    /// The English text.
    public let english: String
    /// The other languages, by their code: `it`.
    public let translations: [String: String]

    /// A text with its translations by language code.
    public init(_ english: String, translations: [String: String] = [:]) {
        self.english = english
        self.translations = translations
    }

    /// The text in `language`, or in English where that lacks.
    public func text(in language: String) -> String {
        translations[language] ?? english
    }

    /// Whether the text is there in `language`.
    public func speaks(_ language: String) -> Bool {
        language == "en" || translations[language] != nil
    }
}
