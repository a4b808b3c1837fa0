internal import Cases
internal import Definitions
internal import Instruments
internal import MarkedYAML
internal import PTRI
internal import Profiles

/// What is said where nothing is proposed: which safety findings are open, or what could not be read.
struct GateLines {
    let profile: Profile
    let gate: GateText?
    let contact: String?
    let style: PageStyle

    /// Sets the open findings, what to do now, and how a review is recorded.
    func setWithheld(on sheet: inout Sheet) {
        let open = profile.openSafety
        sheet.heading(style.say("All suggestions are withheld", "Tutte le proposte sono sospese"))
        sheet.text(
            Run(
                open.count == 1
                    ? style.say(
                        "A safety finding is open. No score clears it; a clinician reviews it first.",
                        "Una segnalazione di sicurezza è aperta. Nessun punteggio la annulla: prima la rivede un clinico."
                    )
                    : style.say(
                        "\(open.count) safety findings are open. No score clears one; a clinician reviews each first.",
                        "\(open.count) segnalazioni di sicurezza sono aperte. Nessun punteggio le annulla: prima un "
                            + "clinico le rivede, una per una.")))
        SafetyLines(profile: profile, gate: gate, contact: contact, style: style).setOpen(on: &sheet)
        setReviews(of: open, on: &sheet)
    }

    private func setReviews(of open: [SafetyFinding], on sheet: inout Sheet) {
        sheet.heading(style.say("How a review is recorded", "Come si registra una revisione"))
        sheet.text(
            Run(
                style.say(
                    "With assess case review, or in the case file under reviewed: a line for each finding, with the day and the profession of the "
                        + "clinician. Each line clears its own finding and no other.",
                    "Con assess case review, o nel file del caso alla voce reviewed: una riga per ogni segnalazione, con il giorno e la professione "
                        + "del clinico. Ogni riga riguarda solo la propria segnalazione.")))
        let lines = open.compactMap { line(for: $0, among: open) }
        if !lines.isEmpty { sheet.code("reviewed:") }
        for line in lines { sheet.code(line) }
        if lines.count < open.count {
            sheet.text(
                Run(
                    style.say(
                        "A finding without a valid date or word is put right in the case first.",
                        "Una segnalazione senza data o voce valida va prima corretta nel caso.")))
        }
    }

    /// The line that records the review of a finding; nil where its day or word could not be read.
    private func line(for finding: SafetyFinding, among open: [SafetyFinding]) -> String? {
        guard let date = finding.date else { return nil }
        let on = style.say("on: YYYY-MM-DD, by: PROFESSION", "on: AAAA-MM-GG, by: PROFESSIONE")
        guard let instrument = finding.instrument, let item = finding.item else {
            guard case .recorded(let kind?) = finding.kind else { return nil }
            return "  - {finding: \(kind.rawValue), of: \(date), \(on)}"
        }
        let isOneOfSeveral = open.contains {
            $0.instrument == instrument && $0.item == item && $0.date == date && $0.respondent != finding.respondent
        }
        let by = isOneOfSeveral ? finding.respondent.map { ", respondent: \($0.rawValue)" } ?? "" : ""
        return "  - {form: \(instrument), of: \(date), item: \(item)\(by), \(on)}"
    }

    /// Sets what is wrong with the case, so that nothing is proposed from a part of it.
    func setUnreadable(_ faults: [Finding], on sheet: inout Sheet) {
        sheet.heading(
            style.say("The case cannot be read as a whole", "Il caso non si può leggere per intero"))
        sheet.text(
            Run(
                style.say(
                    "Nothing is suggested from a part of it. What has to be put right, by line and column:",
                    "Nulla è proposto a partire da una sua parte. Che cosa va corretto, per riga e colonna:")))
        for fault in faults {
            let place = "\(fault.extent.start.line):\(fault.extent.start.column)"
            sheet.point("×", [.strong(place + " "), Run(fault.message)])
        }
        setContact(on: &sheet)
    }

    /// Sets whom to turn to.
    func setContact(on sheet: inout Sheet) {
        sheet.heading(style.say("Whom to turn to", "A chi rivolgersi"))
        sheet.text(.strong(contact ?? gate?.contact.text(in: style.language) ?? SafetyText.contact(style)))
    }
}
