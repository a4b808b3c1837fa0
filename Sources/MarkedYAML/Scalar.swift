/// A piece of text in a YAML file, and how it was written there. It has no type: `no` is a word, `1.10` keeps its zero.
public struct Scalar: Sendable, Hashable {
    /// How a scalar is written.
    public enum Style: Sendable, Hashable {
        /// Without quotes, `mild`.
        case plain
        /// `'mild'`.
        case singleQuoted
        /// `"mild"`, with escapes.
        case doubleQuoted
        /// `|`: the lines are kept.
        case literal
        /// `>`: the lines are joined.
        case folded
    }

    /// The text with quotes, escapes, folds and indentation resolved.
    public var text: String
    /// How it was written.
    public var style: Style

    /// A piece of text, written in a style.
    public init(text: String, style: Style) {
        self.text = text
        self.style = style
    }
}
