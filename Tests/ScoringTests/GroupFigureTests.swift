import Instruments
import Testing

@testable import Scoring

@Suite("Figures over many forms")
struct GroupFigureTests {
    private static let figures = """
        scores:
          top: {formula: count(items 1 to 3 = 3) >= 2, missing: {policy: settle, <by>}, <score>}
          mean: {formula: mean(items 1 to 3), missing: {policy: prorate, at_most: 1, <by>}, <number>}
        group_figures:
          favourable: {title: T, formula: share(mean >= 2), at_least: 2, worse: lower, <by>}
          boxed: {title: T, formula: 100 * share(top = yes), at_least: 3, worse: lower, <by>}
          average_mean: {title: T, formula: average(mean), at_least: 2, worse: lower, <by>}
          net: {title: T, formula: share(mean >= 2) - share(mean < 1), at_least: 1, worse: lower, <by>}
        """

    private func line(_ forms: [String]) throws -> String {
        let plan = try tiny(Self.figures)
        return plan.groupFigures(of: forms.map { plan.score(typed: $0) }).map { result in
            (result.value.map { "\($0)" } ?? result.reason?.words ?? "") + " of \(result.of)"
        }.joined(separator: ", ")
    }

    @Test("A share is over the forms for which it is determined, an average over those with a value")
    func figures() throws {
        #expect(
            try line(["3 3 3", "2 2 2", "0 0 0", "3 _ _"]) == "2/3 of 3, 100/3 of 3, 5/3 of 3, 1/3 of 3",
            "the last form has no mean, and its verdict is open")
        #expect(try line(["3 3 _", "0 0 0", "1 1 1"]) == "1/3 of 3, 100/3 of 3, 4/3 of 3, 0 of 3")
    }

    @Test("Below the figure's own minimum there is none, and forms with errors do not count")
    func minimum() throws {
        #expect(try line(["3 3 3", "9 9 9"]) == "too few of 1, too few of 1, too few of 1, 1 of 1")
        #expect(try line([]) == "too few of 0, too few of 0, too few of 0, too few of 0")
    }
}
