import Instruments
import Testing

@testable import Scoring

/// An example that a definition lacks, and what nobody then notices.
struct Gap: Sendable, CustomTestStringConvertible {
    let example: String
    let unnoticed: [String]

    var testDescription: String { example }
}

private let gaps = [
    Gap(
        example: "name: below the edge",
        unnoticed: ["item-4/key-plain-to-reverse", "total/bands-s/edge-high-4-to-3"]),
    Gap(
        example: "name: on the edge",
        unnoticed: [
            "flag-safety-4/number-1-to-2", "flag-safety-4/order->=-to->", "total/bands-s/edge-high-4-to-5",
            "total/bands-s/edge-high-from-to-above",
        ]),
    Gap(
        example: "name: another half",
        unnoticed: ["item-1/key-plain-to-reverse", "late/missing/policy-strict-to-prorate-at_most-1"]),
    Gap(
        example: "name: a half,",
        unnoticed: [
            "early/missing/policy-strict-to-prorate-at_most-1",
            "total/missing/round-half-up-to-whole-to-down-to-whole", "total/missing/round-half-up-to-whole-to-none",
        ]),
    Gap(
        example: "name: two blanks",
        unnoticed: [
            "flag-safety-4/unanswered-a-finding-to-silent", "total/missing/limit-at_most-1-to-at_most-2",
        ]),
]

@Suite("Worked examples and the slips of the pen that they notice")
struct NoticedTests {
    @Test("Examples at every edge and of every rule notice every slip")
    func proven() throws {
        let trial = MutantTrial(try plan(of: provenDefinition))
        #expect(!trial.isFailing)
        #expect(trial.count == 32)
        #expect(trial.noticed == 32)
    }

    @Test("Without an example the slips that it alone notices go unnoticed", arguments: gaps)
    func gap(_ gap: Gap) throws {
        let trial = MutantTrial(try plan(of: provenDefinition.without(gap.example)))
        #expect(trial.survivors.map(\.mutant.id).sorted() == gap.unnoticed)
        #expect(trial.alike.isEmpty)
    }

    @Test(
        "The form printed for a slip, made an example, passes as the definition stands and notices the slip",
        arguments: gaps)
    func telling(_ gap: Gap) throws {
        let text = provenDefinition.without(gap.example)
        for survivor in MutantTrial(try plan(of: text)).survivors {
            #expect(!survivor.telling.differences.isEmpty)
            let completed = try plan(of: text + "  - {name: pasted, \(survivor.telling.example)}\n")
            #expect(completed.failuresOfExamples().isEmpty)
            let trial = MutantTrial(completed)
            #expect(!trial.survivors.contains { $0.mutant.id == survivor.mutant.id })
        }
    }

    @Test("The search is the same at every run")
    func repeatable() throws {
        let plan = try plan(of: provenDefinition.without("name: on the edge"))
        let (one, other) = (MutantTrial(plan), MutantTrial(plan))
        #expect(one.survivors.map(\.telling) == other.survivors.map(\.telling))
    }

    @Test("Where an example fails nothing is said of slips")
    func failing() throws {
        let wrong = provenDefinition.changing("total: 8, early: 4", to: "total: 7, early: 4")
        let trial = MutantTrial(try plan(of: wrong))
        #expect(trial.isFailing)
        #expect(trial.count == 0)
    }
}
