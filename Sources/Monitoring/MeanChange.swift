public import Instruments

/// A mean change with its 95 % interval.
public struct MeanChange: Sendable, Hashable {
    /// The mean, exactly where its terms stay within 64 bits.
    public let mean: Rational
    /// Both ends of the interval, to six decimals: mean ± t · SD / √n, with Student's t of n − 1 degrees of freedom; nil
    /// of one person.
    public let interval: (low: Rational, high: Rational)?

    /// Whether two are the same.
    public static func == (left: MeanChange, right: MeanChange) -> Bool {
        left.mean == right.mean && left.interval?.low == right.interval?.low
            && left.interval?.high == right.interval?.high
    }

    /// Feeds the mean into the hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(mean) }

    /// The mean of a tally; nil where it has nobody, or its sums are too large to be held.
    init?(_ tally: OutcomeTally) {
        guard tally.people > 0, let sum = tally.sum.approximate, let squares = tally.squares.approximate else {
            return nil
        }
        let count = Double(tally.people)
        let exact = tally.sum.total?.divided(by: Rational(tally.people))
        guard let mean = exact ?? Self.rounded(sum / count) else { return nil }
        self.mean = mean
        guard tally.people > 1 else {
            interval = nil
            return
        }
        let variance = max(0, (squares - sum * sum / count) / (count - 1))
        let half = StudentT.quantile(freedom: tally.people - 1) * (variance / count).squareRoot()
        guard let low = Self.rounded(sum / count - half), let high = Self.rounded(sum / count + half) else {
            return nil
        }
        interval = (low, high)
    }

    private static func rounded(_ value: Double) -> Rational? {
        Int64(exactly: (value * 1_000_000).rounded()).flatMap { Rational($0, over: 1_000_000) }
    }
}

/// The two-sided 95 % quantiles of Student's t, as printed in every table.
enum StudentT {
    private static let first = [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
    ]

    /// The quantile; between two rows of the table that of fewer degrees, so that no interval is too narrow.
    static func quantile(freedom: Int) -> Double {
        switch freedom {
        case ...0: .infinity
        case 1...30: first[freedom - 1]
        case ..<40: 2.042
        case ..<60: 2.021
        case ..<120: 2.000
        default: 1.980
        }
    }
}
