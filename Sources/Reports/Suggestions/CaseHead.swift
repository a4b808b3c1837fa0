internal import Cases

/// How a report on a case begins: which case it is, and the person's own goals.
struct CaseHead {
    let person: PersonCase?
    let style: PageStyle

    /// Sets the head with what must be said beside the name, then the own goals, always all.
    func set(_ remark: String, on sheet: inout Sheet) {
        let name = person?.pseudonym ?? style.say("without a pseudonym", "senza pseudonimo")
        sheet.title(.strong(style.say("Case \(name)", "Caso \(name)")), "  ", Run(remark))
        sheet.heading(style.say("The person's own goals", "Gli obiettivi della persona"))
        guard let person else {
            return sheet.text(
                Run(style.say("They could not be read.", "Non è stato possibile leggerli.")))
        }
        if person.ownGoals.isEmpty {
            sheet.text(
                Run(
                    style.say(
                        "None is recorded yet: ask the person, and begin there.",
                        "Nessuno è ancora registrato: chiederlo alla persona, e partire da lì.")))
        }
        for goal in person.ownGoals {
            sheet.point(
                .strong("\(goal.number)"),
                [Run(goal.quoted(style: style)), .faint("  " + goal.kind.word(style: style))])
        }
    }
}
