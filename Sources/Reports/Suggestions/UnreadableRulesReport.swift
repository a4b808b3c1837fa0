public import Cases
internal import Instruments
internal import PTRI
public import Profiles
internal import Scoring

/// What is said where the rules could not be read: own goals, open safety findings, that, and whom to turn to.
public struct UnreadableRulesReport {
    private let profile: Profile
    private let person: PersonCase?
    private let style: PageStyle

    /// The report for a case.
    public init(_ profile: Profile, of person: PersonCase?, style: PageStyle = PageStyle()) {
        self.profile = profile
        self.person = person
        self.style = style
    }

    /// The page, each line ended.
    public var text: String { sheet.page }

    /// The same as Markdown.
    public var markdown: String { sheet.markdown }

    private var sheet: Sheet {
        var sheet = Sheet(style)
        CaseHead(person: person, style: style).set(style.asOf(profile.asOf), on: &sheet)
        sheet.heading(style.say("The rules cannot be read", "Le regole non si possono leggere"))
        sheet.text(
            Run(
                style.say(
                    "The rule set has errors, so nothing is suggested. Until they are put right, nobody knows what it "
                        + "would say.",
                    "L'insieme di regole contiene errori, perciò nulla è proposto. Finché non sono corretti, non si sa "
                        + "che cosa direbbe.")))
        let gate = GateLines(profile: profile, gate: nil, contact: person?.contact, style: style)
        if profile.openSafety.isEmpty { gate.setContact(on: &sheet) } else { gate.setWithheld(on: &sheet) }
        sheet.setCaution()
        return sheet
    }
}
