import AssessmentScoring
import Twin

/// The forms of one instrument, as the engine scores them and as its twin does.
struct InstrumentTrial: Sendable {
    let plan: ScoringPlan
    /// How many forms were scored by both.
    private(set) var forms = 0
    /// The first differences, each with its form.
    private(set) var differences: [String] = []
    private var patterns = (count: 0, isExhaustive: true)
    private var steps = 0
    private var generator: SeededGenerator

    private static let randomForms = 400
    private static let patternsOfScore = 1000
    private static let climbedForms = 20
    private static let columnForms = 150

    init(_ plan: ScoringPlan, seed: UInt64) {
        self.plan = plan
        generator = SeededGenerator(state: seed)
    }

    /// What was tried, and what differed.
    var report: String {
        let id = plan.instrument.id
        let lines = differences.prefix(5).map { "\n  \(id): \($0)" }.joined()
        let all = patterns.isExhaustive ? "all \(patterns.count)" : "\(patterns.count) of the"
        return "\(id): \(forms) forms, \(all) missing patterns, \(steps) steps of points\(lines)"
    }

    mutating func run() {
        for number in 0..<Self.randomForms {
            let form = TwinForm(plan.instrument, blanks: number % 5, &generator)
            compare(form)
            if let codes = form.codes { compareList(codes, form) }
        }
        missing()
        everyCode()
        let columns = ColumnComparison.differences(plan, forms: Self.columnForms, &generator) ?? []
        differences += columns.map { "by columns: \($0)" }
        for _ in 0..<Self.climbedForms { climb(TwinForm(plan.instrument, &generator)) }
    }

    private mutating func compare(_ form: TwinForm) {
        forms += 1
        let found = TwinComparison(plan.score(form.form), form.twin).differences
        differences += found.map { "\($0), form \(form.line)" }
    }

    /// A list of codes goes a faster way than the same form answer by answer.
    private mutating func compareList(_ codes: [Int], _ form: TwinForm) {
        let list = plan.score(codes, about: form.about).digest
        let long = plan.score(Form(about: form.about, answers: .codes(codes))).digest
        if list != long { differences.append("as a list of codes it comes to something else: \(codes)") }
    }

    private mutating func missing() {
        let missing = MissingPatterns(plan.instrument, most: Self.patternsOfScore, &generator)
        patterns = (missing.patterns.count, missing.isExhaustive)
        for pattern in missing.patterns { compare(TwinForm(plan.instrument, &generator).without(pattern)) }
    }

    private mutating func everyCode() {
        for (index, item) in plan.instrument.items.enumerated() {
            for token in item.everyToken { compare(TwinForm(plan.instrument, &generator).with(token, at: index)) }
        }
    }

    /// Raises the points of each item of a form by one step, and looks where the scores go.
    private mutating func climb(_ form: TwinForm) {
        let before = plan.score(form.form)
        for index in plan.instrument.items.indices {
            guard let points = before.items[index].points else { continue }
            for token in plan.instrument.items[index].everyToken {
                let higher = form.with(token, at: index)
                let after = plan.score(higher.form)
                guard after.isValid, let theirs = after.items[index].points, points < theirs else { continue }
                steps += 1
                for (score, result) in before.scores.enumerated() {
                    guard let slope = plan.instrument.slope(of: score, in: index), let old = result.exact,
                        let new = after.scores[score].exact
                    else { continue }
                    if slope.allows(old, new) { continue }
                    differences.append(
                        "\(result.name) goes from \(old) to \(new) as item \(plan.instrument.items[index].id) rises: "
                            + "\(form.line)")
                }
                break
            }
        }
    }
}
