public import MarkedYAML

/// A place of a plan document for something: written, still a gap, or wrong.
public struct Slot<Value: Sendable>: Sendable {
    /// What stands there.
    public enum Content: Sendable {
        /// Something.
        case written(Value)
        /// Nothing, or the mark of a gap.
        case gap
        /// Something that was complained of.
        case wrong
    }

    /// What stands there.
    public let content: Content
    /// Where; where nothing stands, the map that lacks it.
    public let place: Extent

    /// What is written; nil for a gap and for what is wrong.
    public var value: Value? {
        if case .written(let value) = content { value } else { nil }
    }

    /// Whether it is still to be written.
    public var isGap: Bool {
        if case .gap = content { true } else { false }
    }
}

/// The mark of what only people can write, as on a paper form.
public let planGap = "___"

extension Node {
    /// Whether nothing is written yet: no text, or one that begins with the mark of a gap; a list or map of nothing else.
    var isGap: Bool {
        switch content {
        case .scalar(let scalar): isNull || scalar.text.hasPrefix(planGap)
        case .sequence(let elements): elements.allSatisfy(\.isGap)
        case .mapping(let entries): entries.allSatisfy(\.value.isGap)
        }
    }
}
