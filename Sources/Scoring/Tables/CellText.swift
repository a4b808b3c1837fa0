internal import Instruments

extension Table {
    /// How many decimals the figures of a column are printed with.
    func decimals(of column: Int) -> Int {
        rows.flatMap { $0[column].numbers }.compactMap { $0.exactDecimals(upTo: 12) }.max() ?? 0
    }

    /// A cell as its column is printed.
    func text(row: Int, column: Int) -> String { text(rows[row][column], column: column) }

    /// What may stand in a cell, as its column is printed.
    func text(_ cell: Cell, column: Int) -> String {
        let decimals = decimals(of: column)
        return switch cell {
        case .number(let number): number.decimal(places: decimals, padded: true)
        case .range(let low, let high):
            "\(low.decimal(places: decimals, padded: true)) to \(high.decimal(places: decimals, padded: true))"
        case .word(let word): word
        case .none: "none"
        }
    }

    /// What a slip of the pen makes of a cell, in rising order: another digit, two digits exchanged, another of the
    /// column's words.
    func slips(row: Int, column: Int) -> [Cell] {
        let decimals = decimals(of: column)
        switch rows[row][column] {
        case .number(let number): return number.slips(decimals).map { .number($0) }
        case .range(let low, let high):
            return low.slips(decimals).filter { $0 <= high }.map { .range(low: $0, high: high) }
                + high.slips(decimals).filter { low <= $0 }.map { .range(low: low, high: $0) }
        case .word(let word):
            let words = Set(rows.compactMap { if case .word(let other) = $0[column] { other } else { nil } })
            return words.count > 1 ? words.subtracting([word]).sorted().map { .word($0) } : [.word(word + "?")]
        case .none: return []
        }
    }
}

extension Table.Cell {
    /// The numbers that stand in the cell.
    fileprivate var numbers: [Rational] {
        switch self {
        case .number(let number): [number]
        case .range(let low, let high): [low, high]
        case .word, .none: []
        }
    }
}

extension Rational {
    /// The number, printed with so many decimals, with one digit changed or two that follow each other exchanged.
    fileprivate func slips(_ decimals: Int) -> [Rational] {
        let text = Array(decimal(places: decimals, padded: true).utf8)
        func isDigit(_ index: Int) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index]) }
        let digits = text.indices.filter(isDigit)
        var found: Set<Rational> = []
        func take(_ bytes: [UInt8]) {
            if let number = Rational(String(decoding: bytes, as: UTF8.self)) { found.insert(number) }
        }
        for index in digits {
            for digit in UInt8(ascii: "0")...UInt8(ascii: "9") {
                var other = text
                other[index] = digit
                take(other)
            }
        }
        for (one, next) in zip(digits, digits.dropFirst()) {
            var other = text
            other.swapAt(one, next)
            take(other)
        }
        return found.subtracting([self]).sorted()
    }
}
