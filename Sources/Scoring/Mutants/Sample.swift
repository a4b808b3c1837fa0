internal import Instruments

/// A form made up to look for slips.
struct Sample {
    var answers: [Given]
    /// For each block its entries, each with its answers.
    var entries: [[[Given]]]
    var about: About
    var respondent: Respondent?

    /// Whether no item is left without an answer.
    var isWhole: Bool {
        !answers.contains { if case .noAnswer = $0 { true } else { false } }
    }

    /// The form for scoring.
    func form(for instrument: Instrument) -> Form {
        guard !instrument.entries.isEmpty else {
            return Form(respondent: respondent, about: about, answers: .list(answers))
        }
        let items = zip(instrument.items, answers).map { GivenAnswer($0.id, $1) }
        let blocks = zip(instrument.entries, entries).map { block, filled in
            GivenAnswer(block.name, entries: filled.map { zip(block.items, $0).map { GivenAnswer($0.id, $1) } })
        }
        return Form(respondent: respondent, about: about, answers: .byItem(items + blocks))
    }
}

extension Item {
    /// Every ordinary answer of a list, a tick box, or a short run of numbers; the ends and the middle of a long one.
    var samples: [Given] {
        switch responses.kind {
        case .options, .tick: ordinaryOptions.map { Given($0.code) }
        case .text: [.noAnswer(.blank)]
        case .number(let least, let most, let step, _):
            Self.steps(least, most, step ?? .one).map { .number($0) }
        }
    }

    /// The answers that `samples` are all of, with a blank and every code that means no answer; nil where there are
    /// more than can be listed.
    func allAnswers(_ kinds: [NoAnswer]) -> [Given]? {
        var all = samples
        switch responses.kind {
        case .tick: return all
        case .text: return all
        case .number(let least, let most, let step, _):
            guard let step, let count = most.subtracting(least)?.divided(by: step), count < Rational(all.count) else {
                return nil
            }
        case .options(let options):
            all += options.filter { $0.means != nil }.map { Given($0.code) }
        }
        return all + kinds.map { .noAnswer($0) }
    }

    private static func steps(_ least: Rational, _ most: Rational, _ step: Rational) -> [Rational] {
        guard let count = most.subtracting(least)?.divided(by: step), count <= Rational(120) else {
            let middle = least.adding(most)?.divided(by: Rational(2))
            return [least, most] + [middle].compactMap { $0.flatMap(Rounding(.down, toDecimals: 0).applied) }
        }
        var all: [Rational] = []
        var next: Rational? = least
        while let value = next, value <= most {
            all.append(value)
            next = value.adding(step)
        }
        return all
    }
}

extension Given {
    /// What is given by a printed code.
    init(_ code: Code) {
        self = code.number.map { .number($0) } ?? .token(code.text)
    }

    /// What gives an answer again; a free text becomes a blank, a wrong answer too.
    init(_ answer: Answer, of item: Item) {
        switch answer {
        case .option(let position): self = Given(item.ordinaryOptions[position].code)
        case .number(let number): self = .number(number)
        case .text: self = .noAnswer(.blank)
        case .none(let kind, .code(let position)):
            if case .options(let options) = item.responses.kind {
                self = Given(options[position].code)
            } else {
                self = .noAnswer(kind)
            }
        case .none(let kind, _): self = .noAnswer(kind)
        }
    }
}

/// Numbers that look random and are the same at every run: SplitMix64.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
