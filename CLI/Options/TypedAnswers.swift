import Scoring

/// Answers as they are typed at a shell: a list in the order of the form, or by item.
struct TypedAnswers {
    /// The answers, each as typed.
    let given: GivenAnswers

    /// What cannot be taken: a list and items by name together.
    struct Mixed: Error {
        /// The first token that is unlike those before.
        let token: String
    }

    /// Reads the words of a command line. `|` between answers means nothing, and one word may hold a whole line. A word
    /// that names one item takes everything behind `=` as its answer, spaces too.
    init(_ words: [String]) throws(Mixed) {
        var list: [Given] = []
        var pairs: [GivenAnswer] = []
        for word in words {
            for token in Self.tokens(of: word) {
                if let equals = token.firstIndex(of: "="), equals != token.startIndex {
                    let id = String(token[..<equals])
                    pairs.append(GivenAnswer(id, .token(String(token[token.index(after: equals)...]))))
                } else {
                    list.append(.token(token))
                }
                if !list.isEmpty, !pairs.isEmpty { throw Mixed(token: token) }
            }
        }
        given = pairs.isEmpty ? .list(list) : .byItem(pairs)
    }

    private static func tokens(of word: String) -> [String] {
        let tokens = word.split { $0.isWhitespace || $0 == "|" }.map(String.init)
        let named = tokens.filter { $0.dropFirst().contains("=") }
        if named.count == 1, tokens.count > 1, tokens.first == named.first { return [word] }
        return tokens
    }
}
