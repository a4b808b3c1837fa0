internal import Instruments
internal import Scoring

/// A score drawn on its range: the edges of its bands, and where it stands or may still come to stand.
///
/// ```
/// 0 ├───┼─────●┼─────┼────┼──────┤ 27
/// ```
struct ScaleBar {
    let low: Rational
    let high: Rational
    let edges: [Rational]
    /// How many columns lie between the two ends.
    let columns: Int

    /// The bar of a number; nil where the score has no bounded range.
    init?(_ score: ScoreResult, columns: Int = 20) {
        guard case .between(let low, let high) = score.score.range, low < high else { return nil }
        self.low = low
        self.high = high
        let set = score.bands.first?.set ?? score.score.bands.all.first { $0.when == nil }
        edges = (set?.levels ?? []).dropFirst().map(\.edge)
        self.columns = columns
    }

    /// The bar with the value, or with both ends of what it can be; nil where there is neither. The ends of the range
    /// stand in columns as wide as `ends`.
    func runs(_ score: ScoreResult, style: PageStyle, ends: (low: Int, high: Int)) -> [Run]? {
        var cells = [Character](repeating: "─", count: columns)
        for edge in edges where edge > low && edge < high { cells[column(of: edge)] = "┼" }
        let marked: ClosedRange<Int>
        if let value = score.exact {
            marked = column(of: value)...column(of: value)
            cells[marked.lowerBound] = "●"
        } else if let bounds = score.bounds {
            let (first, last) = (column(of: bounds.low), column(of: bounds.high))
            marked = min(first, last)...max(first, last)
            for column in marked { cells[column] = "═" }
        } else {
            return nil
        }
        return [
            .faint(style.figure(low).padded(leadingTo: ends.low) + " ├" + String(cells[..<marked.lowerBound])),
            .strong(String(cells[marked])),
            .faint(String(cells[(marked.upperBound + 1)...]) + "┤ " + style.figure(high).padded(to: ends.high)),
        ]
    }

    /// The column in which a number stands; one outside the range stands at its end.
    private func column(of number: Rational) -> Int {
        guard let part = number.subtracting(low), let whole = high.subtracting(low),
            let share = part.divided(by: whole)?.multiplied(by: Rational(columns - 1)),
            let column = Rounding(.halfUp, toDecimals: 0).applied(to: share)
        else { return 0 }
        return min(columns - 1, max(0, Int(column.numerator)))
    }
}
