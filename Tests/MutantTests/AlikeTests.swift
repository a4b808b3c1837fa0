import Instruments
import Testing

@testable import Scoring

@Suite("Slips that change nothing")
struct AlikeTests {
    @Test("A slip that no form at all tells is no failure, and is known for one by trying every form")
    func proven() throws {
        let text = provenDefinition.changing("formula: sum(items 1, 2)\n", to: "formula: count(items 1, 2 = 2)\n")
            .without("name: lowest").without("name: highest").without("edge,").without("half,")
        let trial = MutantTrial(try plan(of: text))
        let alike = trial.alike.filter { $0.mutant.id == "early/order-=-to->=" }
        #expect(alike.count == 1)
        #expect(alike.first?.isProven == true)
        #expect(!trial.survivors.contains { $0.mutant.id == "early/order-=-to->=" })
    }

    @Test("A slip that changes a code's points is no slip where no score uses the item")
    func unscored() throws {
        let text = provenDefinition.changing(
            "scores:\n", to: "  - {id: 5, responses: other, label: help, unscored: true}\nscores:\n"
        ).changing("items:\n", to: "  other: [{code: 0, label: no}, {code: 1, label: yes}]\nitems:\n")
        #expect(try plan(of: text).instrument.mutants.allSatisfy { !$0.id.contains("other") })
    }

    @Test("Cells of a table are counted, touched and untouched, and are no slips of their own")
    func cells() throws {
        let text = provenDefinition.changing(
            "scores:\n",
            to: """
                tables: {norms: {columns: [raw, t], rows: [[0 to 3, 40], [4 to 7, 55], [8, 71]], source: s, grade: established}}
                scores:
                  t_score:
                    title: T
                    formula: lookup(norms.t, raw = total)
                    range: 40 to 71
                    worse: higher
                    bands: none-published
                    source: s
                    grade: established

                """
        ).changing("total: 8, early", to: "total: 8, t_score: 71, early")
        let trial = MutantTrial(try plan(of: text))
        #expect(trial.cells == 3)
        #expect(trial.touchedCells == 1)
        #expect(trial.survivors.map(\.mutant.id) == ["table-norms/accepts-prorated-false-to-true"])
    }
}
