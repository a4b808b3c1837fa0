import Instruments
import Scoring

/// What a part of a formula comes to on a sheet on which everything is known.
enum TwinValue: Hashable {
    case number(TwinFraction)
    case truth(Bool)
    case word(String)
    case range(TwinFraction, TwinFraction)
    /// It takes no part; `isMissing` tells an answer left out from an item that was not asked.
    case absent(isMissing: Bool)
    /// There is no value, for this reason of the manual.
    case nothing(String)
    /// The twin cannot work this out.
    case beyond
}

/// One form on which what each item stands for is known: the plain reading of the manual, part by part, over the formula
/// as it was written, without plans, intervals or shortcuts.
struct TwinSheet {
    /// What an item stands for.
    enum Stand: Hashable {
        /// An answer: its printed code and what it earns.
        case answer(code: String, points: TwinFraction?)
        /// A number in its place.
        case number(TwinFraction)
        /// Nothing: it was not asked, or (`isMissing`) it is left out.
        case absent(isMissing: Bool)
    }

    let instrument: Instrument
    let about: About
    let respondent: Respondent
    var stands: [Stand]
    /// Whether a sum over what is there is scaled up to what should be there.
    var prorates = false
    /// How each item was left, for `is`.
    var kinds: [String]
    /// The scores that are already known.
    var scores: [Int: TwinValue] = [:]

    // MARK: Scores

    /// What a score comes to, those inside worked out anew.
    func value(ofScore index: Int) -> TwinValue {
        if let known = scores[index] { return known }
        let score = instrument.scores[index]
        if let when = score.when {
            switch value(when.expression) {
            case .truth(true): break
            case .truth(false): return .nothing("does not apply")
            default: return .nothing("undetermined")
            }
        }
        let found: TwinValue
        switch score.rule {
        case .formula(let formula):
            if case .profile(let list) = formula.expression {
                found = .word(
                    elements(list).compactMap { if case .number(let n) = $0 { "\(n)" } else { nil } }.joined())
            } else {
                found = value(formula.expression)
            }
        case .decision(let rows): found = decided(rows)
        }
        if case .number(let number) = found, let rounding = score.rounding { return .number(number.rounded(rounding)) }
        if case .absent(let isMissing) = found { return .nothing(isMissing ? "missing" : "does not apply") }
        return found
    }

    private func decided(_ rows: [DecisionRow]) -> TwinValue {
        for row in rows {
            if let when = row.when {
                switch value(when.expression) {
                case .truth(true): break
                case .truth(false): continue
                case let other: return other
                }
            }
            switch row.outcome {
            case .word(let text): return .word(text.english)
            case .number(let number): return .number(TwinFraction(number))
            case .range(let low, let high): return .range(TwinFraction(low), TwinFraction(high))
            }
        }
        return .beyond
    }

    // MARK: Parts

    /// The elements of a list; a single value is a list of one.
    func elements(_ expression: Expression) -> [TwinValue] {
        switch expression {
        case .items(let list, let reading): return list.map { value(.item($0, reading)) }
        case .arithmetic(let operation, let left, let right) where expression.isList:
            return pairs(left, right).map { Self.arithmetic(operation, $0, $1, inList: true) }
        case .comparison(let order, let left, let right) where expression.isList:
            return pairs(left, right).map { Self.compared(order, $0, $1, inList: true) }
        case .within(let part, let low, let high) where part.isList:
            return elements(part).map { Self.within($0, TwinFraction(low), TwinFraction(high), inList: true) }
        case .isKind(.items(let list, _), let kind): return list.map { .truth(isKind($0, kind)) }
        case .isWord(.items(let list, _), let word): return list.map { isWord($0, word, inList: true) }
        case .not(let part) where part.isList:
            return elements(part).map { if case .truth(let truth) = $0 { .truth(!truth) } else { $0 } }
        case .and(let parts) where expression.isList, .or(let parts) where expression.isList:
            return parts.contains { $0.isList } ? [.beyond] : []
        default: return [value(expression)]
        }
    }

