package import Instruments

/// The type of a formula's value.
package enum FormulaType: String, Sendable, Hashable {
    /// A number.
    case number
    /// Yes or no.
    case truth
    /// A word.
    case word
    /// A range of numbers.
    case range
    /// Digits in a row.
    case digits

    /// The type of the values of a score of this kind.
    package init(_ kind: ScoreKind) {
        switch kind {
        case .number: self = .number
        case .truth: self = .truth
        case .word: self = .word
        case .range: self = .range
        case .digits: self = .digits
        }
    }

    /// The kind of a score whose formula has this type.
    package var scoreKind: ScoreKind {
        switch self {
        case .number: .number
        case .truth: .truth
        case .word: .word
        case .range: .range
        case .digits: .digits
        }
    }
}
