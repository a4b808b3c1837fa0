public import Cases
internal import Instruments
internal import MarkedYAML
internal import PTRI
internal import Scoring

/// A plan document as a page to print and sign, or as Markdown. What is not written yet has a line to write on.
public struct PlanReport {
    private let plan: Plan
    private let showsPrivate: Bool
    private let style: PageStyle

    /// The report of a plan.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - showsPrivate: Whether it is for the person's own eyes, so that private lines are shown too.
    ///   - style: How the page is set.
    public init(_ plan: Plan, showsPrivate: Bool = false, style: PageStyle = PageStyle()) {
        self.plan = plan
        self.showsPrivate = showsPrivate
        self.style = style
    }

    /// The page, each line ended.
    public var text: String { sheet.page }

    /// The same as Markdown.
    public var markdown: String { sheet.markdown }

    private func say(_ english: String, _ italian: String) -> String { style.say(english, italian) }

    private var sheet: Sheet {
        var sheet = Sheet(style)
        let lacks = plan.lacks.count
        let state =
            lacks == 0
            ? say("complete", "completo")
            : say("draft, still lacking: \(lacks)", "bozza, mancanze: \(lacks)")
        let name = plan.pseudonym ?? "____"
        sheet.title(
            .strong(
                say(
                    "Individualized Therapeutic Rehabilitation Project, case \(name)",
                    "Progetto Terapeutico Riabilitativo Individualizzato, caso \(name)")))
        sheet.text(Run([style.asOf(plan.asOf), state].joined(separator: " · ")))
        setPart(on: &sheet)
        setObjectives(on: &sheet)
        setTasks(on: &sheet)
        setPeople(on: &sheet)
        setTime(on: &sheet)
        setAssessment(on: &sheet)
        PlanSignatures(plan: plan, style: style).set(on: &sheet)
        return sheet
    }

    private func setPart(on sheet: inout Sheet) {
        sheet.heading(say("How the person took part", "Come la persona ha partecipato"))
        sheet.text(Run(plan.person.shown))
        sheet.field(
            say("others", "altri"),
            [
                Run(
                    say("asked for by the person: ", "chiesti dalla persona: ")
                        + plan.othersAskedFor.shown(style: style)
                        + (plan.othersAskedFor.value == false ? "" : "; " + plan.others.shown))
            ])
    }

    // MARK: Lines

    private func shown(_ lines: Slot<[PlanLine]>) -> [PlanLine] {
        (lines.value ?? []).filter { showsPrivate || !$0.isPrivate }
    }

    private func setObjectives(on sheet: inout Sheet) {
        let all = shown(plan.objectives)
        let agreed = all.filter { $0.standing == .agreed }
        sheet.heading(say("Objectives", "Obiettivi"))
        if agreed.isEmpty {
            sheet.text(
                Run(
                    say(
                        "None is decided yet by the person and the team.",
                        "Nessuno è ancora deciso dalla persona e dall'équipe.")))
        }
        for (axis, title) in plan.axes {
            let own = agreed.filter { $0.axis == axis }
            let word = plan.noneWanted[axis]?.value
            if own.isEmpty && word == nil { continue }
            sheet.gap()
            sheet.text(.strong(title))
            if own.isEmpty, let word {
                sheet.text(Run(say("none wanted: ", "nessuno voluto: ") + "“\(word)”"))
            }
            for line in own.sorted(by: comesFirst) { PlanLineText(line: line, style: style).set(on: &sheet) }
        }
        setOthers(all, on: &sheet)
        if plan.lines.contains(where: \.isPrivate), !showsPrivate {
            sheet.heading(say("For the person's own eyes", "Solo per la persona"))
            sheet.text(
                Run(
                    say(
                        "Something stays out of this shared view. The person sees it with --private, and decides "
                            + "whether to share it.",
                        "Qualcosa resta fuori da questa vista condivisa. La persona lo vede con --private, e decide se "
                            + "condividerlo.")))
        }
    }

