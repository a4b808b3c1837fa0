internal import Instruments

/// Where an item stands once the skip rules have spoken.
struct Standing: Sendable {
    /// What an item stands for.
    enum Kind: UInt8, Sendable {
        /// It has an answer that counts as printed.
        case answered
        /// It was asked, or may have been, and has no answer.
        case missing
        /// It was not asked, and counts its points.
        case unaskedWithPoints
        /// It was not asked, and counts nothing.
        case unaskedWithNothing
    }

    var kind: Kind = .answered
    /// Whether it may turn out not to have been asked, and to count nothing.
    var mayGo = false
    /// Whether a skip rule may say, or says, that it is not asked: its position.
    var rule: Int32 = -1
    /// The points: known ones, or every number they can be while the item is missing. Nil where none are earned.
    var points: Interval?

    /// Whether it is known, as limits and prorating count it.
    var isKnown: Bool { kind == .answered || kind == .unaskedWithPoints }
    /// Whether it belongs to what applies.
    var applies: Bool { kind != .unaskedWithNothing }
}
