import Instruments
import Reports
import Testing

@testable import Scoring

/// A table by which the total, 0 to 8, is looked up, and what is said of its column `t`.
struct TableCase: Sendable, CustomTestStringConvertible {
    let rows: String
    var columns = "raw, t"
    let controls: [TableControl]
    /// The cells of `t` that nothing proves.
    let unproven: [String]

    var testDescription: String { rows }
}

private let cases = [
    TableCase(
        rows: "[0 to 3, 40], [4 to 7, 55], [8, 71]", controls: [.rises], unproven: ["40", "55", "71"]),
    TableCase(rows: "[0 to 3, 40], [4 to 7, 50], [8, 60]", controls: [.steps(of: Rational(10))], unproven: []),
    TableCase(rows: "[0 to 3, 7], [4 to 7, 8], [8, 9]", controls: [.steps(of: Rational(1))], unproven: []),
    TableCase(rows: "[0 to 3, 9.9], [4 to 7, 9.8], [8, 9.6]", controls: [.falls], unproven: ["9.8", "9.6"]),
    TableCase(
        rows: "[0 to 3, 4.6], [4, 3.7], [5 to 7, 3.7], [8, 5.3]", controls: [.fallsThenRises],
        unproven: ["4.6", "3.7", "3.7", "5.3"]),
    TableCase(
        rows: "[0, 4.6], [1 to 4, 3.7], [5 to 7, 3.7], [8, 4.6]", controls: [.fallsThenRises, .mirrored], unproven: []),
    TableCase(rows: "[0 to 3, 5], [4 to 7, 2], [8, 6]", controls: [.fallsThenRises], unproven: ["5", "2", "6"]),
    TableCase(rows: "[0 to 3, 40], [4 to 8, 71]", controls: [], unproven: ["40", "71"]),
    TableCase(rows: "[0, 40], [1, 71], [2, 35], [3 to 8, 50]", controls: [], unproven: ["40", "71", "35", "50"]),
    TableCase(
        rows: "[0, 1, 2, 3], [1 to 4, 4, 0, 4], [5 to 8, 2, 7, 9]", columns: "raw, t, u, sum",
        controls: [.rowSum(column: "sum"), .risesThenFalls], unproven: []),
    TableCase(
        rows: "[0, 40, 40], [1, 71, 71], [2, 35, 35], [3 to 8, 50, 50]", columns: "raw, t, second",
        controls: [.printedAgain(column: "second")], unproven: []),
    TableCase(
        rows: "[0, 40, 40], [1, 71, 71], [2, 35, 35], [3 to 8, 50, 51]", columns: "raw, t, second",
        controls: [], unproven: ["40", "71", "35", "50"]),
]

private func looking(up rows: String, columns: String) throws -> ScoringPlan {
    try plan(
        of: provenDefinition.changing(
            "scores:\n",
            to: """
                tables: {norms: {columns: [\(columns)], rows: [\(rows)], source: s, grade: established}}
                scores:
                  t_score:
                    title: T
                    formula: lookup(norms.t, raw = total)
                    range: any
                    worse: higher
                    bands: none-published
                    source: s
                    grade: established

                """))
}

@Suite("Tables, and what proves their cells")
struct TableProofTests {
    @Test("A cell is proven where every slip of a digit breaks what holds of its column", arguments: cases)
    func figures(_ it: TableCase) throws {
        let proof = try #require(try looking(up: it.rows, columns: it.columns).instrument.tableProofs.first)
        let column = try #require(proof.columns.first { $0.name == "t" })
        #expect(column.controls == it.controls)
        #expect(column.cells.filter { !$0.isProven }.map(\.text) == it.unproven)
    }

    @Test(
        "What rows are looked up by is proven where every value has one row",
        arguments: [
            ("[0 to 3, 40], [4 to 7, 55], [8, 71]", true), ("[0 to 3, 40], [4 to 6, 55], [8, 71]", false),
            ("[1 to 3, 40], [4 to 7, 55], [8, 71]", false), ("[0 to 3, 40], [4 to 7, 55]", false),
        ])
    func keys(_ rows: String, _ isProven: Bool) throws {
        let proof = try #require(try looking(up: rows, columns: "raw, t").instrument.tableProofs.first)
        let column = try #require(proof.columns.first { $0.name == "raw" })
        #expect(column.controls == (isProven ? [.oneRowForEachValue] : []))
        #expect(column.cells.allSatisfy { $0.isProven == isProven })
    }

    @Test("The slips of a figure are told that nothing notices, and by what its row is found")
    func slips() throws {
        let proof = try #require(
            try looking(up: "[0 to 3, 40], [4 to 7, 55], [8, 71]", columns: "raw, t").instrument.tableProofs.first)
        let cell = try #require(proof.columns.last?.cells[1])
        #expect(cell.text == "55")
        #expect(cell.lookedUpBy == "raw 4 to 7")
        #expect(cell.slips == 18)
        #expect(cell.unnoticed == ["45", "50", "51", "52", "53", "54", "56", "57", "58", "59", "65"])
    }

    @Test("Slips are told with as many decimals as the column has")
    func decimals() throws {
        let rows = "[0 to 3, 9.9], [4 to 7, 9.8], [8, 9.6]"
        let proof = try #require(try looking(up: rows, columns: "raw, t").instrument.tableProofs.first)
        #expect(proof.columns.last?.cells[2].unnoticed.contains("9.0") == true)
    }

    @Test("The report counts what is proven, and lists what is not where one instrument is asked for")
    func report() throws {
        let trial = MutantTrial(
            try plan(
                of: provenDefinition.changing(
                    "scores:\n",
                    to: """
                        tables: {norms: {columns: [raw, t], rows: [[0 to 3, 40], [4 to 7, 55], [8, 71]], source: s, grade: established}}
                        scores:
                          t_score: {title: T, formula: "lookup(norms.t, raw = total)", range: 40 to 71, worse: higher, bands: none-published, source: s, grade: established}

                        """)))
        let one = MutantReport([(trial, [])], style: PageStyle(width: 200)).text
        #expect(one.contains("slip: table norms: 6 cells, 3 proven, 3 that no control proves"))
        #expect(one.contains("    raw: every value has one row, which proves all 3"))
        #expect(one.contains("    t: rises at every row, which "))
        #expect(one.contains("    unproven: t 55 at raw 4 to 7: 11 of 18 slips would pass, from 45 to 65"))
        let two = MutantReport([(trial, []), (trial, [])], style: PageStyle(width: 200, language: "it")).text
        #expect(!two.contains("non provato:"))
        #expect(two.contains("2 tabelle: 12 celle, 6 provate, 6 che nessun controllo prova"))
    }
}
