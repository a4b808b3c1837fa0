internal import Instruments

extension PageStyle {
    /// The stretch on which a level holds: `5-9` where the figures are known to have so many decimals, else
    /// `from 4.5 up to 9.5`.
    func stretch(of position: Int, in set: BandSet, of score: Score, in instrument: Instrument) -> String {
        let level = set.levels[position]
        let next = position + 1 < set.levels.count ? set.levels[position + 1] : nil
        let decimals = set.rounded?.decimals ?? instrument.decimals(of: score)
        guard let decimals, let step = Rational(1, over: Self.scale(decimals)) else {
            return open(level, next, of: score, isFirst: position == 0)
        }
        func shown(_ number: Rational) -> String { figure(number, places: decimals, padded: decimals > 0) }
        guard let low = level.least(step: step, decimals: decimals) else {
            return open(level, next, of: score, isFirst: position == 0)
        }
        guard let next else {
            guard case .between(_, let high) = score.range else {
                return say("\(shown(low)) and over", "da \(shown(low)) in su")
            }
            return low == high ? shown(low) : closed(shown(low), shown(high))
        }
        guard let above = next.least(step: step, decimals: decimals), let high = above.subtracting(step) else {
            return open(level, next, of: score, isFirst: position == 0)
        }
        return low >= high ? shown(low) : closed(shown(low), shown(high))
    }

    private func closed(_ low: String, _ high: String) -> String {
        low.hasPrefix("-") || high.hasPrefix("-") ? span(low, high) : "\(low)-\(high)"
    }

    private func open(_ level: BandLevel, _ next: BandLevel?, of score: Score, isFirst: Bool) -> String {
        let low = figure(level.edge)
        let from = level.includesEdge ? say("from \(low)", "da \(low)") : say("above \(low)", "oltre \(low)")
        if let next {
            let high = figure(next.edge)
            return next.includesEdge
                ? say("\(from) up to \(high)", "\(from) fino a meno di \(high)")
                : say("\(from) to \(high)", "\(from) a \(high)")
        }
        guard case .between(_, let high) = score.range else { return say("\(from) up", "\(from) in su") }
        return say("\(from) to \(figure(high))", "\(from) a \(figure(high))")
    }

    private static func scale(_ decimals: Int) -> Int64 {
        (0..<decimals).reduce(Int64(1)) { scale, _ in scale * 10 }
    }
}

extension BandLevel {
    /// The least figure with so many decimals that falls on the level.
    fileprivate func least(step: Rational, decimals: Int) -> Rational? {
        guard let figure = Rounding(.up, toDecimals: decimals).applied(to: edge) else { return nil }
        return !includesEdge && figure == edge ? figure.adding(step) : figure
    }
}
