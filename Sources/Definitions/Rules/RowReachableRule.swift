import Instruments
import MarkedYAML

/// Every row of a decision can win: its condition can hold, and not only where a row before it holds already.
struct RowReachableRule: Rule {
    static let name = "row-reachable"
    static let severity = Finding.Severity.warning

    func check(_ draft: Draft) {
        for (index, score) in draft.instrument.scores.enumerated() where draft.isRead(index) {
            guard case .decision = score.rule else { continue }
            let rows = draft.formulasOfScore(index)
            guard let probe = ConditionProbe(rows.map(\.expression), under: score.missing, in: draft) else { continue }
            check(rows, with: probe, in: draft)
        }
    }

    private func check(_ rows: [DraftFormula], with probe: ConditionProbe, in draft: Draft) {
        var canHold: Set<Int> = []
        var canWin: Set<Int> = []
        var before = [Set<Int>](repeating: [], count: rows.count)
        probe.trials { truths in
            guard let winner = truths.firstIndex(of: true) else { return }
            canWin.insert(winner)
            for row in truths.indices where truths[row] {
                canHold.insert(row)
                if row != winner { before[row].insert(winner) }
            }
        }
        for row in rows.indices where !canWin.contains(row) {
            if canHold.contains(row) {
                complain(
                    "this row never wins: wherever it holds, a row before it holds as well; move it up, or leave it out",
                    at: rows[row].place, in: draft,
                    notes: before[row].sorted().prefix(3).map {
                        Finding.Note("this row holds first", at: rows[$0].place)
                    })
            } else if !isDecided(rows[row], draft) {
                complain("this row never wins: its condition cannot hold", at: rows[row].place, in: draft)
            }
        }
    }

    /// Whether a part of the condition alone is complained of already.
    private func isDecided(_ row: DraftFormula, _ draft: Draft) -> Bool {
        var found = false
        row.expression.walk { part in
            if !found { found = draft.verdict(on: part, under: draft.missing(of: row)) != nil }
        }
        return found
    }
}