    private func pairs(_ left: Expression, _ right: Expression) -> [(TwinValue, TwinValue)] {
        let (a, b) = (elements(left), elements(right))
        let count = max(left.isList ? a.count : 0, right.isList ? b.count : 0)
        return (0..<count).map { (left.isList ? a[$0] : a[0], right.isList ? b[$0] : b[0]) }
    }

    func value(_ expression: Expression) -> TwinValue {
        switch expression {
        case .number(let number): return .number(TwinFraction(number))
        case .truth(let truth): return .truth(truth)
        case .item(let index, let reading): return figure(index, reading)
        case .score(let index): return value(ofScore: index)
        case .about(let field):
            guard field == .age, let age = about.age else { return .nothing("undetermined") }
            return .number(TwinFraction(Int128(age)))
        case .arithmetic(let operation, let left, let right):
            return Self.arithmetic(operation, value(left), value(right), inList: false)
        case .power(let part, let exponent):
            guard case .number(let number) = value(part) else { return value(part) }
            return .number((0..<exponent).reduce(TwinFraction(1)) { power, _ in power * number })
        case .comparison(let order, let left, let right):
            return Self.compared(order, value(left), value(right), inList: false)
        case .within(let part, let low, let high):
            return Self.within(value(part), TwinFraction(low), TwinFraction(high), inList: false)
        case .withinScore(let part, let score):
            guard case .range(let low, let high) = value(ofScore: score) else { return value(ofScore: score) }
            return Self.within(value(part), low, high, inList: false)
        case .isWord(let part, let word): return isWord(part, word)
        case .isKind(.item(let index, _), let kind): return .truth(isKind(index, kind))
        case .and(let parts): return Self.joined(parts.map { value($0) }, settledBy: false)
        case .or(let parts): return Self.joined(parts.map { value($0) }, settledBy: true)
        case .not(let part):
            if case .truth(let truth) = value(part) { return .truth(!truth) }
            return value(part)
        case .aggregate(let aggregate, let part): return self.aggregate(aggregate, elements(part))
        case .extreme(let extreme, let parts):
            let all = parts.flatMap { elements($0) }
            if let fault = Self.fault(of: all) { return fault }
            let numbers = all.compactMap { if case .number(let number) = $0 { number } else { nil } }
            guard let found = extreme == .min ? numbers.min() : numbers.max() else { return Self.empty(all) }
            return .number(found)
        case .choice(let condition, let then, let otherwise):
            switch value(condition) {
            case .truth(let truth): return value(truth ? then : otherwise)
            case let other: return other
            }
        case .lookup(let table, let column, let keys): return lookup(instrument.tables[table], column, keys)
        default: return .beyond
        }
    }

    private func figure(_ index: Int, _ reading: Expression.Reading) -> TwinValue {
        switch stands[index] {
        case .absent(let isMissing): return .absent(isMissing: isMissing)
        case .number(let number): return .number(number)
        case .answer(let code, let points):
            let number = reading == .code ? Rational(code).map { TwinFraction($0) } : points
            return number.map { .number($0) } ?? .beyond
        }
    }

    private func aggregate(_ aggregate: Aggregate, _ all: [TwinValue]) -> TwinValue {
        if let fault = Self.fault(of: all) { return fault }
        let truths = all.compactMap { if case .truth(let truth) = $0 { truth } else { nil } }
        switch aggregate {
        case .count: return .number(TwinFraction(Int128(truths.count { $0 })))
        case .any: return .truth(truths.contains(true))
        case .all: return .truth(!truths.contains(false))
        case .sum, .mean: break
        }
        let numbers = all.compactMap { if case .number(let number) = $0 { number } else { nil } }
        if numbers.isEmpty { return Self.empty(all) }
        let sum = numbers.reduce(TwinFraction(0), +)
        let mean = sum / TwinFraction(Int128(numbers.count))
        if aggregate == .mean { return .number(mean) }
        return .number(prorates ? sum + mean * TwinFraction(Int128(all.count { $0 == .absent(isMissing: true) })) : sum)
    }
}
