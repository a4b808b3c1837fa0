internal import Instruments

extension FormError {
    /// The complaint in words: the place, what was given, what is allowed, and the nearest right word if one is near.
    public func message(in language: String) -> String {
        let complaint =
            switch kind {
            case .notAllowed:
                wording(language, "'\(shown)' is not an allowed answer", "'\(shown)' non è una risposta ammessa")
                    + allowed(in: language)
            case .type: typeComplaint(in: language)
            case .unknownItem: unknownItem(in: language)
            case .length: label?.text(in: language) ?? length(in: language)
            case .about: about(in: language)
            case .check: contradiction(in: language)
            case .unknownInstrument: unknownInstrument(in: language)
            }
        return place(in: language) + complaint + hint(in: language)
    }

    private var shown: String { given ?? "" }

    private func place(in language: String) -> String {
        guard kind != .unknownItem, kind != .about, kind != .check, kind != .unknownInstrument else {
            return entry.map { "\($0.block) \($0.number): " } ?? ""
        }
        var parts: [String] = []
        if let entry { parts.append("\(entry.block) \(entry.number)") }
        if let item { parts.append(label == nil && kind != .length ? "item \(item)" : item) }
        return parts.isEmpty ? "" : parts.joined(separator: ", ") + ": "
    }

    private func allowed(in language: String) -> String {
        expected.map { wording(language, "; allowed: \($0)", "; sono ammessi: \($0)") } ?? ""
    }

    private func typeComplaint(in language: String) -> String {
        if let label { return label.text(in: language) }
        guard let given else {
            return wording(language, "nothing was given", "non è stato dato nulla") + belongs(in: language)
        }
        if Rational(given) != nil {
            return wording(
                language, "'\(given)' was given as text, and a number belongs here",
                "'\(given)' è dato come testo, e qui serve un numero") + allowed(in: language)
        }
        return wording(language, "'\(given)' can be no answer here", "'\(given)' qui non può essere una risposta")
            + allowed(in: language)
    }

    private func belongs(in language: String) -> String {
        expected.map { wording(language, "; it must be \($0)", "; deve essere \($0)") } ?? ""
    }

    private func unknownItem(in language: String) -> String {
        let name = item ?? shown
        if expected == "each item once" {
            return wording(language, "item \(name) is given more than once", "l'item \(name) è dato più di una volta")
        }
        let known = expected.map {
            $0.isEmpty ? "" : wording(language, "; the form has: \($0)", "; il modulo ha: \($0)")
        }
        return wording(language, "the form has no item '\(name)'", "il modulo non ha l'item '\(name)'") + (known ?? "")
    }

    private func length(in language: String) -> String {
        if item != nil {
            return wording(
                language, "\(shown) entries given, \(expected ?? "fewer") allowed",
                "\(shown) voci date, ammesse: \(expected?.inItalian ?? "meno")")
        }
        return wording(
            language,
            "\(shown) answers given; a list has every item of the form, or every scored one: \(expected ?? "")",
            "\(shown) risposte date; un elenco ha tutti gli item del modulo, o tutti quelli con punteggio: "
                + (expected?.inItalian ?? ""))
    }

    private func about(in language: String) -> String {
        let field = item ?? ""
        if given == item {
            return wording(language, "there is no field '\(field)'", "non esiste il campo '\(field)'")
                + (expected.map { wording(language, "; the fields are: \($0)", "; i campi sono: \($0)") } ?? "")
        }
        return wording(
            language, "\(field): '\(shown)' cannot be\(expected.map { "; allowed: \($0)" } ?? "")",
            "\(field): '\(shown)' non è possibile\(expected.map { "; è ammesso: \($0.inItalian)" } ?? "")")
    }

    private func contradiction(in language: String) -> String {
        let said = label?.text(in: language)
        let opening = wording(language, "the form contradicts itself", "il modulo si contraddice")
        let sides = shown.isEmpty ? "" : wording(language, ": it has \(shown)", ": riporta \(shown)")
        let required = expected.map { wording(language, "; required: \($0)", "; è richiesto: \($0)") } ?? ""
        return (item.map { "\($0): " } ?? "") + opening + (said.map { " (\($0))" } ?? "") + sides + required
    }

    private func unknownInstrument(in language: String) -> String {
        guard let given else {
            return wording(language, "the form does not name its instrument", "il modulo non indica lo strumento")
        }
        return wording(language, "there is no instrument '\(given)'", "lo strumento '\(given)' non esiste")
    }

    private func hint(in language: String) -> String {
        guard let word = nearestWord else { return "" }
        return wording(language, "; did you mean '\(word)'?", "; forse '\(word)'?")
    }

    /// The nearest right word. A number that is wrong has none: another number is no nearer to what was meant.
    private var nearestWord: String? {
        if let nearest { return nearest }
        guard let given, given.contains(where: \.isLetter), let expected, label == nil else { return nil }
        return Instruments.nearest(
            to: given,
            among: expected.split(separator: ",").map { part in
                String(part.drop { $0 == " " })
            })
    }
}

extension String {
    /// An expected range or list of numbers, as Italian says it.
    fileprivate var inItalian: String {
        split(separator: " ", omittingEmptySubsequences: false).map { word in
            switch word {
            case "or": "o"
            case "to": "a"
            case "at": "al"
            case "most": "massimo"
            default: String(word)
            }
        }.joined(separator: " ")
    }
}

extension FormWarning {
    /// The warning in words.
    public func message(in language: String) -> String {
        switch kind {
        case .answeredUnasked:
            wording(
                language, "item \(item) was answered though the form does not ask it; the answer counts as printed",
                "l'item \(item) ha una risposta anche se il modulo non lo chiede; la risposta conta come stampata")
        case .skippedAsked:
            wording(
                language, "item \(item) was marked as skipped though it had to be asked; it counts as blank",
                "l'item \(item) è segnato come non richiesto ma andava chiesto; vale come lasciato in bianco")
        case .check:
            wording(language, "check \(item)", "controllo \(item)")
                + (label.map { ": \($0.text(in: language))" } ?? "")
        }
    }
}
