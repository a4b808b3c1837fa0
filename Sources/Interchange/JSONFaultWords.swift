public import Instruments

extension JSONFault {
    /// The complaint with its place, in the languages of the project.
    public var label: LocalizedText {
        let (english, italian) = words
        return LocalizedText(
            "no JSON: \(english), at byte \(offset)", translations: ["it": "non è JSON: \(italian), al byte \(offset)"])
    }

    private var words: (english: String, italian: String) {
        switch kind {
        case .tooLong: ("the text is longer than 1 MiB", "il testo supera 1 MiB")
        case .tooDeep: ("lists and objects stand more than 64 deep", "elenchi e oggetti annidati oltre 64 livelli")
        case .notUTF8: ("the bytes are not UTF-8", "i byte non sono UTF-8")
        case .byteOrderMark: ("a byte order mark stands first", "inizia con un byte order mark")
        case .ended: ("the text ends too early", "il testo finisce troppo presto")
        case .expected(.value): ("a value must stand here", "qui serve un valore")
        case .expected(.key): ("a key in quotes must stand here", "qui serve una chiave tra virgolette")
        case .expected(.colon): ("':' must stand here", "qui serve ':'")
        case .expected(.commaOrBrace): ("',' or '}' must stand here", "qui serve ',' o '}'")
        case .expected(.commaOrBracket): ("',' or ']' must stand here", "qui serve ',' o ']'")
        case .badNumber: ("the number is not written as JSON writes one", "il numero non è scritto come in JSON")
        case .controlCharacter: ("a control character stands bare in a text", "un carattere di controllo in un testo")
        case .badEscape: ("JSON has no such escape", "JSON non ha questa sequenza di escape")
        case .loneSurrogate: ("half of a surrogate pair stands alone", "mezza coppia surrogata sta da sola")
        case .repeatedKey(let key): ("the key '\(key)' is given twice", "la chiave '\(key)' è data due volte")
        case .trailing: ("something follows the value", "qualcosa segue il valore")
        }
    }
}