    private func comesFirst(_ one: PlanLine, _ other: PlanLine) -> Bool {
        (one.priority.value ?? .max, one.place.start.offset)
            < (other.priority.value ?? .max, other.place.start.offset)
    }

    /// What is still to be decided, and what waits. What the person does not want is not shown.
    private func setOthers(_ all: [PlanLine], on sheet: inout Sheet) {
        let open = all.filter {
            switch $0.standing {
            case .undecided, .disputed: true
            case .agreed, .notNow, .never: false
            }
        }
        if !open.isEmpty {
            sheet.heading(say("Still to be decided together", "Ancora da decidere insieme"))
            for line in open { PlanLineText(line: line, style: style).setOpen(on: &sheet) }
        }
        let later = all.filter { $0.standing == .notNow }
        if !later.isEmpty {
            sheet.heading(say("Not now", "Non ora"))
            for line in later { sheet.point("·", [Run(line.words ?? line.id)]) }
        }
    }

    private func setTasks(on sheet: inout Sheet) {
        let all = shown(plan.tasks)
        let agreed = all.filter { $0.standing == .agreed }
        guard !all.isEmpty else { return }
        sheet.heading(say("What the service owes", "Ciò che spetta al servizio"))
        for line in agreed { sheet.point("·", [Run(line.words ?? line.id)]) }
        for line in all where !agreed.contains(where: { $0.id == line.id }) && line.isOpenOrAgreed {
            PlanLineText(line: line, style: style).setOpen(on: &sheet)
        }
    }

    // MARK: People, time, assessment

    private func setPeople(on sheet: inout Sheet) {
        sheet.heading(say("Who does what", "Chi fa che cosa"))
        for person in plan.people.value ?? [] {
            let side = person.side.map { " (\($0.word(style: style)))" } ?? ""
            sheet.point("·", [.strong(person.who.shown), Run(side + ": " + person.does.shown)])
        }
        sheet.point("·", [.strong(say("case manager: ", "case manager: ")), Run(plan.caseManager.shown)])
    }

    private func setTime(on sheet: inout Sheet) {
        sheet.heading(say("Duration and verifications", "Durata e verifiche"))
        let months = plan.months.shown(4) { String($0) }
        let begins = plan.begins.shown(12) { $0.description }
        sheet.text(Run(say("from \(begins), for \(months) months", "dal \(begins), per \(months) mesi")))
        for verification in plan.verifications.value ?? [] {
            let what = verification.what.map { ": " + $0 } ?? ""
            sheet.point("·", [Run(verification.on.shown(12) { $0.description } + what)])
        }
        if plan.verifications.isGap { sheet.point("·", [Run(plan.verifications.shown(12) { _ in "" })]) }
        let funds = say("the team can commit the funds: ", "l'équipe può impegnare i fondi: ")
        sheet.text(Run(funds + plan.teamCommitsFunds.shown(style: style)))
        if plan.teamCommitsFunds.value != true {
            let unit = say(
                "validated by the Multi-Professional Assessment Unit on ",
                "convalidato dall'Unità di Valutazione Multiprofessionale il ")
            sheet.text(Run(unit + plan.validated.shown(12) { $0.description }))
        }
    }

    private func setAssessment(on sheet: inout Sheet) {
        sheet.heading(say("The assessment that it rests on", "La valutazione su cui si fonda"))
        for area in Area.allCases {
            let forms = (plan.assessment.value ?? []).filter { $0.area == area }.map { form in
                let by = form.respondent.map { ", " + $0.word(in: style.language) } ?? ""
                return "\(form.instrument) (\(form.date)\(by))"
            }
            let text = forms.isEmpty ? say("not assessed", "non valutata") : forms.joined(separator: "; ")
            sheet.point("·", [.strong(area.word(in: style.language) + ": "), Run(text)])
        }
        if let rules = plan.rules {
            sheet.text(
                .faint(
                    say("Proposals came from the rules ", "Le proposte vengono dalle regole ") + rules
                        + say(
                            ": design judgement, which people decided on.",
                            ": un giudizio di progetto, su cui hanno deciso le persone.")))
        }
    }
}
