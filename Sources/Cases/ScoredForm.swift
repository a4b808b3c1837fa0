public import Scoring

/// A form of a case with what it came to.
public struct ScoredForm: Sendable {
    /// The place of the form among those of the file, from 0.
    public let index: Int
    /// The form.
    public let form: CaseForm
    /// What it came to; nil for an unknown instrument.
    ///
    /// Of a form that is not usable only the flags are to be read: a valid safety answer counts though something else,
    /// such as the date, is wrong.
    public let result: FormResult?
    /// Whether nothing is wrong with the form: neither with its answers nor with its head.
    public let isUsable: Bool

    /// The scores in the order of the definition; none of a form that is not usable.
    public var scores: [ScoreResult] { isUsable ? result?.scores ?? [] : [] }

    /// The score of this name; nil where there is none, or the form is not usable.
    public subscript(name: String) -> ScoreResult? { isUsable ? result?[name] : nil }

    /// Whether a score of it has a value that rests on at least one answer.
    public var hasScore: Bool { scores.contains { $0.status != .notScorable && $0.answered > 0 } }
}
