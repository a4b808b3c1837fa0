internal import Instruments
internal import Scoring

/// What several items come to together: the points of those that have any, and how many more are missing.
struct ItemTotal {
    let sum: Rational
    /// How many items have points.
    let known: Int
    /// How many items apply.
    let of: Int
    private let isProrated: Bool

    /// The total of `items`; nil where none has points, or where the rule puts something else in place of a missing one.
    init?(_ items: [ItemResult], _ rule: MissingRule?) {
        let standing = items.filter { $0.role != .unaskedWithNothing }
        let points = standing.compactMap(\.points)
        guard !points.isEmpty, let sum = points.reduce(Rational?.some(.zero), { $0?.adding($1) }) else { return nil }
        isProrated = points.count < standing.count && rule?.policy == .prorate
        guard points.count == standing.count || isProrated || rule?.policy == .leaveOut else { return nil }
        (self.sum, known, of) = (sum, points.count, standing.count)
    }

    /// What a function gives of them; nil for functions other than sum and mean.
    func value(_ function: Aggregate) -> Rational? {
        switch function {
        case .sum: isProrated ? sum.multiplied(by: Rational(of))?.divided(by: Rational(known)) : sum
        case .mean: sum.divided(by: Rational(known))
        case .count, .any, .all: nil
        }
    }

    /// The way to that value: ` = 8, × 9 / 7 = 10.2857`; empty for functions other than sum and mean.
    func working(_ function: Aggregate, style: PageStyle) -> String {
        guard let value = value(function) else { return "" }
        let shown = style.figure(value, places: 4)
        switch function {
        case .mean: return " = \(style.figure(sum)) / \(known) = \(shown)"
        default: return isProrated ? " = \(style.figure(sum)), × \(of) / \(known) = \(shown)" : " = \(shown)"
        }
    }
}
