internal import Instruments
internal import PTRI
internal import Profiles
internal import Scoring

/// What must be seen at once: safety findings, open ones first, what the person declined to answer, critical items.
struct SafetyLines {
    let profile: Profile
    let gate: GateText?
    let contact: String?
    let style: PageStyle

    private var words: SafetyText { SafetyText(profile: profile, style: style) }

    /// Sets the open findings, what to do now and whom to turn to; nothing where none is open.
    func setOpen(on sheet: inout Sheet) {
        let open = profile.openSafety
        guard !open.isEmpty else { return }
        for finding in open { set(finding, words.meaning(of: finding), on: &sheet) }
        sheet.heading(style.say("What to do now", "Che cosa fare adesso"))
        for (text, findings) in advice(for: open) {
            let subjects = once(findings.map(words.short)).joined(separator: "; ")
            let items = findings.count == open.count ? "" : subjects + ": "
            sheet.point("→", [.strong(items), Run(text)])
        }
        sheet.point("→", [.strong(contact ?? gate?.contact.text(in: style.language) ?? SafetyText.contact(style))])
    }

    /// Sets the findings that withhold nothing.
    func setOthers(on sheet: inout Sheet) {
        for finding in profile.safety where !finding.isOpen { set(finding, words.review(of: finding), on: &sheet) }
        let declined = style.say(
            "declined: a matter for conversation, which leaves nothing open",
            "risposta rifiutata: se ne parla con la persona, e nulla resta aperto")
        for finding in profile.declinedSafety { set(finding, declined, on: &sheet) }
        for finding in profile.criticals { set(finding, words.meaning(of: finding), on: &sheet) }
    }

    private func once(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    private func set(_ finding: SafetyFinding, _ remark: String?, on sheet: inout Sheet) {
        sheet.point(words.mark(of: finding), [.strong(words.subject(of: finding))], depth: 0)
        if let remark { sheet.point("→", [Run(remark)], depth: 2) }
    }

    /// What to do now, each thing once with the findings that ask for it.
    private func advice(for open: [SafetyFinding]) -> [(text: String, findings: [SafetyFinding])] {
        var found: [(text: String, findings: [SafetyFinding])] = []
        for finding in open {
            let texts = gate.map { $0.advice(for: finding).map { $0.text(in: style.language) } }
            for text in texts ?? [SafetyText.advice(style)] {
                if let index = found.firstIndex(where: { $0.text == text }) {
                    found[index].findings.append(finding)
                } else {
                    found.append((text, [finding]))
                }
            }
        }
        return found
    }
}
