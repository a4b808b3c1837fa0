internal import Instruments

/// Looks for a form that tells a definition with a slip from the definition as it stands.
struct TellingSearch {
    private let plan: ScoringPlan
    private var pool: SamplePool?
    private var scored: [(sample: Sample, result: FormResult)] = []

    /// How many random forms are tried, beside the even ones and those near the examples.
    private static let randomForms = 2_000
    /// So many forms are tried one by one; where there are more, random ones.
    private static let allForms = 20_000

    init(_ plan: ScoringPlan) {
        self.plan = plan
    }

    /// What the search came to.
    enum Found {
        case found(TellingForm)
        case none(forms: Int, isProven: Bool)
    }

    /// A form that `slipped` scores otherwise.
    mutating func form(telling slipped: ScoringPlan, place: SlipPlace) -> Found {
        let pool = filledPool()
        if case .groupFigure = place { return group(telling: slipped) }
        var first: Sample?
        for (sample, result) in scored {
            guard result.differs(from: slipped.score(sample.form(for: plan.instrument))) else { continue }
            if first == nil { first = sample }
            if result.isValid, sample.isWhole {
                first = sample
                break
            }
        }
        if let first { return .found(telling(first, slipped)) }
        guard let all = FormProduct(plan, place, pool, limit: Self.allForms) else {
            return .none(forms: scored.count, isProven: false)
        }
        for number in 0..<all.count {
            let sample = all.sample(number)
            let form = sample.form(for: plan.instrument)
            if plan.score(form).differs(from: slipped.score(form)) { return .found(telling(sample, slipped)) }
        }
        return .none(forms: scored.count + all.count, isProven: true)
    }

    /// The form with as few facts and blanks as still tell the slip.
    private func telling(_ sample: Sample, _ slipped: ScoringPlan) -> TellingForm {
        var best = sample
        func keep(_ other: Sample) {
            let form = other.form(for: plan.instrument)
            if plan.score(form).differs(from: slipped.score(form)) { best = other }
        }
        var simpler = best
        simpler.about = About()
        keep(simpler)
        simpler = best
        simpler.respondent = nil
        keep(simpler)
        for (index, item) in plan.instrument.items.enumerated() where best.answers[index] == .noAnswer(.blank) {
            var filled = best
            filled.answers[index] = item.samples.first ?? .noAnswer(.blank)
            keep(filled)
        }
        let form = best.form(for: plan.instrument)
        return TellingForm(best, plan.score(form), slipped.score(form))
    }

    private mutating func filledPool() -> SamplePool {
        if let pool { return pool }
        let pool = SamplePool(plan, random: Self.randomForms)
        scored = pool.samples.map { ($0, plan.score($0.form(for: plan.instrument))) }
        self.pool = pool
        return pool
    }

    /// A group of three forms, each several times, around the fewest that a figure needs.
    private func group(telling slipped: ScoringPlan) -> Found {
        var numbers = SeededNumbers(seed: 4)
        let least = plan.instrument.groupFigures.map(\.atLeast).max() ?? 1
        let valid = scored.filter { $0.result.isValid }
        guard !valid.isEmpty else { return .none(forms: 0, isProven: false) }
        let tries = 2_000
        for _ in 0..<tries {
            let total = max(1, Int.random(in: least - 2...least + 4, using: &numbers))
            let first = Int.random(in: 1...total, using: &numbers)
            let second = Int.random(in: 0...total - first, using: &numbers)
            let group = [first, second, total - first - second].filter { $0 > 0 }.map { times in
                (sample: valid[Int.random(in: valid.indices, using: &numbers)], times: times)
            }
            let results = group.flatMap { Array(repeating: $0.sample.result, count: $0.times) }
            let others = group.flatMap { part in
                Array(repeating: slipped.score(part.sample.sample.form(for: plan.instrument)), count: part.times)
            }
            let figures = (plan.groupFigures(of: results), slipped.groupFigures(of: others))
            let differ = zip(figures.0, figures.1).contains {
                $0.value != $1.value || $0.reason != $1.reason || $0.of != $1.of
            }
            if differ {
                let samples = group.map { (sample: $0.sample.sample, times: $0.times) }
                return .found(TellingForm(samples, plan.instrument, figures.0, figures.1))
            }
        }
        return .none(forms: tries, isProven: false)
    }
}

/// Every form over the items that a slip concerns, the others once at their first answer and once blank.
struct FormProduct {
    private let choices: [[Given]]
    private let concerned: [Int]
    private let rest: [[Given]]
    private let abouts: [About]
    private let respondents: [Respondent?]
    /// How many forms there are.
    let count: Int

    /// Nil where there are more than `limit`, or more than can be listed.
    init?(_ plan: ScoringPlan, _ place: SlipPlace, _ pool: SamplePool, limit: Int) {
        let instrument = plan.instrument
        guard instrument.entries.isEmpty else { return nil }
        concerned = plan.itemsConcerned(by: place)
        let kinds = instrument.kindsAsked
        var choices: [[Given]] = []
        var count = pool.abouts.count * pool.respondents.count
        for index in concerned {
            guard let all = instrument.items[index].allAnswers(kinds) else { return nil }
            count *= all.count
            guard count <= limit else { return nil }
            choices.append(all)
        }
        self.choices = choices
        let first = instrument.items.map { $0.samples.first ?? .noAnswer(.blank) }
        let blank = instrument.items.map { _ in Given.noAnswer(.blank) }
        rest = concerned.count == instrument.items.count ? [first] : [first, blank]
        (abouts, respondents) = (pool.abouts, pool.respondents)
        self.count = count * rest.count
    }

    /// The form of this number.
    func sample(_ number: Int) -> Sample {
        var left = number
        func next(of count: Int) -> Int {
            defer { left /= count }
            return left % count
        }
        var answers = rest[next(of: rest.count)]
        for (place, index) in concerned.enumerated() { answers[index] = choices[place][next(of: choices[place].count)] }
        return Sample(
            answers: answers, entries: [], about: abouts[next(of: abouts.count)],
            respondent: respondents[next(of: respondents.count)])
    }
}

extension Instrument {
    /// The kinds of no answer that can matter: blank, and all of them where a formula asks for one.
    fileprivate var kindsAsked: [NoAnswer] {
        var asks = false
        for site in formulaSites { site.expression.walk { if case .isKind = $0 { asks = true } } }
        return asks ? NoAnswer.allCases : [.blank]
    }
}
