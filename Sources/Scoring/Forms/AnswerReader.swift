internal import Instruments

/// Understands what was given for an item with these responses: the printed codes, the words of no answer, numbers in
/// their range.
final class AnswerReader: Sendable {
    let responses: ResponseSet
    private let options: [ResponseOption]
    /// For each option its position among the ordinary ones.
    private let positions: [Int?]
    /// Positions of options by integer code, from the lowest code up; -1 where there is none.
    private let dense: [Int16]
    private let denseLow: Int64
    private let takesYesAndNo: Bool

    init(_ responses: ResponseSet) {
        self.responses = responses
        switch responses.kind {
        case .options(let options): self.options = options
        case .tick:
            options = [0, 1].map { ResponseOption(code: Code(Rational($0)), label: LocalizedText("")) }
        case .number, .text: options = []
        }
        var next = 0
        positions = options.map { option in
            guard option.means == nil else { return nil }
            defer { next += 1 }
            return next
        }
        let whole = options.compactMap { $0.code.number?.isWhole == true ? $0.code.number?.numerator : nil }
        let low = whole.min() ?? 0
        let span = (whole.max() ?? -1) - low
        denseLow = low
        var table = [Int16](repeating: -1, count: (0..<256).contains(span) ? Int(span) + 1 : 0)
        for (index, option) in options.enumerated() {
            guard let number = option.code.number, number.isWhole, !table.isEmpty else { continue }
            table[Int(number.numerator - low)] = Int16(index)
        }
        dense = table
        let ordinary = options.filter { $0.means == nil }.map(\.code.number)
        takesYesAndNo = ordinary.count == 2 && ordinary.contains(.zero) && ordinary.contains(.one)
    }

    /// The answer, or what is wrong with it.
    func read(_ given: Given) throws(Fault) -> Answer {
        switch given {
        case .noAnswer(let kind): return noAnswer(kind)
        case .number(let number): return try read(number, printed: nil)
        case .token(let text):
            if let kind = Self.kind(of: text) { return noAnswer(kind) }
            if case .text = responses.kind { return .text(text) }
            if let number = Rational(text) { return try read(number, printed: text) }
            return try read(word: text)
        case .word(let text):
            if let kind = Self.kind(of: text) { return noAnswer(kind) }
            return try read(word: text)
        case .other: throw .type
        }
    }

    /// What can be wrong with an answer.
    enum Fault: Error { case type, notAllowed }

    private static func kind(of text: String) -> NoAnswer? {
        switch text {
        case "_": .blank
        case "-": .skipped
        default: NoAnswer(rawValue: text)
        }
    }

    private func noAnswer(_ kind: NoAnswer) -> Answer {
        if case .tick = responses.kind, kind == .blank { return .option(0) }
        return .none(kind, .said)
    }

    private func read(_ number: Rational, printed: String?) throws(Fault) -> Answer {
        switch responses.kind {
        case .number(let least, let most, let step, _):
            guard number >= least, number <= most else { throw .notAllowed }
            if let step, number.subtracting(least)?.divided(by: step)?.isWhole != true { throw .notAllowed }
            return .number(number)
        case .text: return .text(printed ?? number.description)
        case .options, .tick:
            if number.isWhole {
                let (offset, overflow) = number.numerator.subtractingReportingOverflow(denseLow)
                if !overflow, (0..<Int64(dense.count)).contains(offset), dense[Int(offset)] >= 0 {
                    return answer(at: Int(dense[Int(offset)]))
                }
            }
            guard let index = options.firstIndex(where: { $0.code.number == number }) else { throw .notAllowed }
            return answer(at: index)
        }
    }

    private func read(word: String) throws(Fault) -> Answer {
        if case .text = responses.kind { return .text(word) }
        if takesYesAndNo, word == "yes" || word == "no" {
            return try read(word == "yes" ? .one : .zero, printed: word)
        }
        if let index = options.firstIndex(where: { $0.code.number == nil && $0.code.text == word }) {
            return answer(at: index)
        }
        throw options.contains { $0.code.number == nil } ? .notAllowed : .type
    }

    private func answer(at index: Int) -> Answer {
        if let position = positions[index] { return .option(position) }
        return .none(options[index].means ?? .blank, .code(index))
    }

    /// What the item allows, in words: `0, 1, 2, 3`.
    var allowed: String {
        switch responses.kind {
        case .options, .tick: options.map(\.code.text).joined(separator: ", ")
        case .number(let least, let most, let step, _):
            "\(least) to \(most)" + (step.map { " in steps of \($0)" } ?? "")
        case .text: "text"
        }
    }
}
