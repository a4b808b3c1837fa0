internal import Instruments
public import Scoring

/// The instruments of a library as a page of Markdown: a table by area, then for each its scores, its sources, and where
/// these disagree.
public struct CatalogueReport {
    private let plans: [ScoringPlan]
    private let slips: [String: SlipCount]
    private let style: PageStyle

    /// A catalogue.
    ///
    /// - Parameters:
    ///   - plans: The instruments.
    ///   - slips: By id, how many slips of the pen the worked examples notice; where it is empty the column is left out.
    ///   - language: The language: `en` or `it`.
    public init(_ plans: [ScoringPlan], slips: [String: SlipCount] = [:], language: String = "en") {
        self.plans = plans
        self.slips = slips
        style = PageStyle(language: language)
    }

    /// The page, each line ended.
    public var text: String {
        let areas = Area.allCases.map { area in (area, plans.filter { $0.instrument.area == area }) }
            .filter { !$0.1.isEmpty }
        var lines = [style.say("# Instruments", "# Strumenti"), ""] + introduction + [""]
        for (area, own) in areas {
            lines += ["## \(capitalized(area)) (\(own.count))", ""] + table(own) + [""]
        }
        for (area, own) in areas {
            lines += ["## \(capitalized(area))\(style.say(", one by one", ", uno per uno"))", ""]
            for plan in own { lines += CatalogueEntry(plan.instrument, style: style).lines + [""] }
        }
        return lines.dropLast().map { $0 + "\n" }.joined()
    }

    private func capitalized(_ area: Area) -> String {
        let word = area.word(in: style.language)
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    private var introduction: [String] {
        let command = "`assess list --format markdown\(slips.isEmpty ? "" : " --mutants")`"
        let forms = plans.reduce(0) { $0 + $1.instrument.examples.count }
        var text = style.say(
            "\(plans.count == 1 ? "1 instrument" : "\(plans.count) instruments") with \(forms) worked examples, as \(command) prints them. "
                + "*Ground* is the weakest grade among the keys of the scores; *missing answers* is what stands for them, the rule "
                + "of each score being in its definition; *wording* is what may be done with the form's own text, which is "
                + "not here.",
            "\(plans.count == 1 ? "1 strumento" : "\(plans.count) strumenti") con \(forms) esempi svolti, come li stampa \(command). "
                + "Il *fondamento* è il grado più debole tra le chiavi dei punteggi; *risposte mancanti* è ciò che le sostituisce, e "
                + "la regola di ogni punteggio è nella definizione; *testo* è ciò che si può fare del testo del modulo, che "
                + "non è qui.")
        if !slips.isEmpty {
            text += style.say(
                " *Slips caught* is how many slips of the pen in the definition its examples notice, of those that "
                    + "change a result.",
                " *Errori notati* è quanti errori di penna nella definizione i suoi esempi notano, tra quelli che "
                    + "cambiano un risultato.")
        }
        return [text]
    }

    private func table(_ plans: [ScoringPlan]) -> [String] {
        var heads = [
            style.say("instrument", "strumento"), style.say("items", "item"), style.say("answered by", "risponde"),
            style.say("scores", "punteggi"), style.say("missing answers", "risposte mancanti"),
            style.say("ground", "fondamento"), style.say("wording", "testo"), style.say("examples", "esempi"),
        ]
        if !slips.isEmpty { heads.append(style.say("slips caught", "errori notati")) }
        return [row(heads), row(heads.map { _ in "---" })] + plans.map { row(cells($0.instrument)) }
    }

    private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    private func cells(_ instrument: Instrument) -> [String] {
        let language = style.language
        var cells = [
            "[\(instrument.id)](#\(instrument.id.anchor)) \(instrument.title.text(in: language).escapedForMarkdown)",
            "\(instrument.length)", instrument.respondents.map { $0.word(in: language) }.joined(separator: ", "),
            "\(instrument.scores.count { !$0.isShownOnlyInExplanation })",
            instrument.missingPolicies.map(style.policy).joined(separator: ", "),
            instrument.weakestGrade.word(in: language), style.licenceWord(instrument.licence.wording),
            "\(instrument.examples.count)",
        ]
        if !slips.isEmpty { cells.append(slips[instrument.id]?.text ?? "–") }
        return cells
    }
}

extension String {
    /// The anchor of a heading with this text.
    fileprivate var anchor: String { lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" } }
}

extension Instrument {
    /// What stands for missing answers, each policy once, in the order of the scores.
    fileprivate var missingPolicies: [MissingRule.Policy] {
        scores.compactMap(\.missing?.policy).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension PageStyle {
    /// What stands for a missing answer, in a word.
    fileprivate func policy(_ policy: MissingRule.Policy) -> String {
        switch policy {
        case .strict: say("none allowed", "nessuna ammessa")
        case .prorate: say("prorated", "riproporzionate")
        case .leaveOut: say("left out", "escluse")
        case .fill: say("filled", "sostituite")
        case .groupMean: say("group mean", "media del gruppo")
        case .settle: say("settled", "decise")
        }
    }
}
