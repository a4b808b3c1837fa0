public import Cases
internal import Instruments
public import PTRI
internal import Profiles
internal import Scoring

/// The proposals for a case as a page or as Markdown: own goals first, then objectives with their reasons, what the
/// service owes, and what is not known. While a safety finding is open, that and what to do now.
public struct SuggestionReport {
    private let suggestions: Suggestions
    private let person: PersonCase?
    private let showsAll: Bool
    private let explains: Bool
    private let style: PageStyle

    /// The report of proposals.
    ///
    /// - Parameters:
    ///   - suggestions: The proposals.
    ///   - person: The case that they are for; nil where that could not be taken.
    ///   - showsAll: Whether more than the first are shown.
    ///   - explains: Whether every rule is shown with what it came to.
    ///   - style: How the page is set.
    public init(
        _ suggestions: Suggestions, for person: PersonCase?, showsAll: Bool = false, explains: Bool = false,
        style: PageStyle = PageStyle()
    ) {
        self.suggestions = suggestions
        self.person = person
        self.showsAll = showsAll
        self.explains = explains
        self.style = style
    }

    /// The page, each line ended.
    public var text: String { sheet.page }

    /// The same as Markdown.
    public var markdown: String { sheet.markdown }

    private var sheet: Sheet {
        var sheet = Sheet(style)
        let head = CaseHead(person: person, style: style)
        head.set(style.asOf(suggestions.asOf) + " · " + style.name(of: suggestions.ruleSet), on: &sheet)
        let gate = GateLines(
            profile: suggestions.profile, gate: suggestions.ruleSet.gate, contact: suggestions.contact, style: style)
        switch suggestions.gate {
        case .closed: gate.setWithheld(on: &sheet)
        case .unreadable(let faults): gate.setUnreadable(faults, on: &sheet)
        case .open: setProposals(on: &sheet)
        }
        sheet.setCaution()
        return sheet
    }

    private func setProposals(on sheet: inout Sheet) {
        setFindings(on: &sheet)
        setUnknownTopics(on: &sheet)
        sheet.heading(style.say("To weigh together: objectives", "Da valutare insieme: obiettivi"))
        if suggestions.objectives.isEmpty {
            sheet.text(
                Run(
                    style.say(
                        "No rule speaks for an objective. That is no finding that nothing is needed.",
                        "Nessuna regola propone un obiettivo. Non significa che non serva nulla.")))
        }
        set(suggestions.objectives, on: &sheet) { "\($0)" }
        sheet.heading(suggestions.ruleSet.axisTitle("service").text(in: style.language))
        if suggestions.serviceTasks.isEmpty {
            sheet.text(Run(style.say("No rule names a task.", "Nessuna regola indica un compito.")))
        }
        set(suggestions.serviceTasks, on: &sheet) { "S\($0)" }
        UnknownLines(profile: suggestions.profile, style: style).set(on: &sheet)
        if suggestions.leavesOutPrivate {
            sheet.heading(style.say("For the person's own eyes", "Solo per la persona"))
            sheet.text(
                Run(
                    style.say(
                        "Something stays out of this shared view. The person sees it with --private, and decides "
                            + "whether to share it.",
                        "Qualcosa resta fuori da questa vista condivisa. La persona lo vede con --private, e decide se "
                            + "condividerlo.")))
        }
        if explains { RuleExplanation(suggestions: suggestions, style: style).set(on: &sheet) }
        RuleSetLines(ruleSet: suggestions.ruleSet, asOf: style.asOf(suggestions.asOf), style: style).set(on: &sheet)
    }

    /// Sets what the case declines or shares by an id that nothing has: it keeps nothing away, which the person must know.
    private func setUnknownTopics(on sheet: inout Sheet) {
        let topics = person.map { suggestions.ruleSet.unknownTopics(of: $0) } ?? []
        if topics.isEmpty { return }
        sheet.heading(
            style.say(
                "What the case declines or shares, and no rule knows",
                "Ciò che il caso rifiuta o condivide, e nessuna regola conosce"))
        for topic in topics {
            let near = topic.nearest.map { style.say("; did you mean \($0)?", "; si intende \($0)?") } ?? ""
            sheet.point(
                .caution("!"),
                [
                    Run(
                        style.say(
                            "\(topic.id) is no objective or rule of this set: it changes nothing\(near)",
                            "\(topic.id) non è un obiettivo o una regola di questo insieme: non cambia nulla\(near)"))
                ])
        }
    }

    private func setFindings(on sheet: inout Sheet) {
        let profile = suggestions.profile
        if profile.safety.isEmpty, profile.declinedSafety.isEmpty, profile.criticals.isEmpty { return }
        sheet.heading(style.say("To be seen first", "Da vedere per prima cosa"))
        SafetyLines(
            profile: profile, gate: suggestions.ruleSet.gate, contact: suggestions.contact, style: style
        ).setOthers(on: &sheet)
    }

    private func set(_ all: [Suggestion], on sheet: inout Sheet, number: (Int) -> String) {
        let shown = showsAll ? all[...] : all.prefix(Suggestions.first)
        for (index, suggestion) in shown.enumerated() {
            SuggestionLines(
                suggestion: suggestion, ruleSet: suggestions.ruleSet, ownGoals: suggestions.ownGoals, style: style
            ).set(number(index + 1), on: &sheet)
        }
        let rest = all.dropFirst(shown.count)
        if !rest.isEmpty {
            sheet.gap()
            sheet.text(.strong(more(Array(rest))))
        }
    }

    /// How many more there are, and on which axes.
    private func more(_ rest: [Suggestion]) -> String {
        let counts = suggestions.ruleSet.axes.compactMap { axis -> String? in
            let count = rest.count { $0.axis == axis.id }
            return count == 0 ? nil : "\(count) \(style.say("on", "su")) \(axis.title.text(in: style.language))"
        }
        let list = counts.joined(separator: ", ")
        return style.say(
            "\(rest.count) more: \(list); --all shows them",
            rest.count == 1 ? "1 altro: \(list); --all lo mostra" : "Altri \(rest.count): \(list); --all li mostra")
    }
}
