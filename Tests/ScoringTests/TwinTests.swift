import Instruments
import TestSupport
import Testing
import Twin

@testable import Scoring

private let library = standardLibrary

@Suite("The engine and its slow twin")
struct TwinTests {
    private static let seed: UInt64 = 20_261_125
    /// `RandomForms`, built for speed, tries hundreds of each kind.
    private static let forms = 12

    @Test("There are instruments to compare them on")
    func some() {
        #expect(library.plans.count >= 10)
    }

    @Test("Random forms of every instrument come to the same in both", arguments: library.plans.map(\.instrument.id))
    func agree(_ id: String) throws {
        let plan = try library[id]
        guard plan.instrument.entries.isEmpty else { return }
        var generator = SeededGenerator(state: Self.seed)
        for number in 0..<Self.forms {
            let form = TwinForm(plan.instrument, blanks: number % 4, &generator)
            let comparison = TwinComparison(plan.score(form.form), form.twin)
            #expect(comparison.differences == [], "seed \(Self.seed), form \(number) of \(id): \(form.line)")
            if !comparison.differences.isEmpty { return }
        }
    }

    @Test("The twin tells a definition from one with a slip of the pen")
    func tells() throws {
        let instrument = try library["gad-7"].instrument
        for mutant in instrument.mutants where mutant.id.contains("key-plain-to-reverse") {
            var generator = SeededGenerator(state: Self.seed)
            let slipped = ScoringPlan(mutant.instrument)
            let differs = (0..<Self.forms).contains { _ in
                let form = TwinForm(instrument, &generator)
                return !TwinComparison(slipped.score(form.form), form.twin).differences.isEmpty
            }
            #expect(differs, "\(mutant.id)")
        }
    }

    @Test(
        "A complete list comes to the same by the fast way as by the long",
        arguments: library.plans.map(\.instrument.id))
    func fast(_ id: String) throws {
        let plan = try library[id]
        guard plan.instrument.entries.isEmpty else { return }
        var generator = SeededGenerator(state: Self.seed)
        for number in 0..<Self.forms {
            let form = TwinForm(plan.instrument, &generator)
            guard var list = form.codes else { continue }
            if number.isMultiple(of: 2) { list = plan.scoredItems.map { list[$0] } }
            let long = plan.score(Form(about: form.about, answers: .codes(list)))
            let place = Comment(rawValue: "seed \(Self.seed), form \(number) of \(id): \(list)")
            #expect(plan.score(list, about: form.about).digest == long.digest, place)
            if let quick = plan.quickResult(list, about: form.about) { #expect(quick.digest == long.digest, place) }
        }
    }

    @Test("Plain instruments go the fast way", arguments: ["phq-9", "gad-7", "whoqol-bref", "cansas"])
    func isFast(_ id: String) throws {
        let plan = try library[id]
        let highest = plan.scoredItems.compactMap { plan.instrument.items[$0].codeRange?.high.numerator }.map {
            Int($0)
        }
        #expect(plan.quickResult(highest, about: About()) != nil)
    }

    @Test("An invalid form has no scores, and no form stops the program", arguments: library.plans.map(\.instrument.id))
    func invalid(_ id: String) throws {
        let plan = try library[id]
        var generator = SeededGenerator(state: Self.seed)
        let tokens = [
            "_", "-", "declined", "yes", "no", "0", "1", "2", "3", "7", "-1", "99", "0.5", "x", "", "1/2", "é",
        ]
        for number in 0..<Self.forms {
            let pairs = plan.instrument.items.map { item in
                GivenAnswer(item.id, .token(tokens.randomElement(using: &generator) ?? ""))
            }
            let result = plan.score(Form(answers: .byItem(pairs)))
            #expect(result.errors.isEmpty || result.scores.isEmpty, "seed \(Self.seed), form \(number)")
            #expect(result.digest.isEmpty == false)
        }
    }
}
