/// How a figure is rounded: the direction, and to how many decimals.
///
/// Rounding works on the exact value, never on its binary approximation: 4.5 to whole is 5, and 0.285 to two decimals
/// is 0.29.
public struct Rounding: Sendable, Hashable {
    /// Which neighbour is taken.
    public enum Direction: String, Sendable, Hashable, CaseIterable {
        /// The nearer one; a half goes away from zero.
        case halfUp = "half up"
        /// The one above.
        case up
        /// The one below.
        case down
    }

    /// Which neighbour is taken.
    public let direction: Direction
    /// How many decimals stay, from 0 to 12.
    public let decimals: Int

    /// Rounding in `direction` to `decimals` decimals.
    public init(_ direction: Direction, toDecimals decimals: Int) {
        self.direction = direction
        self.decimals = decimals
    }

    /// The rounded figure, or nil where it leaves 64 bits.
    public func applied(to value: Rational) -> Rational? {
        var scale = Int128(1)
        for _ in 0..<decimals {
            let (next, overflow) = scale.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            scale = next
        }
        let (scaled, overflow) = Int128(value.numerator).multipliedReportingOverflow(by: scale)
        guard !overflow else { return nil }
        let bottom = Int128(value.denominator)
        var quotient = scaled / bottom
        let rest = scaled % bottom
        if rest != 0 {
            switch direction {
            case .halfUp: if rest.magnitude * 2 >= bottom.magnitude { quotient += rest.signum() }
            case .up: if rest > 0 { quotient += 1 }
            case .down: if rest < 0 { quotient -= 1 }
            }
        }
        return Rational(wide: quotient, over: scale)
    }
}

extension Rounding: CustomStringConvertible {
    /// The rounding as a definition writes it: `half up to 1 decimal`.
    public var description: String {
        switch decimals {
        case 0: "\(direction.rawValue) to whole"
        case 1: "\(direction.rawValue) to 1 decimal"
        default: "\(direction.rawValue) to \(decimals) decimals"
        }
    }
}
