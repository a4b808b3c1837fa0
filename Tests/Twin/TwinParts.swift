import Instruments
import Scoring

extension TwinSheet {
    /// A part without a value takes the whole with it.
    static func fault(of all: [TwinValue]) -> TwinValue? {
        all.first { if case .nothing = $0 { true } else { $0 == .beyond } }
    }

    /// What a function gives for a list of which nothing is there.
    static func empty(_ all: [TwinValue]) -> TwinValue {
        .nothing(all.contains(.absent(isMissing: true)) ? "missing" : "does not apply")
    }

    /// `+`, `-`, `*`, `/`. What is absent adds nothing to a single sum or difference, and takes its element out of a list.
    static func arithmetic(_ operation: Arithmetic, _ left: TwinValue, _ right: TwinValue, inList: Bool) -> TwinValue {
        if let fault = fault(of: [left, right]) { return fault }
        switch (left, right) {
        case (.number(let a), .number(let b)):
            switch operation {
            case .plus: return .number(a + b)
            case .minus: return .number(a - b)
            case .times: return .number(a * b)
            case .over: return b == TwinFraction(0) ? .nothing("undefined") : .number(a / b)
            }
        case (.absent, .absent): return left
        case (.absent, .number(let b)):
            if inList { return left }
            return operation == .plus ? right : operation == .minus ? .number(TwinFraction(0) - b) : left
        case (.number, .absent): return !inList && (operation == .plus || operation == .minus) ? left : right
        default: return .beyond
        }
    }

    /// A comparison; one with what is absent is false, and in a list leaves it.
    static func compared(_ order: Order, _ left: TwinValue, _ right: TwinValue, inList: Bool) -> TwinValue {
        for side in [left, right] { if case .absent = side { return inList ? side : .truth(false) } }
        if let fault = fault(of: [left, right]) { return fault }
        switch (left, right) {
        case (.number(let a), .number(let b)):
            switch order {
            case .equal: return .truth(a == b)
            case .less: return .truth(a < b)
            case .lessOrEqual: return .truth(!(b < a))
            case .greater: return .truth(b < a)
            case .greaterOrEqual: return .truth(!(a < b))
            }
        case (.truth(let a), .truth(let b)): return .truth(a == b)
        default: return .beyond
        }
    }

    static func within(_ value: TwinValue, _ low: TwinFraction, _ high: TwinFraction, inList: Bool) -> TwinValue {
        switch value {
        case .number(let number): .truth(!(number < low) && !(high < number))
        case .absent: inList ? value : .truth(false)
        default: value
        }
    }

    /// `and` and `or`: one part can settle it, else every part must have a value.
    static func joined(_ all: [TwinValue], settledBy settling: Bool) -> TwinValue {
        if all.contains(.truth(settling)) { return .truth(settling) }
        return fault(of: all) ?? .truth(!settling)
    }

    func isKind(_ index: Int, _ kind: AnswerKind) -> Bool {
        switch kind {
        case .answered: kinds[index] == "answered"
        case .missing: !["answered", "skipped"].contains(kinds[index])
        case .noAnswer(let kind): kinds[index] == kind.rawValue
        }
    }

    func isWord(_ part: Expression, _ word: String) -> TwinValue {
        switch part {
        case .item(let index, _): return isWord(index, word, inList: false)
        case .about(let field):
            let stated =
                switch field {
                case .respondent: String?.some(respondent.rawValue)
                case .sex: about.sex?.rawValue
                case .working: about.working.map { $0 ? "yes" : "no" }
                default: String?.none
                }
            return stated.map { .truth($0 == word) } ?? .nothing("undetermined")
        case .score(let index):
            if case .word(let text) = value(ofScore: index) { return .truth(text == word) }
            return value(ofScore: index)
        default: return .beyond
        }
    }

    func isWord(_ index: Int, _ word: String, inList: Bool) -> TwinValue {
        switch stands[index] {
        case .answer(let code, _): .truth(Code(code).matches(Code(word)))
        case .absent(let isMissing): inList ? .absent(isMissing: isMissing) : .truth(false)
        case .number: .beyond
        }
    }

    func lookup(_ table: Table, _ column: Int, _ keys: [LookupKey]) -> TwinValue {
        var wanted: [(column: Int, value: TwinValue)] = []
        for key in keys {
            var found = value(key.value)
            if case .about(let field) = key.value, field != .age {
                guard case .truth = isWord(key.value, "") else { return .nothing("undetermined") }
                found = .word(Sex.allCases.map(\.rawValue).first { isWord(.about(field), $0) == .truth(true) } ?? "")
            }
            if case .absent(let isMissing) = found { return .nothing(isMissing ? "missing" : "does not apply") }
            if let fault = Self.fault(of: [found]) { return fault }
            wanted.append((key.column, found))
        }
        let row = table.rows.first { row in
            wanted.allSatisfy { key in
                switch (row[key.column], key.value) {
                case (.number(let cell), .number(let number)): TwinFraction(cell) == number
                case (.range(let low, let high), .number(let number)):
                    !(number < TwinFraction(low)) && !(TwinFraction(high) < number)
                case (.word(let cell), .word(let word)): cell == word
                default: false
                }
            }
        }
        switch row?[column] {
        case .number(let number): return .number(TwinFraction(number))
        case .word(let text): return .word(text)
        default: return .nothing("not in table")
        }
    }
}
