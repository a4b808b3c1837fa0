internal import Cases
internal import Scoring

/// The agreement on a page: consent, what each party takes on, and a line for each signature.
struct PlanSignatures {
    let plan: Plan
    let style: PageStyle

    private func say(_ english: String, _ italian: String) -> String { style.say(english, italian) }

    /// Sets the agreement.
    func set(on sheet: inout Sheet) {
        let agreement = plan.agreement
        sheet.heading(say("Agreement", "Accordo"))
        sheet.text(
            Run(
                say(
                    "Each signs for what it takes on. The person may withdraw consent at any time.",
                    "Ciascuno firma per ciò che assume. La persona può revocare il consenso in ogni momento.")))
        sheet.text(
            Run(say("consent of the person: ", "consenso della persona: ") + day(agreement.consent)))
        sheet.text(
            Run(
                say("family or caregiver involved: ", "familiare o caregiver coinvolto: ")
                    + agreement.familyInvolved.shown(style: style)
                    + say(", with the person's consent: ", ", con il consenso della persona: ")
                    + agreement.familyConsent.shown(style: style)
                    + say("; guardian: ", "; tutore: ") + agreement.guardian.shown(style: style)))
        for party in agreement.parties {
            sheet.gap()
            sheet.text(.strong(party.role.word(style: style)))
            sheet.text(Run(say("takes on: ", "assume: ") + party.commits.shown(40) { $0 }), depth: 2)
            sheet.code(
                say("signature ", "firma ") + String(repeating: "_", count: 36) + say("  date ", "  data ")
                    + day(party.signed))
        }
    }

    private func day(_ slot: Slot<Day>) -> String { slot.shown(12) { $0.description } }
}
