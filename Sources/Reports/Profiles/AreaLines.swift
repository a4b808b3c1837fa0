internal import Cases
internal import Instruments
internal import Profiles
internal import Scoring

/// One of the six areas on a page: how well it is known, then each form with its scores.
struct AreaLines {
    let area: AreaProfile
    let profile: Profile
    let style: PageStyle

    /// Sets the area on the page.
    func set(on page: inout Page) {
        page.gap()
        let name = area.area.word(in: style.language)
        page.line(.strong(name.prefix(1).uppercased() + name.dropFirst()), "  ", style.word(area.status))
        for form in area.forms { set(form, on: &page) }
    }

    private func set(_ form: ProfiledForm, on page: inout Page) {
        let own = form.scored.form
        let title = own.plan.map { $0.instrument.title.text(in: style.language) } ?? ""
        page.gap()
        page.line("  ", .strong(own.instrumentID), "  ", Run(title), hanging: 4)
        page.line(.faint(head(own)), indent: 2, hanging: 4)
        if let remark = style.remark(form.currency, validMonths: profile.validMonths) {
            page.line(.caution("! "), Run(remark), indent: 2, hanging: 4)
        }
        if let caution = style.languageCaution(own) {
            page.line(.caution("! "), Run(caution), indent: 2, hanging: 4)
        }
        switch form.currency {
        case .current, .outOfDate:
            if let result = form.scored.result { setScores(of: result, on: &page) }
        case .superseded, .later, .unusable: break
        }
    }

    private func head(_ form: CaseForm) -> String {
        var parts = [form.form.date?.description ?? style.say("no valid date", "senza data valida")]
        if let respondent = form.respondent {
            parts.append(style.say("answered by: ", "ha risposto: ") + respondent.word(in: style.language))
        }
        if let id = form.form.id { parts.append(style.say("form ", "modulo ") + id) }
        if let goal = form.goal {
            parts.append(style.say("about own goal \(goal)", "sull'obiettivo personale \(goal)"))
        }
        return parts.joined(separator: " · ")
    }

    private func setScores(of result: FormResult, on page: inout Page) {
        ScoreTable(result, style: style).set(on: &page, indent: 4, isBrief: true)
        for flag in result.flags where flag.item == nil {
            page.line(
                [flag.mark(style: style), " ", Run(flag.label.text(in: style.language))], indent: 4, hanging: 6)
        }
        for warning in result.warnings {
            page.line(.caution("! "), Run(warning.message(in: style.language)), indent: 4, hanging: 6)
        }
    }
}
