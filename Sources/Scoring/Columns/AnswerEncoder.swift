/// Turns answers to an instrument into the bytes by which columns hold them.
public struct AnswerEncoder: Sendable {
    let bytes: [ItemBytes]

    /// The encoder of an instrument's answers.
    public init(_ plan: ScoringPlan) { bytes = plan.items.map(ItemBytes.init) }

    /// The byte of what was given for the item at `index`: `AnswerByte.wrong` where it is no answer, and
    /// `AnswerByte.unheld` where it is one that no byte holds.
    public func byte(of given: Given, at index: Int) -> UInt8 { bytes[index].byte(of: given) }

    /// Whether a byte is an answer to the item at `index`, or one of the kinds of no answer.
    public func isAnswer(_ byte: UInt8, at index: Int) -> Bool { bytes[index].answers[Int(byte)] != nil }
}
