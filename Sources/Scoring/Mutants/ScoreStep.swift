internal import Instruments

extension Instrument {
    /// The distance between neighbouring values of a score where no answer is missing; nil where it cannot be told
    /// from the formula.
    func step(of score: Score) -> Rational? {
        if let rounding = score.rounding { return rounding.step }
        switch score.rule {
        case .formula(let formula): return step(of: formula.expression).flatMap { $0 == .zero ? nil : $0 }
        case .decision: return nil
        }
    }

    /// Zero for what does not vary.
    private func step(of expression: Expression) -> Rational? {
        switch expression {
        case .number: .zero
        case .item(let index, let reading): step(of: items[index], reading)
        case .items(let list, let reading): common(list.map { step(of: items[$0], reading) })
        case .column(let block, let item): step(of: entries[block].items[item], .points)
        case .score(let index): step(of: scores[index])
        case .aggregate(.count, _): .one
        case .aggregate(.sum, let part): step(of: part)
        case .aggregate(.mean, .items(let list, let reading)):
            step(of: .items(list, reading))?.divided(by: Rational(list.count))
        case .arithmetic(.plus, let left, let right), .arithmetic(.minus, let left, let right):
            common([step(of: left), step(of: right)])
        case .arithmetic(.times, let left, .number(let factor)), .arithmetic(.times, .number(let factor), let left):
            step(of: left)?.multiplied(by: factor)?.magnitude
        case .arithmetic(.over, let left, .number(let divisor)):
            step(of: left)?.divided(by: divisor)?.magnitude
        case .extreme(_, let parts): common(parts.map { step(of: $0) })
        case .choice(_, let then, let otherwise): common([step(of: then), step(of: otherwise)])
        default: nil
        }
    }

    private func step(of item: Item, _ reading: Expression.Reading) -> Rational? {
        if case .number(_, _, let step, _) = item.responses.kind { return step }
        let options = item.ordinaryOptions
        let values = reading == .points ? options.compactMap(\.points) : options.compactMap(\.code.number)
        guard let first = values.first else { return nil }
        return common(values.map { $0.subtracting(first)?.magnitude })
    }

    private func common(_ steps: [Rational?]) -> Rational? {
        steps.reduce(.zero) { found, step in
            guard let found, let step else { return nil }
            return found.commonStep(with: step)
        }
    }
}

extension Rounding {
    /// One in the last decimal that stays.
    var step: Rational {
        var scale: Int64 = 1
        for _ in 0..<decimals { scale *= 10 }
        return Rational(1, over: scale) ?? .one
    }
}

extension Rational {
    fileprivate var magnitude: Rational? { self < .zero ? negated : self }

    /// The largest step of which both are whole multiples; nil where it leaves 64 bits.
    fileprivate func commonStep(with other: Rational) -> Rational? {
        if other == .zero { return self }
        var (a, b) = (self, other)
        while b != .zero {
            guard let times = a.divided(by: b), let whole = Rounding(.down, toDecimals: 0).applied(to: times),
                let part = b.multiplied(by: whole), let rest = a.subtracting(part)
            else { return nil }
            (a, b) = (b, rest)
        }
        return a
    }
}
