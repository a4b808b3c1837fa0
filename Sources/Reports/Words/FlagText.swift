internal import Instruments
internal import Scoring

extension FormResult {
    /// What a flag stands on, in words: the item, its label and its answer.
    func subject(of flag: FlagFinding, style: PageStyle) -> String {
        switch flag.kind {
        case .safety(let id, let finding), .critical(let id, let finding):
            let item = item(id)
            let label = item.map { ", " + $0.item.label.text(in: style.language) } ?? ""
            let answer =
                switch finding {
                case .answered(let code):
                    style.say("answered", "risposta") + " \(code.text)"
                        + (item?.label.map { " (\($0.text(in: style.language)))" } ?? "")
                case .unanswered(let kind):
                    style.say("unanswered", "senza risposta") + " (\(kind.word(in: style.language)))"
                }
            return "item \(id)\(label): \(answer)"
        case .note(let name), .check(let name): return name
        }
    }
}

extension FlagFinding {
    /// The flag's kind in capitals, and the ink that fits it.
    func mark(style: PageStyle) -> Run {
        switch kind {
        case .safety: .alarm(style.say("SAFETY", "SICUREZZA"))
        case .critical: Run(style.say("CRITICAL", "CRITICO"), .alarm)
        case .note: .caution(style.say("NOTE", "NOTA"))
        case .check: .caution(style.say("CHECK", "CONTROLLO"))
        }
    }

    /// What to do or know. Where the item has no answer the label says what is not known yet.
    func advice(style: PageStyle) -> String {
        let label = label.text(in: style.language)
        switch kind {
        case .safety(_, .unanswered), .critical(_, .unanswered):
            return style.say("to be clarified: ", "da chiarire: ") + label
        default: return label
        }
    }

    /// What follows from the finding beyond its label; nil where nothing does.
    func remark(style: PageStyle) -> String? {
        switch kind {
        case .safety(_, .unanswered(.declined)):
            style.say(
                "Declined: a matter for conversation, not an open finding.",
                "Rifiutata: se ne parla con la persona, non resta un rilievo aperto.")
        case .safety(_, .unanswered):
            style.say(
                "No answer to a safety item is a finding until somebody has asked.",
                "Una domanda di sicurezza senza risposta è un rilievo finché qualcuno non ha chiesto.")
        default: nil
        }
    }
}
