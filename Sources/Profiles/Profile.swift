public import Cases
public import Instruments
public import Scoring

/// What the forms of one person say together: area by area, with what is missing, out of date or contradictory, and
/// with every safety finding.
///
/// The order of the forms and keys in the file plays no part in it.
public struct Profile: Sendable {
    /// The day from which "recent" is counted; nil where neither the case nor any form has one.
    public let asOf: Day?
    /// For how many months a form speaks.
    public let validMonths: Int
    /// The six areas, in their fixed order.
    public let areas: [AreaProfile]
    /// Forms of instruments that the library does not have.
    public let unplaced: [ScoredForm]
    /// Every safety finding, reviewed ones too: of forms by instrument and day, then what staff recorded. No later score
    /// clears one.
    public let safety: [SafetyFinding]
    /// Safety items that the person declined to answer: matters for conversation, which leave nothing open.
    public let declinedSafety: [SafetyFinding]
    /// What critical items say, to be shown on top.
    public let criticals: [SafetyFinding]
    /// Where respondents answered the same instrument differently.
    public let disagreements: [Disagreement]

    /// The safety findings that no clinician reviewed yet.
    public var openSafety: [SafetyFinding] { safety.filter(\.isOpen) }

    /// Every form that has an area, in the order of the areas.
    public var forms: [ProfiledForm] { areas.flatMap(\.forms) }

    /// The profile of a case as read.
    ///
    /// - Parameters:
    ///   - reading: The case with its forms scored.
    ///   - asOf: The day from which "recent" is counted, in place of that of the reading.
    ///   - validMonths: A form that is older than so many months is out of date. Twelve is a design judgement.
    ///   - further: Reviews that other case files of the same person record.
    public init(reading: CaseReading, asOf: Day? = nil, validMonths: Int = 12, reviews further: [Review] = []) {
        self.init(
            of: reading.case, results: reading.results, asOf: asOf ?? reading.asOf, validMonths: validMonths,
            reviews: further)
    }

    /// The profile of a case with the results of its forms. Without a case only the further reviews count.
    public init(
        of person: PersonCase?, results: [ScoredForm], asOf: Day?, validMonths: Int = 12, reviews further: [Review] = []
    ) {
        let ordered = results.sorted { CaseForm.inOrder($0.form, $1.form) }
        let calendar = FormCalendar(asOf: asOf, validMonths: validMonths)
        let forms = calendar.profiled(ordered)
        self.asOf = asOf
        self.validMonths = validMonths
        areas = Area.allCases.map { area in
            AreaProfile(area: area, forms: forms.filter { $0.scored.form.plan?.instrument.area == area })
        }
        unplaced = ordered.filter { $0.form.plan == nil }
        let reviews = ((person?.reviews ?? []) + further).sorted { ($0.on, $0.by) < ($1.on, $1.by) }
        let found = ordered.flatMap { SafetyFinding.ofForm($0, reviews: reviews) }
        let recorded = (person?.recorded ?? []).map { SafetyFinding(recorded: $0, reviews: reviews) }
            .sorted { $0.sortingKey.lexicographicallyPrecedes($1.sortingKey) }
        safety = found.filter { $0.gravity == .safety && !$0.isDeclined } + recorded
        declinedSafety = found.filter { $0.gravity == .safety && $0.isDeclined }
        criticals = found.filter { $0.gravity == .critical }
        disagreements = Disagreement.among(forms)
    }

    /// The profile of an area.
    public subscript(area: Area) -> AreaProfile {
        areas.first { $0.area == area } ?? AreaProfile(area: area, forms: [])
    }
}
