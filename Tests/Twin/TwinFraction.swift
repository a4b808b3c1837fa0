import Instruments

/// A fraction in the plainest way: two large integers, made smaller by trying divisors in Euclid's order.
struct TwinFraction: Hashable, Comparable, CustomStringConvertible {
    let top: Int128
    let bottom: Int128

    init(_ top: Int128, _ bottom: Int128 = 1) {
        precondition(bottom != 0, "the twin divides by 0")
        func divisor(_ a: Int128, _ b: Int128) -> Int128 { b == 0 ? a : divisor(b, a % b) }
        let common = max(1, divisor(top < 0 ? -top : top, bottom < 0 ? -bottom : bottom)) * (bottom < 0 ? -1 : 1)
        (self.top, self.bottom) = (top / common, bottom / common)
    }

    init(_ number: Rational) { self.init(Int128(number.numerator), Int128(number.denominator)) }

    static func + (a: Self, b: Self) -> Self { Self(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom) }
    static func - (a: Self, b: Self) -> Self { Self(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom) }
    static func * (a: Self, b: Self) -> Self { Self(a.top * b.top, a.bottom * b.bottom) }
    static func / (a: Self, b: Self) -> Self { Self(a.top * b.bottom, a.bottom * b.top) }
    static func < (a: Self, b: Self) -> Bool { a.top * b.bottom < b.top * a.bottom }

    /// Rounded by looking at the whole numbers below and above.
    func rounded(_ rounding: Rounding) -> Self {
        let scale = (0..<rounding.decimals).reduce(Self(1)) { scale, _ in scale * Self(10) }
        let scaled = self * scale
        var below = Self(scaled.top / scaled.bottom)
        if below > scaled { below = below - Self(1) }
        if below == scaled { return self }
        let above = below + Self(1)
        let chosen: Self =
            switch rounding.direction {
            case .down: below
            case .up: above
            case .halfUp where scaled - below == above - scaled: scaled < Self(0) ? below : above
            case .halfUp: scaled - below < above - scaled ? below : above
            }
        return chosen / scale
    }

    var description: String { bottom == 1 ? "\(top)" : "\(top)/\(bottom)" }
}
