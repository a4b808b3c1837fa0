internal import Cases
internal import Instruments
public import Scoring

/// What changed from time to time, for one person.
public struct Course: Sendable {
    /// The times, in the order given.
    public let occasions: [Occasion]
    /// The series of forms by area and instrument.
    public let series: [FormSeries]

    /// The course over several times, at least two.
    public init(_ occasions: [Occasion]) {
        self.occasions = occasions
        var rows = FormSeries.all(occasions)
        // Two single forms are meant to be compared: it is said why they cannot be.
        if rows.allSatisfy({ $0.whole == nil }), occasions.allSatisfy({ $0.forms.count <= 1 }) {
            rows = [FormSeries(occasions.map(\.forms.first))]
        }
        series = rows.sorted { $0.sortingKey.lexicographicallyPrecedes($1.sortingKey) }
    }

    /// The safety findings of every time that no clinician reviewed yet, each once.
    public var openSafety: [SafetyFinding] {
        var seen: Set<SafetyFinding> = []
        return occasions.flatMap(\.profile.openSafety).filter { seen.insert($0).inserted }
    }

    /// The day that the latest time is looked at from.
    public var asOf: Day? { occasions.compactMap(\.asOf).last }
}

extension FormSeries {
    /// By area, instrument, respondent and goal.
    fileprivate var sortingKey: [String] {
        guard let form = present.first else { return [] }
        let area = Area.allCases.firstIndex(of: form.instrument.area) ?? 0
        let respondent = Respondent.allCases.firstIndex(of: form.result.respondent) ?? 0
        return ["\(area)", form.instrument.id, "\(respondent)", form.goal.map { "\($0.number)" } ?? ""]
    }
}
