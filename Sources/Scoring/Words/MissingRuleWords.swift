public import Instruments

extension MissingRule {
    /// The whole rule in sentences, for a page about the instrument.
    ///
    /// - Parameter instrument: The instrument that the rule belongs to; with it the items and groups that the rule
    ///   speaks of are named.
    public func text(in language: String, of instrument: Instrument? = nil) -> String {
        var sentences = [sentence(in: language)]
        if let limit { sentences.append(limit.sentence(in: language)) }
        if let limitPerGroup { sentences.append(limitPerGroup.sentence(in: language, perGroup: true)) }
        if let only, let instrument {
            let ids = only.map { instrument.items[$0].id }.joined(separator: ", ")
            sentences.append(
                wording(
                    language, "Only item\(only.count == 1 ? "" : "s") \(ids) may be missing.",
                    "Tra gli item possono mancare solo \(ids)."))
        }
        if !groups.isEmpty, let instrument {
            let names = groups.map { instrument.groups[$0].name }.joined(separator: ", ")
            sentences.append(wording(language, "The groups are \(names).", "I gruppi sono \(names)."))
        }
        if let rounding {
            sentences.append(
                wording(
                    language, "Then the score is rounded \(rounding.words(in: language)).",
                    "In tal caso il punteggio è \(rounding.words(in: language))."))
        }
        return sentences.joined(separator: " ")
    }

    private func sentence(in language: String) -> String {
        switch policy {
        case .strict:
            wording(
                language, "Every answer is needed: with any missing, there is no score.",
                "Servono tutte le risposte: se ne manca una, il punteggio non è calcolabile.")
        case .prorate:
            wording(
                language, "A missing answer counts the mean of those answered.",
                "Una risposta mancante conta la media di quelle date.")
        case .leaveOut:
            wording(
                language, "A missing answer is left out and adds nothing.",
                "Una risposta mancante è esclusa e non aggiunge nulla.")
        case .fill:
            wording(
                language, "A missing answer counts \(fill ?? .zero).",
                "Una risposta mancante conta \((fill ?? .zero).text(in: language)).")
        case .groupMean:
            wording(
                language, "A missing answer counts the mean of those answered in its own group.",
                "Una risposta mancante conta la media di quelle date nel proprio gruppo.")
        case .settle:
            wording(
                language, "A missing answer may be anything: the result stands only where every answer gives the same.",
                "Una risposta mancante può valere qualsiasi cosa: il risultato vale solo se ogni risposta darebbe lo stesso."
            )
        }
    }
}

extension MissingRule.Limit {
    func sentence(in language: String, perGroup: Bool = false) -> String {
        let english = perGroup ? " in each group" : ""
        let italian = perGroup ? " in ogni gruppo" : ""
        return switch self {
        case .atMost(let count):
            wording(
                language, "At most \(count) may be missing\(english).",
                "Ne può mancare al massimo \(count)\(italian).")
        case .atMostShare(let share):
            wording(
                language, "At most \(share.share(in: language)) may be missing\(english).",
                "Ne può mancare al massimo \(share.share(in: language))\(italian).")
        case .atLeast(let count):
            wording(
                language, "At least \(count) must be answered\(english).",
                "Servono almeno \(count) risposte\(italian).")
        case .atLeastShare(let share):
            wording(
                language, "At least \(share.share(in: language)) must be answered\(english).",
                "Serve almeno \(share.share(in: language)) di risposte\(italian).")
        }
    }
}
