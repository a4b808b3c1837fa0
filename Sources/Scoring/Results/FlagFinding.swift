public import Instruments

/// A flag that was raised.
public struct FlagFinding: Sendable, Hashable {
    /// What raised it.
    public enum Kind: Sendable, Hashable {
        /// A safety item, by its id.
        case safety(item: String, Finding)
        /// A critical item, by its id.
        case critical(item: String, Finding)
        /// A note, by its name.
        case note(String)
        /// A check that does not hold, by its name.
        case check(String)
    }

    /// How a safety or critical item raised its flag.
    public enum Finding: Sendable, Hashable {
        /// By its answer.
        case answered(Code)
        /// By having none; of what kind.
        case unanswered(NoAnswer)
    }

    /// What raised it.
    public let kind: Kind
    /// What to do or know.
    public let label: LocalizedText
    /// On what the flag rests.
    public let ground: Ground

    /// Whether it is a safety finding that is open until a clinician reviews it. What the person declined to answer is
    /// a matter for conversation, and leaves nothing open.
    public var isOpenSafetyFinding: Bool {
        guard case .safety(_, let finding) = kind else { return false }
        return finding != .unanswered(.declined)
    }

    /// The item that raised it, if one did.
    public var item: String? {
        switch kind {
        case .safety(let item, _), .critical(let item, _): item
        case .note, .check: nil
        }
    }
}
