public import Instruments
public import Scoring

/// What a published change figure says of a change.
public struct ChangeFinding: Sendable {
    /// The figure, with its source and grade.
    public let figure: ChangeFigure
    /// What it says.
    public let outcome: Outcome

    /// What a figure says.
    public enum Outcome: Sendable, Hashable {
        /// Of a least difference: from how many points on it is reached, below how many it is not.
        case points(low: Rational, high: Rational)
        /// The share of what lies over the floor by which the score fell, in percent; nil where that is undefined.
        case response(percent: Rational?)
        /// Whether the rule of remission holds at either time, and since which form it has held.
        case remission(before: Truth, after: Truth, since: Day?)
        /// The figure cannot be worked out.
        case undefined
    }

    /// What a figure says of a change that has a direction.
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// Better, by as much as the figure.
        case improved
        /// Worse, by as much as the figure.
        case worse
        /// Changed by as much, in a score of which neither way is better.
        case changed
        /// By less than the figure.
        case unchanged
        /// Between the numbers of the figure, or not to be worked out.
        case undetermined

        /// What a least difference says of a change that goes this way.
        init(_ isReached: Truth, _ direction: ChangeDirection) {
            self =
                switch (isReached, direction) {
                case (.undetermined, _): .undetermined
                case (.no, _), (.yes, .same): .unchanged
                case (.yes, .improved): .improved
                case (.yes, .worse): .worse
                case (.yes, .noDirection): .changed
                }
        }
    }

    /// What a least difference says, with the direction; nil for a response or a remission.
    public let verdict: Verdict?

    /// Whether the figure is reached: for a least difference whether the change is as large, in either direction; for
    /// a response or a remission whether it is one.
    public let isReached: Truth
}

extension ChangeFinding {
    /// What a figure says of a score that went from one number to another.
    ///
    /// - Parameter course: The comparable forms up to and with the later one, in the order of time.
    init(_ figure: ChangeFigure, from before: Rational, to after: Rational, worse: Direction?, course: [FormResult]) {
        self.figure = figure
        (outcome, isReached) = Self.outcome(figure.kind, from: before, to: after, course: course)
        let direction = ChangeDirection(from: before, to: after, worse: worse)
        verdict = figure.kind.isReliable || figure.kind.isImportant ? Verdict(isReached, direction) : nil
    }

    private static func outcome(
        _ kind: ChangeFigure.Kind, from before: Rational, to after: Rational, course: [FormResult]
    ) -> (Outcome, Truth) {
        let size = after.distance(to: before)
        switch kind {
        case .minimalImportant(let low, let high), .reliable(let low, let high):
            let isReached = size.map { $0 < low ? Truth.no : $0 >= high ? .yes : .undetermined }
            return (.points(low: low, high: high), isReached ?? .undetermined)
        case .reliableFrom(let deviation, let reliability):
            let criterion = ReliableChange(deviation: deviation, reliability: reliability)
            let isReached = size.map { criterion.isReached(by: $0) }
            return (
                criterion.points.map { .points(low: $0, high: $0) } ?? .undefined, isReached ?? .undetermined
            )
        case .response(let percent, let floor):
            let fall = before.subtracting(after).flatMap { change in
                before.subtracting(floor).flatMap { change.divided(by: $0) }
            }?.multiplied(by: Rational(100))
            return (.response(percent: fall), fall.map { $0 >= percent ? .yes : .no } ?? .undetermined)
        case .remission(let when, let time):
            return remission(Condition(when.expression), time, course: course)
        }
    }

    /// Whether a rule of remission holds at either time; where a time is asked, for how long it has been seen to hold.
    private static func remission(
        _ rule: Condition, _ time: LocalizedText?, course: [FormResult]
    ) -> (Outcome, Truth) {
        let truths = course.map { $0.holds(rule) }
        let count = truths.reversed().prefix { $0 == .yes }.count
        let since = count == 0 ? nil : course[course.count - count].date
        let (before, after) = (truths.first ?? .undetermined, truths.last ?? .undetermined)
        let outcome = Outcome.remission(before: before, after: after, since: since)
        guard let time, after == .yes else { return (outcome, after) }
        guard let since, let last = course.last?.date, let end = HeldTime(time.english)?.end(from: since) else {
            return (outcome, .undetermined)
        }
        return (outcome, last >= end ? .yes : .undetermined)
    }
}

extension Rational {
    /// How far apart two numbers are; nil where that leaves 64 bits.
    func distance(to other: Rational) -> Rational? {
        self < other ? other.subtracting(self) : subtracting(other)
    }
}
