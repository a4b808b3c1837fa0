public import Cases
internal import Instruments
public import PTRI
public import Profiles
internal import Scoring

/// The profile of one person as a page: what must be seen at once, the six areas, where respondents differ.
public struct ProfileReport {
    private let profile: Profile
    private let person: PersonCase?
    private let ruleSet: RuleSet
    private let style: PageStyle

    /// The report of a profile.
    ///
    /// - Parameters:
    ///   - profile: The profile.
    ///   - person: The case that it is of; nil where that could not be taken.
    ///   - ruleSet: What says what to do about a safety finding, and which topics are private.
    ///   - style: How the page is set.
    public init(_ profile: Profile, of person: PersonCase?, ruleSet: RuleSet, style: PageStyle = PageStyle()) {
        self.profile = profile
        self.person = person
        self.ruleSet = ruleSet
        self.style = style
    }

    /// The page, each line ended.
    public var text: String {
        var page = Page(style)
        setHead(on: &page)
        page.gap()
        let safety = SafetyLines(profile: profile, gate: ruleSet.gate, contact: person?.contact, style: style)
        for set in [safety.setOpen, safety.setOthers] {
            var sheet = Sheet(style)
            set(&sheet)
            page.set(sheet)
            page.gap()
        }
        for area in profile.areas { AreaLines(area: area, profile: profile, style: style).set(on: &page) }
        setUnplaced(on: &page)
        for difference in differences { difference.set(on: &page) }
        setFoot(on: &page)
        return page.text
    }

    private func setHead(on page: inout Page) {
        let name = person?.pseudonym ?? style.say("without a pseudonym", "senza pseudonimo")
        page.line(.strong(style.say("Case \(name)", "Caso \(name)")), "  ", Run(style.asOf(profile.asOf)), hanging: 2)
    }

    private func setUnplaced(on page: inout Page) {
        guard !profile.unplaced.isEmpty else { return }
        page.heading(style.say("Of no known instrument", "Di nessuno strumento noto"))
        for form in profile.unplaced {
            page.line(.caution("×"), " ", Run(style.name(of: form.form)), indent: 2, hanging: 4)
        }
    }

    private var differences: [DifferenceLines] {
        profile.disagreements.map { disagreement in
            let shown = disagreement.items.filter { difference in
                ruleSet.shows(item: difference.item.id, of: disagreement.instrument.id, for: person, view: .shared)
            }
            return DifferenceLines(views: disagreement.views, items: shown, style: style)
        }.filter { !$0.items.isEmpty }
    }

    private func setFoot(on page: inout Page) {
        page.gap()
        page.line(
            .faint(
                style.say(
                    "A form speaks for \(profile.validMonths) months. What is not assessed, out of date or not scorable "
                        + "is not known; it never means that there is no need.",
                    "Un modulo vale \(profile.validMonths) mesi. Ciò che non è valutato, non è aggiornato o non è "
                        + "calcolabile non è noto: non significa mai che non c'è bisogno.")))
        page.line(.faint(style.engine))
    }
}

extension PageStyle {
    /// The day from which "recent" is counted.
    func asOf(_ day: Day?) -> String {
        guard let day else {
            return say("as of no day: no form has a date", "senza un giorno: nessun modulo ha una data")
        }
        return say("as of \(day)", "al \(day)")
    }
}
