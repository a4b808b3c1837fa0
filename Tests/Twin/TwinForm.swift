package import Instruments
package import Scoring

/// A form as it is typed, item by item: for the engine and for its twin.
package struct TwinForm {
    let instrument: Instrument
    /// What is known of the person.
    package let about: About
    /// The respondent, where one is stated.
    let respondent: Respondent?
    /// For every item of the form a code, `_`, `-` or a word for no answer.
    package private(set) var tokens: [String]

    /// The form as the engine takes it.
    package var form: Form {
        Form(
            respondent: respondent, about: about,
            answers: .byItem(zip(instrument.items, tokens).map { GivenAnswer($0.id, .token($1)) }))
    }

    /// The form as its codes in a row; nil where one is no whole number or nothing is answered.
    package var codes: [Int]? {
        let codes = zip(instrument.items, tokens).map { TwinAnswer($1, to: $0).code.flatMap { Int($0) } }
        return codes.contains(nil) ? nil : codes.compactMap { $0 }
    }

    /// What the twin makes of it.
    package var twin: TwinScorer {
        TwinScorer(
            instrument, zip(instrument.items, tokens).map { TwinAnswer($1, to: $0) }, about: about,
            respondent: respondent ?? instrument.respondents[0])
    }

    /// The form as it is typed, with what is known of the person.
    package var line: String {
        tokens.joined(separator: " ") + " \(about) \(respondent?.rawValue ?? "-")"
    }

    /// The form with another answer to one item.
    package func with(_ token: String, at item: Int) -> TwinForm {
        var other = self
        other.tokens[item] = token
        return other
    }

    /// The form without answers to these items.
    package func without(_ items: some Sequence<Int>, as token: String = "_") -> TwinForm {
        items.reduce(self) { $0.with(token, at: $1) }
    }
}

extension TwinForm {
    /// A form of made-up answers; what the rules do not ask is mostly left out, as people do.
    package init(_ instrument: Instrument, blanks: Int = 0, _ generator: inout SeededGenerator) {
        var about = About()
        if Bool.random(using: &generator) { about.age = Int.random(in: 16...90, using: &generator) }
        if Bool.random(using: &generator) { about.sex = Sex.allCases.randomElement(using: &generator) }
        if Bool.random(using: &generator) { about.working = Bool.random(using: &generator) }
        let respondent = Bool.random(using: &generator) ? instrument.respondents.randomElement(using: &generator) : nil
        let isLow = Bool.random(using: &generator)
        let tokens = instrument.items.map { item in
            (isLow ? Array(item.triedCodes.prefix(2)) : item.triedCodes).randomElement(using: &generator) ?? "_"
        }
        self.init(instrument: instrument, about: about, respondent: respondent, tokens: tokens)
        let unasked = twin.unasked
        for index in tokens.indices where unasked.contains(index) && Int.random(in: 0..<5, using: &generator) > 0 {
            self.tokens[index] = Bool.random(using: &generator) ? "-" : "_"
        }
        for _ in 0..<blanks {
            guard let index = tokens.indices.randomElement(using: &generator) else { continue }
            if case .tick = instrument.items[index].responses.kind { continue }
            let others = instrument.items[index].codesOfNoAnswer
            self.tokens[index] = (["_", "-"] + NoAnswer.words + others).randomElement(using: &generator) ?? "_"
        }
    }
}

/// What was given for an item: a printed code, or the kind of no answer.
package enum TwinAnswer: Hashable {
    case code(String)
    case none(NoAnswer)

    /// The printed code, if it is an answer.
    var code: String? { if case .code(let code) = self { code } else { nil } }

    /// What `token` says of `item`: a box that is not ticked is the answer 0, however it was left.
    init(_ token: String, to item: Item) {
        let kind: NoAnswer? = token == "_" ? .blank : token == "-" ? .skipped : NoAnswer(rawValue: token)
        if let kind {
            if case .tick = item.responses.kind { self = .code("0") } else { self = .none(kind) }
            return
        }
        if case .options(let options) = item.responses.kind,
            let means = options.first(where: { $0.code.matches(Code(token)) })?.means
        {
            self = .none(means)
        } else {
            self = .code(token)
        }
    }
}

extension NoAnswer {
    /// The words by which no answer is typed.
    fileprivate static var words: [String] { allCases.filter { $0 != .blank && $0 != .skipped }.map(\.rawValue) }
}

extension Item {
    /// The codes that are tried for a blank: every ordinary option, or the ends of a range.
    var triedCodes: [String] {
        switch responses.kind {
        case .options(let options): options.filter { $0.means == nil }.map(\.code.text)
        case .tick: ["0", "1"]
        case .number(let least, let most, _, _): [least, most].map(\.description)
        case .text: []
        }
    }

    /// The codes that stand for no answer.
    var codesOfNoAnswer: [String] {
        guard case .options(let options) = responses.kind else { return [] }
        return options.filter { $0.means != nil }.map(\.code.text)
    }

    /// Every code that the item takes, or of a range its ends, what is next to them, and its middle; and every way of
    /// giving none.
    package var everyToken: [String] {
        var codes = triedCodes + codesOfNoAnswer
        if case .number(let least, let most, let step?, _) = responses.kind,
            let second = least.adding(step), let last = most.subtracting(step),
            let steps = most.subtracting(least)?.divided(by: step),
            let middle = Rational(Int(steps.numerator / steps.denominator / 2)).multiplied(by: step)?.adding(least)
        {
            codes += [second, middle, last].filter { least <= $0 && $0 <= most }.map(\.description)
        }
        if case .tick = responses.kind { return codes + ["_"] }
        return codes + ["_", "-"] + NoAnswer.words
    }

    /// What a code earns; nil where it earns nothing.
    func earned(_ code: String) -> TwinFraction? {
        switch key {
        case .plain: return Rational(code).map { TwinFraction($0) }
        case .named(_, let map): return map.first { $0.key.matches(Code(code)) }.map { TwinFraction($0.value) }
        case .reverse:
            let all = triedCodes.compactMap { Rational($0) }.map { TwinFraction($0) }
            guard let low = all.min(), let high = all.max(), let own = Rational(code) else { return nil }
            return low + high - TwinFraction(own)
        }
    }

    /// What every code that is tried earns.
    var earnings: [TwinFraction] { triedCodes.compactMap { earned($0) } }
}
