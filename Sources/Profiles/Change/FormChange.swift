internal import Instruments
internal import Scoring

/// Two forms of one series, with what changed, or why that cannot be said.
public struct FormChange: Sendable {
    /// The first form.
    public let before: TimedForm
    /// The second form.
    public let after: TimedForm
    /// Why they cannot be compared; none where they can.
    public let obstacles: [Obstacle]
    /// The scores that both have, in the order of the definition; none where they cannot be compared. Those that only
    /// an explanation shows are left out.
    public let scores: [ScoreChange]

    /// Whether the second time brought the very form of the first, so that nothing was asked again.
    public let isSameForm: Bool

    /// The change of a score; nil where the forms cannot be compared, or have no such score.
    public subscript(name: String) -> ScoreChange? { scores.first { $0.score.name == name } }

    /// The change from one form to another.
    ///
    /// - Parameter between: Forms between the two, in the order of time, for what has to hold over a time.
    public init(from before: TimedForm, to after: TimedForm, between: [TimedForm] = []) {
        self.before = before
        self.after = after
        let obstacles = Obstacle.between(before, after)
        isSameForm =
            obstacles == [.order] && before.result.date == after.result.date
            && before.result.items.map(\.answer) == after.result.items.map(\.answer)
            && before.result.entries.map { $0.entries.map { $0.map(\.answer) } }
                == after.result.entries.map { $0.entries.map { $0.map(\.answer) } }
        self.obstacles = isSameForm ? [] : obstacles
        guard obstacles.isEmpty else {
            scores = []
            return
        }
        let course =
            [before.result] + between.filter { Obstacle.between(before, $0).isEmpty }.map(\.result) + [after.result]
        scores = zip(before.result.scores, after.result.scores).map { ScoreChange($0, $1, course: course) }
            .filter { !$0.score.isShownOnlyInExplanation }
    }
}
