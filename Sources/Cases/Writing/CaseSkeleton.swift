internal import Instruments

/// A new case file: what is known already, and for the rest an empty place with a comment that says what belongs there.
public struct CaseSkeleton: Sendable {
    /// The service's own pseudonym of the person.
    public var pseudonym: String
    /// The day from which "recent" is counted.
    public var asOf: String?
    /// The region, in a short word.
    public var region: String?
    /// The service, in a short word.
    public var service: String?
    /// What scoring and rules need to know of the person, by key; several values of one key are a list.
    public var about: [(key: String, values: [String])] = []
    /// The person's own goals.
    public var ownGoals: [(axis: OwnGoal.Axis, kind: OwnGoal.Kind, words: String)] = []
    /// The professions of the team.
    public var team = Team()
    /// Whom to turn to while suggestions are withheld.
    public var contact: String?
    /// The language of the comments.
    public var language = "en"

    /// A case with nothing but its pseudonym.
    public init(pseudonym: String) {
        self.pseudonym = pseudonym
    }

    /// The text of the file.
    public var text: String {
        var lines: [String] = []
        func comment(_ english: String, _ italian: String) {
            lines.append("# " + (language == "it" ? italian : english))
        }
        func line(_ key: String, _ value: YAMLValue?, as example: String) {
            lines.append(value.map { "\(key): \($0.line)" } ?? "# \(key): \(example)")
        }
        comment(
            "What is known of one person at one time. A name, a birth date or a tax code is refused.",
            "Ciò che si sa di una persona in un dato momento. Nome, data di nascita e codice fiscale sono rifiutati.")
        line("case", .text(pseudonym), as: "")
        comment(
            "The day from which \"recent\" is counted; left out, the day of the latest form.",
            "Il giorno da cui si conta «recente»; se manca, il giorno dell'ultimo modulo.")
        line("as of", asOf.map { .text($0) }, as: "2026-03-02")
        if let region { lines.append("region: " + YAMLValue.text(region).line) }
        if let service { lines.append("service: " + YAMLValue.text(service).line) }
        lines.append("")
        lines.append(
            "# age, sex (\(Self.words(Sex.self))), working (yes, no), language (it), family-involved (yes, no),")
        lines.append("# lives-in (\(Self.words(LivesIn.self))), …")
        lines.append("about: " + aboutValue.line)
        lines.append("")
        comment(
            "The person's own goals, in the person's words and of the kind that the person chooses.",
            "Gli obiettivi della persona, con le sue parole e del tipo che sceglie la persona.")
        lines.append("# axis: \(Self.words(OwnGoal.Axis.self))")
        let kinds = OwnGoal.Kind.allCases.map(\.rawValue)
        lines.append("# kind: \(kinds.prefix(7).joined(separator: ", ")),")
        lines.append("#   \(kinds.dropFirst(7).joined(separator: ", ")).")
        lines += list("own goals", goalValues)
        lines.append("")
        comment(
            "The professions of the team, and that of the case manager.",
            "Le professioni dell'équipe, e quella del case manager.")
        lines.append("team: " + teamValue.line)
        lines.append("")
        comment(
            "What the person does not want spoken of or suggested; `assess case decline` adds to it.",
            "Ciò di cui la persona non vuole che si parli o che si proponga; vi aggiunge `assess case decline`.")
        lines.append("declined: []")
        comment(
            "Private topics that the person agrees to show to others, as cansas 15.",
            "Argomenti privati che la persona accetta di mostrare ad altri, come cansas 15.")
        lines.append("shares: []")
        comment(
            "What staff found outside any form, as {finding: abuse, on: 2026-03-02, by: nurse}.",
            "Ciò che gli operatori hanno rilevato fuori dai moduli, come {finding: abuse, on: 2026-03-02, by: nurse}.")
        lines.append("recorded findings: []")
        comment(
            "A clinician's reviews of safety findings; `assess case review` adds to it.",
            "Le revisioni cliniche delle segnalazioni di sicurezza; vi aggiunge `assess case review`.")
        lines.append("reviewed: []")
        comment(
            "Whom to turn to while suggestions are withheld.",
            "A chi rivolgersi mentre le proposte sono sospese.")
        line("contact", contact.map { .text($0) }, as: language == "it" ? "reperibilità …" : "on-call route …")
        lines.append("")
        comment(
            "The forms; `assess case add` adds to it.",
            "I moduli; vi aggiunge `assess case add`.")
        lines.append("forms: []")
        return lines.map { $0 + "\n" }.joined()
    }

    private static func words<Word>(_: Word.Type) -> String
    where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
        Word.allCases.map(\.rawValue).joined(separator: ", ")
    }

    /// A list, an element a line.
    private func list(_ key: String, _ values: [YAMLValue]) -> [String] {
        values.isEmpty ? ["\(key): []"] : ["\(key):"] + values.map { "  - " + $0.line }
    }

    private var aboutValue: YAMLValue {
        .map(
            about.map { key, values in
                let words = values.map { ["yes", "no"].contains($0) ? YAMLValue.word($0) : .text($0) }
                return (key, words.count == 1 && key != "diagnosis-recorded" ? words[0] : .list(words))
            })
    }

    private var goalValues: [YAMLValue] {
        ownGoals.map { axis, kind, words in
            .map([("axis", .word(axis.rawValue)), ("kind", .word(kind.rawValue)), ("words", .text(words))])
        }
    }

    private var teamValue: YAMLValue {
        func professions(_ all: [String]) -> YAMLValue { .list(all.map { .text($0) }) }
        var entries: [(key: String, value: YAMLValue)] = [
            ("health", professions(team.health)), ("social-health", professions(team.socialHealth)),
            ("social", professions(team.social)),
        ]
        if let manager = team.caseManager { entries.append(("case manager", .text(manager))) }
        return .map(entries)
    }
}

extension OwnGoal.Kind {
    /// The part of life that a goal of this kind belongs to where the person does not say; nil where only they can.
    public var usualAxis: OwnGoal.Axis? {
        switch self {
        case .moveHome, .keepHome, .money: .home
        case .paidWork, .daytimeActivity, .study: .work
        case .company, .family, .intimacy, .stigma: .social
        case .expression, .learning: .learning
        case .health: .health
        case .other: nil
        }
    }
}
