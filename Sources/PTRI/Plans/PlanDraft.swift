public import Cases
internal import Definitions
internal import Instruments
internal import Profiles
internal import Scoring

/// The first draft of a plan document: what the case and the proposals say, and for the rest a marked gap. No line of it
/// is decided.
public struct PlanDraft {
    let suggestions: Suggestions
    let person: PersonCase
    let objectives: [Suggestion]
    let tasks: [Suggestion]
    let language: String

    /// The draft for a case; nil while the proposals are withheld, or where the case could not be read.
    ///
    /// - Parameters:
    ///   - suggestions: The proposals for the case.
    ///   - person: The case.
    ///   - takesAll: Whether more than the first proposals are taken.
    ///   - language: The language that it is written in: `en`, `it`.
    public init?(_ suggestions: Suggestions, for person: PersonCase?, takesAll: Bool, language: String) {
        guard case .open = suggestions.gate, let person else { return nil }
        self.suggestions = suggestions
        self.person = person
        self.language = language
        objectives = takesAll ? suggestions.objectives : Array(suggestions.objectives.prefix(Suggestions.first))
        tasks = takesAll ? suggestions.serviceTasks : Array(suggestions.serviceTasks.prefix(Suggestions.first))
    }

    func say(_ english: String, _ italian: String) -> String { language == "it" ? italian : english }

    private var ruleSet: RuleSet { suggestions.ruleSet }
    private var axes: [NamedText] { ruleSet.axes.filter { $0.id != "service" } }

    /// The text of the file.
    public var text: String {
        (head + takingPart + lineParts + people + time + agreement).map { $0 + "\n" }.joined()
    }

    private var head: [String] {
        var lines = [
            say(
                "# The PTRI of one person, in draft. \(planGap) marks what only people can write;",
                "# Il PTRI di una persona, in bozza. \(planGap) segna ciò che solo le persone possono scrivere;"),
            say(
                "# `assess plan check` says what it still lacks. Roles and professions, never names.",
                "# `assess plan check` dice che cosa manca ancora. Ruoli e professioni, mai nomi."),
            "plan: " + (person.pseudonym ?? planGap).yaml,
        ]
        if let day = suggestions.asOf { lines.append("as of: \(day)") }
        let rules = "\(ruleSet.id) edition \(ruleSet.edition), sha256:\(ruleSet.digest.prefix(12))"
        lines += ["rules: " + rules.yaml, "axes:"]
        lines += axes.map { "  \($0.id.yamlKey): \($0.title.text(in: language).yaml)" }
        lines += ["", say("# The forms that the assessment rests on.", "# I moduli su cui si fonda la valutazione.")]
        let forms = suggestions.profile.areas.flatMap { area in
            area.current.filter(\.scored.hasScore).compactMap { form -> YAMLValue? in
                guard let day = form.scored.form.form.date else { return nil }
                var entries: [(key: String, value: YAMLValue)] = [
                    ("area", .word(area.area.rawValue)), ("instrument", .text(form.scored.form.instrumentID)),
                    ("date", .word(day.description)),
                ]
                if let by = form.scored.form.respondent { entries.append(("respondent", .word(by.rawValue))) }
                return .map(entries)
            }
        }
        return lines + list("assessment", forms)
    }

    private var takingPart: [String] {
        [
            "",
            say(
                "# How the person took part, in the person's words; whether they asked for others; who took part, and how.",
                "# Come la persona ha partecipato, con le sue parole; se ha chiesto altri; chi ha partecipato, e come."),
            "taking part:", "  person: \(planGap)", "  others asked for: \(planGap)", "  others: \(planGap)",
        ]
    }

