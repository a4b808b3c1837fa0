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

    /// Whether the figure is reached: for a least difference whether the change is as large, in either direction; for
    /// a response or a remission whether it is one.
    public let isReached: Truth
}

extension ChangeFinding {
    /// What a figure says of a score that went from one number to another.
    ///
    /// - Parameter course: The comparable forms up to and with the later one, in the order of time.
    init(_ figure: ChangeFigure, from before: Rational, to after: Rational, course: [FormResult]) {
        self.figure = figure
        switch figure.kind {
        case .minimalImportant(let low, let high), .reliable(let low, let high):
            outcome = .points(low: low, high: high)
            let size = after.distance(to: before)
            isReached = size.map { $0 < low ? .no : $0 >= high ? .yes : .undetermined } ?? .undetermined
        case .reliableFrom(let deviation, let reliability):
            let criterion = ReliableChange(deviation: deviation, reliability: reliability)
            outcome = criterion.points.map { .points(low: $0, high: $0) } ?? .undefined
            isReached = after.distance(to: before).map { criterion.isReached(by: $0) } ?? .undetermined
        case .response(let percent, let floor):
            let fall = before.subtracting(after).flatMap { change in
                before.subtracting(floor).flatMap { change.divided(by: $0) }
            }?.multiplied(by: Rational(100))
            outcome = .response(percent: fall)
            isReached = fall.map { $0 >= percent ? .yes : .no } ?? .undetermined
        case .remission(let when, let time):
            let rule = Condition(when.expression)
            let truths = course.map { $0.holds(rule) }
            let count = truths.reversed().prefix { $0 == .yes }.count
            let since = count == 0 ? nil : course[course.count - count].date
            outcome = .remission(before: truths.dropLast().last ?? .undetermined, after: truths.last ?? .undetermined, since: since)
            guard let time, truths.last == .yes else {
                isReached = truths.last ?? .undetermined
                return
            }
            let isHeld = since.flatMap { HeldTime(time.english)?.end(from: $0) }.flatMap { end in
                course.last?.date.map { $0 >= end }
            }
            isReached = isHeld == true ? .yes : .undetermined
        }
    }
}

extension Rational {
    /// How far apart two numbers are; nil where that leaves 64 bits.
    func distance(to other: Rational) -> Rational? {
        self < other ? other.subtracting(self) : subtracting(other)
    }
}
