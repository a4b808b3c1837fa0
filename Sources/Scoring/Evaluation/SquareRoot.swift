package import Instruments

extension Rational {
    /// The square root to 12 significant digits, a half rounded up; nil below 0, or where the terms leave 128 bits.
    package func squareRoot() -> Rational? {
        guard numerator >= 0 else { return nil }
        guard numerator > 0 else { return .zero }
        // With x · 100^places between 10^22 and 10^24, the whole part of its root has the 12 digits.
        let (low, high) = (Self.ten(22), Self.ten(24))
        var (top, bottom) = (UInt128(numerator), UInt128(denominator))
        var places = 0
        while top / bottom < low {
            let (next, overflow) = top.multipliedReportingOverflow(by: 100)
            guard !overflow else { return nil }
            (top, places) = (next, places + 1)
        }
        while top / bottom >= high {
            let (next, overflow) = bottom.multipliedReportingOverflow(by: 100)
            guard !overflow else { return nil }
            (bottom, places) = (next, places - 1)
        }
        let whole = top / bottom
        var root = Self.wholeRoot(of: whole)
        // The half lies at root + 1/2, whose square is root² + root + 1/4.
        let halfway = root * root + root
        if whole > halfway || (whole == halfway && 4 * (top % bottom) >= bottom) { root += 1 }
        guard let digits = Int64(exactly: root), abs(places) <= 18 else { return nil }
        let scale = Int64(Self.ten(abs(places)))
        return places >= 0
            ? Rational(digits, over: scale) : Rational(digits, over: 1)?.multiplied(by: Rational(Int(scale)))
    }

    private static func ten(_ exponent: Int) -> UInt128 {
        (0..<exponent).reduce(UInt128(1)) { power, _ in power * 10 }
    }

    /// The greatest whole number whose square is not above `number`, by Newton's method.
    private static func wholeRoot(of number: UInt128) -> UInt128 {
        var guess = UInt128(1) << ((128 - number.leadingZeroBitCount + 1) / 2)
        while true {
            let next = (guess + number / guess) / 2
            if next >= guess { return guess }
            guess = next
        }
    }
}
