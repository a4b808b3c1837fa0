import Instruments

/// A formula never names scores of two published methods: two scorings are two scores, never blended.
struct OneMethodRule: Rule {
    static let name = "one-method"
    static let severity = Finding.Severity.error

    func check(_ draft: Draft) {
        let scores = draft.instrument.scores
        var methods = scores.map { Set($0.method.map { [$0] } ?? []) }
        for index in draft.instrument.scoringOrder {
            for score in scores[index].expressions.flatMap(\.scoresRead) { methods[index].formUnion(methods[score]) }
        }
        for formula in draft.formulas {
            var named = formula.expression.scoresRead.reduce(into: Set<String>()) { $0.formUnion(methods[$1]) }
            if case .score(let index) = formula.purpose, let method = scores[index].method { named.insert(method) }
            if named.count > 1 {
                let list = named.sorted().map { "`\($0)`" }.joined(separator: " and ")
                complain("this blends the methods \(list)", at: formula.place, in: draft)
            }
        }
    }
}
