/// A published figure that says whether a change is more than chance, or matters.
public struct ChangeFigure: Sendable, Hashable {
    /// What the figure says.
    public enum Kind: Sendable, Hashable {
        /// The least difference that matters to people, in points; between the two numbers it is undetermined.
        case minimalImportant(low: Rational, high: Rational)
        /// The least difference beyond measurement error, in points; between the two numbers it is undetermined.
        case reliable(low: Rational, high: Rational)
        /// The same from standard deviation and reliability: 1.96 · SD · √2 · √(1 − r).
        case reliableFrom(deviation: Rational, reliability: Rational)
        /// A fall by this percentage of what lies over the floor.
        case response(percent: Rational, floor: Rational)
        /// The condition holds, and has held for so long where a time is stated.
        case remission(when: Formula, heldFor: LocalizedText?)
    }

    /// What the figure says.
    public let kind: Kind
    /// On what it rests.
    public let ground: Ground

    /// A change figure with its source.
    public init(kind: Kind, ground: Ground) {
        self.kind = kind
        self.ground = ground
    }
}
