package import Instruments
package import MarkedYAML

extension Manuscript {
    /// A text: plain, which is English, or a map by language with English in it.
    ///
    /// Complains where English lacks and of a language that the title does not have; remembers what else lacks.
    package func localized(_ node: Node, _ what: @autoclosure () -> String) -> LocalizedText? {
        guard let text = multilingual(node, what()) else { return nil }
        for entry in node.entries ?? [] {
            guard let language = entry.key.text, language.isLanguageCode, !languages.contains(language) else {
                continue
            }
            complain(
                "unknown-language",
                "the title has no `\(language.shortened)`; the languages of a file are those of its title",
                at: entry.key.extent)
        }
        for language in languages where !text.speaks(language) {
            lacks[language, default: (0, node.extent)].count += 1
        }
        return text
    }

    /// The title, whose languages are those of the file.
    package func title(_ node: Node) -> LocalizedText? {
        guard let text = multilingual(node, "`title`") else { return nil }
        languages = ["en"] + text.translations.keys.sorted()
        return text
    }

    private func multilingual(_ node: Node, _ what: @autoclosure () -> String) -> LocalizedText? {
        guard let entries = node.entries else { return text(node, what()).map { LocalizedText($0.trimmed) } }
        var english: String?
        var translations: [String: String] = [:]
        for entry in entries {
            let language = entry.key.text ?? ""
            if language != "en", !language.isLanguageCode {
                complain(
                    "unknown-language",
                    entry.value.isNull
                        ? commaAdvice(language) : "`\(language.shortened)` is no code of a language, as `en` or `it`",
                    at: entry.key.extent)
                continue
            }
            guard let text = text(entry.value, "\(what()) in `\(language)`") else { continue }
            if language == "en" {
                english = text.trimmed
            } else {
                translations[language] = text.trimmed
            }
        }
        if let english { return LocalizedText(english, translations: translations) }
        if !entries.contains(where: { $0.key.text == "en" }) {
            complain("english-lacks", "\(what()) has no English, `en`, which is always there", at: node.extent)
        }
        return nil
    }

    /// What to say of a key without a value that is none: most often it is the rest of a text with a comma.
    func commaAdvice(_ key: String) -> String {
        "inside braces a comma ends a text; if `\(key.shortened)` belongs to the one before, put that in quotes"
    }

    /// Says once for each language that some texts lack it.
    package func warnOfLacks(at title: Extent) {
        for (language, lack) in lacks.sorted(by: { $0.key < $1.key }) {
            let texts = lack.count == 1 ? "1 text is" : "\(lack.count) texts are"
            warn(
                "language-lacks", "the title has `\(language)`, and \(texts) not in it", at: title,
                notes: [Finding.Note("the first of them", at: lack.first)])
        }
    }
}

extension String {
    /// Whether this is shaped like the code of a language: two or three small letters.
    fileprivate var isLanguageCode: Bool {
        (2...3).contains(utf8.count) && utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
}
