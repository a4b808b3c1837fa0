internal import Cases
internal import Instruments
internal import PTRI
internal import Scoring

extension PageStyle {
    /// When a rule speaks, in words around the conditions as they are written.
    func text(_ clause: Clause) -> String {
        switch clause {
        case .form(let form):
            let by = form.respondent.map { ", " + $0.word(in: language) } ?? ""
            let absent = form.holdsWhereAbsent ? say(" (or no form that counts)", " (o nessun modulo che valga)") : ""
            return "\(form.instrument)\(by): \(form.formula.text)\(absent)"
        case .about(let formula, _): return formula.text
        case .ownGoal(let kind):
            return say("an own goal: ", "un obiettivo della persona: ") + kind.word(style: self)
        case .formLanguageDiffers:
            return say(
                "a form in another language than the person's",
                "un modulo in una lingua diversa da quella della persona"
            )
        case .outranked(let topic):
            return say(
                "staff or a clinician alone see \(topic.instrument) \(topic.item), and the person calls it no need or met",
                "solo gli operatori o un clinico vedono \(topic.instrument) \(topic.item), e la persona lo dice assente o "
                    + "soddisfatto")
        case .nothingElse:
            return say(
                "all six areas assessed, no safety finding, no other rule speaks",
                "tutte e sei le aree valutate, nessuna segnalazione di sicurezza, nessun'altra regola si attiva")
        case .leftToSite(let text):
            return say("the site says so: ", "lo dice il servizio: ") + text.text(in: language)
        case .all(let parts): return joined(parts, say(" and ", " e "))
        case .any(let parts): return joined(parts, say(" or ", " oppure "))
        case .not(let part): return say("not (", "non (") + text(part) + ")"
        }
    }

    private func joined(_ parts: [Clause], _ word: String) -> String {
        parts.map { part in
            switch part {
            case .all, .any: "(\(text(part)))"
            default: text(part)
            }
        }.joined(separator: word)
    }
}
