import Instruments
import Scoring

/// The skip rules, in the order of the file, over every guess at once: what holds for all of them is known.
struct TwinSkipping {
    private let instrument: Instrument
    private let answers: [TwinAnswer]
    private(set) var sheets: [TwinSheet]
    /// For each sheet the items that a rule has left out.
    private var unasked: [Set<Int>]

    /// A sheet for each guess at the blanks, before any rule.
    init(
        _ instrument: Instrument, _ answers: [TwinAnswer], _ guesses: [[Int: String]], _ about: About,
        _ respondent: Respondent
    ) {
        (self.instrument, self.answers) = (instrument, answers)
        let given = zip(instrument.items, answers).map { item, answer -> TwinSheet.Stand in
            guard let code = answer.code else { return .absent(isMissing: true) }
            return .answer(code: code, points: item.earned(code))
        }
        var earned: [Int: [String: TwinFraction]] = [:]
        for item in Set(guesses.flatMap(\.keys)) {
            for code in instrument.items[item].triedCodes {
                earned[item, default: [:]][code] = instrument.items[item].earned(code)
            }
        }
        sheets = guesses.map { guess in
            var stands = given
            for (item, code) in guess { stands[item] = .answer(code: code, points: earned[item]?[code]) }
            return TwinSheet(
                instrument: instrument, about: about, respondent: respondent, stands: stands,
                kinds: answers.indices.map { _ in "" })
        }
        unasked = guesses.map { _ in [] }
        tellKinds()
    }

    /// Leaves out what a rule does not ask. An answer stays unless every guess leaves it out, and it earns what the item
    /// counts then.
    mutating func apply(_ rule: SkipRule) {
        let leavesOut = decide(rule.when.expression)
        for item in rule.items {
            let count: TwinFraction? =
                switch rule.otherwise {
                case .zero: TwinFraction(0)
                case .minimum: instrument.items[item].earnings.min()
                case .nothing: nil
                }
            if let code = answers[item].code {
                guard !leavesOut.contains(false) else { continue }
                guard instrument.items[item].earned(code) == count ?? TwinFraction(0) else { continue }
            }
            for sheet in sheets.indices where leavesOut[sheet] && unasked[sheet].insert(item).inserted {
                sheets[sheet].stands[item] = count.map { .number($0) } ?? .absent(isMissing: false)
            }
        }
        tellKinds()
    }

    /// For each sheet whether the rule leaves its items out; a sheet that cannot say becomes two.
    private mutating func decide(_ condition: Expression) -> [Bool] {
        var decided: [(sheet: TwinSheet, unasked: Set<Int>, leavesOut: Bool)] = []
        for (sheet, unasked) in zip(sheets, unasked) {
            if case .truth(let isAsked) = sheet.value(condition) {
                decided.append((sheet, unasked, !isAsked))
            } else {
                decided += [(sheet, unasked, false), (sheet, unasked, true)]
            }
        }
        (sheets, unasked) = (decided.map(\.sheet), decided.map(\.unasked))
        return decided.map(\.leavesOut)
    }

    /// What is known of an item without guessing; nil where it is missing.
    func known(_ item: Int) -> TwinSheet.Stand? {
        guard answers[item].code == nil || unasked[0].contains(item) else { return sheets[0].stands[item] }
        let isSame = sheets.indices.allSatisfy {
            unasked[$0].contains(item) && sheets[$0].stands[item] == sheets[0].stands[item]
        }
        return isSame ? sheets[0].stands[item] : nil
    }

    /// Says how each item was left: one without an answer that is surely not asked is skipped, and one that is asked, or
    /// may be, is blank where it was marked as skipped.
    private mutating func tellKinds() {
        let kinds = answers.indices.map { item in
            switch answers[item] {
            case .code: "answered"
            case .none(let kind): known(item) != nil ? "skipped" : kind == .skipped ? "blank" : kind.rawValue
            }
        }
        for sheet in sheets.indices { sheets[sheet].kinds = kinds }
    }
}