    private var lineParts: [String] {
        let goals = person.ownGoals
        var lines = [
            "",
            say(
                "# Nothing is in the plan before person and team decided: `assess plan decide` records it.",
                "# Nulla è nel piano prima che persona ed équipe decidano: lo registra `assess plan decide`."),
            say(
                "# Proposals are design judgement; `assess suggest` gives the reasons of each.",
                "# Le proposte sono un giudizio di progetto; `assess suggest` dà le ragioni di ciascuna."),
        ]
        lines += goals.isEmpty && objectives.isEmpty ? ["objectives: []"] : ["objectives:"]
        lines += goals.flatMap { PlanDraftLine(goal: $0, of: self).lines }
        lines += objectives.flatMap { PlanDraftLine(suggestion: $0, of: self).lines }
        lines += leftOut
        lines += [
            "",
            say(
                "# Tasks of the service, never objectives of the person.",
                "# Compiti del servizio, mai obiettivi della persona."),
        ]
        lines += tasks.isEmpty ? ["service tasks: []"] : ["service tasks:"]
        lines += tasks.flatMap { PlanDraftLine(task: $0, of: self).lines }
        let used = Set(goals.map(\.axis.rawValue) + objectives.map(\.axis))
        let free = axes.filter { !used.contains($0.id) }
        lines += [
            "",
            say(
                "# The axes on which the person wants no objective, in the person's words.",
                "# Gli assi su cui la persona non vuole obiettivi, con le sue parole."),
        ]
        return lines
            + (free.isEmpty ? ["none wanted: {}"] : ["none wanted:"] + free.map { "  \($0.id.yamlKey): \(planGap)" })
    }

    /// What the draft leaves out, so that nobody takes it for all there is.
    private var leftOut: [String] {
        var lines: [String] = []
        let more =
            suggestions.objectives.count - objectives.count + suggestions.serviceTasks.count - tasks.count
        if more > 0 {
            lines.append(
                say("# \(more) more proposals: --all takes them.", "# Altre proposte: \(more); --all le prende."))
        }
        if suggestions.leavesOutPrivate {
            lines.append(
                say(
                    "# Something private stays out of this draft: the person sees it with --private.",
                    "# Qualcosa di privato resta fuori da questa bozza: la persona lo vede con --private."))
        }
        return lines
    }

    private var people: [String] {
        let sides: [(PlanPerson.Side, [String])] = [
            (.health, person.team.health), (.socialHealth, person.team.socialHealth), (.social, person.team.social),
            (.coManager, []),
        ]
        let rows = sides.flatMap { side, professions in
            (professions.isEmpty ? [planGap] : professions).map { who -> YAMLValue in
                .map([
                    ("who", who == planGap ? .word(who) : .text(who)), ("side", .word(side.rawValue)),
                    ("does", .word(planGap)),
                ])
            }
        }
        return [
            "",
            say(
                "# Operators and others, with what each is responsible for.",
                "# Operatori e altre figure, con ciò di cui ciascuno è responsabile."),
        ] + list("people", rows) + ["case manager: " + (person.team.caseManager?.yaml ?? planGap)]
    }

    private var time: [String] {
        [
            "", say("# At least once a year.", "# Almeno una volta all'anno."),
            "verifications:", "  - {on: \(planGap), what: \(planGap)}",
            "duration: {begins: \(planGap), months: \(planGap)}",
            say(
                "# Where the team cannot commit the funds: the day on which the Multi-Professional Assessment Unit validated.",
                "# Se l'équipe non può impegnare i fondi: il giorno della convalida dell'Unità di Valutazione Multiprofessionale."
            ),
            "funding: {team commits funds: \(planGap), validated by unit: \(planGap)}",
            say(
                "# Kinds of resource of which nothing is needed: \(PlanResource.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
                "# Tipi di risorsa di cui non serve nulla: \(PlanResource.Kind.allCases.map(\.rawValue).joined(separator: ", "))."
            ),
            "resources not needed: []",
        ]
    }

    private var agreement: [String] {
        let involved = person.about.others[.familyInvolved]
        let consent = person.about.others[.familyConsent]
        let roles = PlanAgreement.Role.allCases.filter { role in
            switch role {
            case .person, .healthTeam, .socialService, .coManager: true
            case .family: involved == "yes" && consent == "yes"
            case .guardian: false
            }
        }
        return [
            "",
            say(
                "# The agreement: the days of consent and signatures, and what each party takes on. family and guardian",
                "# L'accordo: i giorni del consenso e delle firme, e ciò che ciascuna parte assume. Anche family e guardian"
            ),
            say("# are parties too where they are there.", "# sono parti, quando ci sono."),
            "agreement:", "  consent: \(planGap)", "  family involved: \(involved ?? planGap)",
            "  family consent: \(consent ?? planGap)", "  guardian: \(planGap)", "  parties:",
        ] + roles.map { "    - {party: \($0.rawValue), commits: \(planGap), signed: \(planGap)}" }
    }

    /// A list, an element a line.
    private func list(_ key: String, _ values: [YAMLValue]) -> [String] {
        values.isEmpty ? ["\(key): []"] : ["\(key):"] + values.map { "  - " + $0.line }
    }
}
