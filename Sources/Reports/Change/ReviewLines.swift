internal import Cases
internal import Instruments
internal import PTRI
internal import Profiles
internal import Scoring

/// What the review of a plan has before it: goals and how far they were attained, verifications, proposals.
struct ReviewLines {
    let review: PlanReview
    let style: PageStyle

    private func say(_ english: String, _ italian: String) -> String { style.say(english, italian) }

    /// Sets it on a sheet; nothing where there is nothing to review.
    func set(on sheet: inout Sheet) {
        if let attainment = review.attainment { set(attainment, on: &sheet) }
        setVerifications(on: &sheet)
        setProposals(on: &sheet)
    }

    private func set(_ attainment: GoalAttainment, on sheet: inout Sheet) {
        sheet.heading(say("Goal attainment (GAS)", "Raggiungimento degli obiettivi (GAS)"))
        for goal in attainment.goals where review.shows(goal) {
            sheet.point(.strong("\(goal.number)"), [Run(goal.title(style))] + weight(goal))
            var levels: [Run] = []
            for (name, level) in [
                (say("at the start ", "all'inizio "), goal.baseline), (say("before ", "prima "), goal.previous),
                (say("now ", "ora "), goal.achieved),
            ] {
                guard let level else { continue }
                if !levels.isEmpty { levels.append(" → ") }
                levels.append(Run(name + "\(style.figure(level.points)) (\(level.label.text(in: style.language)))"))
            }
            if goal.achieved == nil {
                levels.append(
                    Run((levels.isEmpty ? "" : "; ") + say("not rated at review", "non valutato alla verifica")))
            }
            sheet.text(levels, depth: 2)
        }
        let figures = attainment.scores.compactMap { score in
            score.exact.map { score.score.title.text(in: style.language) + " " + style.figure($0, places: 1) }
        }
        if !figures.isEmpty { sheet.text(Run(figures.joined(separator: "; "))) }
        sheet.text(
            .faint(
                say(
                    "T is a summary, no measure of the person: 50 is every goal as expected, it takes 0.3 as the correlation "
                        + "between goals, hangs on how many goals there are and how ambitious they were, and does not compare "
                        + "two people. Nothing is proposed from it; look at each goal.",
                    "T è una sintesi, non una misura della persona: 50 vuol dire ogni obiettivo come atteso, assume 0,3 come "
                        + "correlazione tra gli obiettivi, dipende da quanti sono e da quanto erano ambiziosi, e non confronta due "
                        + "persone. Da T non si propone nulla: si guarda ogni obiettivo.")))
    }

    private func weight(_ goal: GoalAttainment.Goal) -> [Run] {
        goal.weight.map { [.faint(say("  weight ", "  peso ") + style.figure($0))] } ?? []
    }

    private func setVerifications(on sheet: inout Sheet) {
        guard !review.verifications.isEmpty || review.yearlyOverdueSince != nil else { return }
        sheet.heading(say("Verifications", "Verifiche"))
        for standing in review.verifications {
            let what = standing.what.map { ": \($0)" } ?? ""
            sheet.point("·", [.strong(standing.due.description), Run(what + "  "), word(standing.state)])
        }
        if let day = review.yearlyOverdueSince {
            sheet.point(
                .caution("!"),
                [
                    Run(
                        say(
                            "The yearly review was due on \(day): no form is more recent than a year (guidelines, element 6).",
                            "La verifica annuale scadeva il \(day): nessun modulo è più recente di un anno (linee guida, "
                                + "elemento 6)."))
                ])
        }
    }

    private func word(_ state: VerificationStanding.State) -> Run {
        switch state {
        case .ahead: Run(say("ahead", "da fare"))
        case .held(let day): .good(say("forms filled in on \(day)", "moduli compilati il \(day)"))
        case .overdue(let months):
            .caution(
                months == 0
                    ? say("overdue", "scaduta")
                    : say("overdue by \(months) months", "scaduta da \(months) mes\(months == 1 ? "e" : "i")"))
        }
    }

    private func setProposals(on sheet: inout Sheet) {
        if review.isWithheld, review.plan != nil || review.attainment != nil {
            sheet.heading(say("To weigh in the review", "Da valutare nella verifica"))
            sheet.text(
                Run(
                    say(
                        "Withheld: a safety finding is open, or the case cannot be read as a whole.",
                        "Sospeso: è aperta una segnalazione di sicurezza, o il caso non si può leggere per intero.")))
        }
        guard !review.proposals.isEmpty else { return setPrivate(on: &sheet) }
        sheet.heading(
            say(
                "To weigh in the review: the person and the team decide",
                "Da valutare nella verifica: decidono la persona e l'équipe"))
        for proposal in review.proposals { ProposalText(proposal: proposal, style: style).set(on: &sheet) }
        sheet.text(
            .faint(
                say(
                    "These are proposals by design judgement, and no decision; closing is a question to the person, and "
                        + "never a reduction of support.",
                    "Sono proposte per giudizio di progetto, non decisioni; chiudere è una domanda alla persona, e mai una "
                        + "riduzione del sostegno.")))
        setPrivate(on: &sheet)
    }

    private func setPrivate(on sheet: inout Sheet) {
        guard review.leavesOutPrivate else { return }
        sheet.text(
            Run(
                say(
                    "Something stays out of this shared view; the person sees it with --private.",
                    "Qualcosa resta fuori da questa vista condivisa; la persona lo vede con --private.")))
    }
}

extension GoalAttainment.Goal {
    /// The goal in its words, or by its number.
    func title(_ style: PageStyle) -> String {
        (line?.words ?? words).map { style.say("“\($0)”", "«\($0)»") }
            ?? style.say("goal \(number)", "obiettivo \(number)")
    }
}
