public import Cases
internal import Instruments
public import PTRI
public import Profiles
internal import Scoring

/// What changed between times as a page: safety findings first, then instrument by instrument, then what the review of
/// the plan weighs.
public struct ChangeReport {
    private let course: Course
    private let person: PersonCase?
    private let review: PlanReview
    private let ruleSet: RuleSet?
    private let style: PageStyle

    /// The report of a course.
    ///
    /// - Parameters:
    ///   - course: What changed.
    ///   - person: The latest case; nil where only forms were given.
    ///   - review: What the review weighs.
    ///   - ruleSet: What says what to do about a safety finding; nil where no rules could be read.
    ///   - style: How the page is set.
    public init(
        _ course: Course, of person: PersonCase?, review: PlanReview, ruleSet: RuleSet?,
        style: PageStyle = PageStyle()
    ) {
        self.course = course
        self.person = person
        self.review = review
        self.ruleSet = ruleSet
        self.style = style
    }

    /// The page, each line ended.
    public var text: String {
        var page = Page(style)
        setHead(on: &page)
        setSafety(on: &page)
        for area in Area.allCases {
            let all = course.series.filter { $0.latest?.instrument.area == area && $0.whole != nil }
            if all.isEmpty { continue }
            let name = area.word(in: style.language)
            page.heading(name.prefix(1).uppercased() + name.dropFirst())
            for series in all { SeriesLines(series: series, style: style).set(on: &page) }
        }
        setSingle(on: &page)
        var sheet = Sheet(style)
        ReviewLines(review: review, style: style).set(on: &sheet)
        page.set(sheet)
        setFoot(on: &page)
        return page.text
    }

    private func setHead(on page: inout Page) {
        if let name = person?.pseudonym {
            page.line(.strong(style.say("Case \(name): what changed", "Caso \(name): che cosa è cambiato")))
        } else {
            page.line(.strong(style.say("What changed", "Che cosa è cambiato")))
        }
        for (index, time) in course.occasions.enumerated() {
            let day = time.asOf.map { style.asOf($0) } ?? style.say("no day", "senza data")
            page.line("\(index + 1)  ", Run(time.name), .faint(" · " + day), indent: 2, hanging: 5)
            for form in time.leftOut {
                page.line(
                    .caution("× "),
                    Run(style.name(of: form.form) + ": " + (style.remark(.unusable, validMonths: 12) ?? "")),
                    indent: 5, hanging: 7)
            }
        }
    }

    private func setSafety(on page: inout Page) {
        var seen: Set<SafetyFinding> = []
        for time in course.occasions.reversed() {
            let open = time.profile.openSafety.filter { seen.insert($0).inserted }
            if open.isEmpty { continue }
            page.gap()
            var sheet = Sheet(style)
            SafetyLines(
                profile: time.profile, gate: ruleSet?.gate, contact: time.contact, style: style
            ).setOpen(on: &sheet)
            page.set(sheet)
        }
    }

    /// Forms that stand at one time only.
    private func setSingle(on page: inout Page) {
        let single = course.series.filter { $0.whole == nil }.compactMap(\.latest)
        guard !single.isEmpty else { return }
        page.heading(
            style.say(
                "Asked at one time only, so that nothing can be said of change",
                "Presente una volta sola: del cambiamento non si può dire nulla"))
        for form in single {
            let goal = form.goal.map { style.say(", about ", ", su ") + $0.quoted(style: style) } ?? ""
            let day = form.result.date?.description ?? style.say("no day", "senza data")
            page.line(
                "· ", Run("\(form.instrument.id), \(form.result.respondent.word(in: style.language)), \(day)\(goal)"),
                indent: 2, hanging: 4)
        }
    }

    private func setFoot(on page: inout Page) {
        page.gap()
        page.line(
            .faint(
                style.say(
                    "A figure says what its source says, of the people whom that source studied. It gives no diagnosis, and "
                        + "no single change speaks for a person.",
                    "Una soglia dice ciò che dice la sua fonte, per le persone studiate da quella fonte. Non è una diagnosi, e "
                        + "nessun singolo cambiamento parla per una persona.")))
        let day = course.asOf.map { style.asOf($0) + " · " } ?? ""
        page.line(.faint(day + style.engine))
    }
}
