internal import Cases
internal import Instruments
internal import PTRI
internal import Profiles
internal import Scoring

/// The conditions of rules in words: what was looked at, what stood there, why something is not known.
struct EvidenceText {
    let style: PageStyle
    private var language: String { style.language }

    /// What was looked at: the form with instrument, edition, respondent and day, or what else the condition reads.
    func subject(_ evidence: Evidence) -> String {
        switch evidence.subject {
        case .form(let instrument, let respondent):
            guard let form = evidence.form, let result = form.result else {
                return [instrument, respondent?.word(in: language)].compactMap { $0 }.joined(separator: ", ")
            }
            var parts = [
                "\(result.instrument.id) \(style.say("edition", "edizione")) \(result.instrument.edition)",
                result.respondent.word(in: language),
            ]
            if let date = result.date { parts.append(date.description) }
            if let id = result.id { parts.append(style.say("form ", "modulo ") + id) }
            if let caution = style.languageCaution(form.form) { parts.append(caution) }
            if let goal = evidence.goal { parts.append(style.say("about own goal \(goal)", "sull'obiettivo \(goal)")) }
            if result.plan.origin != .standard {
                parts.append(style.say("a site's own definition", "definizione locale del servizio"))
            }
            return parts.joined(separator: ", ")
        case .about: return style.say("what the case states", "ciò che il caso indica")
        case .ownGoal(let kind):
            let word = OwnGoal.Kind(rawValue: kind)?.word(style: style) ?? kind
            return style.say("own goals: ", "obiettivi della persona: ") + word
        case .other(let text): return text.text(in: language)
        }
    }

    /// What stood there: the answers and scores that the condition reads.
    func found(_ evidence: Evidence) -> [String] {
        evidence.items.map(text) + evidence.scores.map(text)
    }

    /// The item with its answer: `item 1, accommodation: 2 (unmet need)`.
    private func text(_ item: ItemResult) -> String {
        let answer =
            item.noAnswer?.word(in: language)
            ?? ((item.code?.text ?? "") + (item.label.map { " (\($0.text(in: language)))" } ?? ""))
        return "item \(item.item.id), \(item.item.label.text(in: language)): \(answer)"
    }

    /// The score with its value, band and completeness.
    func text(_ score: ScoreResult) -> String {
        let title = score.score.title.text(in: language)
        guard let content = score.content else {
            return "\(title): \(score.status.word(in: language)); \(score.reasonText(in: language) ?? "")"
        }
        let unit = score.score.unit.map { " " + $0.text(in: language) } ?? ""
        let band = score.band.map { " (\($0.text(in: language)))" } ?? ""
        return "\(title): \(style.value(content, of: score.score))\(unit)\(band), \(style.basis(score))"
    }

    /// Why something is not known.
    func text(_ gap: Evidence.Gap) -> String {
        switch gap {
        case .notAssessed: style.say("not assessed", "non valutato")
        case .outOfDate(let day):
            style.say("out of date: its form is of \(day)", "non aggiornato: il modulo è del \(day)")
        case .later(let day):
            style.say("its form, of \(day), is later than the day that counts", "il modulo, del \(day), è successivo")
        case .invalid: style.say("its form is invalid", "il modulo non è valido")
        case .notAboutGoal:
            style.say(
                "its form was not asked about an own goal", "il modulo non riguarda un obiettivo della persona")
        case .undetermined:
            style.say("what is missing leaves it open", "ciò che manca lo lascia indeterminato")
        case .leftToSite:
            style.say("left to the site, whose rules do not say it", "spetta al servizio, le cui regole non lo dicono")
        }
    }

    /// Conditions in lines, those that were read from one form and came to the same in one: a sign, what was looked at,
    /// what stood there, why it is not known, and the conditions themselves.
    func lines(_ all: [Evidence]) -> [[Run]] {
        var groups: [(key: [String], evidence: [Evidence])] = []
        for evidence in all {
            let key = [subject(evidence), word(evidence.truth), evidence.gap.map(text) ?? ""]
            if let index = groups.firstIndex(where: { $0.key == key }) {
                groups[index].evidence.append(evidence)
            } else {
                groups.append((key, [evidence]))
            }
        }
        return groups.map { line($0.evidence) }
    }

    private func line(_ group: [Evidence]) -> [Run] {
        guard let first = group.first else { return [] }
        var text = subject(first)
        let details = once(group.flatMap(found)) + (first.gap.map { [self.text($0)] } ?? [])
        if !details.isEmpty { text += ": " + details.joined(separator: "; ") }
        let runs = [mark(first.truth), " ", Run(text)]
        guard showsCondition(first) else { return runs }
        var conditions = once(group.map(\.condition))
        if conditions.count > 3 { conditions.replaceSubrange(1..<conditions.count - 1, with: ["…"]) }
        return runs + [.faint(" [\(conditions.joined(separator: "; "))]")]
    }

    private func once(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    private func showsCondition(_ evidence: Evidence) -> Bool {
        switch evidence.subject {
        case .form, .about: true
        case .ownGoal, .other: false
        }
    }

    /// A truth in a word.
    func word(_ truth: Truth) -> String {
        switch truth {
        case .yes: style.say("holds", "vale")
        case .no: style.say("does not hold", "non vale")
        case .undetermined: style.say("not known", "non noto")
        }
    }

    /// A truth in a sign and the ink that fits it.
    func mark(_ truth: Truth) -> Run {
        switch truth {
        case .yes: .good("✓")
        case .no: .faint("–")
        case .undetermined: .caution("?")
        }
    }
}
