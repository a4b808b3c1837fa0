internal import Instruments
internal import Scoring

/// What a lookup is keyed by: a number or a word.
enum LookupValue {
    case number(Rational)
    case word(String)
}

extension Table {
    /// The cell of `column` in the row that fits every key; nil where none does.
    func cell(_ column: Int, keys: [(column: Int, value: LookupValue)]) -> Cell? {
        rows.first { row in keys.allSatisfy { row[$0.column].fits($0.value) } }.map { $0[column] }
    }
}

extension Table.Cell {
    fileprivate func fits(_ value: LookupValue) -> Bool {
        switch (self, value) {
        case (.number(let number), .number(let wanted)): number == wanted
        case (.range(let low, let high), .number(let wanted)): low <= wanted && wanted <= high
        case (.word(let word), .word(let wanted)): word == wanted
        default: false
        }
    }
}

extension ItemResult {
    /// What a lookup by the item is keyed by; nil where it has no answer.
    func lookupValue(_ reading: Expression.Reading) -> LookupValue? {
        switch reading {
        case .points: points.map { .number($0) }
        case .code: code.map { code in code.number.map { .number($0) } ?? .word(code.text) }
        }
    }
}
