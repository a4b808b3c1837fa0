public import Cases
public import Instruments
public import Profiles
public import Scoring

/// Goal attainment scaling (GAS) of one person: goal by goal, with the T of all beside it.
public struct GoalAttainment: Sendable {
    /// The goals of the latest form, in its order.
    public let goals: [Goal]
    /// T at the start, at the review and their change, as the instrument defines them.
    public let scores: [ScoreResult]
    /// The latest form.
    public let form: TimedForm
    /// An earlier form that could not be set beside it goal by goal is not read.
    public let earlier: TimedForm?

    /// The id of the instrument.
    static let instrument = "gas"

    /// One goal and how far it was attained: -2 much less than expected to 2 much more.
    public struct Goal: Sendable {
        /// Its place in the form, from 1.
        public let number: Int
        /// The goal in words; nil where the form gives none.
        public let words: String?
        /// The line of the plan that it measures; nil where none could be told.
        public let line: PlanLine?
        /// Its weight.
        public let weight: Rational?
        /// The level at the start.
        public let baseline: Level?
        /// The level at the review.
        public let achieved: Level?
        /// The level at the review before this one, from an earlier form with the same words.
        public let previous: Level?

        /// Whether it is below what was expected; nil where it was not rated.
        public var isBelowExpected: Bool? { achieved.map { $0.points < .zero } }
        /// Whether it is lower than before: than at the last review, else than at the start.
        public var isLower: Bool? {
            guard let achieved, let before = previous ?? baseline else { return nil }
            return achieved.points < before.points
        }
    }

    /// A level of attainment.
    public struct Level: Sendable {
        /// From -2 to 2.
        public let points: Rational
        /// What it stands for.
        public let label: LocalizedText
    }
}

extension GoalAttainment {
    /// The attainment that the course shows; nil where no GAS form is in it.
    public init?(_ course: Course, plan: Plan?) {
        let series = course.series.first { $0.latest?.instrument.id == Self.instrument }
        guard let series, let latest = series.latest else { return nil }
        form = latest
        earlier = series.present.dropLast().last
        let before = earlier.map { Self.entries(of: $0.result) } ?? []
        goals = Self.entries(of: latest.result).enumerated().map { index, entry in
            let same = before.first { $0.words != nil && $0.words?.plainWords == entry.words?.plainWords }
            return Goal(
                number: index + 1, words: entry.words, line: entry.words.flatMap { plan?.line(named: $0) },
                weight: entry.weight, baseline: entry.baseline, achieved: entry.achieved, previous: same?.achieved)
        }
        scores = latest.result.scores
    }

    private struct Entry {
        var words: String?
        var weight: Rational?
        var baseline: Level?
        var achieved: Level?
    }

    private static func entries(of result: FormResult) -> [Entry] {
        (result.entries.first?.entries ?? []).map { items in
            var entry = Entry()
            for item in items {
                let level = item.points.flatMap { points in item.label.map { Level(points: points, label: $0) } }
                switch item.item.id {
                case "goal": entry.words = item.code?.text
                case "weight": entry.weight = item.points
                case "baseline": entry.baseline = level
                case "achieved": entry.achieved = level
                default: continue
                }
            }
            return entry
        }
    }
}

extension Plan {
    /// The line that a goal of a form names: by its id, or by its words, letter case and spaces apart.
    func line(named words: String) -> PlanLine? {
        let plain = words.plainWords
        return lines.first { $0.id == words }
            ?? lines.first { $0.words?.plainWords == plain || $0.text.value?.plainWords == plain }
    }
}

extension String {
    /// The words in small letters, with one space between them and without a full stop at the end.
    var plainWords: String {
        let words = split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        return words.hasSuffix(".") ? String(words.dropLast()) : words
    }
}
