public import Cases
internal import Definitions
public import Profiles

/// What a case file came to once it was checked: how many mistakes, which safety findings are open, or that all is well.
public struct CaseCheckReport {
    private let reading: CaseReading
    private let profile: Profile
    private let path: String
    private let style: PageStyle

    /// The report of a case that was read from `path`.
    public init(_ reading: CaseReading, profile: Profile, path: String, style: PageStyle = PageStyle()) {
        self.reading = reading
        self.profile = profile
        self.path = path
        self.style = style
    }

    /// The page, each line ended.
    public var text: String {
        var page = Page(style)
        let errors = reading.findings.count { $0.severity == .error }
        let warnings = reading.findings.count - errors
        let forms = reading.results.count
        let usable = reading.results.count(where: \.isUsable)
        if reading.findings.isEmpty {
            page.line(
                .good("✓"), " ", Run(path + ": " + style.say("no mistake in ", "nessun errore in ") + counted(forms)))
        } else {
            page.line(
                Run(
                    style.say(
                        "\(path): \(Self.number(errors, "error")), \(Self.number(warnings, "warning")); "
                            + "\(usable) of \(forms) forms scored",
                        "\(path): \(errors) \(errors == 1 ? "errore" : "errori"), "
                            + "\(warnings) \(warnings == 1 ? "avviso" : "avvisi"); "
                            + "\(usable) moduli su \(forms) con punteggio")))
        }
        let words = SafetyText(profile: profile, style: style)
        for finding in profile.openSafety {
            let mark = words.mark(of: finding)
            page.line([mark, "  ", .strong(words.subject(of: finding))], hanging: mark.text.displayWidth + 2)
        }
        return page.text
    }

    private func counted(_ forms: Int) -> String {
        style.say(Self.number(forms, "form"), "\(forms) \(forms == 1 ? "modulo" : "moduli")")
    }

    private static func number(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
