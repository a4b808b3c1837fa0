extension Item {
    /// The options that are answers, with the points each earns (nil: none), in the order of the form. A tick box has
    /// its two; a number or a text has no list.
    public var ordinaryOptions: [(code: Code, points: Rational?)] {
        switch responses.kind {
        case .options(let options): points(of: options.lazy.filter { $0.means == nil }.map(\.code))
        case .tick: [0, 1].map { (Code(Rational($0)), points(of: Code(Rational($0)))) }
        case .number, .text: []
        }
    }

    /// Each code with its points; the range of the list is asked for once.
    private func points(of codes: some Sequence<Code>) -> [(code: Code, points: Rational?)] {
        guard key == .reverse else { return codes.map { ($0, points(of: $0)) } }
        let sum = codeRange.flatMap { $0.low.adding($0.high) }
        return codes.map { code in (code, code.number.flatMap { sum?.subtracting($0) }) }
    }

    /// What an ordinary code earns under the item's key; nil for a word without a key.
    public func points(of code: Code) -> Rational? {
        switch key {
        case .plain: code.number
        case .named(_, let map): map[code] ?? map.first { $0.key.matches(code) }?.value
        case .reverse:
            if let number = code.number, let (low, high) = codeRange {
                low.adding(high)?.subtracting(number)
            } else {
                nil
            }
        }
    }

    /// The lowest and the highest ordinary numeric code; nil where there is none.
    public var codeRange: (low: Rational, high: Rational)? {
        switch responses.kind {
        case .number(let least, let most, _, _): return (least, most)
        case .tick: return (.zero, .one)
        case .text: return nil
        case .options(let options):
            let numbers = options.filter { $0.means == nil }.compactMap(\.code.number)
            guard let low = numbers.min(), let high = numbers.max() else { return nil }
            return (low, high)
        }
    }

    /// The fewest and the most points that an answer can earn; nil where none earns any.
    public var pointsRange: (low: Rational, high: Rational)? {
        if case .number(let least, let most, _, _) = responses.kind {
            guard let first = points(of: Code(least)), let last = points(of: Code(most)) else { return nil }
            return (min(first, last), max(first, last))
        }
        let points = ordinaryOptions.compactMap(\.points)
        guard let low = points.min(), let high = points.max() else { return nil }
        return (low, high)
    }
}
