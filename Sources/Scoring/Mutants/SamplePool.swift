internal import Instruments

/// Makes forms on which slips are likely to show: even forms and those one answer away from them, forms near the worked
/// examples, and random ones, whole and with blanks.
struct SamplePool {
    private let plan: ScoringPlan
    private let choices: [[Given]]
    private let blockChoices: [[[Given]]]
    private var numbers = SeededNumbers(seed: 9)
    private(set) var samples: [Sample] = []
    /// What is known of the person, as far as formulas ask.
    let abouts: [About]
    let respondents: [Respondent?]

    init(_ plan: ScoringPlan, random count: Int) {
        self.plan = plan
        choices = plan.instrument.items.map(\.samples)
        blockChoices = plan.instrument.entries.map { $0.items.map(\.samples) }
        (abouts, respondents) = plan.instrument.aboutSamples
        let known = exampleSamples
        addEven()
        for _ in 0..<count / 2 where !known.isEmpty { addNear(known) }
        while samples.count < count * 3 / 2 { addRandom() }
    }

    /// The forms of the worked examples.
    private var exampleSamples: [Sample] {
        plan.instrument.examples.flatMap { example in
            example.forms.map { given in
                let form = plan.form(example, given.answers)
                let read = ReadForm(form.answers, for: plan)
                return Sample(
                    answers: zip(read.answers, plan.instrument.items).map { Given($0, of: $1) },
                    entries: zip(read.entries, plan.instrument.entries).map { filled, block in
                        filled.map { zip($0, block.items).map { Given($0, of: $1) } }
                    },
                    about: form.about, respondent: form.respondent)
            }
        }
    }

    /// Every item at its first answer, at its second, and so on; and each of these forms with one item otherwise.
    private mutating func addEven() {
        let most = (choices + blockChoices.flatMap { $0 }).map(\.count).max() ?? 0
        let levels = most <= 12 ? Array(0..<most) : [0, most / 4, most / 2, most - 1]
        for level in levels {
            let even = Sample(
                answers: choices.map { $0[min(level, $0.count - 1)] },
                entries: zip(plan.instrument.entries, blockChoices).map { block, items in
                    Array(repeating: items.map { $0[min(level, $0.count - 1)] }, count: max(1, block.atLeast))
                }, about: randomAbout, respondent: randomRespondent)
            samples.append(even)
            for index in choices.indices where choices.count <= 60 {
                var other = even
                other.answers[index] = pick(choices[index])
                other.about = randomAbout
                samples.append(other)
            }
        }
    }

    /// A form near one of those given: up to three answers otherwise.
    private mutating func addNear(_ known: [Sample]) {
        var sample = pick(known)
        for _ in 0..<Int.random(in: 1...3, using: &numbers) where !choices.isEmpty {
            let index = Int.random(in: choices.indices, using: &numbers)
            sample.answers[index] = oneIn(6) ? .noAnswer(.blank) : pick(choices[index])
        }
        if oneIn(2), sample.entries.contains(where: { !$0.isEmpty }) || oneIn(4) {
            let block = Int.random(in: 0..<max(1, blockChoices.count), using: &numbers)
            if blockChoices.indices.contains(block) { sample.entries[block] = randomEntries(block, blanks: oneIn(4)) }
        }
        if oneIn(3) { sample.about = randomAbout }
        if oneIn(4) { sample.respondent = randomRespondent }
        samples.append(sample)
    }

    /// A form whose answers lean to one side, with no blank, a few, or many.
    private mutating func addRandom() {
        let lean = Double.random(in: 0...1, using: &numbers)
        let blanks = pick([0, 0, 0, 1 / Double(choices.count + 1), 0.1, 0.3])
        let answers = choices.map { list -> Given in
            if Double.random(in: 0..<1, using: &numbers) < blanks { return .noAnswer(.blank) }
            return oneIn(2) ? pick(list) : list[Int(lean * Double(list.count - 1) + 0.5)]
        }
        let entries = blockChoices.indices.map { randomEntries($0, blanks: blanks > 0) }
        samples.append(
            Sample(answers: answers, entries: entries, about: randomAbout, respondent: randomRespondent))
    }

    private mutating func randomEntries(_ index: Int, blanks: Bool) -> [[Given]] {
        let block = plan.instrument.entries[index]
        let least = max(0, block.atLeast - 1)
        let count = Int.random(in: least...min(block.atMost + 1, least + 5), using: &numbers)
        return (0..<count).map { _ in
            blockChoices[index].map { blanks && oneIn(6) ? .noAnswer(.blank) : pick($0) }
        }
    }

    private var randomAbout: About { mutating get { pick(abouts) } }
    private var randomRespondent: Respondent? { mutating get { pick(respondents) } }

    private mutating func pick<Element>(_ list: [Element]) -> Element {
        list[Int.random(in: list.indices, using: &numbers)]
    }

    private mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &numbers) == 0 }
}

extension Instrument {
    /// What may be known of a person, as far as a formula asks: nothing, each sex, work or none, ages at either side
    /// of those that formulas and tables name; and who may answer.
    fileprivate var aboutSamples: ([About], [Respondent?]) {
        var fields: Set<AboutField> = []
        var ages: Set<Int> = []
        for site in formulaSites {
            site.expression.walk { part in
                if case .about(let field) = part { fields.insert(field) }
                if case .comparison(_, .about(.age), .number(let age)) = part { ages.formUnion(age.around) }
                if case .within(.about(.age), let low, let high) = part { ages.formUnion(low.around + high.around) }
                if case .lookup(let table, _, let keys) = part {
                    for key in keys where key.value == .about(.age) {
                        ages.formUnion(tables[table].rows.flatMap { $0[key.column].around })
                    }
                }
            }
        }
        if fields.contains(.age) { ages.formUnion([30, 70]) }
        let sexes: [Sex?] = fields.contains(.sex) ? [nil, .female, .male, .other] : [nil]
        let working: [Bool?] = fields.contains(.working) ? [nil, true, false] : [nil]
        let known: [Int?] = [nil] + ages.filter(About.ages.contains).sorted()
        let abouts = sexes.flatMap { sex in
            working.flatMap { works in known.map { About(age: $0, sex: sex, working: works) } }
        }
        return (abouts, fields.contains(.respondent) ? [nil] + respondents : [nil])
    }
}

extension Rational {
    fileprivate var around: [Int] {
        guard isWhole, let whole = Int(exactly: numerator) else { return [] }
        return [whole - 1, whole, whole + 1]
    }
}

extension Table.Cell {
    fileprivate var around: [Int] {
        switch self {
        case .number(let number): number.around
        case .range(let low, let high): low.around + high.around
        case .word, .none: []
        }
    }
}
