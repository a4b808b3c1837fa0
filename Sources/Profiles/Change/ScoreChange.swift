public import Instruments
public import Scoring

/// One score at two times that can be compared.
public struct ScoreChange: Sendable {
    /// The score at the first time.
    public let before: ScoreResult
    /// The score at the second time.
    public let after: ScoreResult
    /// The second number less the first; nil where either has no value, or the values are no numbers.
    public let difference: Rational?
    /// Which way it went; nil where there is no difference to speak of.
    public let direction: ChangeDirection?
    /// What every published change figure says, in the order of the definition; none where there is no difference.
    public let findings: [ChangeFinding]
    /// How it stands in the bands of each set that applies at both times.
    public let crossings: [BandCrossing]

    /// The score.
    public var score: Score { after.score }

    /// Whether anybody published a change figure for the score.
    public var hasFigure: Bool { !score.change.isEmpty }

    /// The weakest grade among what either value rests on; nil where one has none.
    public var grade: Grade? {
        guard let one = before.grade, let other = after.grade else { return nil }
        return Grade.weaker(one, other)
    }

    /// What the first published figure of reliable change says; nil where there is none.
    public var reliable: ChangeFinding? { findings.first { $0.figure.kind.isReliable } }

    /// What the first published least difference that matters says; nil where there is none.
    public var important: ChangeFinding? { findings.first { $0.figure.kind.isImportant } }

    /// Two results of one score.
    ///
    /// - Parameter course: The comparable forms up to and with the later one, in the order of time.
    init(_ before: ScoreResult, _ after: ScoreResult, course: [FormResult]) {
        self.before = before
        self.after = after
        guard let old = before.exact, let new = after.exact else {
            (difference, direction, findings, crossings) = (nil, nil, [], [])
            return
        }
        difference = new.subtracting(old)
        direction = ChangeDirection(from: old, to: new, worse: after.score.worse)
        findings = after.score.change.map {
            ChangeFinding($0, from: old, to: new, worse: after.score.worse, course: course)
        }
        crossings = BandCrossing.all(before, after)
    }
}

extension ChangeFigure.Kind {
    /// Whether it is a least difference beyond measurement error.
    public var isReliable: Bool {
        switch self {
        case .reliable, .reliableFrom: true
        case .minimalImportant, .response, .remission: false
        }
    }

    /// Whether it is a least difference that matters.
    public var isImportant: Bool {
        if case .minimalImportant = self { true } else { false }
    }
}
