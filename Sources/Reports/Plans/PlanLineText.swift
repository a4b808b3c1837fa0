internal import Cases
internal import Scoring

/// A line of a plan on a page.
struct PlanLineText {
    let line: PlanLine
    let style: PageStyle

    private func say(_ english: String, _ italian: String) -> String { style.say(english, italian) }

    private var title: String {
        let words = line.words ?? String(repeating: "_", count: 40)
        return line.ownGoal == nil || line.decisions.contains { $0.words != nil }
            ? words : style.say("“\(words)”", "«\(words)»")
    }

    /// Sets an objective that was decided, with all that belongs to it.
    func set(on sheet: inout Sheet) {
        sheet.entry(.strong(line.priority.shown(2) { String($0) }), .strong(title))
        if line.ownGoal != nil {
            sheet.field(say("whose", "di chi"), [Run(say("the person's own goal", "obiettivo della persona"))])
        }
        if !line.serves.isEmpty {
            let goals = line.serves.map(String.init).joined(separator: ", ")
            sheet.field(say("serves", "serve a"), [Run(say("own goal ", "obiettivo della persona ") + goals)])
        }
        sheet.field(say("skills", "abilità"), texts: line.skills.value ?? [line.skills.shown { _ in "" }])
        sheet.field(say("resources", "risorse"), lines: resources)
        sheet.field(say("actions", "interventi"), lines: actions)
        sheet.field(say("seen by", "si vede da"), texts: line.indicators.value ?? [line.indicators.shown { _ in "" }])
        sheet.field(say("decided", "deciso"), lines: decisions)
    }

    /// Sets a line on which somebody has still to decide, with boxes to tick.
    func setOpen(on sheet: inout Sheet) {
        sheet.entry("·", .strong(title), .faint(" · \(line.id)"))
        sheet.field(say("decided", "deciso"), lines: decisions)
        let boxes = say(
            "[ ] accept  [ ] change  [ ] not now  [ ] never", "[ ] accetto  [ ] cambio  [ ] non ora  [ ] mai")
        switch line.standing {
        case .undecided(let person, let team):
            if person { sheet.field(say("person", "persona"), [Run(boxes)]) }
            if team { sheet.field(say("team", "équipe"), [Run(boxes)]) }
        case .disputed:
            sheet.field(
                say("differing", "dissenso"),
                [
                    Run(
                        say(
                            "the person is for it, somebody of the team is not: to be settled together",
                            "la persona è favorevole, qualcuno dell'équipe no: da definire insieme"))
                ])
        case .agreed, .notNow, .never: break
        }
    }

    private var resources: [[Run]] {
        guard let all = line.resources.value else { return [[Run(line.resources.shown { _ in "" })]] }
        return all.map { resource in
            var parts = [
                resource.kind.shown(8) { $0.word(style: style) }, resource.state.shown(8) { $0.word(style: style) },
            ]
            if resource.state.value != .existing {
                parts.append(say("funded by ", "fonte: ") + resource.funding.shown)
            }
            parts.append(say("for the ", "per: ") + resource.purpose.shown(8) { $0.word(style: style) })
            return [Run(resource.what.shown + " (" + parts.joined(separator: "; ") + ")")]
        }
    }

    private var actions: [[Run]] {
        guard let all = line.actions.value else { return [[Run(line.actions.shown { _ in "" })]] }
        return all.map { [Run("\($0.what.shown); \($0.by.shown(16) { $0 }); \($0.when.shown(12) { $0 })")] }
    }

    private var decisions: [[Run]] {
        line.decisions.map { decision in
            let by = decision.by == PlanLine.Decision.person ? say("the person", "la persona") : decision.by
            let words = decision.words.map { ": “\($0)”" } ?? ""
            return [Run("\(decision.on), \(by): \(decision.outcome.word(style: style))\(words)")]
        }
    }
}
