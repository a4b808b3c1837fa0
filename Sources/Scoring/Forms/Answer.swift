public import Instruments

/// An answer that is understood.
public enum Answer: Sendable, Hashable {
    /// An ordinary option, by its position among the ordinary options of the item (a tick box: 0 unticked, 1 ticked).
    case option(Int)
    /// A number of a range.
    case number(Rational)
    /// Free text.
    case text(String)
    /// No answer of this kind.
    case none(NoAnswer, Absence)

    /// How it came that there is no answer.
    public enum Absence: Sendable, Hashable {
        /// The item does not stand in the form.
        case leftOut
        /// It was said: `null`, `_`, `-`, a word.
        case said
        /// A printed code stands for it, by its position in the code list.
        case code(Int)
        /// What was given is no answer; it stands among the errors.
        case wrong
    }

    /// Whether it is an answer.
    public var isAnswer: Bool {
        if case .none = self { false } else { true }
    }
}
