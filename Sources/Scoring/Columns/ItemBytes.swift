internal import Instruments

/// The bytes of one item: for each byte the answer that it stands for, and back.
struct ItemBytes: Sendable {
    /// For each byte the answer; nil where it stands for none.
    let answers: [Answer?]
    /// The bytes from the least to the greatest of its codes that stand for themselves and are not negative.
    let plain: ClosedRange<UInt8>
    private let reader: AnswerReader
    private let byteOfOption: [UInt8?]
    private let byteOfNumber: [Rational: UInt8]
    private let byteOfText: UInt8?

    init(_ item: ItemPlan) {
        reader = item.reader
        var answers = [Answer?](repeating: nil, count: 256)
        for (byte, kind) in Self.kinds { answers[Int(byte)] = .none(kind, .said) }
        answers[Int(AnswerByte.blank)] = item.reader.blank
        var places = AnswerByte.places.makeIterator()
        var options = [UInt8?](repeating: nil, count: item.codes.count)
        var numbers: [Rational: UInt8] = [:]
        var text: UInt8?
        for (code, answer) in item.reader.held {
            guard let byte = code.flatMap(Self.byte) ?? places.next() else { continue }
            answers[Int(byte)] = answer
            switch answer {
            case .option(let position): options[position] = byte
            case .number(let number): numbers[number] = byte
            case .text: text = byte
            case .none: break
            }
        }
        let codes = answers.indices.filter { $0 <= AnswerByte.codes.upperBound && answers[$0] != nil }
        plain = UInt8(codes.first ?? 0)...UInt8(codes.last ?? 0)
        (self.answers, byteOfOption, byteOfNumber, byteOfText) = (answers, options, numbers, text)
    }

    /// The byte of what was given: `AnswerByte.wrong` where it is no answer, `unheld` where no byte holds it.
    func byte(of given: Given) -> UInt8 {
        guard let answer = try? reader.read(given) else { return AnswerByte.wrong }
        return byte(of: answer)
    }

    private func byte(of answer: Answer) -> UInt8 {
        switch answer {
        case .option(let position): byteOfOption[position] ?? AnswerByte.unheld
        case .number(let number): byteOfNumber[number] ?? AnswerByte.unheld
        case .text: byteOfText ?? AnswerByte.unheld
        case .none(let kind, _):
            switch kind {
            case .blank: AnswerByte.blank
            case .notKnown: AnswerByte.notKnown
            case .declined: AnswerByte.declined
            case .notApplicable: AnswerByte.notApplicable
            case .skipped: AnswerByte.skipped
            }
        }
    }

    private static let kinds: [(UInt8, NoAnswer)] = [
        (AnswerByte.notKnown, .notKnown), (AnswerByte.declined, .declined),
        (AnswerByte.notApplicable, .notApplicable), (AnswerByte.skipped, .skipped),
    ]

    /// The byte of a whole code that is held as itself.
    private static func byte(_ code: Rational) -> UInt8? {
        guard code.isWhole, let whole = Int(exactly: code.numerator), AnswerByte.codes.contains(whole) else {
            return nil
        }
        return UInt8(bitPattern: Int8(whole))
    }
}

extension AnswerReader {
    /// What a blank comes to: nothing, or an unticked box.
    fileprivate var blank: Answer { isTick ? .option(0) : .none(.blank, .said) }

    /// The answers that a byte may hold, those that stand as themselves with their code.
    fileprivate var held: [(code: Rational?, answer: Answer)] {
        switch responses.kind {
        case .options(let options):
            return options.compactMap { option in
                answer(to: option.code).map { (option.code.number, $0) }
            }
        case .tick: return [0, 1].map { (Rational($0), .option($0)) }
        case .text: return [(nil, .text(""))]
        case .number(let least, let most, let step, _):
            let whole = AnswerByte.codes.map { Rational($0) }.filter { $0 >= least && $0 <= most }
            return whole.compactMap { number in
                answer(to: Code(number)).map { (number, $0) }
            } + between(least, most, step)
        }
    }

    /// The answer that a printed code is.
    private func answer(to code: Code) -> Answer? {
        try? read(code.number.map { .number($0) } ?? .word(code.text))
    }

    /// The steps of a range that are no whole numbers, if they are few.
    private func between(_ least: Rational, _ most: Rational, _ step: Rational?) -> [(code: Rational?, answer: Answer)]
    {
        guard let step, !step.isWhole, step > .zero else { return [] }
        var found: [(code: Rational?, answer: Answer)] = []
        var number = least
        while number <= most, found.count <= AnswerByte.places.count {
            if !number.isWhole { found.append((number, .number(number))) }
            guard let next = number.adding(step) else { break }
            number = next
        }
        return found
    }
}
