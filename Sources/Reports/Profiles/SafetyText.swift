internal import Cases
internal import Instruments
internal import PTRI
internal import Profiles
internal import Scoring

/// Safety and critical findings on a report: each with its form, its item and its answer.
struct SafetyText {
    let profile: Profile
    let style: PageStyle

    /// The finding in a line: `phq-9, 2026-02-09, self: item 9, thoughts of death: answered 1 (several days)`.
    func subject(of finding: SafetyFinding) -> String {
        let day = finding.date?.description ?? style.say("no valid date", "senza data valida")
        guard let instrument = finding.instrument, let item = finding.item else {
            return style.say("recorded by staff", "registrata dagli operatori") + ", \(day): "
                + finding.label.text(in: style.language)
        }
        var parts = [instrument, day]
        if let respondent = finding.respondent { parts.append(respondent.word(in: style.language)) }
        if let id = finding.formID { parts.append(style.say("form ", "modulo ") + id) }
        let found = answer(of: finding, item)
        let label = found.map { ", " + $0.item.label.text(in: style.language) } ?? ""
        return parts.joined(separator: ", ") + ": item \(item)\(label): " + answered(finding, found)
    }

    /// The finding in a word or two: `phq-9 9`.
    func short(_ finding: SafetyFinding) -> String {
        guard let instrument = finding.instrument, let item = finding.item else {
            return finding.label.text(in: style.language)
        }
        return "\(instrument) \(item)"
    }

    private func answered(_ finding: SafetyFinding, _ found: ItemResult?) -> String {
        switch finding.kind {
        case .answered(let code):
            let label = found?.label.map { " (\($0.text(in: style.language)))" } ?? ""
            return style.say("answered", "risposta") + " \(code.text)" + label
        case .unanswered(let kind):
            return style.say("unanswered", "senza risposta") + " (\(kind.word(in: style.language)))"
        case .recorded: return ""
        }
    }

    /// How the item of a finding was answered.
    private func answer(of finding: SafetyFinding, _ item: String) -> ItemResult? {
        let forms = profile.forms.map(\.scored) + profile.unplaced
        return forms.first { scored in
            scored.form.instrumentID == finding.instrument && scored.form.form.date == finding.date
                && scored.form.respondent == finding.respondent && scored.form.form.id == finding.formID
        }?.result?.item(item)
    }

    /// What the finding means, as its definition says it, or what is still to be clarified; nil for what staff
    /// recorded, which says it itself.
    func meaning(of finding: SafetyFinding) -> String? {
        if finding.instrument == nil { return nil }
        let label = finding.label.text(in: style.language)
        guard case .unanswered = finding.kind else { return label }
        return style.say("to be clarified: ", "da chiarire: ") + label
    }

    /// Who reviewed it, and when.
    func review(of finding: SafetyFinding) -> String? {
        finding.review.map {
            style.say("reviewed on \($0.on) by \($0.by)", "rivista il \($0.on) da: \($0.by)")
        }
    }

    /// What to do now where no rule set could be read.
    static func advice(_ style: PageStyle) -> String {
        style.say(
            "A clinician looks at this finding today, with the person, and records who saw it and when.",
            "Oggi stesso un clinico esamina questa segnalazione con la persona, e si registra chi l'ha vista e quando.")
    }

    /// Whom to turn to where neither the case nor a rule set says.
    static func contact(_ style: PageStyle) -> String {
        style.say(
            "Use the on-call route of your site; in an emergency call 112.",
            "Usare il percorso di reperibilità della sede; in emergenza chiamare il 112.")
    }

    /// The mark of a finding, in the ink that fits it.
    func mark(of finding: SafetyFinding) -> Run {
        switch finding.gravity {
        case .critical: .alarm(style.say("CRITICAL", "CRITICO"))
        case .safety where finding.isOpen: .alarm(style.say("SAFETY", "SICUREZZA"))
        case .safety: .caution(style.say("SAFETY", "SICUREZZA"))
        }
    }
}
